"""Asks whose hand goes up or down, or who answers first."""

from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import BindingType

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import hands as say
from coprod_tui.presentation.keys import keys_of
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.strip import WritingStrip, titled
from coprod_tui.tui.room.forms.whose import Whose


class Asking(NamedTuple):
    """Who asks to speak, or does not any more; or who ``answers`` first."""

    voice: VoiceId
    answers: bool


class AskHand(WritingStrip[Asking]):
    """Everyone; whose hand comes next stands chosen."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys_of("hands"), priority=True)
    heading = say.TITLE
    hint = say.HINT

    def __init__(self, session: Session, keep: Keep[Asking]) -> None:
        """At least one is on the list of voices."""
        super().__init__(keep)
        self._people = say.people(session)
        self._first = say.chosen_first(session)
        self._answers = True

    def parts(self) -> ComposeResult:
        whose = Whose(self._people, self._first)
        whose.border_title = titled(say.IN_THE_ROOM)
        yield whose

    def begin(self) -> None:
        self.screen.set_focus(self.query_one(Whose))

    def answer(self) -> Asking:
        asking, self._answers = Asking(self.query_one(Whose).chosen, self._answers), True
        return asking

    def action_up_or_down(self) -> None:
        self._answers = False
        self.keep()
