"""Who carries a decision, by when, and when the group is told what came of it."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static

from coprod_tui.domain.events import Promised
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation.carrying import CARRY_TITLE, carrying
from coprod_tui.presentation.days import Promise, promise_in, read_back, why_no_day
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.tui.kit.dialog import Quoted
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.fields import Fields
from coprod_tui.tui.kit.form import Form, Keep


class Carrying(NamedTuple):
    """The ids of the voices that carry it, by which day, and on which day the group is told, or at the next meeting."""

    voices: tuple[VoiceId, ...]
    due: date | None
    feed_back_by: date | None
    at_next_meeting: tuple[Promised, ...] = ()


class CarryFields(Fields[Carrying]):
    """Who of those who can, and the days; each day is shown as a full date while it is typed."""

    def is_about(self, session: Session, decision: Decision, today: date) -> None:
        """Which decision it is."""
        self._view = carrying(session, decision)
        self._today = today

    def fields(self) -> Iterator[tuple[str, Widget, tuple[Widget, ...]]]:
        """Each field with its label, and what stands below it."""
        yield self._view.who, self.people("who", self._view.voices, self._view.carriers), ()
        for day in self._view.days:
            yield day.label, self.line(day.promised, day.text), (Static("", id=f"{day.promised}-read", classes="read"),)

    @on(OptionList.OptionHighlighted)
    def _somebody_is_chosen(self) -> None:
        """An earlier sentence that nobody is chosen is no longer true."""
        self.say("")

    @on(Input.Changed)
    def show_day(self, message: Input.Changed) -> None:
        """Show the date as it was understood, and clear an earlier error."""
        self.say("")
        text = read_back(message.value, self._today)
        read = self.query_one(f"#{message.input.id}-read", Static)
        read.update(Content(text))
        read.set_class(bool(text), "-said")

    def answer(self) -> Carrying:
        promises = {field.promised: self._promise(field.promised) for field in self._view.days}
        at_next_meeting = tuple(promised for promised, promise in promises.items() if promise.at_next_meeting)
        who = tuple(map(VoiceId, self.chosen("who")))
        return Carrying(who, promises["due"].day, promises["feed_back_by"].day, at_next_meeting)

    def _promise(self, field: str) -> Promise:
        """What is promised in a field. Raises ``NotYet``."""
        promise = promise_in(self.text(field), self._today)
        if promise is None:
            raise NotYet(why_no_day(self.text(field)), field)
        return promise


class Carry(Form[Carrying], CarryFields):
    """A dialog about a decision of an earlier session."""

    heading = CARRY_TITLE

    def __init__(self, session: Session, decision: Decision, today: date, keep: Keep[Carrying], draft: Draft) -> None:
        super().__init__(keep, draft)
        self.is_about(session, decision, today)

    def parts(self) -> ComposeResult:
        yield Quoted(self._view.words)
        for label, field, below in self.fields():
            yield Static(Content(label), classes="label")
            yield field
            yield from below
