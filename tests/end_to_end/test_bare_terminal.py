"""Bytes as terminals really send them: crafted pastes, letters of another encoding, and an end without a signal."""

import signal

import pytest

from tests.end_to_end.bare_terminal import BareTerminal
from tests.end_to_end.facilitator import a_plan
from tests.end_to_end.on_disk import kept, last_event, left_in

PASTE = b"\x1b[200~%s\x1b[201~"
CRAFTED = b"abc\x1bOPn\x1b[A\x11 \x1b[113;5u\x1b[200~\x1b\x1b[I\r def" + b"\x1b[" + b"x" * 40
"""Help, a key, an arrow, ctrl+q twice, a paste in the paste, Escape, the window's focus, Enter, a sequence too long."""
TAKEN = "abcOPn[A [113;5u[200~[I def[" + "x" * 40


@pytest.fixture
def bare(environment, tmp_path):
    """A room on a terminal of bytes."""
    with BareTerminal(environment, "run", a_plan(tmp_path / "plan.toml", "3m", voices="Aoife Bram")) as terminal:
        terminal.wait_for("opens the first step")
        yield terminal


def kinds(home):
    return [event["kind"] for event in kept(home)]


def test_a_crafted_paste_presses_no_key(bare, home):
    """Into words and into a name, whole and byte by byte: all of it is text, and the dialog is still open."""
    bare.send(b"w")
    bare.wait_for("Who said this?")
    bare.send(PASTE % CRAFTED, b"\r")
    bare.wait_until(lambda: "contributed" in kinds(home) or None, "the words")
    assert last_event(home)["text"] == TAKEN
    bare.send(b"j")
    bare.wait_for("Who joins us?")
    bare.send(*(bytes([byte]) for byte in PASTE % b"\x1bOPE\x1b[Bli\x11\x1b"), b"\r")
    bare.wait_for("once more takes it as it stands")
    bare.send(b"\r")
    bare.wait_until(lambda: kinds(home).count("voice_joined") == 3 or None, "who joins")
    assert last_event(home)["name"] == "OPE[Bli"
    assert kinds(home)[-2:] == ["contributed", "voice_joined"]
    bare.send(b"\x11")
    assert bare.wait_for_end() == 0


def test_letters_of_another_encoding_end_nothing(bare, home):
    """What is no UTF-8 stands there as the sign for an unknown letter."""
    bare.send(b"w")
    bare.wait_for("Who said this?")
    bare.send(b"caf\xe9 \xff au lait", b"\r")
    bare.wait_until(lambda: "contributed" in kinds(home) or None, "the words")
    assert last_event(home)["text"] == "caf\ufffd \ufffd au lait"
    assert bare.is_running


@pytest.mark.parametrize("reads", [True, False], ids=["painted to the end", "long not read"])
def test_a_terminal_that_vanishes_without_a_signal(bare, home, reads):
    """It ends as for SIGHUP, at once: all is kept, and the session is free. A screen nobody read is no obstacle."""
    bare.send(b"n")
    bare.wait_until(lambda: "turn_opened" in kinds(home) or None, "a turn")
    bare.send(b" ")
    bare.wait_until(lambda: "clock_started" in kinds(home) or None, "the clock")
    if not reads:
        bare.press_unread(b"f", 80)
    bare.vanish()
    assert bare.wait_for_end() == 128 + signal.SIGHUP
    assert left_in(home) == [".beat", ".json"]
    assert not (home / "coprod.log").exists()


@pytest.mark.parametrize(
    "report",
    [b"\x1b[9999999999u", b"\x1b[1114112u", b"\x1b[97:65;5:3;97u", b"\x1b[48;36;120;0;0t\x1b[<64;10;10M"],
    ids=["no such key", "no such character", "more than a key", "a window of no size"],
)
def test_reports_that_no_terminal_should_send(bare, report):
    """Numbers that no key and no window can have end nothing; the keys after them are keys."""
    bare.send(report)
    bare.send(b"w")
    bare.wait_for("Who said this?")
    assert bare.is_running
