"""The clock of a session: sleep, changed clocks and interruptions use up nobody’s time."""

from datetime import timedelta

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.decide import decide
from coprod_tui.domain.stamp import Stamp
from coprod_tui.live.session import LiveSession, Slept
from tests.live.room import Room
from tests.support.clock import FakeClock
from tests.support.meeting import Meeting, MemoryJournal, a_plan


def test_elapsed_time_comes_from_the_running_clock_alone(room: Room) -> None:
    """Daylight saving, or a clock that is set right by a second or by a year, is nobody's time."""
    room.speak(10_000)
    for jump in (timedelta(seconds=1), timedelta(hours=-1), timedelta(days=-400)):
        room.clock.at += jump
        room.beats(2_000)
    assert room.live.elapsed_ms == 16_000
    room.live.do(c.StartOrHold())
    assert room.spoken_ms == 16_000


def test_moments_are_whole_milliseconds(room: Room) -> None:
    """So that what is kept is what was shown."""
    room.clock.at += timedelta(microseconds=123_456)
    assert room.live.do(c.GoOn())[0].at.microsecond == 123_000


def test_a_closed_lid_where_the_running_clock_stops_too(room: Room) -> None:
    """As on Linux: the clock is held where it stood, and the gap is told."""
    room.speak(10_000)
    room.clock.sleep(600_000)
    room.clock.wait(1_000)
    assert room.live.beat() == Slept(600_000, held=True)
    turn = room.live.session.open_turn
    assert turn is not None
    assert (turn.clock, turn.spoken_ms) == ("held", 11_000)
    assert tuple(room.journal.kept) == room.live.events


def test_a_closed_lid_where_the_running_clock_goes_on(room: Room) -> None:
    """As on Windows: the ten minutes are in nobody's turn and not in the session."""
    room.speak(10_000)
    room.clock.wait(600_000)
    slept = room.live.beat()
    assert slept is not None
    assert (slept.held, slept.gap_ms) == (True, 600_000)
    assert room.spoken_ms == 10_000
    assert room.live.elapsed_ms == 10_000
    assert room.journal.beats[-1] == 10_000


def test_after_sleep_the_turn_goes_on_with_all_that_was_left(room: Room) -> None:
    """Space, and the voice goes on speaking; sums stay exact."""
    room.speak(10_000)
    room.clock.wait(600_000)
    room.live.beat()
    room.beats(3_000)
    room.live.do(c.StartOrHold())
    room.beats(5_000)
    room.live.do(c.GoOn())
    turn = room.live.session.turns[0]
    assert (turn.spoken_ms, turn.held_ms) == (15_000, 3_000)
    assert room.live.session.spent.total == room.live.elapsed_ms


def test_sleep_between_turns_holds_nothing(room: Room) -> None:
    """There is no clock to hold; the gap is still told."""
    room.live.do(c.GoOn())
    room.clock.wait(600_000)
    assert room.live.beat() == Slept(600_000, held=False)
    assert room.live.session.open_turn == room.live.session.turns[0]
    assert len(room.live.events) == len(room.journal.kept) == 6


def test_an_act_after_the_last_beat_is_not_moved_back_by_sleep(room: Room) -> None:
    """The clock never stands before the last event."""
    room.speak(10_000)
    room.clock.wait(600)
    room.live.do(c.Contribute("Nobody told me who to ring.", "v1"))
    room.clock.wait(600_000)
    room.live.beat()
    assert room.spoken_ms == 10_600
    moments = [event.elapsed_ms for event in room.live.events]
    assert moments == sorted(moments)


def test_a_stalled_screen_is_not_sleep(room: Room) -> None:
    """Up to five seconds without a beat everything counts on."""
    room.speak(10_000)
    room.clock.wait(4_900)
    assert room.live.beat() is None
    room.live.do(c.StartOrHold())
    assert room.spoken_ms == 14_900


def test_a_resumed_session_begins_where_the_clock_stood() -> None:
    """At the beat, or at the last event when that is later."""
    opened = decide(None, c.Open("coming-home", a_plan(), 1), Stamp(1, 1, FakeClock().now(), 0))
    gone_on = decide(opened.session, c.GoOn(), Stamp(5, 5, FakeClock().now(), 8_000))
    events = (*opened.events, *gone_on.events)
    for beat_ms, stood_ms in ((0, 8_000), (9_500, 9_500)):
        clock = FakeClock(running_ms=123_456)
        live = LiveSession(clock, MemoryJournal(), events, gone_on.session, beat_ms)
        clock.wait(250)
        assert live.elapsed_ms == stood_ms + 250


class TakingLong(FakeClock):
    """Time passes whenever somebody looks at it."""

    def running_ms(self) -> int:
        self.wait(40)
        return super().running_ms()


def test_how_long_it_takes_to_resume_is_nobodys_time() -> None:
    """The clock of whoever spoke is held where it stood, to the millisecond; then time passes again."""
    clock = TakingLong()
    meeting = Meeting(a_plan())
    for command in (c.GoOn(), c.StartOrHold()):
        meeting.do(command)
    meeting.clock.wait(20_000)
    stood = (meeting.live.events, meeting.session, meeting.live.elapsed_ms)
    live = LiveSession(clock, MemoryJournal(), *stood, stands=True)
    live.resume()
    turn = live.session.open_turn
    assert turn is not None
    assert (turn.clock, turn.spoken_ms, live.events[-1].elapsed_ms) == ("held", 20_000, 20_000)
    assert live.elapsed_ms < live.elapsed_ms


def test_the_first_key_after_sleep_finds_the_clock_held(room: Room) -> None:
    """Whoever presses space on waking, before the next beat, wants it held: it is, where it stood, and is told."""
    room.speak(10_000)
    room.beats(1_000)
    room.clock.wait(600_000)
    room.live.do(c.StartOrHold())
    turn = room.live.session.open_turn
    assert turn is not None
    assert (turn.clock, turn.spoken_ms) == ("held", 11_000)
    assert room.live.beat() == Slept(600_000, held=True)


def test_another_key_after_sleep_does_its_act_without_the_sleep(room: Room) -> None:
    """The turn ends with the time that was really spoken."""
    room.speak(10_000)
    room.beats(1_000)
    room.clock.wait(600_000)
    room.live.do(c.GoOn())
    assert room.live.session.turns[0].spoken_ms == 11_000


@pytest.mark.parametrize("beats", [True, False], ids=["after the next beat", "before it"])
def test_undo_after_sleep_takes_back_what_was_done_not_the_hold(room: Room, *, beats: bool) -> None:
    """Nobody held the clock: whoever takes a word back on waking does not want it to run on."""
    room.speak(10_000)
    said = room.live.do(c.Contribute("Nobody told me who to ring.", "v1"))
    room.clock.wait(600_000)
    if beats:
        room.live.beat()
    assert room.live.undo() == said
    turn = room.live.session.open_turn
    assert turn is not None
    assert (turn.clock, turn.spoken_ms) == ("held", 10_000)


def test_a_stop_right_after_sleep_uses_up_no_time(room: Room) -> None:
    """ctrl+z before the next beat: the clock stands where the sleep held it, and the screen is told that it was."""
    room.speak(10_000)
    room.clock.wait(600_000)
    assert room.live.stand_still()
    assert room.spoken_ms == 10_000
    assert room.live.beat() == Slept(600_000, held=True)


def test_a_running_clock_that_jumps_back_takes_no_time_away(room: Room) -> None:
    """It may not, but if it does, elapsed time goes on from where it stood."""
    room.speak(10_000)
    room.beats(2_000)
    room.clock.wait(-5_000)
    room.live.beat()
    room.beats(1_000)
    room.live.do(c.GoOn())
    assert room.live.session.turns[0].spoken_ms == 13_000
