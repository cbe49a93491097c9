"""coprod watch: what is said before the wall opens."""

from pathlib import Path

import pytest

from coprod_tui.cli import screens
from coprod_tui.service.watching import Watching
from tests.cli.conftest import Command


@pytest.fixture
def opened(terminal: None, monkeypatch: pytest.MonkeyPatch) -> list[Watching]:
    """The walls that would have been opened."""
    opened: list[Watching] = []
    monkeypatch.setattr(screens, "must_show_screens", lambda: None)
    monkeypatch.setattr(screens, "wall", lambda _, watching: opened.append(watching) or 0)
    return opened


def test_without_a_session_the_wall_waits(coprod: Command, home: Path, opened: list[Watching]) -> None:
    """Nothing is made for it."""
    assert coprod("watch") == (0, "", "")
    assert [each.followed for each in opened] == [None]
    assert not home.exists()


def test_a_home_in_which_no_session_can_ever_begin(coprod: Command, opened: list[Watching]) -> None:
    """It says so, as every command does, and waits for nothing."""
    done = coprod("watch", "--home", "/dev/null")
    assert (done.code, done.out, opened) == (coprod("list", "--home", "/dev/null").code, "", [])
    assert done.err == "The sessions in /dev/null/sessions cannot be read: /dev/null is not a folder.\n"


@pytest.mark.parametrize("meant", ["last", "the beginning", "the whole id"])
def test_one_session_is_named_as_everywhere(
    coprod: Command, still_open: str, opened: list[Watching], meant: str
) -> None:
    """By its id, a beginning of it, or last."""
    said = {"last": "last", "the beginning": still_open[:-2], "the whole id": still_open}[meant]
    assert coprod("watch", said).code == 0
    (watching,) = opened
    assert watching.followed
    assert watching.followed.session.id == still_open


def test_there_is_no_such_session(coprod: Command, still_open: str, opened: list[Watching]) -> None:
    """As wrong use, in one sentence."""
    done = coprod("watch", "2026-01-01-parking")
    assert (done.code, done.out, opened) == (2, "", [])
    assert done.err.startswith("There is no session “2026-01-01-parking”")


def test_a_closed_one_is_not_waited_for(coprod: Command, played: str, opened: list[Watching]) -> None:
    """It says what to do instead."""
    done = coprod("watch", played)
    assert (done.code, done.out, opened) == (2, "", [])
    assert "Without an ID the wall waits for the next one" in done.err


def test_a_damaged_one(coprod: Command, home: Path, still_open: str, opened: list[Watching]) -> None:
    """Exit code 3, and its file stays as it is."""
    path = home / "sessions" / f"{still_open}.json"
    path.write_bytes(path.read_bytes()[:-5])
    before = path.read_bytes()
    done = coprod("watch", still_open)
    assert (done.code, opened, path.read_bytes()) == (3, [], before)
    assert done.err.startswith("A file of the record is damaged")


def test_it_needs_a_terminal(coprod: Command) -> None:
    """As every screen does."""
    assert coprod("watch").code == 2
