"""Call 1, 2, 3 … of a whole short session fails, once and for good, until no call fails any more."""

import errno
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.events import Events
from coprod_tui.errors import Failure
from coprod_tui.files import Files
from coprod_tui.live.session import LiveSession
from coprod_tui.service import Service
from tests.storage.disk import QuickFailingFiles
from tests.support.acting import act_out
from tests.support.clock import FakeClock
from tests.support.kept import events_of, service_of
from tests.support.meeting import a_plan

ID = "2026-11-22-coming-home"
Given = TypeVar("Given")


class Played:
    """A short session: opened, acted in, written out, left, listed, gone on with, closed. It notes what it was told.

    ``saved`` are the events that were shown as saved, ``happened`` those that were shown, ``exports`` the files that
    were said to be written out.
    """

    def __init__(self, home: Path, files: Files) -> None:
        self.saved: Events = ()
        self.happened: Events = ()
        self.exports: list[Path] = []
        self._clock = FakeClock()
        self._desk = Service.of(home, self._clock, lambda: 3, files)
        self.troubles = 0
        self._play()

    def _play(self) -> None:
        live = self._tried(lambda: self._desk.open(a_plan()))
        if live is None:
            return
        self._act(live)
        path = self._tried(partial(self._desk.write_out, live))
        self.exports += [path] if path else []
        live.leave()
        self._note(live)
        self._tried(self._desk.listing)
        live = self._tried(lambda: self._desk.resume(ID))
        if live is None:
            return
        self._act(live)
        act_out(live, "close")
        live.leave()
        self._note(live)

    def _tried(self, attempt: Callable[[], Given]) -> Given | None:
        """What the attempt gives; None when it is said that it did not work."""
        try:
            return attempt()
        except Failure:
            self.troubles += 1
            return None

    def _act(self, live: LiveSession) -> None:
        self._note(live)
        for name in ("go on", "start or hold", "contribute", "go on"):
            self._clock.wait(700)
            act_out(live, name)
            live.beat()
            self._note(live)

    def _note(self, live: LiveSession) -> None:
        self.happened = live.events
        if live.unsaved is None:
            self.saved = live.events


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO], ids=["full disk", "broken disk"])
@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
def test_whichever_call_fails_what_was_shown_as_saved_is_there(tmp_path: Path, for_good: bool, error: int) -> None:
    """All of it, in order and once; there is never another error, and every export is whole."""
    for at in range(1, 1_000):
        home = tmp_path / str(at)
        files = QuickFailingFiles(at, for_good=for_good, error=error)
        played = Played(home, files)
        listing = service_of(home).listing()
        kept = events_of(home, ID) if ID in [each.id for each in listing.summaries] else ()
        assert listing.troubles == {}
        assert kept[: len(played.saved)] == played.saved
        assert played.happened[: len(kept)] == kept[: len(played.happened)]
        for path in played.exports:
            assert json.loads(path.read_bytes())["session"]["id"] == ID
        if not files.has_failed:
            assert (kept, played.troubles) == (played.happened, 0)
            assert fold(kept).is_closed
            return
    pytest.fail("a call failed every time")


@pytest.mark.parametrize("failures", [1, 2, 3, 10])
def test_after_any_number_of_failures_everything_is_saved_by_itself(tmp_path: Path, failures: int) -> None:
    """The banner’s reason is there at once; the beat saves as soon as the disk can, in order and once."""
    files = QuickFailingFiles()
    live = Service.of(tmp_path, FakeClock(), lambda: 3, files).open(a_plan())
    files.at, files.for_good = len(files.calls) + 1, True
    live.do(c.GoOn())
    for number in range(failures):
        live.do(c.Contribute(f"word {number}", "v1"))
        assert live.unsaved
        assert live.unsaved.code == "disk_full"
    assert len(live.session.heard) == failures
    files.at = None
    live.beat()
    assert live.unsaved is None
    assert events_of(tmp_path, ID) == live.events
