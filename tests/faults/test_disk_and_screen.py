"""What is on the disk is what was on the screen: held after every step of random sessions.

In them calls fail, programs are killed in the middle of a call, the power goes, and the session is opened again.
"""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import ContributionId
from coprod_tui.domain.reports.summary import summary
from coprod_tui.live.session import LiveSession
from coprod_tui.service import Service
from tests.faults.beginnings import begins
from tests.faults.modelled_disk import Disk, Ended, ModelledFiles
from tests.support.acting import OPEN_ACTS, act_out
from tests.support.clock import FakeClock
from tests.support.kept import events_of
from tests.support.lengths import short_or_long
from tests.support.meeting import a_break, a_plan, a_round

ID = "2026-11-22-coming-home"
acts = st.one_of(st.sampled_from(OPEN_ACTS), st.just("take out"))
waits = st.one_of(st.just(0), st.integers(0, 4_000))


class Keeping(RuleBasedStateMachine):
    """One session on a modelled disk, with words to take out. ``saved`` is what was last shown as saved.

    ``furthest_ms`` is where its clock has ever stood: a beat that was written in pieces tells nothing, and the one
    before it may be back when the power has gone.
    """

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.home = Path(self.folder.name) / "home"
        (self.home / "sessions").mkdir(parents=True)  # for the real locks
        self.disk = Disk(Path(self.folder.name))
        self.clock = FakeClock()
        self.files = ModelledFiles(self.disk)
        self.live: LiveSession = self._desk().open(a_plan(a_round(), a_break(), a_round("30s")))
        for _ in range(2):
            act_out(self.live, "contribute")
        self.words = f'"{self.live.session.contribution(ContributionId("c2")).text}"'.encode()
        self.saved: Events = self.live.events
        self.furthest_ms = 0

    @rule(act=acts, wait=waits)
    def do(self, act: str, wait: int) -> None:
        self.clock.wait(wait)
        act_out(self.live, act)

    @rule(wait=st.integers(0, 1_500))
    def beat(self, wait: int) -> None:
        self.clock.wait(wait)
        self.live.beat()

    @rule(calls=st.frozensets(st.integers(1, 12), min_size=1))
    def some_calls_will_fail(self, calls: frozenset[int]) -> None:
        self.files.fail_at(calls)

    @rule()
    def the_disk_works_again(self) -> None:
        self.files.fail_at(frozenset())

    @rule(act=acts, call=st.integers(1, 8), after=st.booleans(), kept=st.integers(0, 2**16))
    def the_power_goes(self, act: str, call: int, after: bool, kept: int) -> None:
        """In the middle of an act; the disk keeps what it must and what it likes."""
        self._end_during(act, call, after)
        self.disk.lose_power(Random(kept))
        self._open_again()

    @rule(act=acts, call=st.integers(1, 8), after=st.booleans())
    def the_program_is_killed(self, act: str, call: int, after: bool) -> None:
        self._end_during(act, call, after)
        self._open_again()

    @rule()
    def leave_and_open_again(self) -> None:
        self.live.leave()
        self._look()
        self._open_again()

    @invariant()
    def the_disk_says_what_the_screen_says(self) -> None:
        self._look()

    def teardown(self) -> None:
        """At the end everything can be saved, and the list says what the session says."""
        self.files.fail_at(frozenset())
        act_out(self.live, "close")
        self._look()
        assert self.live.unsaved is None
        self.live.leave()
        assert self._desk().listing().summaries == (summary(self.live.session),)
        self.folder.cleanup()

    def _look(self) -> None:
        if self.live.unsaved is None:
            self.saved = self.live.events
        events = events_of(self.home, ID, ModelledFiles(self.disk))
        assert begins(self.saved, events)
        assert begins(events, self.live.events)
        assert fold(self.live.events) == self.live.session
        if self.live.unsaved is None:
            assert events == self.live.events

    def words_on_disk(self) -> tuple[bool, bool]:
        """Whether the words that are taken out here stand in the session's file, and whether their taking-out does."""
        data = self.disk.file(self.home / "sessions" / f"{ID}.json").seen
        return self.words in data, b"taken_out" in data

    def _end_during(self, act: str, call: int, after: bool) -> None:
        self.files.end_at(call, after=after)
        try:
            act_out(self.live, act)
        except Ended:
            pass
        else:
            self._look()
        self.files.has_ended = True
        self.live._journal.close()  # gives back the lock, as the system does when a program ends

    def _open_again(self) -> None:
        """Nothing that was shown as saved is gone, and nobody's clock goes on from where it never was."""
        before = self.live
        self.furthest_ms = max(self.furthest_ms, before.elapsed_ms)
        self.files = ModelledFiles(self.disk)
        self.live = self._desk().resume(ID)
        *kept, resumed = self.live.events
        assert begins(self.saved, tuple(kept))
        assert begins(tuple(kept), before.events)
        assert self.saved[-1].elapsed_ms <= resumed.elapsed_ms <= self.furthest_ms
        turn = self.live.session.open_turn
        assert turn is None or turn.clock != "running"

    def _desk(self) -> Service:
        return Service.of(self.home, self.clock, lambda: 3, self.files)


CALLS_OF_TAKING_OUT = 7


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("call", range(1, CALLS_OF_TAKING_OUT + 1))
def test_killed_while_words_are_taken_out(call: int, after: bool) -> None:
    """At any call: the words and the taking-out are never both on the disk, and one of them is."""
    story = Keeping()
    story.the_program_is_killed("take out", call, after)
    story._look()
    has_words, is_taken_out = story.words_on_disk()
    assert has_words is not is_taken_out
    story.teardown()


@pytest.mark.parametrize("call", range(1, CALLS_OF_TAKING_OUT + 1))
def test_taking_out_cannot_be_saved(call: int) -> None:
    """NOT SAVED stands there, the words are shown no more, and they are gone as soon as there is room again."""
    story = Keeping()
    story.some_calls_will_fail(frozenset({call}))
    story.do("take out", 0)
    assert [each.text for each in story.live.session.contributions][1:] == [None]
    story._look()
    story.the_disk_works_again()
    story.beat(1_000)
    assert story.words_on_disk() == (False, True)
    story.teardown()


TestKeeping = Keeping.TestCase
TestKeeping.settings = settings(max_examples=short_or_long(20, 2_000))
