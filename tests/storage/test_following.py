"""Following a session's files: what is read of them, and what is made of half-written ones."""

from collections.abc import Callable
from pathlib import Path

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.errors import DamagedRecord
from coprod_tui.file_names import beat_path, wall_path
from coprod_tui.files import Files
from coprod_tui.live.ports import Journal
from coprod_tui.live.wall import ONLY_THE_ROOM, OnTheWall
from coprod_tui.storage import following as module
from coprod_tui.storage.following import FollowedFile
from coprod_tui.storage.heartbeat import write_beat
from coprod_tui.storage.shown import read_shown, write_shown
from coprod_tui.storage.tinydb_store import TinyDBStore
from tests.storage.disk import FailingFiles
from tests.storage.suite import after
from tests.support.clock import beat_at
from tests.support.whole import ID, every_kind

OPENING = every_kind()[:4]


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """A session that has just been opened."""
    journal = TinyDBStore(tmp_path).begin([ID]).journal
    journal.keep(OPENING)
    return journal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / f"{ID}.json"


def follow(folder: Path, files: Files | None = None) -> FollowedFile:
    return FollowedFile(TinyDBStore(folder, files), ID)


def test_while_nothing_is_kept_the_session_is_not_read(tmp_path: Path, journal: Journal, path: Path) -> None:
    """One look at its size and time is enough."""
    files = FailingFiles()
    following = follow(tmp_path, files)
    following.look()
    files.calls.clear()
    journal.beat(beat_at(1_000))
    for _ in range(3):
        following.look()
    assert ("facts", path) in files.calls
    assert ("read", path) not in files.calls


def test_only_what_is_new_is_taken_to_pieces(tmp_path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Act by act; after a taking-out all of it is, once."""
    following, whole = follow(tmp_path), []
    told_by = module.opening.told_by
    monkeypatch.setattr(module.opening, "told_by", lambda *all_of_it: whole.append(1) or told_by(*all_of_it))
    events = OPENING
    following.look()
    for number in range(5):
        events = after(events, c.Contribute(f"words {number}", "v1"))
        journal.keep(events)
        assert following.look().events == events
    assert len(whole) == 1
    events = after(events, c.TakeOut("c3"))
    journal.keep(events)
    assert following.look().events == events
    assert len(whole) == 2


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda data: data.replace(b"words", b"world"), id="a changed word"),
        pytest.param(lambda data: data[:-2] + b',"6":{}}}', id="no event"),
        pytest.param(lambda data: data.replace(b'"5":{', b'"7":{'), id="another number"),
        pytest.param(lambda data: data[:-1], id="cut off"),
        pytest.param(lambda data: data[:-2] + b',"x"}}', id="no JSON"),
    ],
)
def test_a_damaged_end_is_damage(tmp_path: Path, journal: Journal, path: Path, spoil: object) -> None:
    """Also where the beginning is as it was; and it is no longer once it is whole again."""
    following = follow(tmp_path)
    following.look()
    events = after(OPENING, c.Contribute("words", "v1"))
    journal.keep(events)
    whole = path.read_bytes()
    path.write_bytes(spoil(whole))  # type: ignore[operator]
    with pytest.raises(DamagedRecord):
        following.look()
    path.write_bytes(whole)
    assert following.look().events == events


def test_a_file_that_is_laid_out_otherwise_is_followed_too(tmp_path: Path, journal: Journal, path: Path) -> None:
    """As by an editor; what is kept afterwards is found again."""
    following = follow(tmp_path)
    following.look()
    path.write_bytes(path.read_bytes() + b"\n")
    assert following.look().events == OPENING


def test_a_beat_tells_of_events_that_are_not_there(tmp_path: Path, journal: Journal, path: Path) -> None:
    """An older copy was put back, or the newest ones are on no disk yet."""
    write_beat(beat_path(path), beat_at(1_000), len(OPENING) + 1, Files())
    beat = follow(tmp_path).look().beat
    assert beat == beat_at(1_000)._replace(has_unsaved=True)


def test_a_beat_that_is_half_written_is_the_one_before(tmp_path: Path, journal: Journal, path: Path) -> None:
    """Nothing is read out of half of it."""
    following = follow(tmp_path)
    journal.beat(beat_at(1_000))
    following.look()
    beat_path(path).write_bytes(beat_path(path).read_bytes()[:20])
    assert following.look().beat == beat_at(1_000)


@pytest.mark.parametrize("cut", [0, 1, 8, 20, -1])
def test_what_is_half_written_on_the_wall_is_what_was_before(
    tmp_path: Path, journal: Journal, path: Path, cut: int
) -> None:
    """Until it is whole."""
    following, shown = follow(tmp_path), OnTheWall(being_worded="A number to ring")
    journal.show(shown)
    following.look()
    journal.show(OnTheWall(being_worded="A number that somebody answers"))
    whole = wall_path(path).read_bytes()
    wall_path(path).write_bytes(whole[:cut])
    assert following.look().on_the_wall == shown
    wall_path(path).write_bytes(whole)
    assert following.look().on_the_wall.being_worded == "A number that somebody answers"


@pytest.mark.parametrize("data", [b"00000000 {}\n", b"a3830348 {}", b"{}", b"\0" * 40, b'deadbeef {"surface":"all"}\n'])
def test_what_is_no_wall_shows_nothing(tmp_path: Path, data: bytes) -> None:
    """Whatever lies in its place."""
    path = tmp_path / "it.wall"
    assert read_shown(path, Files()) == ONLY_THE_ROOM
    path.write_bytes(data)
    assert read_shown(path, Files()) is None


def test_the_wall_is_written_over_what_was_longer(tmp_path: Path) -> None:
    """So its file never shrinks, and holds no word of before."""
    path, length = tmp_path / "it.wall", 0
    for words in ("A number", "A number that somebody answers", "A", ""):
        length = write_shown(path, OnTheWall(being_worded=words), length, Files())
        assert path.stat().st_size == length
        assert read_shown(path, Files()) == OnTheWall(being_worded=words)
    assert b"somebody" not in path.read_bytes()


def test_there_is_no_wall_before_there_is_anything_to_show(tmp_path: Path, journal: Journal, path: Path) -> None:
    """Nor after the session was left."""
    journal.show(ONLY_THE_ROOM)
    assert not wall_path(path).exists()
    journal.show(OnTheWall("quiet"))
    assert wall_path(path).exists()
    journal.close()
    assert not wall_path(path).exists()


class _InTheMeantime(Files):
    """Lets something happen, once, just after a file was looked at."""

    def __init__(self, path: Path, happens: Callable[[], None]) -> None:
        self._path = path
        self._happens: Callable[[], None] | None = happens

    def read(self, path: Path) -> bytes:
        data = super().read(path)
        if path == self._path and (happens := self._happens):
            self._happens = None
            happens()
        return data


@pytest.mark.parametrize("place", [beat_path, wall_path, Path])
def test_what_is_held_back_is_never_seen_without_what_takes_it_back(
    tmp_path: Path, journal: Journal, path: Path, place: Callable[[Path], Path]
) -> None:
    """Whichever file was just looked at when it is taken back, and nothing is held back any more."""
    more = every_kind()[4:6]
    held = OnTheWall(held_from=len(OPENING) + 1)
    journal.beat(beat_at(1_000))
    journal.show(held)

    def goes_on() -> None:
        journal.keep((*OPENING, *more))
        journal.show(ONLY_THE_ROOM)

    seen = follow(tmp_path, _InTheMeantime(place(path), goes_on)).look()
    assert seen.on_the_wall == held or len(seen.events) == len(OPENING) + len(more)
