"""What a check found, and what to do about it."""

from typing import Literal, NamedTuple

Check = Literal[
    "versions", "size", "colours", "letters", "date", "clocks", "folder", "saving", "new files", "space", "privacy",
    "open now", "left behind", "locks", "rests", "sessions",
]  # fmt: skip
"""What can be looked at; ``presentation.doctor`` says what each is called."""

State = Literal["ok", "look", "stop"]
"""All is well; a session can be held but this deserves a look; no session can be held like this."""


class Finding(NamedTuple):
    """One thing that was looked at. ``found`` and ``advice`` are sentences; there is no advice where all is well."""

    check: Check
    state: State
    found: str
    advice: str = ""


def stops(findings: list[Finding]) -> bool:
    """Whether something stands in the way of a session."""
    return any(finding.state == "stop" for finding in findings)
