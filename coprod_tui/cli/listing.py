"""The kept sessions as a table for people and as JSON for programs."""

from typing import Any

import msgspec

from coprod_tui.session.summary import Summary
from coprod_tui.session.words import cells, clean

TITLE_CELLS = 40
_HEADING = ("id", "day", "title", "voices", "decisions", "follow-ups", "")
_NUMBERS = (3, 4, 5)
"""The columns that hold numbers, which are set to the right."""


def table(summaries: tuple[Summary, ...]) -> list[str]:
    """A heading and a line for each session, its columns aligned by the cells that the text takes."""
    rows = [_HEADING, *(_row(summary) for summary in summaries)]
    widths = [max(cells(row[column]) for row in rows) for column in range(len(_HEADING))]
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
    }


def _row(summary: Summary) -> tuple[str, ...]:
    counts = (summary.voices, summary.decisions, summary.open_follow_ups)
    title = clean(summary.title, width=TITLE_CELLS)
    shown = clean(summary.title, width=TITLE_CELLS - 1).text + "…" if title.shortened else title.text
    return (summary.id, _day(summary), shown, *map(str, counts), "" if summary.closed_at else "open")


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    padded = [
        " " * (width - cells(text)) + text if column in _NUMBERS else text + " " * (width - cells(text))
        for column, (text, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(padded).rstrip()


def _day(summary: Summary) -> str:
    """The day on which it opened, where the session was kept and is looked at."""
    return summary.opened_at.astimezone().date().isoformat()
