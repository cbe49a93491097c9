"""What acts ask before they go on."""

from collections.abc import Iterable

from coprod_tui.domain.model.session import Session
from coprod_tui.domain.rejection import Rejection, RejectionCode
from coprod_tui.domain.words import clean, is_visible


def must_be_open(session: Session) -> None:
    """Raises ``Rejection`` when the session is closed."""
    if session.is_closed:
        raise Rejection("closed")


def must_add_up(session: Session, counts: Iterable[int]) -> None:
    """Raises ``Rejection`` unless ``counts`` of people who showed something are all the voices in the room."""
    counts = tuple(counts)
    here = len(session.present)
    if not here:
        raise Rejection("nobody_to_show")
    if min(counts) < 0 or sum(counts) != here:
        raise Rejection("counts_wrong", shown=sum(counts), here=here)


def words_given(text: str, when_empty: RejectionCode) -> str:
    """``text`` cleaned. Raises ``Rejection`` with ``when_empty`` where nothing of it can be seen."""
    cleaned = clean(text).text
    if not is_visible(cleaned):
        raise Rejection(when_empty)
    return cleaned
