"""It ends only on purpose; however it ends, the last thing that happened is on the disk, and nothing is left behind."""

import signal
import subprocess

import pytest

from tests.end_to_end.facilitator import Facilitator, a_plan
from tests.end_to_end.on_disk import kept, last_event, left_in
from tests.end_to_end.reading import clock_on, milliseconds

WORDS = "The lift was out again."
HELD = "Here we are again. The clock is paused where it stood."


@pytest.fixture
def in_a_turn(terminal, tmp_path):
    """A room in which the first voice is speaking and has just said something."""
    we = Facilitator(terminal("run", a_plan(tmp_path / "plan.toml", "3m", voices="Aoife Bram")))
    we.opens_first_turn()
    we.start()
    we.writes_down(WORDS)
    return we


@pytest.mark.parametrize(
    ("end", "code"),
    [
        pytest.param(lambda room: room.press("C-q"), 0, id="ctrl+q"),
        pytest.param(lambda room: room.kill(signal.SIGTERM), 128 + signal.SIGTERM, id="SIGTERM"),
        pytest.param(lambda room: room.kill(signal.SIGHUP), 128 + signal.SIGHUP, id="SIGHUP"),
        pytest.param(lambda room: room.kill(signal.SIGINT), 128 + signal.SIGINT, id="SIGINT"),
        pytest.param(lambda room: room.kill(signal.SIGQUIT), 128 + signal.SIGQUIT, id="SIGQUIT"),
        pytest.param(lambda room: room.close(), 128 + signal.SIGHUP, id="closed window"),
    ],
)
def test_the_last_event_is_on_the_disk(in_a_turn, home, end, code):
    """Its exit code tells how it ended; the last words are kept, and no lock and no half-written file is left."""
    end(in_a_turn.terminal)
    assert in_a_turn.terminal.wait_for_end() == code
    last = last_event(home)
    assert (last["kind"], last["text"]) == ("contributed", WORDS)
    assert left_in(home) == [".beat", ".json"]
    assert not (home / "coprod.log").exists()


def test_ctrl_c_ends_nothing(in_a_turn):
    """Too many hands press it to copy: it says how to leave, and the clock goes on. In a field it changes nothing."""
    room = in_a_turn.terminal
    for _ in range(3):
        room.press("C-c")
    room.wait_for("ctrl+q leaves; the session stays open.")
    assert not room.has_ended
    room.press("w")
    room.wait_for("Who said this?")
    room.type("Still here")
    room.press("C-c")
    room.type(", all of us.")
    room.wait_for("Still here, all of us.")
    assert not room.has_ended
    room.press("Enter")
    room.wait_for("Written down.", without="Who said this?")
    assert in_a_turn.standing("Aoife") == "their turn"


def test_ctrl_z_and_back(in_a_turn, home):
    """The shell is there again; back in the room the clock is held where it stood, however long it was."""
    room = in_a_turn.terminal
    in_a_turn.wait_for_clock("2:57")
    room.press("C-z")
    room.wait_until(lambda: is_stopped(room.pid) or None, "the program stopped")
    room.wait_until(lambda: not room.shows_alternate or None, "the shell's screen")
    last = last_event(home)
    assert last["kind"] == "clock_held"
    assert 3_000 <= last["elapsed_ms"] - started_ms(home) < 5_000

    room.kill(signal.SIGCONT)
    screen = room.wait_for(HELD, "paused at", "Aoife", WORDS)
    assert room.shows_alternate
    assert milliseconds(clock_on(screen)) == 177_000
    assert last_event(home) == last
    in_a_turn.start()
    in_a_turn.wait_for_clock("2:55")
    assert in_a_turn.leaves() == 0


def test_stopped_from_outside_and_woken(in_a_turn):
    """By another program, which says nothing: keys are read as before, it ends, and the terminal is put back."""
    room = in_a_turn.terminal
    for _ in range(3):
        room.kill(signal.SIGSTOP)
        room.wait_until(lambda: is_stopped(room.pid) or None, "the program stopped")
        room.kill(signal.SIGCONT)
        room.wait_until(lambda: not is_stopped(room.pid) or None, "the program woken")
    in_a_turn.hold()
    assert in_a_turn.leaves() == 0
    assert room.settings_after == room.settings_before


def test_a_window_closed_while_stopped(in_a_turn, home):
    """After ctrl+z the window is closed: the program wakes up, ends and frees the session."""
    room = in_a_turn.terminal
    pid = room.pid
    room.press("C-z")
    room.wait_until(lambda: is_stopped(pid) or None, "the program stopped")
    room.close()
    assert room.wait_for_end() == 128 + signal.SIGHUP
    assert last_event(home)["kind"] == "clock_held"
    assert left_in(home) == [".beat", ".json"]


def started_ms(home):
    """When the clock was started, on the session's own clock."""
    return next(event["elapsed_ms"] for event in kept(home) if event["kind"] == "clock_started")


def is_stopped(pid):
    """Whether a process stands still, as after ctrl+z."""
    shown = subprocess.run(["ps", "-o", "state=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return shown.stdout.strip().startswith("T")
