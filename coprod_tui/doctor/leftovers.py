"""Checks for leftovers of killed programs beside the sessions, and for unreadable sessions."""

from collections.abc import Callable, Iterable, Mapping

from coprod_tui.doctor.finding import Finding
from coprod_tui.domain.ids import SessionId
from coprod_tui.errors import DamagedRecord, Failure
from coprod_tui.files import TEMP_SUFFIX
from coprod_tui.presentation import doctor as say
from coprod_tui.presentation.failures import sentence_of

MOST_NAMED = 3
"""The number of sessions that are named; the others are only counted."""

_LOCK = ".lock"
_BEAT = ".beat"
_SESSION = ".json"


def locks(names: Iterable[str], held: Callable[[str], bool]) -> list[Finding]:
    """The locks among the ``names`` in the sessions folder; ``held`` says whether a running program holds one."""
    found = sorted(name for name in names if name.endswith(_LOCK))
    alive = [name.removesuffix(_LOCK) for name in found if held(name)]
    dead = [name.removesuffix(_LOCK) for name in found if name.removesuffix(_LOCK) not in alive]
    findings = []
    if alive:
        findings.append(Finding("open now", "look", say.OPEN_NOW.format(sessions=_some(alive)), say.LEAVE_FIRST))
    if dead:
        findings.append(Finding("left behind", "look", say.LEFT_BEHIND.format(sessions=_some(dead)), say.GO_ON))
    return findings or [Finding("locks", "ok", say.NO_LOCKS)]


def rests(names: Iterable[str], in_use: Iterable[str] = ()) -> Finding:
    """Files of interrupted saves, and heartbeats without a session; ``in_use`` are the sessions that are open now."""
    names = list(names)
    sessions = {name.removesuffix(_SESSION) for name in names if name.endswith(_SESSION)}
    busy = set(in_use)
    left = [name for name in names if name.endswith(TEMP_SUFFIX) and _session_of(name) not in busy]
    left += [name for name in names if name.endswith(_BEAT) and name.removesuffix(_BEAT) not in sessions | busy]
    if not left:
        return Finding("rests", "ok", say.NO_RESTS)
    return Finding("rests", "look", say.RESTS.format(files=_some(sorted(left))), say.CLEARED_AWAY)


def sessions(troubles: Mapping[SessionId, Failure], count: int) -> Finding:
    """How many of ``count`` sessions can be read; ``troubles``: the errors of the others by id."""
    if not troubles:
        return Finding("sessions", "ok", say.all_read(count))
    damaged = sum(isinstance(trouble, DamagedRecord) for trouble in troubles.values())
    advice = say.CHECK if damaged else sentence_of(next(iter(troubles.values())))
    said = (say.SOME_DAMAGED if damaged else say.SOME_NOT_READ).format(
        count=len(troubles), all=count, sessions=_some(sorted(troubles)), damaged=damaged
    )
    return Finding("sessions", "look", said, advice)


def _session_of(temp: str) -> str:
    return temp.removeprefix(".").split(_SESSION)[0]


def _some(names: list[str]) -> str:
    return say.some(names, MOST_NAMED)
