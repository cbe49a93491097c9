"""A quiet moment counts for nobody, however it ends: by a key, a crash, a closed lid, or leaving."""

from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import QuietTaken
from coprod_tui.domain.model.times import Place
from coprod_tui.domain.rejection import Rejection
from coprod_tui.live.session import LiveSession
from coprod_tui.live.wall import ONLY_THE_ROOM
from coprod_tui.presentation.breaks import back_at
from coprod_tui.service import Service
from coprod_tui.storage.port import Kept, Resumed
from tests.support.clock import FakeClock
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round

COUNTED = {"pause", "thinking", "together"}
"""Where minutes run by themselves: what is quiet there is between."""


def beats(meeting: Meeting, seconds: int) -> None:
    for _ in range(seconds):
        meeting.clock.wait(1_000)
        meeting.live.beat()


def is_killed(meeting: Meeting, away_ms: int = 60_000) -> None:
    """Only what is kept, and the last beat, are left; then somebody goes on with it, as the service does."""
    meeting.clock.wait(away_ms)
    kept = Kept(meeting.live.events, meeting.session)
    journal, (events, session), *stood = Resumed.at(meeting.journal, kept, meeting.journal.last_beat)
    meeting.live = LiveSession(meeting.clock, journal, events, session, *stood)
    meeting.live.end_quiet()
    meeting.do(c.Resume())


class Told:
    """Where the seconds went, as anybody in the room would say."""

    def __init__(self) -> None:
        self.plan = a_plan(a_dialogue(), replace(a_round(), think_ms=30_000), a_break(), a_round(), names="Amina Ben")
        self.meeting = Meeting(self.plan)
        self.spent: Counter[Place] = Counter()
        self.waited: Counter[str] = Counter()
        self.quiet_in_break = 0
        self.is_quiet = False

    def do(self, act: str) -> None:
        meeting = self.meeting
        if act == "quiet" and not self.is_quiet:
            meeting.live.begin_quiet()
            self.is_quiet = True
        elif act == "any key":
            self.ends()
        elif act == "kill":
            is_killed(meeting)
            self.is_quiet = False
        elif act == "lid":
            meeting.clock.sleep(600_000)
            meeting.live.beat()
        elif act == "wait":
            self.wait(7)
        elif not self.is_quiet:
            command = {"go on": c.GoOn(), "clock": c.StartOrHold(), "break": c.TakeBreak(10)}[act]
            with suppress(Rejection):
                meeting.do(command)
                self.quiet_in_break *= bool(meeting.session.break_now) and act != "break"

    def ends(self) -> None:
        if self.is_quiet:
            self.meeting.live.end_quiet()
            self.is_quiet = False

    def wait(self, seconds: int) -> None:
        place, turn = self.meeting.place, self.meeting.session.open_turn
        self.spent["between" if self.is_quiet and place in COUNTED else place] += 1_000 * seconds
        if turn and turn.clock == "waiting" and not self.is_quiet and not self.meeting.session.break_now:
            self.waited[turn.id] += 1_000 * seconds
        if self.is_quiet and self.meeting.session.break_now:
            self.quiet_in_break += 1_000 * seconds
        beats(self.meeting, seconds)


ACTS = ("quiet", "any key", "kill", "lid", "wait", "go on", "clock", "break")


@given(st.lists(st.sampled_from([*ACTS, "wait", "wait", "quiet", "go on"]), max_size=40))
def test_whatever_ends_it(acts: list[str]) -> None:
    """Law: every second is where it belongs, and a break ends as much later as it was quiet in it."""
    told = Told()
    for act in acts:
        told.do(act)
    told.ends()
    meeting = told.meeting
    meeting.do(c.ChooseEnd("23:30"))
    spent = meeting.session.spent
    assert {place: getattr(spent, place) for place in told.spent} == told.spent
    assert spent.total == sum(told.spent.values())
    if (turn := meeting.session.open_turn) and turn.clock == "waiting":
        assert turn.waiting_ms == told.waited[turn.id]
    if pause := meeting.session.break_now:
        (began,) = [each.began_at for each in meeting.session.step_times if each.step == pause.step]
        assert round((pause.began_at - began).total_seconds() * 1_000) == told.quiet_in_break


@pytest.mark.parametrize("ends", ["killed", "left"])
def test_a_program_that_ends_in_it_goes_on_where_it_began(tmp_path: Path, ends: str) -> None:
    """On a disk: the discussion has as much left as when it grew quiet, and the wall shows the room."""
    clock = FakeClock()

    def desk() -> Service:
        return Service.of(tmp_path, clock, lambda: 1)

    live = desk().open(a_plan(a_dialogue(), a_break()))
    live.do(c.GoOn())
    for second in range(300):
        if second == 60:
            live.begin_quiet()
        clock.wait(1_000)
        live.beat()
    if ends == "left":
        live.leave()
    live._journal.close()
    clock.wait(3_600_000)
    again = desk().resume(live.session.id)
    assert (again.session.spent.together, again.session.spent.between) == (60_000, 240_000)
    assert [each.quiet_ms for each in again.events if isinstance(each, QuietTaken)] == [240_000]
    assert again.on_the_wall == ONLY_THE_ROOM
    again.leave()
    assert desk().resume(live.session.id).session.spent.together == 60_000


def test_a_break_in_which_it_was_quiet_is_back_as_much_later_after_a_crash() -> None:
    """Not earlier, for all that nobody counted while the program was gone."""
    meeting = Meeting(a_plan(a_dialogue(), a_round()))
    meeting.next()
    meeting.do(c.TakeBreak(10))
    assert back_at(meeting.session) == "back at 09:40"
    meeting.live.begin_quiet()
    beats(meeting, 120)
    is_killed(meeting)
    assert back_at(meeting.session) == "back at 09:42"
