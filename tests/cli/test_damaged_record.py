"""A record in which one file is damaged: every command that asks all sessions says so, and ends with exit code 3."""

import json
import os
from pathlib import Path

import pytest

from coprod_tui.cli.listing import say_troubles
from coprod_tui.cli.resume import to_go_on_with
from coprod_tui.cli.stop import Stop
from coprod_tui.domain.message import Message
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.errors import DamagedRecord, Failure
from coprod_tui.index.upkeep import Listing
from coprod_tui.presentation.failures import sentence_of
from tests.support.clock import MORNING
from tests.support.failing import saying


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


def summary(session_id: str, *, closed: bool = False) -> Summary:
    return Summary(session_id, "Title", "", MORNING, MORNING if closed else None, 2, 0, 0, 0, 0, {})


DAMAGE = DamagedRecord("damaged", found=Message("empty"), path="home.json")
UNREADABLE = Failure("not_opened", session="meals", why=Message("disk_error"))


def test_an_older_session_is_not_gone_on_with_in_the_place_of_a_damaged_one():
    """Which may be the one that is meant; an older one that is damaged is in nobody's way."""
    still_open = summary("2026-11-20-coming-home")
    for newer in ("2026-11-20-meals", "2026-11-22-coming-home"):
        with saying(DamagedRecord, match="is damaged"):
            to_go_on_with(Listing((still_open,), {newer: DAMAGE}))
    assert to_go_on_with(Listing((still_open,), {"2026-11-19-meals": DAMAGE})) == still_open.id


def test_without_an_open_session_the_damage_is_what_is_said():
    """Whatever its day; only of a record that is whole it is said that none is open."""
    past = summary("2026-11-20-coming-home", closed=True)
    with pytest.raises(DamagedRecord):
        to_go_on_with(Listing((past,), {"2026-11-19-meals": DAMAGE}))
    with pytest.raises(Stop, match="There is no open session"):
        to_go_on_with(Listing((past,), {}))


def test_the_gravest_trouble_is_the_exit_code(capsys):
    """And each is said."""
    assert say_troubles({}) == 0
    assert say_troubles({"a": DAMAGE, "b": UNREADABLE}) == 3
    assert capsys.readouterr().err == f"{sentence_of(DAMAGE)}\n{sentence_of(UNREADABLE)}\n"


def test_resume_says_it(coprod, home, damaged, terminal):
    """Exit code 3, before any screen is opened."""
    done = coprod("resume")
    assert (done.code, done.out) == (3, "")
    assert damaged in done.err
