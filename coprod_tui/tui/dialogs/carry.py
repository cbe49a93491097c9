"""Who carries a decision, by when, and when the group is told what came of it."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from coprod_tui.session.days import day_in, spelled_day, why_no_day
from coprod_tui.session.decision import Decision
from coprod_tui.session.session import Session
from coprod_tui.tui import view
from coprod_tui.tui.dialogs.dialog import Dialog, Quoted, begin_at
from coprod_tui.tui.widgets.choices import Choices
from coprod_tui.tui.widgets.line_input import LineInput
from coprod_tui.tui.wording import follow_up as say

DAYS = ("due", "tell")


class Carrying(NamedTuple):
    """The ids of the voices that carry it, by which day, and on which day the group is told."""

    voices: tuple[str, ...]
    due: date | None
    feed_back_by: date | None


class Carry(Dialog[Carrying]):
    """Every day is read back as a full date while it is typed."""

    heading = say.CARRY_TITLE
    hint = say.CARRY_HINT

    def __init__(self, session: Session, decision: Decision, today: date, accept: Callable[[Carrying], object]) -> None:
        """``accept`` keeps the answer, or raises a ``Refusal``."""
        super().__init__()
        self._here = [voice for voice in view.in_order(session) if voice.here]
        self._decision = decision
        self._today = today
        self._accept = accept

    def parts(self) -> ComposeResult:
        with Quoted():
            yield Static(Content(self._decision.text), id="large")
        yield Static(Content(say.CARRY_WHO), classes="label")
        here = [(voice.id, Content(voice.name)) for voice in self._here]
        yield Choices(here, self._decision.carried_by, widget_id="who")
        for name, label, day in (
            ("due", say.CARRY_DUE, self._decision.due),
            ("tell", say.CARRY_TELL, self._decision.feed_back_by),
        ):
            yield Static(Content(label), classes="label")
            yield LineInput(day.isoformat() if day else "", widget_id=name)
            yield Static("", id=f"{name}-read", classes="read")

    def on_mount(self) -> None:
        """Begin with who carries it already."""
        carrying = [place for place, voice in enumerate(self._here) if voice.id in self._decision.carried_by]
        who = self.query_one("#who", Choices)
        begin_at(who, carrying[0] if carrying else 0 if self._here else None)
        who.focus()

    @on(Input.Changed)
    def read_back(self, message: Input.Changed) -> None:
        """Say which day is meant; what was wrong with another one is said no more."""
        self.say("")
        day = day_in(message.value, self._today)
        text = say.DAY_READ.format(day=spelled_day(day)) if day else ""
        self.query_one(f"#{message.input.id}-read", Static).update(Content(text))

    @on(Choices.Done)
    def to_days(self) -> None:
        self.focus_next()

    @on(Input.Submitted)
    def go_on(self, message: Input.Submitted) -> None:
        if message.input.id != DAYS[-1]:
            self.focus_next()
            return
        days: list[date | None] = []
        for name in DAYS:
            text = self.query_one(f"#{name}", LineInput).value.strip()
            day = day_in(text, self._today) if text else None
            if text and day is None:
                self.say(why_no_day(text))
                self.query_one(f"#{name}").focus()
                return
            days.append(day)
        self.offer(Carrying(self.query_one("#who", Choices).chosen, *days), self._accept)
