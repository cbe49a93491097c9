"""What was found in the files of the record, as lines for people and as JSON for programs."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from coprod_tui.domain.words import clean
from coprod_tui.presentation.checking import STATES
from coprod_tui.record.checking import Finding

_LISTS_DIFFERED = "What lists are made from differed from them, and has been removed; the next list makes it anew."

_LONGEST = max(map(len, STATES.values()))


def lines(findings: list[Finding], home: Path) -> Iterator[str]:
    """A line for each file, and below it in words what was found and what can be done."""
    for finding in findings:
        yield f"{STATES[finding.state]:<{_LONGEST}}  {_shown(finding.path.relative_to(home))}"
        yield f"{'':<{_LONGEST}}  {clean(finding.said).text}"


def as_json(findings: list[Finding]) -> bytes:
    """A JSON list with one object for each file."""
    plain = [
        {"file": _shown(finding.path), "kind": finding.kind, "state": finding.state, "said": clean(finding.said).text}
        for finding in findings
    ]
    return msgspec.json.format(msgspec.json.encode(plain), indent=2) + b"\n"


def in_short(findings: list[Finding], home: Path) -> str:
    """One sentence about all of them."""
    sessions = Counter(finding.state for finding in findings if finding.kind == "session")
    if not sessions:
        return f"There is no session in {home} yet."
    bad = sessions["damaged"] + sessions["unreadable"]
    total = sessions.total()
    if not bad:
        whole = "The one session is whole." if total == 1 else f"All {total} sessions are whole."
        return f"{whole} {_LISTS_DIFFERED}" if any(each.state == "differed" for each in findings) else whole
    some = "The one session" if total == 1 else f"{bad} of {total} sessions"
    left = "Its file has been left just as it is." if bad == 1 else "Their files have been left just as they are."
    return f"{some} cannot be opened. {left}"


def _shown(path: Path) -> str:
    """The path as a line of text; names of files may hold anything."""
    return clean(str(path), characters=4_096).text
