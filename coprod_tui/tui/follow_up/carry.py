"""Who carries a decision, by when, and when the group is told what came of it."""

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
from coprod_tui.tui.kit.dialog import Quoted
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.form import Form, Keep, NotYet

DAYS: dict[str, Promised] = {"due": "due", "tell": "feed_back_by"}
"""The promise that each field holds, by field id."""


class Carrying(NamedTuple):
    """The ids of the voices that carry it, by which day, and on which day the group is told, or at the next meeting."""

    voices: tuple[VoiceId, ...]
    due: date | None
    feed_back_by: date | None
    at_next_meeting: tuple[Promised, ...] = ()


class Carry(Form[Carrying]):
    """Shows each day as a full date while it is typed."""

    heading = say.CARRY_TITLE

    def __init__(self, session: Session, decision: Decision, today: date, keep: Keep[Carrying], draft: Draft) -> None:
        super().__init__(keep, draft)
        can = can_carry(session)
        self._voices = [voice for voice in room_view.in_order(session) if voice in can]
        self._who = say.CARRY_WHO_LATER if session.is_closed else say.CARRY_WHO
        self._decision = decision
        self._today = today

    def parts(self) -> ComposeResult:
        yield Quoted(self._decision.text)
        yield Static(Content(self._who), classes="label")
        voices = [(voice.id, Content(called(voice.name))) for voice in self._voices]
        yield self.choices("who", voices, self._decision.carried_by)
        for (name, promised), label in zip(DAYS.items(), (say.CARRY_DUE, say.CARRY_TELL), strict=True):
            yield Static(Content(label), classes="label")
            yield self.line(name, _written(self._decision, promised))
            yield Static("", id=f"{name}-read", classes="read")

    @on(Input.Changed)
    def read_back(self, message: Input.Changed) -> None:
        """Show the date as it was understood, and clear an earlier error."""
        self.say("")
        day = day_in(message.value, self._today)
        text = say.DAY_READ.format(day=spelled_day(day)) if day else ""
        text = say.NEXT_MEETING_READ if is_next_meeting(message.value) else text
        self.query_one(f"#{message.input.id}-read", Static).update(Content(text))

    def answer(self) -> Carrying:
        days = {promised: self._day(field) for field, promised in DAYS.items()}
        at_next_meeting = tuple(promised for field, promised in DAYS.items() if is_next_meeting(self.text(field)))
        return Carrying(tuple(map(VoiceId, self.chosen("who"))), days["due"], days["feed_back_by"], at_next_meeting)

    def _day(self, field: str) -> date | None:
        """The day that was typed; None for a promise without a day. Raises ``NotYet``."""
        text = self.text(field).strip()
        day = day_in(text, self._today) if text else None
        if text and day is None and not is_next_meeting(text):
            raise NotYet(why_no_day(text), field)
        return day


def _written(decision: Decision, promised: Promised) -> str:
    """The initial text of the field of an earlier promise."""
    day = decision.due if promised == "due" else decision.feed_back_by
    return day.isoformat() if day else spelled_promise(day, is_at_next_meeting=promised in decision.at_next_meeting)
