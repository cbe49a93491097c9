"""The result of a check, and what to do about it."""

from collections.abc import Collection
from typing import Literal, NamedTuple, get_args

Check = Literal[
    "versions", "size", "colours", "letters", "date", "clocks", "folder", "saving", "new files", "space", "privacy",
    "open now", "left behind", "locks", "rests", "sessions",
]  # fmt: skip
"""The subjects of checks; ``presentation.doctor`` has their names."""

State = Literal["ok", "look", "stop"]
"""In order: all is well; a session is possible but this needs attention; no session is possible."""


class Finding(NamedTuple):
    """The result of one check. ``found`` and ``advice`` are sentences; no advice if all is well."""

    check: Check
    state: State
    found: str
    advice: str = ""


def worst(findings: Collection[Finding]) -> State:
    """The worst state of them: with ``stop`` no session is possible."""
    states: tuple[State, ...] = get_args(State)
    return max((finding.state for finding in findings), key=states.index, default="ok")
