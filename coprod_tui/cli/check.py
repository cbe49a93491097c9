"""``coprod check``: every file of the record, read and verified; as lines and as JSON."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.output import put_json, put_lines
from coprod_tui.cli.output import say as say_sentence
from coprod_tui.domain.words import clean
from coprod_tui.presentation import checking as say
from coprod_tui.presentation.checking import STATES
from coprod_tui.presentation.failures import said

if TYPE_CHECKING:
    from coprod_tui.service import Finding

_LONGEST = max(map(len, STATES.values()))


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
    say_sentence(in_short(findings, home))
    return exit_code


def lines(findings: "Sequence[Finding]", home: Path) -> Iterator[str]:
    """A line for each file, and below it what was found and what can be done."""
    for finding in findings:
        yield f"{STATES[finding.state]:<{_LONGEST}}  {_shown(finding.path.relative_to(home))}"
        yield f"{'':<{_LONGEST}}  {clean(said(finding.said)).text}"


def in_short(findings: "Sequence[Finding]", home: Path) -> str:
    """One sentence that sums up the findings."""
    sessions = Counter(finding.state for finding in findings if finding.kind == "session")
    if not sessions:
        return say.NO_SESSION.format(home=home)
    bad = sessions["damaged"] + sessions["unreadable"]
    total = sessions.total()
    if bad:
        return say.some_not_opened(bad, total)
    differed = any(each.state == "differed" for each in findings)
    return " ".join((say.all_whole(total), *[say.LISTS_DIFFERED] * differed))


def _plain(finding: "Finding") -> dict[str, str]:
    return {
        "file": _shown(finding.path),
        "kind": finding.kind,
        "state": finding.state,
        "said": clean(said(finding.said)).text,
    }


def _shown(path: Path) -> str:
    """The path as a single printable line; file names may contain any character."""
    return clean(str(path), characters=4_096).text
