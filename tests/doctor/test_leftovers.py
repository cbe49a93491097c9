"""What was left beside the sessions, and sessions that cannot be read."""

import pytest

from coprod_tui.doctor import leftovers
from coprod_tui.errors import DamagedRecord, Failure


def held_by(*alive):
    return lambda name: name in alive


def test_locks_of_the_living_and_of_the_dead():
    """Open in another window, or left by a program that is gone: two findings."""
    alive, dead = leftovers.locks(["a.lock", "a.json", "b.lock"], held_by("a.lock"))
    assert (alive.check, alive.state, "window: a." in alive.found) == ("open now", "look", True)
    assert (dead.check, dead.state, "b." in dead.found) == ("left behind", "look", True)
    assert "coprod resume" in dead.advice


def test_no_locks():
    """All is well."""
    (finding,) = leftovers.locks(["a.json", "a.beat"], held_by())
    assert finding.state == "ok"


@pytest.mark.parametrize(
    ("names", "state"),
    [
        (["a.json", "a.beat"], "ok"),  # a session that was left to be resumed
        (["a.beat"], "look"),
        (["a.json", ".a.json.0123456789ab.tmp"], "look"),
        (["busy.json", ".busy.json.0123456789ab.tmp", "busy.beat"], "ok"),  # being saved at this moment
    ],
)
def test_rests(names, state):
    """Files of interrupted saves, and beats without a session; not those that are in use."""
    assert leftovers.rests(names, ["busy"]).state == state


def test_sessions_that_cannot_be_read():
    """They are counted and named, damaged ones with the way to coprod check; the others with what the matter is."""
    assert leftovers.sessions({}, 0).state == "ok"
    assert leftovers.sessions({}, 12).found == "12 sessions, and all can be read."
    damaged = leftovers.sessions({"b": DamagedRecord("It is."), "a": Failure("It is closed to you.")}, 3)
    assert damaged.state == "look"
    assert damaged.found.startswith("2 of 3 sessions cannot be read: a, b. Damaged: 1.")
    assert "coprod check" in damaged.advice
    assert leftovers.sessions({"a": Failure("It is closed to you.")}, 3).advice == "It is closed to you."


def test_many_are_counted():
    """Three are named."""
    finding = leftovers.sessions({f"s{number}": DamagedRecord("") for number in range(9)}, 9)
    assert "s0, s1, s2 and 6 more" in finding.found
