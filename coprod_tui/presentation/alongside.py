"""Time that suits, and those who are here for someone: what is asked of everyone, and what the room may know."""

from coprod_tui.domain.model.session import Session
from coprod_tui.presentation.language import plural


def also_here(session: Session) -> str:
    """How many are in the room without turns of their own; empty where nobody is. Nobody is named."""
    if not session.alongside:
        return ""
    return plural(
        session.alongside,
        "also here: {number} person interpreting or supporting",
        "also here: {number} people interpreting or supporting",
    )
