"""Texts pasted into a terminal that puts no marks around them, and a window whose size was exported once."""

import time

import pytest

from coprod_tui.presentation import app as say
from tests.end_to_end.bare_terminal import BareTerminal
from tests.end_to_end.facilitator import a_plan
from tests.end_to_end.on_disk import kept, last_event

BEGINNING = say.TEXT_NOWHERE.split(",", maxsplit=1)[0]


@pytest.fixture
def bare(environment, tmp_path):
    """A room on a terminal of bytes."""
    with BareTerminal(environment, "run", a_plan(tmp_path / "plan.toml", "3m", voices="Aoife Bram")) as terminal:
        terminal.wait_for("opens the first step")
        yield terminal


def kinds(home):
    return [event["kind"] for event in kept(home)]


def test_a_sentence_in_one_read_is_what_was_said(bare, home):
    """It presses no key: it waits where words are written down, and Enter keeps it."""
    before = kinds(home)
    bare.send(b"nobody asked us, and p, q, e.\rn n n")
    bare.wait_for("Who said this?")
    assert kinds(home) == before
    bare.send(b"\r")
    bare.wait_until(lambda: kinds(home)[len(before) :] == ["contributed"] or None, "the words")
    assert last_event(home)["text"] == "nobody asked us, and p, q, e. n n n"


def test_a_text_that_is_no_sentence_presses_no_key_in_the_room(bare, home):
    """It says that it was a text; the next key is a key."""
    before = kinds(home)
    bare.send(b"n" * 10_000)
    bare.wait_for(BEGINNING)
    assert kinds(home) == before
    bare.send(b"w")
    bare.wait_for("Who said this?")


def test_a_text_goes_into_the_field_that_its_first_letter_opens(bare, home):
    """1,900 letters from a capital on, and their line ends, are there at once; Enter after them keeps them."""
    words = ("We waited for news. " * 95).strip()
    began = time.monotonic()
    bare.send(b"w" + words.replace(". W", ".\rW").encode() + b"\r")
    bare.wait_for("Who said this?")
    bare.wait_for("news")
    assert time.monotonic() - began < 10  # a busy machine; letter by letter it took 22 s on an idle one
    assert "contributed" not in kinds(home)
    bare.send(b"\r")
    bare.wait_until(lambda: "contributed" in kinds(home) or None, "the words")
    assert last_event(home)["text"] == words


def test_the_screen_follows_the_window_whatever_was_exported(terminal, environment, tmp_path):
    """COLUMNS and LINES say 60 and 18; the window is wider from the beginning, and then still wider."""
    exported = {**environment, "COLUMNS": "60", "LINES": "18"}
    plan = a_plan(tmp_path / "plan.toml", "3m", voices="Aoife Bram")
    with_window = terminal("run", plan, environment=exported)
    assert max(map(len, with_window.wait_for("Voices").splitlines())) > 100
    with_window.resize(150, 40)
    with_window.wait_until(lambda: max(map(len, with_window.screen.splitlines())) > 140 or None, "a wider room")
