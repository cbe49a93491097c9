"""Every voice gets an answer: which one is meant by the options, and how many still wait."""

from coprod_tui.domain.commands.follow_up import waiting
from coprod_tui.domain.events import AnswerKind
from coprod_tui.domain.model.session import Session
from coprod_tui.trouble import WrongUse


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
        raise WrongUse(
            "What became of these words? Add one of --acted-on D, --partly, --not-acted-on --because WORDS, or --open."
        )
    return given[0]


def told(session: Session) -> str:
    """What is said when an answer was kept."""
    left = len(waiting(session))
    return "Kept. " + (waits(left) if left else "Every contribution of this session has its answer.")


def waits(number: int) -> str:
    """How many contributions wait, as a sentence."""
    return "One contribution waits for an answer." if number == 1 else f"{number} contributions wait for an answer."
