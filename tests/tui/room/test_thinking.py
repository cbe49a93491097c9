"""Time to think, a moment of quiet, and steps in which nothing is written down, as they are in the room."""

import pytest
from msgspec.structs import replace

from coprod_tui.domain.plan.plan import Step
from tests.support.meeting import Meeting, a_plan, a_round
from tests.support.service import FlakyJournal
from tests.tui import scenes
from tests.tui.in_the_room import WIDE, Typed, in_room

NARROW = (50, 16)


def meeting_of(*steps: Step, **more) -> Meeting:
    meeting = scenes.MeetingInRoom(a_plan(*steps, **more), journal=FlakyJournal())
    meeting.next()
    return meeting


def thought_about(step: Step) -> Step:
    return replace(step, think_ms=30_000)


def not_kept(step: Step) -> Step:
    return replace(step, kept=False)


@pytest.mark.parametrize("key", ["n", "space"])
@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_one_of_two_keys_opens_the_first_turn(key: str, size: tuple[int, int]) -> None:
    """It waits for whoever has it; no clock has started."""
    async with in_room(meeting_of(thought_about(a_round("2m", "What helped?"))), size) as room:
        assert "0:30" in room.shown or "██" in room.shown
        await room.press(key)
        assert room.session.open_turn
        assert room.session.open_turn.clock == "waiting"
        assert "Say: Amina, it’s your turn. Then Ben. The question: “What helped?”" in room.shown or size == NARROW


@pytest.mark.parametrize("key", ["n", "space"])
@pytest.mark.parametrize(("kind", "opens"), [("reflection", "Reflect"), ("look-back", "LookBackScreen")])
async def test_a_form_opens_when_everyone_has_thought(kind, opens: str, key: str) -> None:
    """Not before: then it is quiet."""
    async with in_room(meeting_of(a_round("2m", "What helped?"), thought_about(Step(kind)), names="Amina")) as room:
        await room.press("space", "n", "n")
        assert room.session.thinking
        assert (room.screen, room.dialog) == ("RoomScreen", "")
        await room.press(key)
        assert opens in (room.screen, room.dialog)


async def test_it_is_quiet_between_two_turns_and_space_starts_all_the_same() -> None:
    """The words beside the clock change by themselves."""
    meeting = meeting_of(a_round("2m", "What helped?"), pause_ms=20_000)
    meeting.speak("10s")
    async with in_room(meeting) as room:
        assert "a moment of quiet" in room.shown.replace("\n", " ")
        await room.press("space")
        assert room.session.open_turn
        assert room.session.open_turn.clock == "running"
        assert "quiet" not in room.shown


async def test_where_nothing_is_written_down_it_is_said_before_anything_is_typed() -> None:
    """By the key, and by a sentence that is typed without it: nothing of that stays."""
    async with in_room(meeting_of(not_kept(a_round("2m", "What helped?")))) as room:
        assert room.shown.count("Nothing is written down in this step.") == 2, "on the stage, and in the empty list"
        await room.press("w")
        assert (room.dialog, room.said) == ("", "We said that nothing is written down in this step.")
        await room.press("space", Typed("Nobody told me who to ring."))
        assert (room.dialog, room.said) == ("", "We said that nothing is written down in this step.")
        assert not room.app.screen.has_draft
        assert room.session.open_turn
        assert room.session.open_turn.clock == "running"


async def test_words_that_began_before_are_still_written_down() -> None:
    """A draft of the step before, when nothing is kept of this one."""
    meeting = meeting_of(a_round("2m", "What helped?"), not_kept(a_round("2m", "And then?")), names="Amina")
    async with in_room(meeting) as room:
        await room.press("space", "w", Typed("A list of numbers"), "escape", "n", "n", "w")
        assert room.dialog == "WriteDown"
        await room.press("enter")
        assert [said.text for said in room.session.heard] == ["A list of numbers"]


async def test_a_reflection_of_which_nothing_is_kept_asks_for_hands_alone() -> None:
    """What was said of it is not written down."""
    steps = (a_round("2m", "What helped?"), not_kept(Step("reflection")))
    async with in_room(meeting_of(*steps, names="Amina Ben")) as room:
        await room.press("space", "n", "space", "n", "n")
        assert room.dialog == "Reflect"
        assert "Nothing is written down in this step." in room.shown
        await room.press("2", "enter", "enter", "enter", "enter", "enter")
        assert room.session.hands[0].hands[0] == 2
