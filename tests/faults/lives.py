"""Sessions that are ended again and again by kills and power cuts, and what must be there each time afterwards."""

from contextlib import suppress
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import strategies as st

from coprod_tui.domain.events import Events, SessionResumed
from coprod_tui.errors import Failure
from coprod_tui.live.session import LiveSession
from coprod_tui.places import Places
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.service import Service
from tests.faults.beginnings import begins
from tests.faults.modelled_disk import Disk, Ended, ModelledFiles
from tests.support.acting import OPEN_ACTS, act_out
from tests.support.clock import FakeClock
from tests.support.kept import events_of
from tests.support.meeting import a_break, a_plan, a_round

ID = "2026-11-22-coming-home"
LIVES = 5
"""How often one session is ended in a story."""


class Lost(AssertionError):
    """Something that was shown as saved is not there, or something is there that never happened."""


class Life(NamedTuple):
    """One program's life with the session: what is done in it, and how it ends.

    ``done`` are acts, and ``beat``, ``export`` and ``list``. It ends at file call ``at``, before or after the call has
    done its work, or else after everything was done; by a power cut, of which ``kept`` decides what the disk keeps,
    or (None) by a kill. The file calls in ``fails`` fail.
    """

    done: tuple[str, ...]
    at: int
    after: bool
    kept: int | None
    fails: frozenset[int]


_lives = st.builds(
    Life,
    st.lists(st.sampled_from([*OPEN_ACTS, *OPEN_ACTS, "beat", "export", "list"]), max_size=5).map(tuple),
    st.integers(1, 50),
    st.booleans(),
    st.one_of(st.integers(0, 2**16), st.integers(0, 2**16), st.none()),
    st.one_of(st.just(frozenset[int]()), st.frozensets(st.integers(1, 50), max_size=3)),
)
stories = st.lists(_lives, min_size=LIVES, max_size=LIVES).map(tuple)


class Told:
    """What was shown as saved so far, and what happened, saved or not."""

    def __init__(self) -> None:
        self.events: Events = ()
        self.happened: Events = ()
        self.exports: dict[Path, bytes] = {}

    def note(self, live: LiveSession) -> None:
        self.happened = live.events
        if live.unsaved is None:
            self.events = live.events


def play(story: tuple[Life, ...], program: type[ModelledFiles] = ModelledFiles) -> None:
    """Let a session live through ``story``, written by ``program``. Raises ``Lost``."""
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        (home / "sessions").mkdir(parents=True)  # where the real locks lie; all else is on the modelled disk
        disk = Disk(Path(folder))
        told = Told()
        for life in story:
            files = program(disk, life.at, ends_after=life.after, fails=life.fails)
            _live(Service.of(home, FakeClock(), lambda: 3, files), files, life, told)
            if life.kept is not None:
                disk.lose_power(Random(life.kept))
            _check(home, disk, told)


def _live(desk: Service, files: ModelledFiles, life: Life, told: Told) -> None:
    live = None
    try:
        live = _opened(desk, is_kept=_is_kept(desk.places, files.disk))
        told.note(live)
        for each in life.done:
            _do(desk, files.disk, live, each, told)
            told.note(live)
    except (Ended, Failure):
        pass
    if live is not None:
        told.happened = live.events
        files.has_ended = True
        live._journal.close()  # gives back the lock, as the system does when a program ends


def _opened(desk: Service, *, is_kept: bool) -> LiveSession:
    if is_kept:
        return desk.resume(ID)
    return desk.open(a_plan(a_round(), a_break()))


def _is_kept(places: Places, disk: Disk) -> bool:
    try:
        return f"{ID}.json" in disk.folder(places.sessions).seen
    except FileNotFoundError:
        return False


def _do(desk: Service, disk: Disk, live: LiveSession, what: str, told: Told) -> None:
    match what:
        case "beat":
            live.beat()
        case "list":
            desk.listing()
        case "export":
            with suppress(Failure):
                path = desk.write_out(live)
                told.exports[path] = disk.file(path).seen
        case _:
            act_out(live, what)


def _check(home: Path, disk: Disk, told: Told) -> None:
    try:
        events = events_of(home, ID, ModelledFiles(disk)) if _is_kept(Places(home), disk) else ()
    except Failure as trouble:
        raise Lost(sentence_of(trouble)) from None
    if not begins(told.events, events):
        raise Lost(f"{len(told.events)} events were shown as saved; there are {len(events)}")
    more = events[len(told.happened) :]  # of an opening or a resumption that was cut short
    if not begins(events[: len(told.happened)], told.happened) or (
        told.happened and any(not isinstance(event, SessionResumed) for event in more)
    ):
        raise Lost("what is there is not what happened")
    told.happened = events
    for path, data in told.exports.items():
        with suppress(OSError):
            if disk.file(path).seen == data:
                continue
        raise Lost(f"{path.name} was written out and is not there as it was")
