"""Who carries a decision, by when, and when the group is told what came of it."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from coprod_tui.domain.commands.decisions import can_carry
from coprod_tui.domain.events import Promised
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import decisions as say
from coprod_tui.presentation import room_view
from coprod_tui.presentation.called import called
from coprod_tui.presentation.days import day_in, is_next_meeting, spelled_day, spelled_promise, why_no_day
from coprod_tui.presentation.dialogs import FORM_HINT
from coprod_tui.tui.kit.choices import Choices
from coprod_tui.tui.kit.dialog import Dialog, Quoted, begin_at
from coprod_tui.tui.kit.draft import Draft, draft_of
from coprod_tui.tui.kit.line_input import LineInput

DAYS: dict[str, Promised] = {"due": "due", "tell": "feed_back_by"}
"""The promise that each field holds, by field id."""


class Carrying(NamedTuple):
    """The ids of the voices that carry it, by which day, and on which day the group is told, or at the next meeting."""

    voices: tuple[VoiceId, ...]
    due: date | None
    feed_back_by: date | None
    at_next_meeting: tuple[Promised, ...] = ()


class Carry(Dialog[Carrying | Draft]):
    """Shows each day as a full date while it is typed. The unchanged values of the decision do not count as a draft."""

    heading = say.CARRY_TITLE
    hint = FORM_HINT

    def __init__(
        self, session: Session, decision: Decision, today: date, accept: Callable[[Carrying], object], draft: Draft
    ) -> None:
        """``accept`` stores the answer or raises ``Rejection`` or ``Failure``."""
        super().__init__()
        can = can_carry(session)
        self._voices = [voice for voice in room_view.in_order(session) if voice in can]
        self._who = say.CARRY_WHO_LATER if session.is_closed else say.CARRY_WHO
        self._decision = decision
        self._today = today
        self._accept = accept
        self._stands = Draft(
            {field: _written(decision, promised) for field, promised in DAYS.items()},
            {"who": tuple(voice.id for voice in self._voices if voice.id in decision.carried_by)},
        )
        self._draft = draft or self._stands

    def parts(self) -> ComposeResult:
        yield Quoted(self._decision.text)
        yield Static(Content(self._who), classes="label")
        voices = [(voice.id, Content(called(voice.name))) for voice in self._voices]
        yield Choices(voices, self._draft.chosen["who"], widget_id="who")
        for name, label in zip(DAYS, (say.CARRY_DUE, say.CARRY_TELL), strict=True):
            yield Static(Content(label), classes="label")
            yield self._draft.line(name)
            yield Static("", id=f"{name}-read", classes="read")

    def on_mount(self) -> None:
        """Highlight whoever carries it already, or was chosen to."""
        carrying = [place for place, voice in enumerate(self._voices) if voice.id in self._draft.chosen["who"]]
        who = self.query_one("#who", Choices)
        begin_at(who, carrying[0] if carrying else 0 if self._voices else None)
        who.focus()

    def action_back(self) -> None:
        draft = draft_of(self)
        self.dismiss(Draft() if draft == self._stands else draft)

    @on(Input.Changed)
    def read_back(self, message: Input.Changed) -> None:
        """Show the date as it was understood, and clear an earlier error."""
        self.say("")
        day = day_in(message.value, self._today)
        text = say.DAY_READ.format(day=spelled_day(day)) if day else ""
        text = say.NEXT_MEETING_READ if is_next_meeting(message.value) else text
        self.query_one(f"#{message.input.id}-read", Static).update(Content(text))

    @on(Choices.Done)
    def to_days(self) -> None:
        self.focus_next()

    @on(Input.Submitted)
    def go_on(self, message: Input.Submitted) -> None:
        if message.input.id != [*DAYS][-1]:
            self.focus_next()
            return
        days: list[date | None] = []
        at_next_meeting: list[Promised] = []
        for name, promised in DAYS.items():
            text = self.query_one(f"#{name}", LineInput).value.strip()
            day = day_in(text, self._today) if text else None
            if is_next_meeting(text):
                at_next_meeting.append(promised)
            elif text and day is None:
                self.say(why_no_day(text))
                self.query_one(f"#{name}").focus()
                return
            days.append(day)
        due, feed_back_by = days
        who = tuple(map(VoiceId, self.query_one("#who", Choices).chosen))
        carrying = Carrying(who, due, feed_back_by, tuple(at_next_meeting))
        self.offer(carrying, lambda _: self._accept(carrying))


def _written(decision: Decision, promised: Promised) -> str:
    """The initial text of the field of an earlier promise."""
    day = decision.due if promised == "due" else decision.feed_back_by
    return day.isoformat() if day else spelled_promise(day, is_at_next_meeting=promised in decision.at_next_meeting)
