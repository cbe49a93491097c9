"""What was left beside the sessions, and sessions that cannot be read."""

from pathlib import Path

import pytest

from coprod_tui.doctor import leftovers
from coprod_tui.domain.message import Message
from coprod_tui.storage.port import Finding

CLOSED_TO_YOU = Message("session_gone", {"session": "a", "path": "a.json"})


def found(name, kind, state):
    return Finding(Path("home/sessions") / name, kind, state, CLOSED_TO_YOU)


def test_locks_of_the_living_and_of_the_dead():
    """Open in another window, or left by a program that is gone: two findings."""
    alive, dead = leftovers.locks(
        [found("a.lock", "lock", "in use"), found("a.json", "session", "whole"), found("b.lock", "lock", "left over")]
    )
    assert (alive.check, alive.state, "window: a." in alive.found) == ("open now", "look", True)
    assert (dead.check, dead.state, "b." in dead.found) == ("left behind", "look", True)
    assert "coprod resume" in dead.advice


def test_no_locks():
    """All is well."""
    (finding,) = leftovers.locks([found("a.json", "session", "whole"), found("a.beat", "beat", "whole")])
    assert finding.state == "ok"


SESSION, BEAT = ("a.json", "session", "whole"), ("a.beat", "beat", "whole")


@pytest.mark.parametrize(
    ("lying", "state"),
    [
        ([SESSION, BEAT], "ok"),  # a session that was left to be resumed
        ([BEAT], "look"),
        ([SESSION, BEAT, ("a.wall", "wall", "left over")], "look"),
        ([SESSION, BEAT, ("a.wall", "wall", "in use")], "ok"),
        ([SESSION, (".a.json.0123456789ab.tmp", "unfinished save", "left over")], "look"),
        ([("a.lock", "lock", "in use"), BEAT, (".a.json.0123456789ab.tmp", "unfinished save", "in use")], "ok"),
    ],
)
def test_rests(lying, state):
    """Files of interrupted saves, and beats without a session; not those that are in use."""
    assert leftovers.rests([found(*each) for each in lying]).state == state


def test_sessions_that_cannot_be_read():
    """They are counted and named, damaged ones with the way to coprod check; the others with what the matter is."""
    whole = [found(f"{number}.json", "session", "whole") for number in range(12)]
    assert leftovers.sessions([]).state == "ok"
    assert leftovers.sessions(whole).found == "12 sessions, and all can be read."
    unread = found("a.json", "session", "unreadable")
    damaged = leftovers.sessions([found("b.json", "session", "damaged"), unread, whole[0]])
    assert damaged.state == "look"
    assert damaged.found.startswith("2 of 3 sessions cannot be read: a, b. Damaged: 1.")
    assert "coprod check" in damaged.advice
    assert leftovers.sessions([unread]).advice.startswith("The session a cannot be opened. Its file a.json is gone")


def test_many_are_counted():
    """Three are named."""
    finding = leftovers.sessions([found(f"s{number}.json", "session", "damaged") for number in range(9)])
    assert "s0, s1, s2 and 6 more" in finding.found
