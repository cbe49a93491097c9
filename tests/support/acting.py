"""What people may do in a session, by name, for tests that choose at random."""

from collections.abc import Callable
from contextlib import suppress

from coprod_tui.live import LiveSession
from coprod_tui.session import acts, decisions
from coprod_tui.session.refusal import Refusal

ACTS: dict[str, Callable[[LiveSession], object]] = {
    "go on": lambda live: live.do(acts.go_on),
    "start or hold": lambda live: live.do(acts.start_or_hold),
    "pass": lambda live: live.do(acts.pass_turn),
    "add time": lambda live: live.do(acts.add_time),
    "mend": lambda live: live.do(acts.mend, live.session.turns[-1].id if live.session.turns else "t1", 0, "the alarm"),
    "join": lambda live: live.do(acts.join, f"Dev {live.session.voices[-1].id}"),
    "rename": lambda live: live.do(acts.rename, "v1", f"Amina {len(live.events)}"),
    "away or back": lambda live: live.do(acts.away_or_back, "v2"),
    "contribute": lambda live: live.do(acts.contribute, f"word {len(live.events)}", "v1"),
    "reword": lambda live: live.do(acts.reword, "c1", f"better word {len(live.events)}"),
    "read back": lambda live: live.do(acts.read_back),
    "withdraw": lambda live: live.do(acts.withdraw, "c2"),
    "propose": lambda live: live.do(decisions.propose, "A named contact on every letter"),
    "park": lambda live: live.do(decisions.settle, "d1", "parked"),
    "undo": lambda live: live.undo(),
    "close": lambda live: live.do(acts.close),
}
OPEN_ACTS = sorted(set(ACTS) - {"close"})
"""Those after which the session is still open."""


def act_out(live: LiveSession, name: str) -> None:
    """Let it happen; where it is refused nothing happens."""
    with suppress(Refusal):
        ACTS[name](live)
