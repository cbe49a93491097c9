"""Formats the findings of ``coprod doctor`` as lines and as JSON."""

from collections.abc import Iterable, Iterator

import msgspec

from coprod_tui.doctor.finding import Finding
from coprod_tui.domain.words import cells
from coprod_tui.presentation import doctor as say

_STATE = max(map(cells, say.STATES.values()))
_CHECK = max(map(cells, say.CHECKS.values()))
_ADVICE = " " * (_STATE + _CHECK + 4) + "→ "


def lines(findings: Iterable[Finding]) -> Iterator[str]:
    """A line for each finding: a sign and a word, the subject and the result; below it the advice."""
    for finding in findings:
        state, check = say.STATES[finding.state], say.CHECKS[finding.check]
        yield f"{_padded(state, _STATE)}  {_padded(check, _CHECK)}  {finding.found}"
        if finding.advice:
            yield _ADVICE + finding.advice


def conclusion(findings: Iterable[Finding]) -> str:
    """One sentence that sums up the findings."""
    found = {finding.state for finding in findings}
    return say.CONCLUSIONS["stop" if "stop" in found else "look" if "look" in found else "ok"]


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cells(text))


def as_json(findings: list[Finding]) -> bytes:
    """A JSON list with one object for each finding."""
    return msgspec.json.format(msgspec.json.encode([finding._asdict() for finding in findings]), indent=2) + b"\n"
