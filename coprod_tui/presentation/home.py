"""Sentences of the start screen."""

from collections.abc import Sequence
from typing import NamedTuple

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.people.folding import folded
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.domain.words import cells, clean
from coprod_tui.presentation import times
from coprod_tui.presentation.labels import ALL, decisions, people
from coprod_tui.presentation.language import _, plural
from coprod_tui.presentation.text import Line, Paragraph

SHOWN = 60
"""How many sessions are listed at most; a search reaches the others."""

TITLE = "coprod"
TAGLINE = _("Everyone here has an equal voice.")
EMPTY = _(
    "No sessions yet.\n"
    "Press [home.new_session] to set up the first one: its title, people and questions.\n"
    "[home.plans] opens a plan that was kept for another day."
)
_OPEN = _("Open, to go on with")
_PAST = _("Past sessions")
_SHOWN_OF = _("the newest {shown} of {count}; [home.find] finds the others")
_NO_DECISIONS = _("no decisions")
_LOOKING = _("Looking through the sessions …")
_READ_SO_FAR = _("Reading the sessions, which is needed once: {done} of {of}")
STILL_READING = _("The sessions are still being read. In a moment that can be shown.")
"""While the record is read."""
FIND = _("Words of a title, of a decision, or that somebody said …")
_NONE_FOUND = _("Nothing found.")
_GROUP = _("group: {group}")
PLANS_TITLE = _("Kept for another day")
PLANS_HINT = _("[home.choose] opens it, to be gone through once more · [back] goes back")
_PLANS_UNREAD = _("cannot be read as a plan")
PLANS_NONE = _(
    "No plan is kept. In a new session ([home.new_session]) [setup.keep_plan] keeps what you typed for another day."
)


class SessionRow(NamedTuple):
    """A row of the list; without a ``summary`` it is a heading."""

    summary: Summary | None
    lines: Paragraph

    @property
    def id(self) -> SessionId | None:
        return self.summary.id if self.summary else None


def session_rows(summaries: Sequence[Summary]) -> tuple[SessionRow, ...]:
    """The open sessions above the past ones, each the newest first, and how many more there are."""
    open_ones = [summary for summary in summaries if summary.closed_at is None]
    past = [summary for summary in summaries if summary.closed_at is not None]
    first = _rows(_OPEN, open_ones, SHOWN)
    gap = (Line(),) if first else ()
    return (*first, *_rows(_PAST, past, max(0, SHOWN - len(open_ones)), *gap))


def _rows(title: str, summaries: Sequence[Summary], most: int, *gap: Line) -> tuple[SessionRow, ...]:
    if not summaries:
        return ()
    shown = summaries[:most]
    more = _SHOWN_OF.format(shown=len(shown), count=f"{len(summaries):,}") if len(shown) < len(summaries) else ""
    heading = " · ".join(filter(None, (title, more)))
    return (
        SessionRow(None, (*gap, Line.of((heading, "quiet")))),
        *(SessionRow(each, _session(each)) for each in shown),
    )


def _session(summary: Summary) -> Paragraph:
    counts = decided(summary.agreed, summary.undecided, closed=summary.closed_at is not None)
    details = " · ".join((times.day(summary.opened_at), people(summary.voices), counts))
    return Line.of((summary.title, "bold")), Line.of((details, "quiet"))


def group_chosen(group: str) -> str:
    """Of which group the sessions are; of all where none is chosen."""
    return _GROUP.format(group=group or ALL)


def notices(damage: str, group: str, *, finds_none: bool) -> str:
    """Above the list: what cannot be read, the group whose sessions are listed, and that nothing was found."""
    return "\n".join(
        filter(None, (damage, _GROUP.format(group=group) if group else "", _NONE_FOUND if finds_none else ""))
    )


def reading(how_far: tuple[int, int] | None) -> str:
    """While the record is read: how many sessions of how many were read, where that is known."""
    return _READ_SO_FAR.format(done=f"{how_far[0]:,}", of=f"{how_far[1]:,}") if how_far else _LOOKING


class PlanRow(NamedTuple):
    """A kept plan: its title, and the name of its file."""

    title: str
    file: str

    @property
    def lines(self) -> Paragraph:
        return Line.of((self.title or _PLANS_UNREAD, "bold")), Line.of((clean(self.file).text, "quiet"))


def decided(agreed: int, undecided: int, *, closed: bool) -> str:
    """How many decisions were agreed, and how many are undecided; zeros are left out.

    Undecided ones of a closed session may have been taken up in a later one.
    """
    parts = [decisions(agreed)] if agreed else []
    if undecided and closed:
        parts.append(plural(undecided, "{number} left undecided", "{number} left undecided"))
    elif undecided:
        parts.append(plural(undecided, "{number} to decide", "{number} to decide"))
    return ", ".join(parts) or _NO_DECISIONS


_FOUND = _("Found: “{line}”")

_MORE = "…"
_BEFORE = 3
"""How many words are shown before the first that was found, where not all of a line fits."""


def beside_title(title: str, line: str, words: str, width: int) -> str:
    """What is shown of the line that was found in a session, beside its title; nothing if it is the title."""
    return "" if line == title else excerpt(line, words, width)


def found_beside_title(title: str, line: str, words: str, width: int) -> str:
    """The sentence about the line that was found, in at most ``width`` cells; empty if it is the title."""
    shown = beside_title(title, line, words, width - cells(_FOUND))
    return _FOUND.format(line=shown) if shown else ""


def excerpt(line: str, words: str, width: int) -> str:
    """At most ``width`` cells of a line, with the first of its words that holds one of ``words``."""
    if cells(line) <= width:
        return line
    wanted, typed = folded(words).split(), line.split()
    first = next((place for place, each in enumerate(typed) if any(word in folded(each) for word in wanted)), 0)
    begin = first - _BEFORE if first > _BEFORE and cells(" ".join(typed[: first + 1])) >= width else 0
    before = _MORE if begin else ""
    rest = " ".join(typed[begin:])
    if cells(before + rest) <= width:
        return before + rest
    return before + clean(rest, width=width - cells(before) - 1).text + _MORE
