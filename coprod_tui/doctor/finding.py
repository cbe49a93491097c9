"""The result of a check, and what to do about it."""

from collections.abc import Collection
from typing import Any, Literal, NamedTuple, get_args

Check = Literal[
    "versions", "size", "colours", "letters", "keys", "date", "clocks", "folder", "saving", "new files", "space",
    "privacy", "open now", "left behind", "locks", "rests", "sessions",
]  # fmt: skip
"""The subjects of checks; ``presentation.doctor`` has their names."""

State = Literal["ok", "look", "stop"]
"""In order: all is well; a session is possible but this needs attention; no session is possible."""

_STATES: tuple[State, ...] = get_args(State)


class Finding(NamedTuple):
    """The result of one check. ``found`` and ``advice`` are sentences; no advice if all is well."""

    check: Check
    state: State
    found: str
    advice: str = ""


def finding(check: Check, state: State, found: str, advice: str = "", **facts: Any) -> Finding:
    """A finding whose sentences have these facts."""
    return Finding(check, state, found.format(**facts), advice.format(**facts))


def worst(findings: Collection[Finding]) -> State:
    """The worst state of them: with ``stop`` no session is possible."""
    return max((finding.state for finding in findings), key=_STATES.index, default="ok")
