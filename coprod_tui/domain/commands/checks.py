"""What acts ask before they go on."""

from collections.abc import Iterable

from coprod_tui.domain.commands import sentences
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.refusal import Refusal
from coprod_tui.domain.words import clean, is_visible


def must_be_open(session: Session) -> None:
    """Raises ``Refusal`` when the session is closed."""
    if session.is_closed:
        raise Refusal(sentences.CLOSED)


def must_add_up(session: Session, counts: Iterable[int]) -> None:
    """Raises ``Refusal`` unless ``counts`` of people who showed something are all the voices in the room."""
    counts = tuple(counts)
    here = len(session.present)
    if not here:
        raise Refusal(sentences.NOBODY_TO_SHOW)
    if min(counts) < 0 or sum(counts) != here:
        raise Refusal(sentences.COUNTS_WRONG.format(shown=sum(counts), here=here))


def words_given(text: str, when_empty: str) -> str:
    """``text`` cleaned. Raises ``Refusal`` with ``when_empty`` where nothing of it can be seen."""
    cleaned = clean(text).text
    if not is_visible(cleaned):
        raise Refusal(when_empty)
    return cleaned
