"""What every act asks before it goes on."""

from coprod_tui.session import sentences
from coprod_tui.session.refusal import Refusal
from coprod_tui.session.session import Session
from coprod_tui.session.words import clean, is_visible


def must_be_open(session: Session) -> None:
    """Raises ``Refusal`` when the session is closed."""
    if session.is_closed:
        raise Refusal(sentences.CLOSED)


def words_given(text: str, when_empty: str) -> str:
    """``text`` cleaned. Raises ``Refusal`` with ``when_empty`` where nothing of it can be seen."""
    cleaned = clean(text).text
    if not is_visible(cleaned):
        raise Refusal(when_empty)
    return cleaned
