"""What people can do, what comes of it, and how a command is rejected."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain import events as e
from coprod_tui.domain.apply.fold import apply, fold
from coprod_tui.domain.apply.validation import first_impossible
from coprod_tui.domain.commands.words import asked_of
from coprod_tui.domain.decide import decide
from coprod_tui.domain.message import Message
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.stamp import Stamp
from coprod_tui.presentation.rejections import rejected
from coprod_tui.privacy.anonymous import anonymous
from tests.support.apart import apart_from_time
from tests.support.clock import MORNING
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round


def refused(meeting: Meeting, command: c.Command) -> Message:
    """The message of a rejection, after which nothing has changed."""
    before = (meeting.session, meeting.live.events, tuple(meeting.journal.kept))
    with pytest.raises(Rejection) as caught:
        meeting.do(command)
    assert (meeting.session, meeting.live.events, tuple(meeting.journal.kept)) == before
    return caught.value.message


def test_opening_lists_the_voices_in_the_circle_and_keeps_their_names_in_one_place() -> None:
    """The plan stands in the events without its voices: each has joined by themselves."""
    meeting = Meeting(a_plan())
    opening, *joined = meeting.live.events
    assert opening.plan.voices == ()  # type: ignore[attr-defined]
    assert [event.name for event in joined] == ["Amina", "Ben", "Chloe"]  # type: ignore[attr-defined]
    assert {event.act for event in meeting.live.events} == {1}


def test_two_who_are_called_the_same_do_not_open_a_session() -> None:
    """They are told apart before; a history that says otherwise is none that was kept."""
    with pytest.raises(Rejection) as caught:
        decide(None, c.Open("coming-home", a_plan(names="Ben Amina BEN"), 1), Stamp(1, 1, MORNING, 0))
    assert caught.value.message == Message("same_name", {"name": "BEN"})


def test_a_key_pressed_twice_takes_nobodys_turn_away() -> None:
    """A turn whose clock has not started is not ended by n."""
    meeting = Meeting(a_plan())
    meeting.next()
    assert refused(meeting, c.GoOn()) == Message("not_started", {"name": "Amina"})


def test_before_anything_is_open_there_is_nothing_to_start_pass_or_add_to() -> None:
    """Each says so, and how to go on."""
    meeting = Meeting(a_plan())
    assert refused(meeting, c.StartOrHold()) == Message("no_turn")
    assert refused(meeting, c.Pass()) == Message("no_turn")
    assert refused(meeting, c.AddTime()) == Message("no_round")
    assert refused(meeting, c.Mend("t1", 0, "x")) == Message("nothing_to_mend")
    assert refused(meeting, c.ReadBack()) == Message("nothing_heard")


def test_a_round_without_voices_is_refused() -> None:
    """Nobody is there to be asked."""
    assert refused(Meeting(a_plan(names="")), c.GoOn()) == Message("nobody_here")


def test_after_the_last_step_the_plan_is_done() -> None:
    """The first n ends the last turn and closes the round; then the keys of a turn say too how to close."""
    meeting = Meeting(a_plan(names="Amina"))
    meeting.next()
    meeting.speak("10s")
    assert meeting.session.round is None
    for act in (c.GoOn(), c.StartOrHold(), c.Pass()):
        assert refused(meeting, act) == Message("plan_done")


def test_as_long_as_anything_is_to_come_the_keys_of_a_turn_say_how_to_go_on() -> None:
    """In the last step, and when somebody comes back whose turn was kept."""
    meeting = Meeting(a_plan(a_round(), a_dialogue()))
    meeting.next()
    meeting.step_out("Ben")
    meeting.speak("10s")
    meeting.speak("10s")
    assert refused(meeting, c.StartOrHold()) == Message("no_turn_now")
    meeting.next()
    assert refused(meeting, c.StartOrHold()) == Message("plan_done")
    meeting.come_back("Ben")
    assert refused(meeting, c.StartOrHold()) == Message("no_turn")
    meeting.next()
    assert meeting.speaker == "Ben"


def test_closing_ends_what_is_open_and_then_everything_is_refused() -> None:
    """Amina was speaking; her turn counts. The record stands from then on."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.start()
    meeting.wait("20s")
    meeting.do(c.Close())
    assert meeting.session.is_closed
    assert meeting.session.rounds[0].closed
    assert (meeting.turns_of("Amina")[0].outcome, meeting.session.spent.speaking) == ("spoke", 20_000)
    for act in (c.GoOn(), c.Close(), c.Resume(), c.StartOrHold()):
        assert refused(meeting, act) == Message("closed")
    with pytest.raises(Rejection, match="closed"):
        meeting.undo()


def test_a_turn_that_nobody_began_is_kept_open_at_the_close() -> None:
    """It was not used, so it is not told as if it were."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.do(c.Close())
    assert meeting.turns_of("Amina")[0].outcome == "kept_open"


def test_resuming_holds_a_clock_that_ran() -> None:
    """Nobody’s time runs on while the laptop is opened again."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.start()
    meeting.wait("20s")
    meeting.do(c.Resume())
    meeting.wait("1m")
    meeting.next()
    turn = meeting.turns_of("Amina")[0]
    assert (turn.spoken_ms, turn.held_ms) == (20_000, 60_000)


def test_time_is_added_and_never_taken_away() -> None:
    """The same extra for everyone, and more than nothing."""
    meeting = Meeting(a_plan())
    meeting.next()
    for extra in (0, -1, -30_000):
        assert refused(meeting, c.AddTime(extra)) == Message("no_time_to_add")
    meeting.do(c.AddTime(1))
    assert meeting.turn.offer_ms == 60_001


# --- voices


def test_someone_joins_under_a_name_of_their_own() -> None:
    """What they choose is their name; one that is there already is asked about; a full circle is full."""
    meeting = Meeting(a_plan())
    meeting.do(c.Join("Nurse Dev"))
    assert meeting.session.voices[-1].name == "Nurse Dev"
    assert refused(meeting, c.Join("ben")) == Message("same_name", {"name": "ben"})
    assert refused(meeting, c.Join("\u200d")) == Message("no_name")
    meeting.step_out("Ben")
    assert refused(meeting, c.Join("ben")) == Message("joined_but_away", {"name": "Ben"})
    hall = Meeting(a_plan(names=" ".join(f"N{chr(0x4E00 + number)}" for number in range(200))))
    assert refused(hall, c.Join("Dev")) == Message("circle_full", {"most": 200})


def test_a_voice_chooses_another_name() -> None:
    """Also only another way to write it, but not the same, nor somebody else’s."""
    meeting = Meeting(a_plan())
    ben = meeting.id_of("Ben")
    meeting.do(c.Rename(ben, "BEN"))
    assert meeting.session.name_of(ben) == "BEN"
    assert refused(meeting, c.Rename(ben, "BEN")) == Message("same_words")
    assert refused(meeting, c.Rename(ben, "Amina")) == Message("same_name", {"name": "Amina"})
    assert refused(meeting, c.Rename("v99", "Zoe")) == Message("no_such")


# --- mending


def test_how_long_a_turn_was_open_is_said_in_whole_seconds() -> None:
    """As the room tells time; what is begun of a second is left out, for it cannot be entered."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.clock.wait(2_521)
    assert "open for 2s in all" in rejected(refused(meeting, c.Mend("t1", 91_000, "x")))


def test_a_clock_is_mended_within_the_time_the_turn_was_open() -> None:
    """It ran on for a minute of fire alarm: twenty seconds were spoken, the rest was held."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.wait("10s")
    meeting.speak("80s")
    assert refused(meeting, c.Mend("t1", 91_000, "x")) == Message("mend_too_long", {"name": "Amina", "span_ms": 90_000})
    assert refused(meeting, c.Mend("t1", -1, "x")) == Message("mend_too_long", {"name": "Amina", "span_ms": 90_000})
    assert refused(meeting, c.Mend("t1", 80_000, "x")) == Message("mend_same", {"name": "Amina", "span_ms": 80_000})
    meeting.do(c.Mend("t1", 20_000, "the fire alarm"))
    turn = meeting.turns_of("Amina")[0]
    assert (turn.spoken_ms, turn.held_ms, turn.waiting_ms, turn.over_ms) == (20_000, 60_000, 10_000, 0)
    meeting.do(c.Mend("t1", 85_000, "no, all of it counted"))
    turn = meeting.turns_of("Amina")[0]
    assert (turn.spoken_ms, turn.held_ms, turn.waiting_ms) == (85_000, 0, 5_000)
    assert meeting.session.spent.total == meeting.session.as_of_ms == 90_000


@pytest.mark.parametrize("reason", ["", "  ", "\x1b "])
def test_why_a_clock_is_mended_may_stay_empty(reason: str) -> None:
    """What nobody can see is no reason, and it is kept as none."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.speak("80s")
    (mended,) = meeting.do(c.Mend("t1", 20_000, reason))
    assert isinstance(mended, e.ClockMended)
    assert mended.reason == ""
    assert first_impossible(meeting.live.events) is None


def test_the_clock_that_runs_now_can_be_mended_and_runs_on() -> None:
    """Ten seconds were a cough; then five more are spoken."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.start()
    meeting.wait("30s")
    meeting.do(c.Mend("t1", 20_000, "a cough"))
    meeting.wait("5s")
    meeting.next()
    turn = meeting.turns_of("Amina")[0]
    assert (turn.spoken_ms, turn.held_ms) == (25_000, 10_000)


def test_a_turn_that_is_kept_open_has_no_clock_to_mend() -> None:
    """It has not been taken yet."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.step_out("Amina")
    assert refused(meeting, c.Mend("t1", 0, "x")) == Message("nothing_to_mend")


# --- words


def test_words_are_kept_checked_reworded_and_taken_out() -> None:
    """The older wording stays, and what was reworded is to be read back again."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.do(c.Contribute("Nobody told\x1b me \u202ewho to ring.", "v1"))
    meeting.do(c.ReadBack())
    assert refused(meeting, c.ReadBack()) == Message("already_read_back")
    assert refused(meeting, c.Reword("c1", "Nobody told me who to ring.")) == Message("same_words")
    meeting.wait("3s")
    meeting.do(c.Reword("c1", "Nobody told me whom to ring."))
    (words,) = meeting.session.heard
    assert (words.text, words.read_back) == ("Nobody told me whom to ring.", False)
    assert [earlier.text for earlier in words.earlier] == ["Nobody told me who to ring."]
    meeting.do(c.TakeOut("c1"))
    assert meeting.session.heard == ()
    assert refused(meeting, c.Reword("c1", "x")) == Message("no_such")
    assert refused(meeting, c.TakeOut("c1")) == Message("no_such_words")


def test_who_checks_their_words_says_whether_their_name_stands_with_them() -> None:
    """They may think again; a rewording is to be checked anew."""
    meeting = Meeting(a_plan())
    meeting.do(c.Contribute("Nobody told me who to ring.", "v1"))

    def stands() -> tuple[bool, bool]:
        (words,) = meeting.session.heard
        return words.read_back, words.with_name

    assert stands() == (False, False)
    meeting.live.do(c.ReadBack(with_name=False))
    assert stands() == (True, False)
    meeting.live.do(c.ReadBack(with_name=True))
    assert stands() == (True, True)
    meeting.do(c.Reword("c1", "Nobody told us."))
    assert stands() == (False, False)


def test_words_belong_to_the_turn_in_which_they_were_said() -> None:
    """To the open turn, to the voice’s last turn of the round, or to none; and a name is not needed."""
    meeting = Meeting(a_plan(a_round(), a_break()))
    meeting.do(c.Contribute("Before we begin.", "v1"))
    meeting.next()
    meeting.speak("10s")
    meeting.do(c.Contribute("Said a moment ago.", "v1"))
    meeting.do(c.Contribute("Said now.", "v2"))
    meeting.do(c.Contribute("Not my turn yet.", "v3"))
    meeting.do(c.Contribute("From the room.", None))
    assert [words.turn for words in meeting.session.heard] == [None, "t1", "t2", None, None]
    assert refused(meeting, c.Contribute("x", "v9")) == Message("no_such")
    assert refused(meeting, c.Contribute(" \u200d\x07", "v1")) == Message("no_words")


def test_the_last_words_of_a_round_answer_its_question_until_the_next_step_opens() -> None:
    """Its last turn closes the round, often before what was said in it is written down."""
    meeting = Meeting(a_plan(a_round(), a_break()))
    meeting.next()
    for _ in "12":
        meeting.speak("10s")
    meeting.start()
    meeting.next()
    assert (meeting.session.round, meeting.session.step) == (None, None)
    meeting.do(c.Contribute("Said last.", "v3"))
    meeting.do(c.Contribute("From the room.", None))
    meeting.next()
    meeting.do(c.Contribute("In the break.", "v3"))
    assert [(words.turn, words.step) for words in meeting.session.heard] == [("t3", "s1"), (None, "s1"), (None, None)]


def test_words_stay_with_the_step_in_which_they_began_to_be_written() -> None:
    """They are kept in the next round; what was undone since cannot be answered, so they are said now."""
    meeting = Meeting(a_plan(a_round(), a_break(), a_round(prompt="What would help?"), names="Amina"))
    for _ in "12":
        meeting.next()
        meeting.start() if meeting.session.open_turn else None
    asked = asked_of(meeting.session, "v1")
    meeting.next()
    in_the_break = asked_of(meeting.session, "v1")
    meeting.next()
    meeting.do(c.Contribute("Begun in round 1.", "v1", asked))
    meeting.do(c.Contribute("From the room.", None, asked))
    meeting.do(c.Contribute("In the break.", "v1", in_the_break))
    meeting.do(c.Contribute("Now.", "v1"))
    said = [(words.turn, words.step) for words in meeting.session.heard]
    assert said == [("t1", "s1"), (None, "s1"), (None, None), ("t2", "s3")]
    meeting.do(c.TakeOut("c1"))
    assert first_impossible(meeting.live.events) is None
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.do(c.Contribute("The break was undone.", "v1", "s2"))
    assert meeting.session.heard[0].step == "s1"


def test_words_that_began_before_the_first_step_answer_no_question() -> None:
    """They were begun at the gathering and kept in the first round, by somebody who has a turn in it by then."""
    meeting = Meeting(a_plan())
    begun = asked_of(meeting.session, "v1")
    meeting.next()
    meeting.start()
    meeting.do(c.Contribute("On the way here.", "v1", begun))
    meeting.do(c.Contribute("From the room.", None, begun))
    assert [(words.turn, words.step) for words in meeting.session.heard] == [(None, None), (None, None)]
    assert first_impossible(meeting.live.events) is None


def test_two_thousand_characters_are_kept_whole() -> None:
    """Somebody had a lot to say, in their own script."""
    meeting = Meeting(a_plan())
    meeting.do(c.Contribute("말" * 2_000, None))
    assert meeting.session.heard[0].text == "말" * 2_000


# --- undo


def test_undo_takes_back_one_act_at_a_time_to_the_opening_and_no_further() -> None:
    """Each time the Session is the one before, in all but the time that has passed and the clock that was stopped."""
    meeting = Meeting(a_plan())
    seen = [meeting.session]
    for command in (c.GoOn(), c.StartOrHold(), c.Contribute("Ask us.", "v1"), c.GoOn()):
        meeting.wait("7s")
        meeting.do(command)
        seen.append(meeting.session)
    for before in reversed(seen[:-1]):
        meeting.wait("3s")
        meeting.undo()
        assert apart_from_time(meeting.session) == apart_from_time(before)
    with pytest.raises(Rejection, match="nothing_to_undo"):
        meeting.undo()


def test_undoing_a_pass_gives_the_turn_back_and_takes_back_the_one_that_opened() -> None:
    """One key, one act: what it opened goes with it."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.passes()
    assert meeting.speaker == "Ben"
    undone = meeting.undo()
    assert meeting.speaker == "Amina"
    assert [type(event).__name__ for event in undone] == ["TurnPassed", "TurnOpened"]


def test_an_interruption_is_not_undone() -> None:
    """What happened before it is, and the interruption has happened all the same."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.wait("10s")
    meeting.do(c.Resume())
    meeting.undo()
    assert meeting.session.rounds == ()
    assert meeting.session.spent.between == 10_000
    with pytest.raises(Rejection, match="nothing_to_undo"):
        meeting.undo()


def test_voices_without_a_name_have_no_name_in_common() -> None:
    """They were forgotten while the session was open: each can take a name again, and others can join beside them."""
    forgotten = anonymous(Meeting(a_plan(names="Amina Ben")).live.events).events
    session = fold(forgotten)
    assert [voice.name for voice in session.voices] == [None, None]
    now = Stamp(4, 4, forgotten[-1].at, 0)
    for told in (decide(session, c.Rename("v1", "Amina"), now).events, decide(session, c.Join("Amina"), now).events):
        assert [voice.name for voice in apply(session, told).voices if voice.name] == ["Amina"]
        assert first_impossible((*forgotten, *told)) is None
