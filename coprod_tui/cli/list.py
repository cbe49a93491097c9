"""``coprod list``: the saved sessions as a table and as JSON."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

import click

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.listing import say_troubles
from coprod_tui.cli.output import padded, put_json, put_lines, say
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.domain.words import cells, clean
from coprod_tui.local_time import local
from coprod_tui.presentation.home import beside_title
from coprod_tui.presentation.shell import sessions as wording
from coprod_tui.presentation.shell.usage import WORDS_AFTER_FIND

TITLE_CELLS = 40
FOUND_CELLS = 76
_NUMBERS = (3, 4, 5, 6)
"""The numeric columns, which are right-aligned."""

_COUNTS = ("voices", "decisions", "open_follow_ups", "agreed", "undecided")


@command("list", allow_extra_args=True)
@options.json
@click.option("--find", "words", type=options.SEARCH, default="")
@options.group
@click.pass_context
def list_(context: click.Context, as_json: bool, words: str, group: str) -> int:
    """Says on standard error why nothing was found. The words after the first that is to be found need no quotes."""
    if context.args and not words:
        context.fail(WORDS_AFTER_FIND)
    words = " ".join((words, *context.args))
    whole, found = base.service(progress=True).search(words, group)
    code = say_troubles(whole.troubles)
    summaries = tuple(each.summary for each in found)
    if as_json:
        put_json([_plain(summary) for summary in summaries])
    elif summaries:
        put_lines(table(summaries, [beside_title(each.summary.title, each.line, words, FOUND_CELLS) for each in found]))
    elif whole.summaries:
        say(base.as_typed(wording.NONE_FITS))
    elif not whole.troubles:
        say(base.as_typed(wording.NONE_YET))
    return code


def table(summaries: Sequence[Summary], found: Sequence[str] = ()) -> Iterator[str]:
    """A heading and a line for each session, in columns aligned by display width.

    Below each stands the line that was ``found`` in it, if there is one.
    """
    rows = [wording.HEADING, *map(_row, summaries)]
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    for row, line in zip_longest(rows, ["", *found]):
        columns = enumerate(zip(row, widths, strict=True))
        yield "  ".join(padded(text, width, right=at in _NUMBERS) for at, (text, width) in columns).rstrip()
        if line:
            yield f"    {line}"


def _row(summary: Summary) -> tuple[str, ...]:
    counts = (summary.voices, summary.decisions, summary.agreed, summary.open_follow_ups)
    whole = clean(summary.title, width=TITLE_CELLS)
    title = clean(summary.title, width=TITLE_CELLS - 1).text + "…" if whole.shortened else whole.text
    return (summary.id, _day(summary), title, *map(str, counts), "" if summary.closed_at else wording.OPEN)


def _plain(summary: Summary) -> dict[str, object]:
    said = {"id": summary.id, "day": _day(summary), "title": summary.title, "group": summary.group}
    moments = {"opened_at": summary.opened_at, "closed_at": summary.closed_at}
    return said | moments | {count: getattr(summary, count) for count in _COUNTS}


def _day(summary: Summary) -> str:
    """The local day on which the session opened."""
    return local(summary.opened_at).date().isoformat()
