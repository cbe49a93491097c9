"""Strips in which somebody is chosen: whose hands go up or down, who has the next turn or the last, who said words."""

from collections.abc import Callable
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import hands, order, words, writing
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.presentation.writing import NOBODY
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.stories import Answer
from coprod_tui.tui.kit.strip import WritingStrip, titled
from coprod_tui.tui.room.forms.whose import Whose


class AskSomebody(WritingStrip[Answer]):
    """It has the names and no field for text."""

    def begin(self) -> None:
        self.screen.set_focus(self.whose)

    @property
    def whose(self) -> Whose:
        """The names."""
        return self.query_one(Whose)


class AskHand(AskSomebody[VoiceId]):
    """Everyone, and nobody chosen. It stays open for the next hand, until somebody answers.

    The arrows begin at whose hand comes next.
    """

    BINDINGS = bindings(keys_of("hands"), priority=True)
    heading = hands.TITLE
    hint = hands.HINT

    def __init__(
        self, session: Callable[[], Session], move: Callable[[VoiceId], Events], answers: Keep[VoiceId]
    ) -> None:
        """At least one is on the list of voices of the ``session`` as it stands. ``move``: a hand goes up or down."""
        super().__init__(answers)
        self._session = session
        self._move = move

    def parts(self) -> ComposeResult:
        session = self._session()
        whose = Whose(hands.people(session), None, hands.begins_at(session))
        whose.border_title = titled(hands.IN_THE_ROOM)
        yield whose

    def offer(self) -> None:
        """Others have their hands up now."""
        super().offer()
        self.whose.show(hands.people(self._session()))

    @on(Whose.Chosen)
    def _somebody_is_chosen(self) -> None:
        if self.whose.place is not None:
            self.say("")

    def answer(self) -> VoiceId:
        return self.whose.chosen

    def action_up_or_down(self) -> None:
        """Nobody is chosen afterwards: it is anybody’s hand that goes up next, or nobody’s."""
        if not self.is_open:
            return
        try:
            chosen = self.whose.chosen
        except NotYet as nobody:
            self.say(nobody.sentence)
            return
        if moved := self.page.attempt(lambda: self._move(chosen)):
            self.whose.choose_nobody()
            self.offer()
            self.say(hands.moved(self._session(), moved))


class Placed(NamedTuple):
    """Who comes next, or last."""

    voice: VoiceId
    comes_next: bool


class AskOrder(AskSomebody[Placed]):
    """In the order in which they come. The one after whoever is next stands chosen."""

    BINDINGS = bindings(keys_of("order"), priority=True)
    heading = order.TITLE
    hint = order.HINT

    def __init__(self, session: Session, keep: Keep[Placed]) -> None:
        """At least two are still to come."""
        super().__init__(keep)
        self._session = session
        self._people = order.people(session)
        self._comes_next = True

    def parts(self) -> ComposeResult:
        whose = Whose(self._people, self._people[1].voice)
        whose.border_title = titled(order.STILL_TO_COME)
        yield whose

    def answer(self) -> Placed:
        chosen, self._comes_next = Placed(self.whose.chosen, self._comes_next), True
        if refusal := order.away(self._session, chosen.voice):
            raise NotYet(refusal)
        return chosen

    def action_comes_last(self) -> None:
        self._comes_next = False
        self.keep()


class SaidBy(NamedTuple):
    """Whose words they are; None: somebody's without a name."""

    voice: VoiceId | None


class WhoSaidIt(AskSomebody[SaidBy]):
    """Everyone, in the order of the circle, and last *someone*; the list begins at whose words they are seen as now."""

    heading = writing.WHO
    hint = words.MOVE_HINT

    def __init__(self, session: Session, said: Contribution, keep: Keep[SaidBy]) -> None:
        super().__init__(keep)
        self._said = said
        self._people = writing.people(session, ())
        self._seen_as = session.seen_with(said)
        self._stays_kept = not session.shows_names and said.voice is not None
        """No name is shown, so that whose words they are, which is kept, is not lost unseen."""

    def parts(self) -> ComposeResult:
        yield Static(Content(quoted(self._said.text or "")), id="these-words")
        yield Whose(self._people, self._seen_as or NOBODY)

    def answer(self) -> SaidBy:
        chosen = self.whose.chosen
        if chosen == NOBODY and self._stays_kept:
            raise NotYet(words.SOMEONES_ALREADY)
        return SaidBy(chosen or None)
