"""A record in which one file is damaged: every command that asks all sessions says so, and ends with exit code 3."""

import json
import os
from pathlib import Path

import pytest


@pytest.fixture(params=[0, 5_000], ids=["nothing left", "cut off"])
def damaged(request: pytest.FixtureRequest, home: Path, played: str) -> str:
    """The one session, with so many bytes left of it."""
    os.truncate(home / "sessions" / f"{played}.json", request.param)
    return played


def test_the_commands_over_all_sessions_say_it(coprod, damaged):
    """With the same sentence as the list, and give what there is: here nothing."""
    said = coprod("list").err
    assert damaged in said
    for command, shown in (
        (["follow-up"], "No session can be read.\n"),
        (["follow-up", damaged], "No session can be read.\n"),
        (["follow-up", "--json"], "[]\n"),
        (["insights"], "No session can be read.\n"),
    ):
        assert coprod(*command) == (3, shown, said)
    done = coprod("insights", "--json")
    assert (done.code, done.err, json.loads(done.out)["sessions"]) == (3, said, 0)


def test_what_can_be_read_is_given(coprod, damaged, still_open):
    """Beside what cannot; a session that is whole is asked about without a word of another."""
    for command, shown in (
        (["follow-up"], "Nothing is open in the sessions that can be read.\n"),
        (["follow-up", "--group", "zz"], "No session that can be read is of a group “zz”.\n"),
        (["insights", "--group", "zz"], "No session that can be read is of a group “zz”.\n"),
    ):
        done = coprod(*command)
        assert (done.code, done.out) == (3, shown)
        assert damaged in done.err
    counted = coprod("insights", "--json")
    assert (counted.code, json.loads(counted.out)["sessions"]) == (3, 1)
    whole = coprod("follow-up", still_open)
    assert whole == (0, "No decision has been agreed yet, so nothing is open.\n", "")


def test_resume_says_it(coprod, home, damaged, terminal):
    """Exit code 3, before any screen is opened."""
    done = coprod("resume")
    assert (done.code, done.out) == (3, "")
    assert damaged in done.err
