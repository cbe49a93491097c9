"""Undo and redo: what comes back, where a clock stands then, and whose the time between is."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain import events as e
from coprod_tui.domain.apply import history
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule.turns import owed_ms
from tests.support.apart import apart_from_time
from tests.support.meeting import Meeting, a_dialogue, a_plan, a_round


def amina_speaks(time: str = "30s") -> Meeting:
    """Amina has spoken that long of her minute, and her clock runs."""
    meeting = Meeting(a_plan(a_round(), a_round()))
    meeting.next()
    meeting.start()
    meeting.wait(time)
    return meeting


def undo_a_minute_later(meeting: Meeting) -> None:
    meeting.wait("1m")
    meeting.undo()


# --- undo


@pytest.mark.parametrize("command", [c.GoOn(), c.AwayOrBack("v1")])
def test_a_turn_that_was_ended_by_mistake_stands_where_it_stood(command: c.Command) -> None:
    """The minute until somebody noticed is nobody's: it is between turns, and nothing of it is evened out."""
    meeting = amina_speaks()
    meeting.do(command)
    undo_a_minute_later(meeting)
    assert (meeting.speaker, meeting.turn.clock, meeting.turn.spoken_ms) == ("Amina", "held", 30_000)
    assert (meeting.session.spent.speaking, meeting.session.spent.between) == (30_000, 60_000)
    meeting.start()
    meeting.wait("30s")
    meeting.next()
    assert owed_ms(meeting.session, "v1") == 0


def test_a_pass_taken_back_gives_the_turn_as_it_was() -> None:
    """Two seconds had been spoken, and the clock is held there."""
    meeting = amina_speaks("2s")
    meeting.passes()
    undo_a_minute_later(meeting)
    assert (meeting.speaker, meeting.turn.clock, meeting.turn.spoken_ms) == ("Amina", "held", 2_000)
    assert meeting.turn.passes == 0


def test_what_stopped_no_clock_leaves_it_running() -> None:
    """Words, a new name, more time, someone who joins: she has spoken all the while."""
    for command in (
        c.Contribute("Ask us.", "v1"),
        c.Rename("v2", "Benjamin"),
        c.AddTime(),
        c.Join("Dev"),
        c.Mend("t1", 10_000, "the fire alarm"),
        c.AwayOrBack("v2"),
    ):
        meeting = amina_speaks()
        meeting.do(command)
        undo_a_minute_later(meeting)
        meeting.wait("5s")
        meeting.next()
        assert meeting.turns_of("Amina")[0].spoken_ms == 95_000
        assert meeting.session.spent.speaking == 95_000


def test_a_start_taken_back_leaves_the_turn_waiting() -> None:
    """What was said meanwhile is waiting time of hers, so that it can be mended."""
    meeting = amina_speaks()
    meeting.undo()
    assert (meeting.turn.clock, meeting.turn.spoken_ms, meeting.turn.waiting_ms) == ("waiting", 0, 30_000)
    meeting.do(c.Mend("t1", 30_000, "the start was undone"))
    assert meeting.turn.spoken_ms == meeting.session.spent.speaking == 30_000


def test_a_hold_is_passed_over() -> None:
    """``space`` takes it back; the words before it are undone, and the clock stands still."""
    meeting = amina_speaks()
    meeting.do(c.Contribute("Ask us.", "v1"))
    meeting.hold()
    undo_a_minute_later(meeting)
    assert meeting.session.heard == ()
    assert (meeting.turn.clock, meeting.turn.spoken_ms, meeting.turn.held_ms) == ("held", 30_000, 60_000)


def test_with_a_start_goes_the_hold_that_followed_it() -> None:
    """The turn waits as if nobody had begun, and both are marked as undone, until both are done again."""
    meeting = amina_speaks()
    meeting.hold()
    undo_a_minute_later(meeting)
    assert (meeting.turn.clock, meeting.turn.spoken_ms) == ("waiting", 0)
    start, hold = meeting.live.events[-3:-1]
    assert history.undone_acts(meeting.live.events) == {start.act, hold.act}
    meeting.redo()
    assert (meeting.turn.clock, meeting.turn.spoken_ms) == ("held", 30_000)
    assert history.undone_acts(meeting.live.events) == set()


def test_the_time_of_a_turn_that_is_taken_back_is_between_turns() -> None:
    """Ben had already begun; first his start is undone, then the end of Amina's turn."""
    meeting = amina_speaks()
    meeting.next()
    meeting.wait("5s")
    meeting.start()
    meeting.wait("20s")
    meeting.undo()
    assert (meeting.speaker, meeting.turn.clock) == ("Ben", "waiting")
    meeting.wait("3s")
    meeting.undo()
    assert (meeting.speaker, meeting.turn.clock, meeting.turn.spoken_ms) == ("Amina", "held", 30_000)
    assert meeting.turns_of("Ben") == []
    assert (meeting.session.spent.speaking, meeting.session.spent.between) == (30_000, 28_000)


def test_several_undos_leave_the_clock_held_where_it_was_stopped() -> None:
    """The words before the end of the turn are undone too; the clock does not start by that."""
    meeting = amina_speaks()
    meeting.do(c.Contribute("Ask us.", "v1"))
    meeting.wait("5s")
    meeting.next()
    undo_a_minute_later(meeting)
    undo_a_minute_later(meeting)
    assert (meeting.turn.clock, meeting.turn.spoken_ms, meeting.turn.held_ms) == ("held", 35_000, 60_000)
    assert meeting.session.heard == ()


def test_the_end_of_a_round_is_taken_back() -> None:
    """First what came next, which nobody has opened then; then the last turn goes on, and the round is open again."""
    meeting = amina_speaks()
    meeting.next()
    meeting.speak("20s")
    meeting.start()
    meeting.wait("20s")
    before = meeting.session
    meeting.next()
    closed = meeting.session
    assert (meeting.session.round, meeting.session.step) == (None, None)
    meeting.next()
    assert meeting.session.rounds[1].number == 2
    undo_a_minute_later(meeting)
    assert apart_from_time(meeting.session) == apart_from_time(closed)
    undo_a_minute_later(meeting)
    assert apart_from_time(meeting.session) == apart_from_time(before)
    assert (meeting.speaker, meeting.turn.clock, meeting.turn.spoken_ms) == ("Chloe", "held", 20_000)
    assert sum(voice.openings for voice in meeting.session.voices) == 1


def test_a_discussion_goes_on_when_the_step_after_it_is_taken_back() -> None:
    """The minute with the wrong step on the wall was neither of the two."""
    meeting = Meeting(a_plan(a_dialogue(), a_round()))
    meeting.next()
    meeting.wait("2m")
    meeting.next()
    undo_a_minute_later(meeting)
    meeting.wait("1m")
    meeting.next()
    assert (meeting.session.spent.together, meeting.session.spent.between) == (180_000, 60_000)


def test_undo_after_an_interruption() -> None:
    """The interruption has happened all the same, and held nothing that ran."""
    meeting = amina_speaks()
    meeting.next()
    meeting.wait("1m")
    meeting.do(c.Resume())
    undo_a_minute_later(meeting)
    assert (meeting.speaker, meeting.turn.clock, meeting.turn.spoken_ms) == ("Amina", "held", 30_000)
    assert meeting.session.spent.between == 120_000


# --- redo


def test_redo_gives_back_what_was_undone() -> None:
    """Ben's turn is open and waits, as it did; the time between belongs to nobody."""
    meeting = amina_speaks()
    meeting.next()
    meeting.wait("5s")
    then = meeting.session
    meeting.undo()
    meeting.wait("1m")
    told = meeting.redo()
    assert [type(event).__name__ for event in told] == ["TurnEnded", "TurnOpened"]
    assert apart_from_time(meeting.session) == apart_from_time(then)
    assert (meeting.speaker, meeting.turn.clock) == ("Ben", "waiting")
    assert (meeting.session.spent.speaking, meeting.session.spent.between) == (30_000, 65_000)


def test_a_clock_whose_start_is_done_again_runs_on_from_where_it_stood() -> None:
    """The minute without it does not count."""
    meeting = amina_speaks()
    meeting.undo()
    meeting.wait("1m")
    meeting.redo()
    meeting.wait("5s")
    meeting.next()
    assert meeting.turns_of("Amina")[0].spoken_ms == 35_000


def test_redo_goes_as_far_as_undo_went() -> None:
    """Three acts back, three forward, and no further."""
    meeting = amina_speaks()
    meeting.do(c.Contribute("Ask us.", "v1"))
    meeting.next()
    then = meeting.session
    for _ in range(3):
        undo_a_minute_later(meeting)
    for _ in range(3):
        meeting.wait("1m")
        meeting.redo()
    assert apart_from_time(meeting.session) == apart_from_time(then)
    assert meeting.session.spent.speaking == 30_000
    with pytest.raises(Rejection, match="nothing_to_redo"):
        meeting.redo()


def test_a_new_act_ends_what_can_be_redone() -> None:
    """A hold and an interruption are no such act, for undo passes over them too."""
    meeting = amina_speaks()
    meeting.do(c.Contribute("Ask us.", "v1"))
    meeting.undo()
    meeting.hold()
    meeting.do(c.Resume())
    meeting.redo()
    assert [words.text for words in meeting.session.heard] == ["Ask us."]
    assert meeting.turn.clock == "held"
    meeting.undo()
    meeting.do(c.Contribute("One number.", "v1"))
    before = meeting.session
    with pytest.raises(Rejection, match="nothing_to_redo"):
        meeting.redo()
    assert meeting.session == before


def test_undo_and_redo_take_turns() -> None:
    """However often, it is one act that counts or does not, and what is kept gives what is seen."""
    meeting = amina_speaks()
    meeting.next()
    for _ in range(3):
        undo_a_minute_later(meeting)
        assert meeting.speaker == "Amina"
        meeting.redo()
        assert meeting.speaker == "Ben"
    undo_a_minute_later(meeting)
    assert (meeting.turn.clock, meeting.turn.spoken_ms) == ("held", 30_000)
    assert fold(meeting.live.events) == meeting.session
    assert sum(isinstance(event, e.Redone) for event in meeting.live.events) == 3
