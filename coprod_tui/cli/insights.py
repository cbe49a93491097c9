"""``coprod insights``: what all sessions show together, in sentences and as JSON. No names are shown."""

from collections.abc import Iterator

import msgspec

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.listing import say_troubles, why_none
from coprod_tui.cli.output import padded, put_json, put_lines
from coprod_tui.domain.reports.insights import Evenness, Insights
from coprod_tui.domain.words import cells
from coprod_tui.presentation import insights as wording
from coprod_tui.presentation import tables
from coprod_tui.presentation.shell.following_up import NOTHING_TO_TELL

_BARS = "▁▂▃▄▅▆▇█"
MOST_MEETINGS = 60
"""The number of latest meetings in the line about evenness."""


@command("insights")
@options.group
@options.json
def insights(group: str, as_json: bool) -> int:
    """The exit code is that of the worst session that cannot be read."""
    service = base.service(progress=True)
    kept = service.listing()
    code = say_troubles(kept.troubles)
    found = service.insights(group)
    if as_json:
        not_served = ("principles_not_served", "own_principles_not_served")
        put_json({**msgspec.structs.asdict(found), **{name: getattr(found, name) for name in not_served}})
    elif none := why_none(kept, group, NOTHING_TO_TELL):
        put_lines([none])
    else:
        put_lines(lines(found))
    return code


def lines(found: Insights) -> Iterator[str]:
    """The figures, of at least one session, in sentences."""
    yield wording.counts(found)
    for heading, sentences in (*wording.parts(found), (wording.EVEN, _evenness(found.evenness))):
        yield from ("", heading)
        yield from (f"  {sentence}" for sentence in sentences)


def _evenness(meetings: tuple[Evenness, ...]) -> Iterator[str]:
    shown = meetings[-MOST_MEETINGS:]
    if not meetings:
        yield wording.EVEN_NONE
        return
    if len(shown) < len(meetings):
        yield wording.NEWEST.format(shown=len(shown), all=len(meetings))
    widest = max(cells(tables.TIME_OFFERED), cells(tables.TIME_SPOKEN)) + 1
    for label, shares in (
        (tables.TIME_OFFERED, [each.offered for each in shown]),
        (tables.TIME_SPOKEN, [each.spoken for each in shown]),
    ):
        known = [share for share in shares if share is not None]
        line = "".join(" " if share is None else _BARS[min(7, int(share * 8))] for share in shares)
        yield f"{padded(label, widest)}{line}  {wording.figures(known)}"
