"""Asks whose hands go up or down, or who answers first."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import hands as say
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.strip import WritingStrip, titled
from coprod_tui.tui.room.forms.whose import Whose


class AskHand(WritingStrip[VoiceId]):
    """Everyone, and nobody chosen. It stays open for the next hand, until somebody answers.

    The arrows begin at whose hand comes next.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys_of("hands"), priority=True)
    heading = say.TITLE
    hint = say.HINT

    def __init__(
        self, session: Callable[[], Session], move: Callable[[VoiceId], Events], answers: Keep[VoiceId]
    ) -> None:
        """At least one is on the list of voices of the ``session`` as it stands. ``move``: a hand goes up or down."""
        super().__init__(answers)
        self._session = session
        self._move = move

    def parts(self) -> ComposeResult:
        session = self._session()
        whose = Whose(say.people(session), None, say.begins_at(session))
        whose.border_title = titled(say.IN_THE_ROOM)
        yield whose

    def begin(self) -> None:
        self.screen.set_focus(self._whose)

    @property
    def _whose(self) -> Whose:
        return self.query_one(Whose)

    def offer(self) -> None:
        """Others have their hands up now."""
        super().offer()
        self._whose.show(say.people(self._session()))

    @on(Whose.Chosen)
    def _somebody_is_chosen(self) -> None:
        if self._whose.place is not None:
            self.say("")

    def answer(self) -> VoiceId:
        return self._whose.chosen

    def action_up_or_down(self) -> None:
        """Nobody is chosen afterwards: it is anybody’s hand that goes up next, or nobody’s."""
        if not self.is_open:
            return
        try:
            chosen = self._whose.chosen
        except NotYet as nobody:
            self.say(nobody.sentence)
            return
        if moved := self.page.attempt(lambda: self._move(chosen)):
            self._whose.choose_nobody()
            self.offer()
            self.say(say.moved(self._session(), moved))
