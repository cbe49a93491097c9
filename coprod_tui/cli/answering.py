"""Answers to contributions: reads the options of the command, and counts those that still wait."""

from coprod_tui.domain.events import AnswerKind
from coprod_tui.domain.model.session import Session
from coprod_tui.errors import WrongUse
from coprod_tui.presentation.shell.answers import WHICH, kept


def chosen(
    acted_on: str | None, partly: str | None, *, not_acted_on: bool, still_open: bool
) -> tuple[AnswerKind, str | None]:
    """The answer that the options name, and its decision. Raises ``WrongUse`` unless they name exactly one."""
    given: list[tuple[AnswerKind, str | None]] = []
    if acted_on is not None:
        given.append(("acted_on", acted_on))
    if partly is not None:
        given.append(("partly", partly or None))
    if not_acted_on:
        given.append(("not_acted_on", None))
    if still_open:
        given.append(("open", None))
    if len(given) != 1:
        raise WrongUse(WHICH)
    return given[0]


def told(session: Session) -> str:
    """The sentence after an answer was saved."""
    return kept(len(session.waiting))
