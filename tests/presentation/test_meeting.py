"""What is said of the meeting itself."""

from typing import get_args

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain import events as e
from coprod_tui.domain.stamp import CommandKind
from coprod_tui.presentation import meeting as say
from tests.support.meeting import Meeting, a_plan

NEVER_UNDONE = {"open", "resume", "close", "take_quiet", "look_back", "take_out", "undo", "redo"}
SEVERAL = {
    "go_on": {kind for kind in get_args(e.AnyEvent) if kind.__name__.startswith(("Turn", "Round", "Step"))}
    - {e.TurnPassed}
    | {e.BreakEnded, e.ThinkingEnded, e.FloorGiven},
    "away_or_back": {e.VoiceWentAway, e.VoiceCameBack},
    "raise_or_lower_hand": {e.HandRaised, e.HandLowered},
}
"""The commands whose acts are called by their events."""


def test_undo_has_words_for_every_act() -> None:
    """Also for those that the room does not have yet: a kind of command without words would stop the program."""
    whole = set(get_args(CommandKind)) - NEVER_UNDONE - set(SEVERAL)
    by_event = {f"{kind}.{event.__struct_config__.tag}" for kind, events in SEVERAL.items() for event in events}
    assert set(say.what_undo_calls()) == whole | by_event


def test_an_act_is_called_by_its_first_event_that_says_what_was_done() -> None:
    """Somebody goes away in their own turn, which ends; the last turn of a round ends, and so does the round."""
    meeting = Meeting(a_plan())
    said = [say.called(meeting.do(c.GoOn()))]
    meeting.do(c.StartOrHold())
    speaker = meeting.turn.voice
    said.append(say.called(meeting.do(c.AwayOrBack(speaker))))
    said.append(say.called(meeting.do(c.AwayOrBack(speaker))))
    said.append(say.called(meeting.do(c.GoOn())))
    assert said == ["the round was opened", "someone went away", "someone came back", "the turn was opened"]


def test_a_clock_is_said_to_be_held_only_where_one_is() -> None:
    """Not while the voices gather, and not before a turn has begun."""
    meeting = Meeting(a_plan())
    meeting.do(c.Resume())
    assert say.resumed(meeting.session) == "Here we are again, where we left off."
    meeting.next()
    meeting.do(c.Resume())
    assert say.resumed(meeting.session) == "Here we are again, where we left off."
    meeting.do(c.StartOrHold())
    meeting.do(c.Resume())
    assert say.resumed(meeting.session) == "Here we are again. The clock is paused where it stood."


def test_before_the_close_it_is_told_how_many_had_no_turn_in_the_running_round() -> None:
    """A pass is a turn, and so is one that runs; one whose clock waits is none, and who is away had none."""
    meeting = Meeting(a_plan(names="Amina Ben Chloe Dev"))

    def told() -> str:
        return next(
            (line for line in say.before_closing(meeting.session, has_draft=False).split("\n") if "turn yet" in line),
            "",
        )

    assert told() == ""
    meeting.next()
    assert told() == "4 people had no turn yet in this round."
    meeting.start()
    assert told() == "3 people had no turn yet in this round."
    meeting.step_out("Dev")
    meeting.next()
    meeting.passes()
    assert told() == "2 people had no turn yet in this round."
    meeting.speak("20s")
    assert told() == "1 person had no turn yet in this round."
    meeting.speak("20s")
    assert told() == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Priya signs for Amina.", "1 sentence names somebody here without turns; it stays as it is."),
        ("Amina rang.", ""),
    ],
)
def test_a_name_that_goes_with_the_close_and_stands_in_words_is_told_of_before(words: str, said: str) -> None:
    """It can still be put in other words; afterwards nobody could find it for an export without names."""
    meeting = Meeting(a_plan(names="Amina Priya"))
    meeting.do(c.Contribute(words, "v1"))
    assert "names somebody" not in say.before_closing(meeting.session, has_draft=False)
    meeting.do(c.BecomeAlongside("v2"))
    told = say.before_closing(meeting.session, has_draft=False).split("\n")
    assert next((line for line in told if "names somebody" in line), "") == said
