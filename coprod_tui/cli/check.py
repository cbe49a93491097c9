"""``coprod check``: every file of the record, read and verified; as lines and as JSON."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.output import padded, put_json, put_lines, say
from coprod_tui.domain.words import cells, clean
from coprod_tui.presentation import checking as wording
from coprod_tui.presentation.failures import said

if TYPE_CHECKING:
    from coprod_tui.service import Finding

_WIDEST = max(map(cells, wording.STATES.values()))


@command("check")
@options.json
def check(as_json: bool) -> int:
    """The exit code is that of the worst finding."""
    service = base.service()
    home, (findings, exit_code) = service.places.home, service.check()
    if as_json:
        put_json([_plain(finding) for finding in findings])
    else:
        put_lines(lines(findings, home))
    states = [finding.state for finding in findings if finding.kind == "session"]
    bad = states.count("damaged") + states.count("unreadable")
    say(wording.in_short(len(states), bad, home, differed=any(each.state == "differed" for each in findings)))
    return exit_code


def lines(findings: "Sequence[Finding]", home: Path) -> Iterator[str]:
    """A line for each file, and below it what was found and what can be done."""
    for finding in findings:
        yield f"{padded(wording.STATES[finding.state], _WIDEST)}  {_shown(finding.path.relative_to(home))}"
        yield f"{padded('', _WIDEST)}  {clean(said(finding.said)).text}"


def _plain(finding: "Finding") -> dict[str, str]:
    sentence = clean(said(finding.said)).text
    return {"file": _shown(finding.path), "kind": finding.kind, "state": finding.state, "said": sentence}


def _shown(path: Path) -> str:
    """The path as a single printable line; file names may contain any character."""
    return clean(str(path), characters=4_096).text
