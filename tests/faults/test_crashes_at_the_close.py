"""Kills and power cuts while a session is closed from which names go: they are nowhere once it is."""

from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.service import Service
from tests.faults.modelled_disk import Disk, Ended, ModelledFiles
from tests.faults.test_crashes_afterwards import LOSING, NEVER, SOME, InRealNames
from tests.support.clock import FakeClock
from tests.support.meeting import a_plan

NAMES = (b"Zenobia", b"Zoltan")


def begun(folder: Path) -> tuple[Path, Disk]:
    """A home with an open session, exports of it, and an index: one supports, and one joined by mistake."""
    home, disk = folder / "home", Disk(folder)
    (home / "sessions").mkdir(parents=True)
    desk = desk_of(home, InRealNames(disk))
    live = desk.open(a_plan(names="Zenobia Amina"))
    live.do(c.GoOn())
    for form in ("json", "md"):
        desk.write_out(live, form)
    live.do(c.BecomeAlongside("v1"))
    live.do(c.Join("Zoltan"))
    live.undo()
    desk.listing()
    live.leave()
    return home, disk


def desk_of(home: Path, files: ModelledFiles) -> Service:
    return Service.of(home, FakeClock(), lambda: 3, files)


def close(home: Path, files: ModelledFiles) -> None:
    """Go on with it, as it may have been cut off, and close it."""
    desk = desk_of(home, files)
    try:
        live = desk.resume("2026-11-22-coming-home")
    except WrongUse:  # it is closed
        return
    desk.let_go_of_names(live)
    live.do(live.closing)
    live.leave()


@pytest.mark.parametrize("after", [False, True], ids=["before the call", "after the call"])
def test_killed_at_any_call_it_is_closed_again_and_no_name_is_left(tmp_path: Path, after: bool) -> None:
    """Nor where the power goes then: it may be open again, and is closed once more."""
    for at in range(1, NEVER, SOME if after else 1):
        home, disk = begun(tmp_path / str(at))
        files = InRealNames(disk, at, ends_after=after)
        with suppress(Ended, Failure):
            close(home, files)
        for chance in (None, Random(LOSING)):
            if chance:
                disk.lose_power(chance)
            close(home, InRealNames(disk))
            left = [path.name for path, data in disk.files() if any(name in data for name in NAMES)]
            assert (at, left) == (at, [])
        if not files.has_ended:
            break
    assert 10 < at < NEVER - SOME
