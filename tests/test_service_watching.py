"""Which session the wall follows."""

from pathlib import Path

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.errors import DamagedRecord, WrongUse
from coprod_tui.live.following import SILENT_MS
from coprod_tui.live.session import LiveSession
from coprod_tui.service import Service
from coprod_tui.service.watching import Watching
from tests.storage.disk import all_below
from tests.support.clock import FakeClock
from tests.support.failing import saying
from tests.support.meeting import a_plan


class Windows:
    """Two programs on one home: the room's, whose sessions beat, and the wall's."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.clock = FakeClock()
        self.room = Service.of(home, self.clock, lambda: 1)
        self.wall = Service.of(home, self.clock, lambda: 1)

    def open(self) -> LiveSession:
        return self.room.open(a_plan())

    def go_by(self, watching: Watching, milliseconds: int, *beating: LiveSession) -> None:
        """Time passes for both."""
        for _ in range(0, milliseconds, 100):
            self.clock.wait(100)
            if self.clock.running_ms() % 1_000 == 0:
                for live in beating:
                    live.beat()
            watching.look()


@pytest.fixture
def windows(tmp_path: Path) -> Windows:
    return Windows(tmp_path / "home")


def followed(watching: Watching) -> str:
    """The id of the session that is shown."""
    return watching.followed.session.id if watching.followed else ""


def contents(home: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in all_below(home) if path.is_file()}


def test_started_first_it_waits_for_a_session_to_begin(windows: Windows) -> None:
    """The home need not be there, and is not made."""
    watching = windows.wall.watch()
    windows.go_by(watching, 5_000)
    assert (watching.followed, windows.home.exists()) == (None, False)
    live = windows.open()
    windows.go_by(watching, 1_000, live)
    assert followed(watching) == live.session.id


def test_started_later_it_shows_the_session_at_once(windows: Windows) -> None:
    """Before its first beat is due."""
    live = windows.open()
    watching = windows.wall.watch()
    assert watching.look()
    assert followed(watching) == live.session.id
    assert not watching.look()


def test_it_changes_nothing(windows: Windows) -> None:
    """Not a byte; and the session can be resumed while it looks on."""
    live = windows.open()
    watching = windows.wall.watch()
    windows.go_by(watching, 2_000)
    before = contents(windows.home)
    windows.go_by(watching, 10_000)
    assert contents(windows.home) == before
    live.leave()
    windows.go_by(watching, 1_000)
    live = windows.room.resume(live.session.id)
    windows.go_by(watching, 1_000, live)
    assert watching.followed
    assert watching.followed.session == live.session


def test_after_the_close_it_waits_for_the_next_one(windows: Windows) -> None:
    """The closed one stays until then; and the next one is followed in the same way."""
    first = windows.open()
    watching = windows.wall.watch()
    windows.go_by(watching, 1_000, first)
    first.do(c.Close())
    first.leave()
    windows.go_by(watching, 60_000)
    assert watching.followed
    assert watching.followed.session.is_closed
    for _ in range(3):
        live = windows.open()
        windows.go_by(watching, 1_000, live)
        assert followed(watching) == live.session.id
        live.do(c.Close())
        live.leave()
        windows.go_by(watching, 1_000)


def test_of_two_it_shows_the_one_that_goes_on(windows: Windows) -> None:
    """It stays with one that beats, and turns from a silent one to another, never to one that was left long ago."""
    left = windows.open()
    left.leave()
    windows.clock.wait(60_000)
    first, second = windows.open(), windows.open()
    watching = windows.wall.watch()
    windows.go_by(watching, 10_000, first, second)
    shown = followed(watching)
    assert shown in (first.session.id, second.session.id)
    ours, other = (first, second) if shown == first.session.id else (second, first)
    ours.leave()
    windows.go_by(watching, SILENT_MS - 1_000, other)
    assert followed(watching) == shown
    windows.go_by(watching, 3_000, other)
    assert followed(watching) == other.session.id
    other.leave()
    windows.go_by(watching, 60_000)
    assert followed(watching) == other.session.id


def test_one_that_was_asked_for_is_shown_whatever_else_goes_on(windows: Windows) -> None:
    """Also while nothing is heard of it; after its close, the next one."""
    asked, other = windows.open(), windows.open()
    asked.leave()
    watching = windows.wall.watch(asked.session.id)
    windows.go_by(watching, 10_000, other)
    assert followed(watching) == asked.session.id
    asked = windows.room.resume(asked.session.id)
    windows.go_by(watching, 2_000, asked, other)
    asked.do(c.Close())
    asked.leave()
    windows.go_by(watching, 2_000, other)
    assert followed(watching) == other.session.id


def test_what_cannot_be_watched_is_said(windows: Windows) -> None:
    """There is no such session; it was closed; it is damaged."""
    with saying(WrongUse, match="There is no session"):
        windows.wall.watch("2026-11-22-parking")
    live = windows.open()
    live.do(c.Close())
    live.leave()
    windows.clock.wait(1_000)
    with saying(WrongUse, match="was closed. Without an ID the wall waits for the next one"):
        windows.wall.watch(live.session.id)
    path = windows.home / "sessions" / f"{live.session.id}.json"
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(DamagedRecord):
        windows.wall.watch(live.session.id)


def test_a_damaged_session_that_beats_is_not_shown(windows: Windows) -> None:
    """Nor does it end the wall; whole again, it is shown."""
    live = windows.open()
    path = windows.home / "sessions" / f"{live.session.id}.json"
    whole = path.read_bytes()
    path.write_bytes(whole[:-9])
    watching = windows.wall.watch()
    windows.go_by(watching, 2_000)
    assert watching.followed is None
    path.write_bytes(whole)
    live.beat()
    windows.go_by(watching, 1_000)
    assert followed(watching) == live.session.id


def test_a_session_that_is_gone_leaves_the_wall(windows: Windows) -> None:
    """Once nothing is heard of it, as after somebody in it was forgotten; no name stays there."""
    live = windows.open()
    watching = windows.wall.watch(live.session.id)
    windows.go_by(watching, 1_000, live)
    live.leave()
    windows.room.forget("Amina", dry_run=False)
    windows.clock.wait(60_000)
    (windows.home / "sessions" / f"{live.session.id}.json").rename(windows.home / "moved.json")
    windows.go_by(watching, 1_000)
    assert watching.followed is None
    other = windows.open()
    windows.go_by(watching, 1_000, other)
    assert followed(watching) == other.session.id
