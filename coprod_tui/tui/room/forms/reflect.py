"""How the group looks at its own meeting: a show of hands, and three questions."""

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from coprod_tui.domain.commands.words import HANDS, Hands
from coprod_tui.domain.events import ReflectionKind
from coprod_tui.domain.model.cards import Cards
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import meeting as say
from coprod_tui.presentation.app import STRIP_HINT
from coprod_tui.presentation.cards import shown
from coprod_tui.presentation.labels import REFLECT_HANDS, REFLECT_TITLE, REFLECTIONS, did_not_show, quoted
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.presentation.room import NOT_WRITTEN
from coprod_tui.presentation.say_reflection import asks_how_it_was
from coprod_tui.presentation.spoken_times import count_in
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.rows_strip import Row, RowsStrip, row, text


class Reflecting(NamedTuple):
    """The counts of 1 to 5 with how many passed (None where no hands were shown), and words to some questions."""

    hands: Hands | None
    passed: int
    words: tuple[tuple[ReflectionKind, str], ...]


class Reflect(RowsStrip[Reflecting]):
    """Counts only, never who showed what. Shows the answers already given in this session."""

    heading = REFLECT_TITLE
    hint = STRIP_HINT
    asks_all = asks_how_it_was()

    def __init__(self, session: Session, keep: Keep[Reflecting], draft: Draft, cards: tuple[Cards, ...] = ()) -> None:
        """``cards``: how often they were shown so far."""
        super().__init__(keep, draft)
        self._cards = cards
        self._session = session
        self._here = len(session.present)
        self._asked = REFLECTIONS if session.step is None or session.step.kept else {}

    def rows(self) -> Iterable[Widget]:
        if self._session.hands or self._session.reflections:
            yield text(say.REFLECT_STANDS)
        yield from (text(said) for said in shown(self._cards))
        yield text(REFLECT_HANDS)
        yield from (text(say.hands_shown(hands), "stands") for hands in self._session.hands)
        hands = ((text(str(number), "number"), self.line(f"hand-{number}")) for number in range(1, HANDS + 1))
        yield Row(Static("", id="rest", classes="label"), *chain.from_iterable(hands), classes="counts")
        if not self._asked:
            yield text(NOT_WRITTEN)
        for place, (about, title) in enumerate(self._asked.items()):
            yield row(title, self.line(about, placeholder="" if place else say.REFLECT_LIKE))
            said = (each.text for each in self._session.reflections if each.about == about)
            yield from (text(quoted(each), "stands") for each in said)

    @on(Input.Changed)
    def count(self) -> None:
        """Show how many pass."""
        hands = self._hands()
        rest = self._here - sum(hands) if hands else None
        did_not = did_not_show(rest) if rest is not None and rest >= 0 else ""
        self.query_one("#rest", Static).update(Content(did_not))

    def answer(self) -> Reflecting:
        hands = self._hands()
        if hands is None:
            raise NotYet(say.REFLECT_NO_NUMBER)
        words = tuple((about, self.text(about)) for about in self._asked if self.text(about).strip())
        return Reflecting(hands if any(hands) else None, max(0, self._here - sum(hands)), words)

    def _hands(self) -> Hands | None:
        """The counts as typed, 0 for an empty field; None if one is not a number."""
        counts = [count_in(self.text(f"hand-{number}")) for number in range(1, HANDS + 1)]
        known = [count for count in counts if count is not None]
        if len(known) < HANDS:
            return None
        one, two, three, four, five = known
        return (one, two, three, four, five)
