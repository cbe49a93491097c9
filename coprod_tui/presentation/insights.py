"""What the sessions show together, in plain words beside every figure: the same on the screen and in the shell."""

from collections.abc import Iterator
from typing import NamedTuple

from coprod_tui.domain.reports.insights import Insights
from coprod_tui.presentation.principles import TITLES

TITLE = "What our sessions show"
GROUP = "group: {group}"
NONE = "There are no sessions yet."
NONE_READ = "No session can be read."
COUNTS = "{sessions}, {decisions}, {agreed} agreed."
TOLD = "Told to the group"
FED_BACK = "The group was told what came of {count} of {agreed}."
DAYS = "Half of them were told {within} being agreed."
WITHIN = ("on the day of", "within 1 day of", "within {days:.0f} days of")
OVERDUE_DOING = "To be done by now, and still open: {count}."
OVERDUE_TELLING = "We should have heard back by now, and have not: {count}."
ANSWERS = "Answers to what people said"
ANSWERED = "{contributions}; answered: {count}."
NOT_ACTED_ON = "Not acted on, with the reason told: {count}."
PRINCIPLES = "Principles that agreed decisions have served"
SERVED = "{title}: {decisions}"
NOT_SERVED = "Not served by any agreed decision so far: {titles}"
EVEN = "How equal the time was, from the oldest meeting to the newest (100 is exactly equal)"
EVEN_NONE = "No session has been closed yet."
EVEN_LINES = ("offered: {offered}", "used: {spoken}")


class Part(NamedTuple):
    """Sentences under their heading."""

    heading: str
    lines: tuple[str, ...]


def counts(found: Insights) -> str:
    """How many there are, as the first sentence."""
    return COUNTS.format(
        sessions=counted(found.sessions, "session"),
        decisions=counted(found.decisions, "decision"),
        agreed=found.agreed,
    )


def parts(found: Insights) -> tuple[Part, ...]:
    """The figures of one session at least, but for how equal the time was."""
    return (
        Part(TOLD, tuple(_told(found))),
        Part(ANSWERS, tuple(_answers(found))),
        Part(PRINCIPLES, tuple(_principles(found))),
    )


def counted(number: int, thing: str) -> str:
    """``1 session``; ``2 sessions``."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _told(found: Insights) -> Iterator[str]:
    yield FED_BACK.format(count=found.fed_back, agreed=counted(found.agreed, "agreed decision"))
    if found.days_to_feedback is not None:
        within = WITHIN[min(round(found.days_to_feedback), 2)]
        yield DAYS.format(within=within.format(days=found.days_to_feedback))
    yield OVERDUE_DOING.format(count=found.overdue_doing)
    yield OVERDUE_TELLING.format(count=found.overdue_telling)


def _answers(found: Insights) -> Iterator[str]:
    yield ANSWERED.format(count=found.answered, contributions=counted(found.contributions, "contribution"))
    yield NOT_ACTED_ON.format(count=found.not_acted_on)


def _principles(found: Insights) -> Iterator[str]:
    for principle, count in found.principles.items():
        if count:
            yield SERVED.format(title=TITLES[principle], decisions=counted(count, "decision"))
    if missing := found.principles_not_served:
        yield NOT_SERVED.format(titles=", ".join(TITLES[each] for each in missing))
