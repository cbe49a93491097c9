"""The jargon buster: a word is explained in plain words."""

from coprod_tui.domain import events as e
from coprod_tui.domain.decide import Act, Command, words_given
from coprod_tui.domain.model.explained import TERM_CHARACTERS, find
from coprod_tui.domain.rejection import Rejection


class ExplainWord(Command, frozen=True):
    """Explain a word; the same one again, whatever its capitals, has its meaning put into better words."""

    term: str
    meaning: str

    def decide(self, act: Act) -> None:
        term = words_given(self.term, "no_term")
        if len(term) > TERM_CHARACTERS:
            raise Rejection("long_term", most=TERM_CHARACTERS)
        meaning = words_given(self.meaning, "no_meaning")
        known = find(act.session.explained, term)
        if known and (known.term, known.meaning) == (term, meaning):
            raise Rejection("same_meaning")
        act.add(e.WordExplained(*act.stamp, term, meaning))
