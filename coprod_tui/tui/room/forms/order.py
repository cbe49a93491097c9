"""Asks who of those still to come has the next turn, or the last one."""

from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import BindingType

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import order as say
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.strip import WritingStrip, titled
from coprod_tui.tui.room.forms.whose import Whose


class Placed(NamedTuple):
    """Who comes next, or last."""

    voice: VoiceId
    comes_next: bool


class AskOrder(WritingStrip[Placed]):
    """In the order in which they come. The one after whoever is next stands chosen."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys_of("order"), priority=True)
    heading = say.TITLE
    hint = say.HINT

    def __init__(self, session: Session, keep: Keep[Placed]) -> None:
        """At least two are still to come."""
        super().__init__(keep)
        self._session = session
        self._people = say.people(session)
        self._comes_next = True

    def parts(self) -> ComposeResult:
        whose = Whose(self._people, self._people[1].voice)
        whose.border_title = titled(say.STILL_TO_COME)
        yield whose

    def begin(self) -> None:
        self.screen.set_focus(self.query_one(Whose))

    def answer(self) -> Placed:
        chosen, self._comes_next = Placed(self.query_one(Whose).chosen, self._comes_next), True
        if refusal := say.away(self._session, chosen.voice):
            raise NotYet(refusal)
        return chosen

    def action_comes_last(self) -> None:
        self._comes_next = False
        self.keep()
