"""Checks for leftovers of killed programs beside the sessions, and for unreadable sessions."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coprod_tui.doctor.finding import Finding
from coprod_tui.presentation import doctor as say
from coprod_tui.presentation.failures import said

if TYPE_CHECKING:
    from coprod_tui.service import Finding as Found

MOST_NAMED = 3
"""The number of sessions that are named; the others are only counted."""


def locks(found: "Sequence[Found]") -> list[Finding]:
    """Sessions that a running program has open, and those whose program was killed."""
    alive, dead = _locked(found, "in use"), _locked(found, "left over")
    findings = []
    if alive:
        findings.append(Finding("open now", "look", say.OPEN_NOW.format(sessions=_some(alive)), say.LEAVE_FIRST))
    if dead:
        findings.append(Finding("left behind", "look", say.LEFT_BEHIND.format(sessions=_some(dead)), say.GO_ON))
    return findings or [Finding("locks", "ok", say.NO_LOCKS)]


def rests(found: "Sequence[Found]") -> Finding:
    """Files of interrupted saves, and heartbeats without a session."""
    sessions = {each.path.stem for each in found if each.kind == "session"} | set(_locked(found, "in use"))
    left = [each.path.name for each in found if each.kind == "unfinished save" and each.state == "left over"]
    left += [each.path.name for each in found if each.kind == "beat" and each.path.stem not in sessions]
    if not left:
        return Finding("rests", "ok", say.NO_RESTS)
    return Finding("rests", "look", say.RESTS.format(files=_some(sorted(left))), say.CLEARED_AWAY)


def sessions(found: "Sequence[Found]") -> Finding:
    """How many sessions can be read, and which cannot."""
    kept = [each for each in found if each.kind == "session"]
    unread = [each for each in kept if each.state in ("damaged", "unreadable")]
    if not unread:
        return Finding("sessions", "ok", say.all_read(len(kept)))
    damaged = sum(each.state == "damaged" for each in unread)
    named = _some(sorted(each.path.stem for each in unread))
    sentence = say.SOME_DAMAGED if damaged else say.SOME_NOT_READ
    told = sentence.format(count=len(unread), all=len(kept), sessions=named, damaged=damaged)
    return Finding("sessions", "look", told, say.CHECK if damaged else said(unread[0].said))


def _locked(found: "Sequence[Found]", state: str) -> list[str]:
    return sorted(each.path.stem for each in found if each.kind == "lock" and each.state == state)


def _some(names: list[str]) -> str:
    return say.some(names, MOST_NAMED)
