"""Hands in an open discussion, who has the floor, and what becomes of the plan meanwhile."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.commands.words import turn_of_words
from coprod_tui.domain.message import Message
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule import floor, sharing
from coprod_tui.domain.schedule.ending import ending
from coprod_tui.domain.schedule.standings import standings
from coprod_tui.domain.steps import gone_ms
from tests.support.deciding import refused
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round


def discussing(**more: str) -> Meeting:
    """An open discussion of ten minutes in which nobody has the floor, and then a break."""
    meeting = Meeting(a_plan(a_dialogue(), a_break(), names="Amina Ben Chloe Dev", **more))
    meeting.next()
    return meeting


def raise_hands(meeting: Meeting, names: str) -> None:
    for name in names.split():
        meeting.do(c.RaiseOrLowerHand(meeting.id_of(name)))


def speaks(meeting: Meeting, time: str) -> str | None:
    """The next hand is given the floor, and speaks that long."""
    meeting.next()
    meeting.wait(time)
    return meeting.speaker


def test_whoever_has_spoken_least_comes_next():
    """Of those who spoke as much, whose hand went up first. Without a hand the floor is open; then the plan goes on."""
    meeting = discussing()
    raise_hands(meeting, "Amina Ben")
    assert speaks(meeting, "40s") == "Amina"
    raise_hands(meeting, "Chloe")
    assert speaks(meeting, "10s") == "Ben"
    raise_hands(meeting, "Amina Dev")
    assert meeting.names(floor.who_comes(meeting.session)) == "Chloe Dev Amina"
    assert [speaks(meeting, "5s") for _ in range(4)] == ["Chloe", "Dev", "Amina", None]
    assert (meeting.place, meeting.session.step.kind) == ("together", "dialogue")
    meeting.next()
    assert meeting.session.step.kind == "break"
    assert all(turn.over_ms == turn.offer_ms == 0 for turn in meeting.session.turns)
    assert all(sharing.totals(meeting.session, voice.id) == (0, 0, 0, 0, 0) for voice in meeting.session.voices)


def test_the_group_may_take_hands_as_they_go_up():
    """Whatever anybody has spoken."""
    meeting = discussing()
    meeting.do(c.AgreeOnWays((), c.Choices(hands="in-order")))
    raise_hands(meeting, "Ben")
    speaks(meeting, "50s")
    meeting.next()
    raise_hands(meeting, "Ben Amina")
    assert meeting.names(floor.who_comes(meeting.session)) == "Ben Amina"


def test_whoever_was_asked_answers_first():
    """Whoever has the floor has spoken then; the hands that are up wait, and the answer counts as spoken."""
    meeting = discussing()
    raise_hands(meeting, "Amina Chloe")
    speaks(meeting, "10s")
    meeting.do(c.GiveFloor(meeting.id_of("Dev")))
    assert (meeting.speaker, meeting.turn.clock, meeting.turn.why) == ("Dev", "running", "answer")
    assert meeting.session.floor[0].outcome == "spoke"
    meeting.wait("20s")
    assert speaks(meeting, "1s") == "Chloe"
    assert floor.heard_ms(meeting.session, meeting.id_of("Dev")) == 20_000
    meeting.undo()
    assert (meeting.speaker, meeting.turn.clock, meeting.session.raised) == ("Dev", "held", (meeting.id_of("Chloe"),))


def test_a_hand_goes_down_again():
    """By itself when its voice goes away, has the floor, or the discussion ends."""
    meeting = discussing()
    raise_hands(meeting, "Amina Ben Chloe Ben")
    assert meeting.names(meeting.session.raised) == "Amina Chloe"
    assert {standings(meeting.session)[meeting.id_of(name)] for name in ("Ben", "Dev")} == {"to_come"}
    assert standings(meeting.session)[meeting.id_of("Chloe")] == "hand"
    meeting.step_out("Amina")
    assert speaks(meeting, "5s") == "Chloe"
    meeting.step_out("Chloe")
    assert (meeting.speaker, meeting.session.raised) == (None, ())
    raise_hands(meeting, "Dev")
    meeting.do(c.EndRound())
    assert (meeting.session.step, meeting.session.raised) == (None, ())


def test_a_clock_without_a_turn_is_refused_by_what_comes_then():
    """While hands are up the next of them; else the discussion's own clock runs, and on a break no floor is open."""
    meeting = discussing()
    assert refused(meeting, c.StartOrHold()) == Message("no_turn_now")
    raise_hands(meeting, "Amina")
    assert refused(meeting, c.StartOrHold()) == Message("hands_up")
    speaks(meeting, "1m")
    meeting.next()
    assert floor.is_open_again(meeting.session)
    meeting.do(c.TakeBreak(2))
    assert not floor.is_open_again(meeting.session)
    meeting.next()
    assert floor.is_open_again(meeting.session)


def test_a_discussion_is_paused_and_its_minutes_with_it():
    """So are those of a break in it. Passing is as in a round, and somebody's clock can be mended."""
    meeting = discussing()
    raise_hands(meeting, "Amina Ben")
    speaks(meeting, "1m")
    meeting.hold()
    meeting.wait("3m")
    assert gone_ms(meeting.session, meeting.live.elapsed_ms) == 60_000
    assert ending(meeting.session, meeting.live.elapsed_ms).left_ms == 19 * 60_000
    meeting.do(c.TakeBreak(5))
    meeting.wait("5m")
    meeting.next()
    assert gone_ms(meeting.session, meeting.live.elapsed_ms) == 60_000
    meeting.do(c.Mend(meeting.turn.id, 90_000))
    meeting.next()
    assert floor.heard_ms(meeting.session, meeting.id_of("Amina")) == 90_000
    meeting.wait("4s")
    meeting.passes()
    assert (meeting.speaker, meeting.session.floor[-1].outcome) == (None, "passed")


def test_words_of_whoever_has_the_floor_are_of_their_turn():
    """So they are when the floor has gone on to somebody else."""
    meeting = discussing()
    raise_hands(meeting, "Amina Ben")
    speaks(meeting, "10s")
    speaks(meeting, "10s")
    amina, ben = meeting.id_of("Amina"), meeting.id_of("Ben")
    assert [turn_of_words(meeting.session, each).id for each in (amina, ben)] == ["t1", "t2"]
    meeting.do(c.Contribute("Ask us first.", amina))
    assert (meeting.session.heard[0].turn, meeting.session.heard[0].step) == ("t1", "s1")


@pytest.mark.parametrize("command", [c.RaiseOrLowerHand, c.GiveFloor])
def test_who_cannot_speak_is_told_in_one_sentence(command: type[c.Command]):
    """And nothing changes: somebody away, whoever speaks, in a break, or where everyone has a turn."""

    def refused(meeting: Meeting, name: str) -> str:
        before = meeting.live.events
        with pytest.raises(Rejection) as rejection:
            meeting.do(command(meeting.id_of(name)))
        assert meeting.live.events == before
        return rejection.value.message.code

    meeting = Meeting(a_plan(a_round()))
    meeting.next()
    assert refused(meeting, "Ben") == "no_discussion"
    meeting = discussing()
    raise_hands(meeting, "Amina Dev")
    meeting.step_out("Ben")
    meeting.next()
    assert (refused(meeting, "Ben"), refused(meeting, "Amina")) == ("hand_away", "has_floor")
    meeting.do(c.TakeBreak(5))
    assert (refused(meeting, "Chloe"), refused(meeting, "Dev")) == ("on_break", "on_break")
