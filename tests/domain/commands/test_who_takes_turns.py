"""Who takes turns, and in what time."""

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.apply.validation import Impossible, first_impossible
from coprod_tui.domain.commands.carrying import can_carry
from coprod_tui.domain.decide import decide
from coprod_tui.domain.events import SessionClosed
from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.plan.plan import LIMIT_VOICES, MINUTE, Step
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.reports.insights import evenness
from coprod_tui.domain.schedule import rotation
from coprod_tui.domain.schedule.ending import ending
from coprod_tui.domain.stamp import Stamp
from tests.support.clock import MORNING
from tests.support.meeting import Meeting, a_plan, a_round


def a_meeting(**paces: Pace) -> Meeting:
    """Amina, Ben and Chloë before a round of two minutes each, and what time suits them."""
    meeting = Meeting(a_plan(a_round("2m"), a_round("2m", "And then?"), names="Amina Ben Chloë"))
    for name, pace in paces.items():
        meeting.do(c.ChoosePace(meeting.id_of(name), pace))
    return meeting


def offers(meeting: Meeting) -> list[int]:
    """What everyone is offered in the round, in seconds."""
    meeting.next()
    for _ in range(3):
        meeting.speak("10s")
    return [turn.offer_ms // 1_000 for turn in meeting.session.rounds[0].turns]


def test_everyone_is_offered_the_same_in_their_own_time() -> None:
    """Double, and half as much again; the share stays that of everyone."""
    meeting = a_meeting(Amina="double", Ben="half_more")
    assert offers(meeting) == [240, 180, 120]
    assert meeting.session.rounds[0].share_ms == 120_000


def test_minutes_are_divided_by_all_paces_together() -> None:
    """Nine minutes for double, no clock and as planned: no clock counts as double."""
    meeting = Meeting(a_plan(Step("round", "What first?", total_ms=9 * MINUTE), names="Amina Ben Chloë"))
    meeting.do(c.ChoosePace("v1", "double"))
    meeting.do(c.ChoosePace("v2", "no_clock"))
    meeting.next()
    assert meeting.session.rounds[0].share_ms == 105_000


def test_a_new_pace_counts_from_the_next_turn() -> None:
    """The open turn stays as it was offered; added time follows each turn's own pace."""
    meeting = a_meeting(Amina="double")
    meeting.next()
    meeting.do(c.ChoosePace("v1", "as_planned"))
    meeting.do(c.AddTime(30_000))
    assert meeting.turn.offer_ms == 2 * 150_000
    for _ in range(3):
        meeting.speak("10s")
    assert [turn.offer_ms for turn in meeting.turns_of("Amina")] == [300_000]
    meeting.speak("10s")
    assert (meeting.speaker, meeting.turn.offer_ms) == ("Amina", 120_000)


def test_without_a_clock_nothing_is_over_or_owed() -> None:
    """However long the turn was. Where everyone gets more time afterwards, so do they: nobody looks different."""
    meeting = a_meeting(Amina="no_clock")
    meeting.next()
    meeting.speak("20m")
    meeting.do(c.AddTime(30_000))
    (turn, *_) = meeting.session.turns
    assert (turn.offer_ms, turn.over_ms, turn.owing_ms) == (0, 0, 0)
    assert [(coming.voice, coming.why) for coming in rotation.queue(meeting.session)] == [
        ("v3", "first"),
        ("v1", "extra"),
    ]


def test_the_end_counts_a_turn_without_a_clock_as_long_as_the_earlier_ones_took() -> None:
    """Before there are any, as double; in a round that runs as long as all on average, so that nobody is told by it."""
    meeting = a_meeting(Amina="no_clock")
    assert ending(meeting.session, 0).left_ms == 2 * 1_000 * (240 + 120 + 120 + 3 * 10)
    meeting.next()
    meeting.speak("5m")
    average = (240 + 120 + 120) // 3
    assert ending(meeting.session, meeting.live.elapsed_ms).left_ms == 1_000 * (2 * average + 240 + 120 + 120)
    for _ in range(2):
        meeting.speak("10s")
    average = (300 + 120 + 120) // 3
    assert ending(meeting.session, meeting.live.elapsed_ms).left_ms == 1_000 * 3 * average


def test_time_is_even_in_everyones_own_time() -> None:
    """Twice the time for whoever has double is the same room to speak."""
    meeting = a_meeting(Amina="double", Ben="no_clock")
    meeting.next()
    for time in ("4m", "20m", "2m"):
        meeting.speak(time)
    meeting.undo()
    even = evenness(meeting.session)
    assert (even.offered, even.spoken) == (1.0, 1.0)


def test_whoever_is_here_for_someone_has_no_turn() -> None:
    """Their turn that waits is not offered; they are in the room, and nobody waits for them."""
    meeting = a_meeting()
    meeting.next()
    meeting.do(c.BecomeAlongside("v2"))
    meeting.do(c.ComeAlongside())
    meeting.speak("10s")
    assert meeting.speaker == "Chloë"
    assert meeting.session.alongside == 2
    meeting.speak("10s")
    assert meeting.session.rounds[0].closed


def test_somebody_who_supported_becomes_a_voice() -> None:
    """One who was a voice before comes back as they were; a new one takes the last place, with a full share."""
    meeting = a_meeting()
    meeting.next()
    meeting.do(c.BecomeAlongside("v1"))
    meeting.do(c.ComeAlongside())
    meeting.do(c.BecomeVoice(None, "Dev"))
    meeting.do(c.BecomeVoice("v1"))
    assert meeting.session.alongside == 0
    assert [voice.name for voice in meeting.session.present] == ["Amina", "Ben", "Chloë", "Dev"]
    assert {coming.voice for coming in rotation.queue(meeting.session)} == {"v1", "v2", "v3", "v4"}


def test_what_cannot_be_is_said_and_changes_nothing() -> None:
    """Somebody away, here for someone, or a voice already."""
    meeting = a_meeting()
    meeting.do(c.AwayOrBack("v2"))
    meeting.do(c.BecomeAlongside("v3"))
    for command, code in {
        c.ChoosePace("v2", "double"): "not_here",
        c.ChoosePace("v3", "double"): "is_alongside",
        c.ChoosePace("v1", "as_planned"): "same_pace",
        c.AwayOrBack("v3"): "is_alongside",
        c.BecomeAlongside("v3"): "is_alongside",
        c.BecomeVoice("v1"): "is_voice",
        c.BecomeVoice(None, "Dev"): "nobody_alongside",
    }.items():
        with pytest.raises(Rejection, match=code):
            meeting.do(command)


def test_a_round_does_not_open_while_everyone_is_here_for_someone() -> None:
    """As while everybody is away; it is said which of the two."""
    meeting = a_meeting()
    for voice in ("v1", "v2", "v3"):
        meeting.do(c.BecomeAlongside(voice))
    with pytest.raises(Rejection, match="nobody_takes_turns"):
        meeting.do(c.GoOn())


@pytest.mark.parametrize("pace", ["half_more", "double", "no_clock"])
def test_who_passed_and_says_what_suits_is_offered_that(pace: Pace) -> None:
    """The turn that comes again is the next one."""
    meeting = a_meeting()
    meeting.next()
    meeting.do(c.Pass())
    meeting.do(c.ChoosePace("v1", pace))
    meeting.speak("10s")
    meeting.speak("10s")
    assert meeting.speaker == "Amina"
    assert meeting.turn.offer_ms == {"half_more": 180_000, "double": 240_000, "no_clock": 0}[pace]


def test_the_names_of_those_who_were_here_for_someone_are_kept_nowhere() -> None:
    """Once the session is closed, and undo goes back no further; whoever had a turn or said something stays."""
    meeting = a_meeting()
    meeting.next()
    meeting.speak("10s")
    meeting.do(c.Contribute("I sign for Ben.", "v3"))
    meeting.do(c.Rename("v2", "Benedikt"))
    for voice in ("v1", "v2", "v3"):
        meeting.do(c.BecomeAlongside(voice))
    meeting.do(c.Close())
    assert [voice.name for voice in meeting.session.voices] == ["Amina", None, "Chloë"]
    for events in (meeting.live.events, meeting.journal.kept):
        assert "Ben" not in " ".join(str(getattr(event, "name", "")) for event in events)
    assert first_impossible(meeting.live.events) is None


def test_a_name_that_was_taken_back_is_kept_nowhere_after_the_close() -> None:
    """Who joined by mistake may have been here for someone; until then it can be done again."""
    meeting = a_meeting()
    for command in (c.Join("Zenobia"), c.Rename("v1", "Zuleika"), c.Join("Dev"), c.Join("Zoltan")):
        meeting.do(command)
        if command != c.Join("Dev"):
            meeting.undo()
    meeting.redo()
    meeting.undo()
    assert "Zoltan" in str(meeting.live.events)
    meeting.do(c.Close())
    assert [voice.name for voice in meeting.session.voices] == ["Amina", "Ben", "Chloë", "Dev"]
    for events in (meeting.live.events, meeting.journal.kept):
        assert re.findall("Z[a-z]+", str(events)) == []
    assert fold(meeting.live.events) == meeting.session
    assert first_impossible(meeting.live.events) is None


def test_a_history_that_holds_a_name_which_went_with_the_close_is_not_believed() -> None:
    """It was not kept by coprod."""
    meeting = a_meeting()
    meeting.do(c.BecomeAlongside("v2"))
    meeting.do(c.Close())
    events = meeting.live.events
    forged = (*events[:2], replace(events[2], name="Ben"), *events[3:])
    assert (first_impossible(events), first_impossible(forged)) == (None, Impossible(3, None))


def test_nobody_whose_name_is_kept_nowhere_is_asked_to_carry_a_decision() -> None:
    """After the close; all others are, whose names were forgotten among them."""
    meeting = a_meeting()
    for voice in ("v2", "v3"):
        meeting.do(c.BecomeAlongside(voice))
    meeting.do(c.Contribute("I sign for Ben.", "v3"))
    meeting.do(c.Close())
    assert [voice.id for voice in can_carry(meeting.session)] == ["v1", "v3"]
    forgotten = tuple(voice.but(name=None) for voice in meeting.session.voices[:1])
    assert [voice.id for voice in can_carry(meeting.session.but(voices=forgotten))] == ["v1"]


def test_words_taken_out_after_the_close_leave_a_possible_history() -> None:
    """Whose they were is gone with them; a name that stands with no other words was not forged for that."""
    meeting = a_meeting()
    meeting.do(c.Contribute("I sign for Ben.", "v3"))
    meeting.do(c.Contribute("I interpret.", "v2"))
    for voice in ("v2", "v3"):
        meeting.do(c.BecomeAlongside(voice))
    meeting.do(c.TakeOut("c2"))
    meeting.do(c.Close())
    meeting.do(c.TakeOut("c1"))
    assert [voice.name for voice in meeting.session.voices] == ["Amina", None, "Chloë"]
    events = meeting.live.events
    assert first_impossible(events) is None
    closed = next(event for event in events if isinstance(event, SessionClosed))
    for nameless, wrong in {(): closed.seq, ("v3",): 4, ("v1", "v2"): 2}.items():
        forged = replace(closed, nameless=nameless)
        assert first_impossible((*events[: closed.seq - 1], forged, *events[closed.seq :])) == Impossible(wrong, None)


@given(st.dictionaries(st.sampled_from(["Amina", "Ben", "Chloë"]), st.sampled_from(get_args(Pace))), st.integers(0, 3))
def test_what_was_said_beforehand_comes_along_with_the_opening(paces: dict[str, Pace], alongside: int) -> None:
    """In the act that opens the session, which nobody undoes; its history is possible, and folds to it."""
    plan = a_plan(names="Amina Ben Chloë", order="drawn")
    opening = c.Open("coming-home", plan, 3, paces=paces, alongside=alongside)
    events, session = decide(None, opening, Stamp(1, 1, MORNING, 0))
    assert {voice.name: voice.pace for voice in session.voices if voice.pace != "as_planned"} == {
        name: pace for name, pace in paces.items() if pace != "as_planned"
    }
    assert session.alongside == alongside
    assert fold(events) == session
    assert first_impossible(events) is None
    again = c.Open.from_events(events)
    assert decide(None, again, Stamp(1, 1, MORNING, 0)).events == events
    assert {event.act for event in events} == {1}


def test_nobody_opens_a_session_for_those_who_are_not_there() -> None:
    """A time that suits somebody else, or more people to help than places: nothing is opened."""
    for more, code in (({"paces": {"Dev": "double"}}, "no_such"), ({"alongside": LIMIT_VOICES + 1}, "circle_full")):
        with pytest.raises(Rejection, match=code):
            decide(None, c.Open("coming-home", a_plan(), 1, **more), Stamp(1, 1, MORNING, 0))
