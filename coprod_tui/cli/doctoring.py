"""What ``coprod doctor`` found, as lines for people and as JSON for programs."""

from collections.abc import Iterable, Iterator

import msgspec

from coprod_tui.doctor.finding import Finding

_SIGNS = {"ok": "✓ ok", "look": "! look at this", "stop": "✗ stop"}
_STATE = max(map(len, _SIGNS.values()))
_CHECK = len("left behind")
_ADVICE = " " * (_STATE + _CHECK + 4) + "→ "


def lines(findings: Iterable[Finding]) -> Iterator[str]:
    """A line for each finding: a sign and a word, what was looked at and what was found; and below it what to do."""
    for finding in findings:
        yield f"{_SIGNS[finding.state]:<{_STATE}}  {finding.check:<{_CHECK}}  {finding.found}"
        if finding.advice:
            yield _ADVICE + finding.advice


def conclusion(findings: Iterable[Finding]) -> str:
    """All of it in one sentence."""
    states = [finding.state for finding in findings]
    if "stop" in states:
        return "No session can be held like this: see to what says “stop”."
    if "look" in states:
        return "A session can be held. Look at what says so, best before people come."
    return "All is well."


def as_json(findings: list[Finding]) -> bytes:
    """A JSON list with one object for each finding."""
    return msgspec.json.format(msgspec.json.encode([finding._asdict() for finding in findings]), indent=2) + b"\n"
