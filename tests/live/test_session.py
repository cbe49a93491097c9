"""LiveSession: acts kept first and shown afterwards, whatever the disk and the clocks do."""

from datetime import timedelta

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.decide import decide
from coprod_tui.domain.events import Events
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.stamp import Stamp
from coprod_tui.live.ports import NotKept
from coprod_tui.live.session import LiveSession, Slept
from tests.support.apart import apart_from_time
from tests.support.clock import FakeClock
from tests.support.meeting import MemoryJournal, a_plan


class FullJournal(MemoryJournal):
    """A journal that can keep nothing while ``reason`` is set."""

    reason: str | None = None

    def keep(self, events: Events) -> None:
        if self.reason:
            raise NotKept(self.reason)
        super().keep(events)


class Room:
    """One live session with its clock, its journal, and how often its listeners were told."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.journal = FullJournal()
        opened = decide(None, c.Open("coming-home", a_plan(), 1), Stamp(1, 1, self.clock.now(), 0))
        self.journal.keep(opened.events)
        self.live = LiveSession(self.clock, self.journal, *opened)
        self.told = 0
        self.live.subscribe(self._tell)

    @property
    def spoken_ms(self) -> int:
        """What the open turn's clock has counted up to the last event."""
        turn = self.live.session.open_turn
        assert turn is not None
        return turn.spoken_ms

    def speak(self, milliseconds: int) -> None:
        """The first turn opens, its clock is started, and beats come once a second."""
        self.live.do(c.GoOn())
        self.live.do(c.StartOrHold())
        self.beats(milliseconds)

    def beats(self, milliseconds: int) -> None:
        for _ in range(milliseconds // 1_000):
            self.clock.wait(1_000)
            assert self.live.beat() is None

    def _tell(self) -> None:
        self.told += 1


@pytest.fixture
def room() -> Room:
    return Room()


# --- keeping


def test_an_act_is_kept_then_shown_then_told(room: Room) -> None:
    """When a listener hears of it, the event is in the journal and in the Session."""
    seen: list[tuple[bool, bool]] = []
    room.live.subscribe(
        lambda: seen.append((tuple(room.journal.kept) == room.live.events, room.live.session.turn == "t1"))
    )
    room.live.do(c.GoOn())
    assert seen == [(True, True)]


def test_whoever_stops_listening_hears_no_more(room: Room) -> None:
    """A window is closed; those beside it go on, also where it was closed by the change itself."""
    heard: list[str] = []

    def stop() -> None:
        heard.append("first")
        end()

    end = room.live.subscribe(stop)
    room.live.subscribe(lambda: heard.append("second"))
    room.live.do(c.GoOn())
    room.live.do(c.StartOrHold())
    assert heard == ["first", "second", "second"]


def test_a_refused_act_changes_nothing(room: Room) -> None:
    """Nothing is kept and nobody is told."""
    before = room.live.events
    with pytest.raises(Rejection):
        room.live.do(c.Pass())
    assert room.live.events == before == tuple(room.journal.kept)
    assert room.told == 0


def test_a_failed_save_keeps_the_session_going(room: Room) -> None:
    """It says why, goes on, and keeps everything in order and once when the disk can again."""
    room.journal.reason = "the disk is full"
    room.live.do(c.GoOn())
    room.live.do(c.StartOrHold())
    assert room.live.unsaved
    assert room.live.unsaved.code == "the disk is full"
    assert room.live.session.turn == "t1"
    assert len(room.journal.kept) == 4
    room.journal.reason = None
    room.live.save_again()
    assert room.live.unsaved is None
    assert tuple(room.journal.kept) == room.live.events


def test_the_reason_is_the_latest(room: Room) -> None:
    """A stick that was full and is now pulled out."""
    room.journal.reason = "the disk is full"
    room.live.do(c.GoOn())
    room.journal.reason = "the folder is gone"
    room.live.save_again()
    assert room.live.unsaved
    assert room.live.unsaved.code == "the folder is gone"


def test_the_next_act_saves_what_waited(room: Room) -> None:
    """Without waiting for the second to pass."""
    room.journal.reason = "the disk is full"
    room.live.do(c.GoOn())
    room.journal.reason = None
    room.live.do(c.StartOrHold())
    assert room.live.unsaved is None
    assert tuple(room.journal.kept) == room.live.events


def test_a_beat_tries_again(room: Room) -> None:
    """Once a second, and the listeners are told only when there was something to try."""
    room.journal.reason = "the disk is full"
    room.live.do(c.GoOn())
    room.journal.reason = None
    room.beats(1_000)
    assert room.live.unsaved is None
    assert room.told == 2
    room.beats(5_000)
    assert room.told == 2


def test_leaving_saves_once_more_and_lets_go(room: Room) -> None:
    """The last beat tells where the clock stood."""
    room.journal.reason = "the disk is full"
    room.live.do(c.GoOn())
    room.journal.reason = None
    room.clock.wait(700)
    room.live.leave()
    assert tuple(room.journal.kept) == room.live.events
    assert room.journal.beats[-1] == 700
    assert room.journal.closed


def test_a_beat_notices_that_what_was_kept_is_gone(room: Room) -> None:
    """Somebody removed the folder between two acts: it is said within a second, once, and so is its coming back."""
    room.journal.reason = "the folder is gone"
    room.beats(3_000)
    assert room.live.unsaved
    assert room.live.unsaved.code == "the folder is gone"
    assert room.told == 1
    room.journal.reason = None
    room.beats(3_000)
    assert room.live.unsaved is None
    assert room.told == 2
    assert tuple(room.journal.kept) == room.live.events


def test_leaving_notices_that_what_was_kept_is_gone(room: Room) -> None:
    """Nobody is told then that the session can be gone on with."""
    room.journal.reason = "the folder is gone"
    room.live.leave()
    assert room.live.unsaved
    assert room.live.unsaved.code == "the folder is gone"
    assert room.journal.closed


# --- undo


def test_undo_gives_what_was_there_before_and_redo_what_came_after(room: Room) -> None:
    """Act by act, back to the opening and forward again; the history keeps everything."""
    sessions = [room.live.session]
    for act in (c.GoOn(), c.StartOrHold(), c.AddTime(), c.Pass()):
        room.live.do(act)
        sessions.append(room.live.session)
    last = sessions[-1]
    while len(sessions) > 1:
        sessions.pop()
        room.live.undo()
        assert apart_from_time(room.live.session) == apart_from_time(sessions[-1])
    with pytest.raises(Rejection):
        room.live.undo()
    assert fold(room.journal.kept) == room.live.session
    assert len(room.live.events) == 4 + 6 + 4
    for _ in range(4):
        room.live.redo()
    assert apart_from_time(room.live.session) == apart_from_time(last)
    with pytest.raises(Rejection, match="nothing_to_redo"):
        room.live.redo()
    assert fold(room.journal.kept) == room.live.session


def test_undo_works_while_nothing_can_be_saved(room: Room) -> None:
    """The act and its undoing are both kept later."""
    room.journal.reason = "the disk is full"
    before = room.live.session
    room.live.do(c.GoOn())
    room.live.undo()
    assert room.live.session == before
    room.journal.reason = None
    room.live.save_again()
    assert tuple(room.journal.kept) == room.live.events
    assert fold(room.journal.kept) == before


# --- time


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


# --- resumed


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
