"""Formats the saved sessions as a table and as JSON, and reports those that cannot be read."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from coprod_tui.cli.output import say
from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.domain.words import cells, clean
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.local_time import local
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.shell import listing as wording

if TYPE_CHECKING:
    from coprod_tui.index.upkeep import Listing

TITLE_CELLS = 40
_NUMBERS = (3, 4, 5, 6)
"""The numeric columns, which are right-aligned."""
_DAY = len("2026-11-22")
"""The length of the day at the start of an id."""


def said(troubles: Mapping[SessionId, Failure]) -> int:
    """Report the sessions that cannot be read, and return the exit code of the most serious error."""
    for trouble in troubles.values():
        say(sentence_of(trouble))
    return max((trouble.exit_code for trouble in troubles.values()), default=0)


def to_go_on_with(kept: "Listing") -> SessionId:
    """The id of the newest open session.

    Raises the error of an unreadable session that may be newer, as it may be the one meant; and ``WrongUse`` if none
    is open.
    """
    newest = next((each.id for each in kept.summaries if each.closed_at is None), SessionId(""))
    for session_id, trouble in sorted(kept.troubles.items(), reverse=True):
        if session_id[:_DAY] >= newest[:_DAY]:
            raise trouble
    if not newest:
        raise WrongUse(wording.NONE_OPEN)
    return newest


def table(summaries: tuple[Summary, ...]) -> list[str]:
    """A heading and a line for each session, in columns aligned by display width."""
    rows = [wording.HEADING, *(_row(summary) for summary in summaries)]
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    return [_line(row, widths) for row in rows]


def as_json(summaries: tuple[Summary, ...]) -> bytes:
    """A JSON list with one object for each session."""
    return msgspec.json.format(msgspec.json.encode([_plain(summary) for summary in summaries]), indent=2) + b"\n"


def _plain(summary: Summary) -> dict[str, Any]:
    return {
        "id": summary.id,
        "day": _day(summary),
        "title": summary.title,
        "group": summary.group,
        "opened_at": summary.opened_at,
        "closed_at": summary.closed_at,
        "voices": summary.voices,
        "decisions": summary.decisions,
        "open_follow_ups": summary.open_follow_ups,
        "agreed": summary.agreed,
        "undecided": summary.undecided,
    }


def _row(summary: Summary) -> tuple[str, ...]:
    counts = (summary.voices, summary.decisions, summary.agreed, summary.open_follow_ups)
    title = clean(summary.title, width=TITLE_CELLS)
    shown = clean(summary.title, width=TITLE_CELLS - 1).text + "…" if title.shortened else title.text
    return (summary.id, _day(summary), shown, *map(str, counts), "" if summary.closed_at else wording.OPEN)


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    padded = [
        " " * (width - cells(text)) + text if column in _NUMBERS else text + " " * (width - cells(text))
        for column, (text, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(padded).rstrip()


def _day(summary: Summary) -> str:
    """The local day on which the session opened."""
    return local(summary.opened_at).date().isoformat()
