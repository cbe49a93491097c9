"""What was found in the files of the record, as lines for people and as JSON for programs."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from coprod_tui.record.checking import Finding
from coprod_tui.session.words import clean

_LONGEST = len("to be made anew")


def lines(findings: list[Finding], home: Path) -> Iterator[str]:
    """A line for each file, and below it in words what was found and what can be done."""
    for finding in findings:
        yield f"{finding.state:<{_LONGEST}}  {_shown(finding.path.relative_to(home))}"
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
    every = "The one session is" if sessions.total() == 1 else f"All {sessions.total()} sessions are"
    if not bad:
        return f"{every} whole."
    return f"Of {sessions.total()} sessions {bad} cannot be opened. Their files have been left just as they are."


def _shown(path: Path) -> str:
    """The path as a line of text; names of files may hold anything."""
    return clean(str(path), characters=4_096).text
