"""The home folder is taken away while the room is open."""

import pytest

from tests.end_to_end.facilitator import Facilitator, a_plan
from tests.end_to_end.on_disk import last_event

WORDS = "The lift was out again."


@pytest.fixture
def room(terminal, tmp_path):
    """A room in which something has just been said."""
    we = Facilitator(terminal("run", a_plan(tmp_path / "plan.toml", "3m", voices="Aoife Bram")))
    we.opens_first_turn()
    we.writes_down(WORDS)
    return we.terminal


def test_it_is_there_again_within_a_second(room, home):
    """Nobody has to press a key; afterwards it can be gone on with."""
    home.rename(home.with_name("taken"))
    room.wait_until(lambda: list(home.glob("sessions/*.json")) or None, "the session's file")
    assert last_event(home)["text"] == WORDS
    room.wait_for("saved", without="NOT SAVED")
    room.press("C-q")
    assert room.wait_for_end() == 0


def test_nobody_is_told_to_go_on_with_what_is_gone(room, home):
    """Something else has the folder's name, so it cannot be made again: that is said, asked about, and said again."""
    home.rename(home.with_name("taken"))
    home.write_text("")
    room.wait_for("NOT SAVED", "is not a folder. Nothing is lost")
    room.press("C-q")
    room.wait_for("Leave, although the last acts are not saved?")
    room.press("y")
    assert room.wait_for_end() == 1
    said = room.wait_for("These last acts could not be saved:", "can be gone on with: coprod resume")
    assert "stays open" not in said
