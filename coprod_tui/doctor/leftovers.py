"""Checks for leftovers of killed programs beside the sessions, and for unreadable sessions."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coprod_tui.doctor.finding import Finding, finding
from coprod_tui.presentation import doctor as say
from coprod_tui.presentation.failures import said

if TYPE_CHECKING:
    from coprod_tui.service import Finding as Found


def locks(found: "Sequence[Found]") -> list[Finding]:
    """Sessions that a running program has open, and those whose program was killed."""
    alive, dead = _locked(found, "in use"), _locked(found, "left over")
    findings = []
    if alive:
        findings.append(finding("open now", "look", say.OPEN_NOW, say.LEAVE_FIRST, sessions=say.some(alive)))
    if dead:
        findings.append(finding("left behind", "look", say.LEFT_BEHIND, say.GO_ON, sessions=say.some(dead)))
    return findings or [finding("locks", "ok", say.NO_LOCKS)]


def rests(found: "Sequence[Found]") -> Finding:
    """Files of interrupted saves, what killed programs had on the wall, and heartbeats without a session."""
    sessions = {each.path.stem for each in found if each.kind == "session"} | set(_locked(found, "in use"))
    unread = ("unfinished save", "wall")
    left = [each.path.name for each in found if each.kind in unread and each.state == "left over"]
    left += [each.path.name for each in found if each.kind == "beat" and each.path.stem not in sessions]
    if not left:
        return finding("rests", "ok", say.NO_RESTS)
    return finding("rests", "look", say.RESTS, say.CLEARED_AWAY, files=say.some(sorted(left)))


def sessions(found: "Sequence[Found]") -> Finding:
    """How many sessions can be read, and which cannot."""
    kept = [each for each in found if each.kind == "session"]
    unread = [each for each in kept if each.state in ("damaged", "unreadable")]
    if not unread:
        return Finding("sessions", "ok", say.all_read(len(kept)))
    damaged = sum(each.state == "damaged" for each in unread)
    facts = {"count": len(unread), "all": len(kept), "damaged": damaged}
    told = (say.SOME_DAMAGED if damaged else say.SOME_NOT_READ).format(
        sessions=say.some(sorted(each.path.stem for each in unread)), **facts
    )
    return Finding("sessions", "look", told, say.CHECK if damaged else said(unread[0].said))


def _locked(found: "Sequence[Found]", state: str) -> list[str]:
    return sorted(each.path.stem for each in found if each.kind == "lock" and each.state == state)
