"""What programs that ended without a farewell have left beside the sessions, and what is the matter with sessions."""

from collections.abc import Callable, Iterable, Mapping

from coprod_tui.doctor.finding import Finding
from coprod_tui.files import TEMP_SUFFIX
from coprod_tui.trouble import DamagedRecord, Trouble

MOST_NAMED = 3
"""So many sessions are named, and the others are counted."""

_LOCK = ".lock"
_BEAT = ".beat"
_SESSION = ".json"


def locks(names: Iterable[str], held: Callable[[str], bool]) -> list[Finding]:
    """The locks among the ``names`` of the sessions folder; ``held`` tells whether a live program holds one."""
    found = sorted(name for name in names if name.endswith(_LOCK))
    alive = [name.removesuffix(_LOCK) for name in found if held(name)]
    dead = [name.removesuffix(_LOCK) for name in found if name.removesuffix(_LOCK) not in alive]
    findings = []
    if alive:
        findings.append(Finding("open now", "look", f"Open in another window: {_some(alive)}.",
                                "Leave it there with ctrl+q before going on with it here."))  # fmt: skip
    if dead:
        findings.append(
            Finding(
                "left behind",
                "look",
                f"Its program ended without a farewell (killed, or the power went): {_some(dead)}. "
                "What was shown as saved is kept, and nothing holds it.",
                "Go on with: coprod resume",
            )
        )
    return findings or [Finding("locks", "ok", "No session is open elsewhere, and no lock was left behind.")]


def rests(names: Iterable[str], in_use: Iterable[str] = ()) -> Finding:
    """Files of interrupted saves, and beats without a session; ``in_use`` are the sessions that are open now."""
    names = list(names)
    sessions = {name.removesuffix(_SESSION) for name in names if name.endswith(_SESSION)}
    busy = set(in_use)
    left = [name for name in names if name.endswith(TEMP_SUFFIX) and _session_of(name) not in busy]
    left += [name for name in names if name.endswith(_BEAT) and name.removesuffix(_BEAT) not in sessions | busy]
    if not left:
        return Finding("rests", "ok", "No file of an interrupted save was left behind.")
    return Finding(
        "rests",
        "look",
        f"Left by a save that was interrupted: {_some(sorted(left))}. The sessions themselves are whole.",
        "Going on with its session clears it away; it may also be deleted, and may hold what people said.",
    )


def sessions(troubles: Mapping[str, Trouble], count: int) -> Finding:
    """How many of ``count`` sessions can be read; ``troubles`` by the ids of those that cannot."""
    if not troubles:
        each = {0: "There is no session yet.", 1: "One session, and it can be read."}
        return Finding("sessions", "ok", each.get(count, f"{count} sessions, and all can be read."))
    damaged = sorted(name for name, trouble in troubles.items() if isinstance(trouble, DamagedRecord))
    said = f"{len(troubles)} of {count} sessions cannot be read: {_some(sorted(troubles))}."
    if damaged:
        return Finding(
            "sessions", "look", f"{said} Damaged: {len(damaged)}. They were left as they are.",
            "“coprod check” tells what is the matter with each.",
        )  # fmt: skip
    return Finding("sessions", "look", said, next(iter(troubles.values())).sentence)


def _session_of(temp: str) -> str:
    return temp.removeprefix(".").split(_SESSION)[0]


def _some(names: list[str]) -> str:
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more
