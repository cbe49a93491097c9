"""What came of a decision is kept whole and once, whichever call of the disk fails and however often it is tried."""

import errno
import os
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import FollowedUp
from coprod_tui.errors import Failure
from coprod_tui.files import Files
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.service import Service
from tests.storage.disk import QuickFailingFiles, QuickFiles, RefusingFiles
from tests.support.clock import FakeClock
from tests.support.failing import saying
from tests.support.kept import events_of
from tests.support.meeting import a_plan

ID = "2026-11-22-coming-home"
CAME_OF_IT = ("d1", "done", "It is on every letter.", "Ask the printers first.")
TOLD = "In the December letter."
MOST_CALLS = 100


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def home(tmp_path: Path, clock: FakeClock) -> Path:
    """A home with one closed session, in which one decision was agreed."""
    live = a_desk(tmp_path, clock).open(a_plan(group="Riverside"))
    live.do(c.Propose("A named contact on every letter"))
    live.do(c.CheckConsent("d1", c.Shown(3)))
    live.do(c.Settle("d1", "agreed"))
    live.do(c.Close())
    live.leave()
    return tmp_path


def a_desk(home: Path, clock: FakeClock, files: Files | None = None) -> Service:
    return Service.of(home, clock, lambda: 42, files or QuickFiles())


def whichever_call_fails(home: Path, act: Callable[[Files], object], *, for_good: bool) -> int:
    """Let each call of the disk fail in its turn, once or until the disk is mended, and try again until it is kept.

    Each time the session must hold one follow-up and one telling, of one act, and what was said must have been true.
    Gives how often it was kept.
    """
    file = home / "sessions" / f"{ID}.json"
    before = file.read_bytes()
    for at in range(1, MOST_CALLS):
        file.write_bytes(before)
        known = events_of(home, ID)
        files = QuickFailingFiles(at, for_good=for_good, error=errno.EIO)
        for trouble in troubles(partial(act, files)):
            assert "as it was before" not in sentence_of(trouble) or file.read_bytes() == before
            if len(files.calls) > at + 10:
                files.at = None
        decision = a_desk(home, FakeClock()).kept(ID).session.decision("d1")
        assert [each.happened for each in decision.follow_up] == [CAME_OF_IT[2]]
        assert [each.words for each in decision.fed_back] == [TOLD]
        assert len({event.act for event in events_of(home, ID)[len(known) :]}) == 1
        if files.at is not None and not files.has_failed:
            return at
    pytest.fail("a call failed every time")


def troubles(act: Callable[[], object]) -> Iterator[Failure]:
    """What is said each time, until it is kept."""
    while True:
        try:
            act()
        except Failure as trouble:
            yield trouble
        else:
            return


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "until it is mended"])
def test_following_up_and_telling_are_kept_together_and_once(home: Path, clock: FakeClock, for_good: bool) -> None:
    """In one write. Also where the new file was in its place and only its folder could not be flushed."""

    def follow_up(files: Files) -> None:
        a_desk(home, clock, files).add(ID, c.FollowUp(*CAME_OF_IT, told=TOLD))

    whichever_call_fails(home, follow_up, for_good=for_good)


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "until it is mended"])
def test_looking_back_is_kept_once_there_and_here(home: Path, clock: FakeClock, for_good: bool) -> None:
    """The live session speaks of it as often as it was kept in the earlier one."""
    live = a_desk(home, clock).open(a_plan(group="Riverside"))

    def look_back(files: Files) -> None:
        a_desk(home, clock, files).look_back(live, ID, c.FollowUp(*CAME_OF_IT, told=TOLD))

    assert whichever_call_fails(home, look_back, for_good=for_good) == len(live.session.look_backs)


def test_what_may_be_kept_is_not_said_to_be_as_before(home: Path, clock: FakeClock) -> None:
    """Only the folder could not be flushed: the new file is in its place, for as long as the power stays on."""
    with saying(Failure, match=r"could not be kept: the disk is full\..* as it was before"):
        a_desk(home, clock, RefusingFiles()).add(ID, c.FollowUp(*CAME_OF_IT))
    with saying(Failure, match=r"not sure that this is kept: .* nothing is kept twice"):
        a_desk(home, clock, UnflushedFolders()).add(ID, c.FollowUp(*CAME_OF_IT))


class UnflushedFolders(QuickFiles):
    """Names in folders never come to be certain."""

    def flush_folder(self, folder: Path) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def test_the_same_words_an_hour_later_are_said_anew(home: Path, clock: FakeClock) -> None:
    """At once they are the same act, tried again; later the group has looked at it once more."""
    for minutes, times in ((0, 1), (10, 1), (70, 2)):
        clock.at += timedelta(minutes=minutes)
        a_desk(home, clock).add(ID, c.FollowUp("d1", "under_way", "The printers have it.", ""))
        assert len(a_desk(home, clock).kept(ID).session.decision("d1").follow_up) == times


def test_other_words_are_another_act(home: Path, clock: FakeClock) -> None:
    """And so are the same words after something else was said of the same decision."""
    desk = a_desk(home, clock)
    for happened in ("The printers have it.", "The letters are out.", "The printers have it."):
        desk.add(ID, c.FollowUp("d1", "under_way", happened, ""))
    told = [event.happened for event in events_of(home, ID) if isinstance(event, FollowedUp)]
    assert told == ["The printers have it.", "The letters are out.", "The printers have it."]


def test_it_may_be_tried_again_after_something_was_added_about_something_else(home: Path, clock: FakeClock) -> None:
    """Two people write down at once what came of it: each finds theirs there, once."""
    desk = a_desk(home, clock)
    live = desk.open(a_plan(group="Another"))
    live.do(c.Contribute("Nobody told me.", "v1"))
    live.do(c.Propose("A named contact on every letter"))
    live.do(c.CheckConsent("d1", c.Shown(3)))
    live.do(c.Settle("d1", "agreed"))
    live.do(c.Close())
    live.leave()
    for _ in range(2):
        desk.add(live.session.id, c.Answer("c1", "acted_on", "d1", ""))
        desk.add(live.session.id, c.FollowUp("d1", "under_way", "The printers have it.", ""))
    session = desk.kept(live.session.id).session
    assert (len(session.heard[0].answers), len(session.decisions[0].follow_up)) == (1, 1)
