"""Sentences of the insights over several sessions: the same on the screen and in the shell."""

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from coprod_tui.domain.reports.insights import Evenness, Insights
from coprod_tui.presentation import times
from coprod_tui.presentation.labels import PRINCIPLE_TITLES, decisions, quoted, sessions
from coprod_tui.presentation.language import _, plural
from coprod_tui.presentation.text import Line

TITLE = _("What our sessions show")
NONE = _("There are no sessions yet.")
NONE_READ = _("No session can be read.")
EVEN = _("How equal the time was, the oldest meeting first (100 is exactly equal)")
EVEN_NONE = _("No session has been closed yet.")
_TOLD = _("Told to the group")
_OVERDUE_DOING = _("To be done by now, and still open: {count}.")
_OVERDUE_TELLING = _("We should have heard back by now, and have not: {count}.")
_ANSWERS = _("Answers to what people said")
_NOT_ACTED_ON = _("Not acted on, with the reason told: {count}.")
_PRINCIPLES = _("Principles that agreed decisions have served")
_SERVED = _("{title}: {decisions}")
_NOT_SERVED = _("Not served by any agreed decision so far: {titles}")
_OFFERED = _("offered: {evenness}")
_USED = _("used: {evenness}")
_COUNTS = _("{sessions}, {decisions}, {agreed} agreed.")
_COUNTS_LET_GO = _("{sessions}, {decisions}, {agreed} agreed, {let_go} let go.")
_NO_TIME = _("no time yet")
_SCALE = (
    (0.995, _("the same for everyone")),
    (0.95, _("nearly the same for everyone")),
    (0.8, _("different from person to person")),
    (0.0, _("very different from person to person")),
)
"""How equal the time was: the words for Jain's index (see ``Evenness``), from its lower bound on."""

NEWEST = _("The newest {shown} of {all} meetings:")
_LAST = _("at the last meeting {evenness}")
_LAST_AND_LEAST = _("at the last meeting {evenness}; at the least {least}")


class Part(NamedTuple):
    """Sentences under their heading."""

    heading: str
    lines: tuple[str, ...]


def counts(found: Insights) -> str:
    """The first sentence: how many sessions there are."""
    said = _COUNTS_LET_GO if found.let_go else _COUNTS
    return said.format(
        sessions=sessions(found.sessions),
        decisions=decisions(found.decisions),
        agreed=found.agreed,
        let_go=found.let_go,
    )


def parts(found: Insights) -> tuple[Part, ...]:
    """The figures of at least one session, except for how equal the time was."""
    return (
        Part(_TOLD, tuple(_told(found))),
        Part(_ANSWERS, tuple(_answers(found))),
        Part(_PRINCIPLES, tuple(_principles(found))),
    )


SESSIONS_SHOWN = 20
"""Of so many, the newest, it is said how equal the time was."""


def page(found: Insights, unread: str) -> Iterator[Line]:
    """The figures line by line; ``unread`` says what could not be counted, or is empty."""
    if unread:
        yield from (Line.of(unread), Line())
    if not found.sessions:
        yield Line.of(NONE_READ if unread else NONE)
        return
    yield Line.of(counts(found))
    for heading, sentences in parts(found):
        yield from (Line(), Line.of((heading, "bold now")), *map(Line.of, sentences))
    yield from (Line(), Line.of((EVEN, "bold now")))
    if not found.evenness:
        yield Line.of(EVEN_NONE)
    for each in found.evenness[-SESSIONS_SHOWN:]:
        yield Line.of(times.day(each.met_at))
        yield from (Line.of((f"  {line}", "quiet")) for line in evenness(each))


def evenness(of: Evenness) -> tuple[str, str]:
    """How equal the time of a session was: what was offered, and what was used."""
    return _OFFERED.format(evenness=in_words(of.offered)), _USED.format(evenness=in_words(of.spoken))


def in_words(index: float | None) -> str:
    """``nearly the same for everyone (97)``; ``index`` is from 0 to 1, None if nobody had any time."""
    if index is None:
        return _NO_TIME
    words = next(words for least, words in _SCALE if index >= least)
    return f"{words} ({index * 100:.0f})"


def figures(known: list[float]) -> str:
    """The evenness of the last meeting with a ``known`` value, and the lowest one."""
    if not known:
        return in_words(None)
    said = _LAST_AND_LEAST if min(known) < known[-1] else _LAST
    return said.format(evenness=in_words(known[-1]), least=in_words(min(known)))


def _told(found: Insights) -> Iterator[str]:
    yield plural(
        found.agreed,
        "The group was told what came of {count} of {number} agreed decision.",
        "The group was told what came of {count} of {number} agreed decisions.",
    ).format(count=found.fed_back)
    if found.days_to_feedback is not None and found.longest_to_feedback is not None:
        yield _within(found.fed_back, _whole_days(found.days_to_feedback), _whole_days(found.longest_to_feedback))
    yield _OVERDUE_DOING.format(count=found.overdue_doing)
    yield _OVERDUE_TELLING.format(count=found.overdue_telling)


def _whole_days(days: float) -> int:
    """The days within which it was, rounded up: never “0 days”."""
    return max(1, ceil(days))


def _within(decisions: int, half: int, longest: int) -> str:
    """How soon the group was told: of the only decision, of all of them, or of at least half."""
    if decisions == 1:
        return plural(
            longest,
            "That one was told within {number} day of being agreed.",
            "That one was told within {number} days of being agreed.",
        )
    if half == longest:
        return plural(
            longest,
            "All of them were told within {number} day of being agreed.",
            "All of them were told within {number} days of being agreed.",
        )
    return plural(
        half,
        "At least half of them were told within {number} day of being agreed.",
        "At least half of them were told within {number} days of being agreed.",
    )


def _answers(found: Insights) -> Iterator[str]:
    yield plural(
        found.contributions,
        "{count} of {number} has an answer.",
        "{count} of {number} have an answer.",
    ).format(count=found.answered)
    yield _NOT_ACTED_ON.format(count=found.not_acted_on)


def _principles(found: Insights) -> Iterator[str]:
    """The six, and groups' own by their words."""
    six = {PRINCIPLE_TITLES[principle]: count for principle, count in found.principles.items()}
    own = {quoted(text): count for text, count in found.own_principles.items()}
    for title, count in (*six.items(), *own.items()):
        if count:
            yield _SERVED.format(title=title, decisions=decisions(count))
    if missing := [title for title, count in (*six.items(), *own.items()) if not count]:
        yield _NOT_SERVED.format(titles=", ".join(missing))
