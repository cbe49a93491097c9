"""Formats the findings of ``coprod check`` as lines and as JSON."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from coprod_tui.domain.words import clean
from coprod_tui.presentation import checking as say
from coprod_tui.presentation.checking import STATES
from coprod_tui.presentation.failures import said
from coprod_tui.storage.port import Finding

_LONGEST = max(map(len, STATES.values()))


def lines(findings: list[Finding], home: Path) -> Iterator[str]:
    """A line for each file, and below it what was found and what can be done."""
    for finding in findings:
        yield f"{STATES[finding.state]:<{_LONGEST}}  {_shown(finding.path.relative_to(home))}"
        yield f"{'':<{_LONGEST}}  {clean(said(finding.said)).text}"


def as_json(findings: list[Finding]) -> bytes:
    """A JSON list with one object for each file."""
    plain = [
        {
            "file": _shown(finding.path),
            "kind": finding.kind,
            "state": finding.state,
            "said": clean(said(finding.said)).text,
        }
        for finding in findings
    ]
    return msgspec.json.format(msgspec.json.encode(plain), indent=2) + b"\n"


def in_short(findings: list[Finding], home: Path) -> str:
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


def _shown(path: Path) -> str:
    """The path as a single printable line; file names may contain any character."""
    return clean(str(path), characters=4_096).text
