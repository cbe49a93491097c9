"""A killed program, a closed window, a second program: the session is there again, as it was."""

import re
import signal

import pytest

from tests.end_to_end.facilitator import Facilitator, a_plan
from tests.end_to_end.reading import clock_on, milliseconds

VOICES = "Aoife Bram Çelik Dorota"
WORDS = "It’s “the last bus” that matters: ten past two."
BLOCKS = re.compile("[█▀▄━─]+")


@pytest.fixture
def in_a_turn(terminal, tmp_path):
    """A room in which the second voice is speaking, with words and a decision on the screen."""
    we = Facilitator(terminal("run", a_plan(tmp_path / "plan.toml", "3m", "3m", voices=VOICES)))
    we.opens_first_turn()
    we.speak()
    we.start()
    we.writes_down(WORDS)
    we.reads_back()
    we.decides("The bus waits.")
    we.parks()
    return we


def told_on(screen):
    """The lines of a room, but for the heading's time, the clock, its caption, and what was said about the last key."""
    lines = [BLOCKS.sub("", line) for line in screen.splitlines()[2:-4]]
    told = (re.sub(r"(\d:\d\d|left of|paused at|their turn|paused|·|saved)", "", line) for line in lines)
    return [" ".join(line.split()) for line in told]


def test_a_killed_program_goes_on_where_it_was(in_a_turn, terminal):
    """kill -9 in mid-turn: the same room again, and the clock held within two seconds of where it stood."""
    before = in_a_turn.terminal
    shown = in_a_turn.sees_the_clock_go_on()
    before.kill(signal.SIGKILL)
    assert before.wait_for_end() == 128 + signal.SIGKILL

    after = terminal("resume")
    screen = after.wait_for("Here we are again. The clock is paused where it stood.", "paused at")
    assert told_on(screen) == told_on(shown)
    assert abs(milliseconds(clock_on(screen)) - milliseconds(clock_on(shown))) <= 2_000
    after.press(" ")
    after.wait_for("left of 3:00")


def test_one_session_has_one_writer(in_a_turn, terminal, coprod):
    """A second program is told so and ends with 4; it may read, and the first goes on undisturbed."""
    second = terminal("resume", "last")
    assert second.wait_for_end() == 4
    assert "is open in another window" in " ".join(second.screen.split())
    assert not second.shows_alternate
    done = coprod("show", "last")
    assert done.returncode == 0
    assert WORDS in done.stdout
    in_a_turn.next()
    assert in_a_turn.leaves() == 0
    third = terminal("resume")
    third.wait_for("Here we are again")


@pytest.mark.parametrize(
    ("leave", "code"),
    [
        pytest.param(lambda terminal: terminal.press("C-q"), 0, id="ctrl+q"),
        pytest.param(lambda terminal: terminal.kill(signal.SIGTERM), 128 + signal.SIGTERM, id="SIGTERM"),
        pytest.param(lambda terminal: terminal.kill(signal.SIGHUP), 128 + signal.SIGHUP, id="SIGHUP"),
    ],
)
def test_leaving_puts_the_terminal_back(in_a_turn, terminal, leave, code):
    """However it is left, the terminal is as it was, a sentence says how to go on, and the session goes on."""
    room = in_a_turn.terminal
    leave(room)
    assert room.wait_for_end() == code
    assert room.settings_after == room.settings_before
    screen = room.wait_for("coprod has ended")
    assert not room.shows_alternate
    assert "The session stays open. Go on with: coprod resume" in " ".join(screen.split())
    again = terminal("resume")
    again.wait_for("Here we are again.", WORDS, "The bus waits.", "paused at")


def test_a_closed_window_is_no_loss(in_a_turn, terminal):
    """Nobody is there to be told anything: the program ends, and the session is resumed as ever."""
    room = in_a_turn.terminal
    room.close()
    room.wait_for_end()
    again = terminal("resume")
    again.wait_for("Here we are again.", WORDS, "The bus waits.", "paused at")
