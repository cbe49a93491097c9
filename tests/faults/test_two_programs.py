"""One session, two programs: only one of them writes, and a killed one keeps nobody out."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import ContributionId
from coprod_tui.errors import OpenElsewhere, WrongUse
from coprod_tui.files import Files
from coprod_tui.live.session import LiveSession
from coprod_tui.service import Service
from coprod_tui.storage.lock import is_held
from coprod_tui.system_clock import SystemClock
from tests.storage.disk import QuickFiles
from tests.storage.processes import another_program, said, started, tell
from tests.support.acting import act_out
from tests.support.clock import FakeClock
from tests.support.kept import events_of
from tests.support.lengths import short_or_long
from tests.support.meeting import a_plan

HOLD = """
live = Service.of(home, SystemClock(), lambda: 3).open(a_plan())
live.do(c.GoOn())
say(live.session.id)
for line in sys.stdin:
    live.do(c.Contribute(line.strip(), "v1"))
    say(failures.said(live.unsaved) if live.unsaved else "saved")
"""


def desk(home: Path) -> Service:
    return Service.of(home, SystemClock(), lambda: 3)


def test_a_second_program_is_told_and_may_read(tmp_path: Path) -> None:
    """What the first one keeps meanwhile is seen by the second, which changes nothing, not even the lock."""
    with another_program(tmp_path, HOLD) as holder:
        session_id = said(holder)
        lock = tmp_path / "sessions" / f"{session_id}.lock"
        for number in range(3):
            with pytest.raises(OpenElsewhere) as caught:
                desk(tmp_path).resume(session_id)
            assert caught.value.exit_code == 4
            assert is_held(lock)
            tell(holder, f"word {number}")
            assert said(holder) == "saved"
            assert desk(tmp_path).kept(session_id).session.heard[-1].text == f"word {number}"


def test_a_lock_that_was_removed_lets_nobody_write_over_what_was_said(tmp_path: Path) -> None:
    """A clean-up took the lock, and another window got in: the first is told, and what both saved is there."""
    with another_program(tmp_path, HOLD) as holder:
        session_id = said(holder)
        tell(holder, "Said in the first window.")
        assert said(holder) == "saved"
        (tmp_path / "sessions" / f"{session_id}.lock").unlink()
        live = desk(tmp_path).resume(session_id)
        live.do(c.Contribute("Said in the second.", "v1"))
        assert live.unsaved is None
        tell(holder, "Said too late.")
        assert said(holder).startswith("this session is open in another window now")
        live.leave()
        assert live.unsaved is None
    heard = [each.text for each in desk(tmp_path).kept(session_id).session.heard]
    assert heard == ["Said in the first window.", "Said in the second."]


class Windows(RuleBasedStateMachine):
    """Two windows that want the same session, while something removes lock files. ``saved`` is what each showed."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.home = Path(self.folder.name)
        live = self._desk().open(a_plan())
        self.session_id = live.session.id
        self.windows: list[LiveSession | None] = [live, None]
        self.saved: list[Events] = [live.events, ()]

    @rule(which=st.integers(0, 1))
    def open(self, which: int) -> None:
        if self.windows[which] is None:
            with suppress(OpenElsewhere):
                self.windows[which] = self._desk().resume(self.session_id)

    @rule(which=st.integers(0, 1))
    def act(self, which: int) -> None:
        live = self.windows[which]
        if live is not None:
            live.do(c.Contribute(f"Said in window {which}.", "v1"))

    @rule(which=st.integers(0, 1))
    def beat(self, which: int) -> None:
        live = self.windows[which]
        if live is not None:
            live.beat()

    @rule(which=st.integers(0, 1))
    def leave(self, which: int) -> None:
        live, self.windows[which] = self.windows[which], None
        if live is not None:
            live.leave()
            self._note(which, live)

    @rule()
    def something_removes_the_lock(self) -> None:
        self._lock.unlink(missing_ok=True)

    @invariant()
    def all_that_was_shown_as_saved_is_there(self) -> None:
        for which, live in enumerate(self.windows):
            if live is not None:
                self._note(which, live)
        kept = events_of(self.home, self.session_id)
        for saved in self.saved:
            assert kept[: len(saved)] == saved

    def teardown(self) -> None:
        for live in self.windows:
            if live is not None:
                live.leave()
        self.folder.cleanup()

    @property
    def _lock(self) -> Path:
        return self.home / "sessions" / f"{self.session_id}.lock"

    def _note(self, which: int, live: LiveSession) -> None:
        if live.unsaved is None:
            self.saved[which] = live.events

    def _desk(self) -> Service:
        return Service.of(self.home, FakeClock(), lambda: 3, QuickFiles())


TestWindows = Windows.TestCase
TestWindows.settings = settings(max_examples=short_or_long(30, 1_000))


def test_kill_frees_the_session_and_loses_nothing(tmp_path: Path) -> None:
    """kill -9 of the holder: the other program has the session at once, with all that was said."""
    with another_program(tmp_path, HOLD) as holder:
        session_id = said(holder)
        tell(holder, "Nobody told me who to ring.")
        assert said(holder) == "saved"
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait()
        assert (tmp_path / "sessions" / f"{session_id}.lock").exists()
        live = desk(tmp_path).resume(session_id)
        assert live.session.heard[-1].text == "Nobody told me who to ring."
        live.do(c.ReadBack())
        live.leave()
    assert not (tmp_path / "sessions" / f"{session_id}.lock").exists()


def test_a_holder_that_was_stopped_still_holds(tmp_path: Path) -> None:
    """ctrl+z is not the end of a program: it will come back and write."""
    with another_program(tmp_path, HOLD) as holder:
        session_id = said(holder)
        os.kill(holder.pid, signal.SIGSTOP)
        with pytest.raises(OpenElsewhere):
            desk(tmp_path).resume(session_id)
        os.kill(holder.pid, signal.SIGCONT)


@pytest.mark.parametrize(
    "left",
    [b"", b"4711\nanother-laptop\n", b"1\n\n", b"\0" * 64],
    ids=["empty", "another host", "another start", "NULs"],
)
def test_a_lock_file_that_was_left_by_anything_keeps_nobody_out(tmp_path: Path, left: bytes) -> None:
    """A copied home folder, a restart, a restored backup: only a program that runs holds a session."""
    live = desk(tmp_path).open(a_plan())
    live.leave()
    lock = tmp_path / "sessions" / f"{live.session.id}.lock"
    lock.write_bytes(left)
    lock.chmod(0o600)
    assert not is_held(lock)
    again = desk(tmp_path).resume(live.session.id)
    assert is_held(lock)
    again.leave()
    assert not lock.exists()


def test_of_several_programs_that_resume_at_once_one_gets_the_session(tmp_path: Path) -> None:
    """Five at the same moment: one goes on, the others are told; nothing is written twice."""
    live = desk(tmp_path).open(a_plan())
    act_out(live, "go on")
    live.leave()
    script = f"""
sys.stdin.readline()
try:
    live = Service.of(home, SystemClock(), lambda: 3).resume("{live.session.id}")
except Failure as trouble:
    say(trouble.exit_code)
    sys.stdin.readline()
else:
    say("mine")
    sys.stdin.readline()
    live.leave()
"""
    programs = [started(tmp_path, script) for _ in range(5)]
    for program in programs:
        tell(program, "go")
    answers = sorted(said(program) for program in programs)
    for program in programs:
        program.communicate("go\n")
    assert answers == ["4", "4", "4", "4", "mine"]
    assert len(events_of(tmp_path, live.session.id)) == len(live.events) + 1


class Watched(Files):
    """While anything is saved, somebody else looks after the whole home."""

    def __init__(self, somebody_else: Callable[[], object]) -> None:
        self._somebody_else = somebody_else
        self.looks = 0

    def flush(self, file: int) -> None:
        super().flush(file)
        self.looks += 1
        self._somebody_else()


@pytest.mark.parametrize("what", ["take out", "forget", "only look", "check"])
def test_what_another_program_does_never_keeps_a_session_from_being_saved(tmp_path: Path, what: str) -> None:
    """Whatever is looked after in the same home: what is being written at that moment stays, and nothing fails."""
    clock = FakeClock()
    other = Service.of(tmp_path, clock, lambda: 2)
    beside = other.open(a_plan(names="Zenobia Ben"))
    for number in range(9):
        beside.do(c.Contribute(f"Zenobia rang the ward {number} times.", "v2"))
    beside.leave()
    words = iter(range(1, 10))

    def does() -> object:
        if what == "take out":
            return other.take_out(beside.session.id, ContributionId(f"c{next(words)}"))
        if what == "check":
            return other.check()
        with suppress(WrongUse):  # once nobody is called so any more
            other.forget("Zenobia", dry_run=what == "only look")
        return None

    files = Watched(lambda: None)
    live = Service.of(tmp_path, clock, lambda: 1, files).open(a_plan(names="Amina Chloe"))
    files._somebody_else, files.looks = does, 0
    for number in range(3):
        live.do(c.Contribute(f"Tea {number}", "v1"))
        assert live.unsaved is None
    assert files.looks == 3
    live.leave()
