"""``coprod doctor``: is this machine ready; as lines and as JSON."""

from collections.abc import Iterable, Iterator

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.output import padded, put_json, put_lines, say
from coprod_tui.doctor.examination import examine, this_machine
from coprod_tui.doctor.finding import Finding, worst
from coprod_tui.domain.words import cells
from coprod_tui.presentation import doctor as wording
from coprod_tui.system_clock import SystemClock

_STATE = max(map(cells, wording.STATES.values()))
_CHECK = max(map(cells, wording.CHECKS.values()))
_ADVICE = " " * (_STATE + _CHECK + 4) + "→ "


@command("doctor")
@options.json
def doctor(as_json: bool) -> int:
    """The exit code is 1 if a session cannot be held."""
    found = examine(base.service(), this_machine(SystemClock()))
    findings = [each._replace(advice=base.as_typed(each.advice)) for each in found]
    state = worst(findings)
    if as_json:
        put_json([finding._asdict() for finding in findings])
    else:
        put_lines(lines(findings))
        say(wording.CONCLUSIONS[state])
    return int(state == "stop")


def lines(findings: Iterable[Finding]) -> Iterator[str]:
    """A line for each finding: a sign and a word, the subject and the result; below it the advice."""
    for finding in findings:
        state, check = wording.STATES[finding.state], wording.CHECKS[finding.check]
        yield f"{padded(state, _STATE)}  {padded(check, _CHECK)}  {finding.found}"
        if finding.advice:
            yield _ADVICE + finding.advice
