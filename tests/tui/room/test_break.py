"""A break now, from the key to what all see, and back."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.plan.plan import MINUTE
from coprod_tui.tui.kit.line_input import LineInput
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round
from tests.support.service import FlakyJournal
from tests.tui import scenes
from tests.tui.in_the_room import WIDE, DrivenRoom, in_room

NARROW = (50, 16)


def meeting_of(*steps, names: str = "Amina Ben Chloe") -> Meeting:
    meeting = scenes.MeetingInRoom(
        a_plan(*(steps or (a_round("2m", "What helped?"),)), names=names), journal=FlakyJournal()
    )
    meeting.next()
    return meeting


def speaking() -> Meeting:
    meeting = meeting_of()
    meeting.start()
    meeting.wait("20s")
    return meeting


def beat(room: DrivenRoom) -> None:
    """A second goes by."""
    room.app.screen.beat()


def say_line(room: DrivenRoom) -> str:
    return next((line.strip() for line in room.shown.splitlines() if line.strip().startswith("Say:")), "")


@pytest.mark.parametrize("size", [WIDE, (80, 24), NARROW])
async def test_two_keys_lead_to_a_break_and_one_leads_back(size: tuple[int, int]) -> None:
    """The turn that ran is paused, and goes on afterwards where it stood."""
    async with in_room(speaking(), size) as room:
        await room.press("k", "enter")
        assert room.session.break_now
        assert room.session.break_now.length_ms == 10 * MINUTE
        assert "We are on a break. k ends it." in room.said
        await room.press("k")
        assert (room.session.break_now, room.session.speaker and room.session.speaker.name) == (None, "Amina")
        assert room.said == "The clock is paused. space goes on."
        turn = room.session.open_turn
        assert turn
        assert (turn.clock, turn.spoken_ms) == ("held", 20_000)
        if size != NARROW:
            assert say_line(room) == "Say: The break is over. Amina, please go on. The question: “What helped?”"


async def test_what_is_typed_takes_the_place_of_the_minutes() -> None:
    """As a number, or as a length is written; what is none is asked again."""
    async with in_room(speaking()) as room:
        await room.press("k", "1", "5", "enter")
        assert room.session.break_now
        assert room.session.break_now.length_ms == 15 * MINUTE
        await room.press("k", "k", "t", "e", "a", "enter")
        assert room.said == "“tea” is no length of a break; write its minutes, like 10."
        room.app.screen.query_one("#minutes", LineInput).value = "300"
        await room.press("enter")
        assert room.said == "A break takes at least a minute and at most 240 of them."
        await room.press("escape")
        assert room.session.break_now is None


async def test_escape_begins_none() -> None:
    """And the clock runs on as if nothing had been asked."""
    async with in_room(speaking()) as room:
        await room.press("k", "escape")
        assert room.session.break_now is None
        assert room.session.open_turn
        assert room.session.open_turn.clock == "running"


async def test_the_planned_break_is_taken_in_its_place() -> None:
    """With its minutes; it says so, and does not come again."""
    async with in_room(meeting_of(a_round("2m", "What helped?"), a_break(20))) as room:
        await room.press("k")
        assert "It is the break that we planned, taken now." in room.shown
        await room.press("enter")
        assert "the break that we planned, and it does not come again" in room.said
        assert room.session.break_now
        assert (room.session.break_now.length_ms, room.session.to_come) == (20 * MINUTE, ())


async def test_undo_calls_it_a_break() -> None:
    """Its beginning, and its end."""
    async with in_room(speaking()) as room:
        await room.press("k", "enter", "u")
        assert room.said.startswith("Undone: a break.")
        await room.press("ctrl+y")
        assert room.said == "Done again: a break."
        await room.press("n", "u")
        assert room.said.startswith("Undone: the break was ended.")
        assert room.session.break_now


async def test_space_goes_on_at_once() -> None:
    """Whoever was speaking speaks on."""
    async with in_room(speaking()) as room:
        await room.press("k", "enter", "space")
        assert room.session.break_now is None
        assert room.session.open_turn
        assert room.session.open_turn.clock == "running"
        assert say_line(room) == "Say: The break is over. Amina, please go on. The question: “What helped?”"


@pytest.mark.parametrize("key", ["k", "n", "space"])
async def test_any_of_three_keys_ends_a_break_in_which_nobody_has_a_turn(key: str) -> None:
    """Also a planned one, which leads on to the next step."""
    async with in_room(meeting_of(a_dialogue(20))) as room:
        await room.press("k", "enter")
        assert "k or space ends the break" in room.shown
        await room.press(key)
        assert room.session.break_now is None
        assert room.session.step
        assert room.session.step.kind == "dialogue"
    async with in_room(meeting_of(a_break(20), a_round("2m", "What helped?"))) as room:
        assert "k or space ends the break" in room.shown
        await room.press(key)
        assert room.session.speaker


async def test_what_else_is_pressed_says_that_we_are_on_a_break() -> None:
    """And how to go on."""
    async with in_room(speaking()) as room:
        await room.press("k", "enter", "p")
        assert room.said == "We are on a break. Press k to go on."


async def test_a_strip_over_a_break_tells_when_we_are_back() -> None:
    """In a window where it hides the clock; nobody’s time stands there."""
    async with in_room(speaking(), NARROW) as room:
        await room.press("k", "enter", "d")
        head = next(line for line in room.shown.splitlines() if line.strip())
        assert "back at" in head


async def test_after_an_hour_without_a_break_one_is_asked_for_once() -> None:
    """Kindly, in the facilitator’s line; after the break it is asked again when another hour has gone by."""
    meeting = meeting_of(a_dialogue(200))
    meeting.wait("59m")
    async with in_room(meeting) as room:
        beat(room)
        assert "without a break" not in room.said
        meeting.wait("2m")
        beat(room)
        assert room.said == "61 minutes without a break. Would one do everybody good? k takes it."
        await room.press("k", "escape")
        meeting.wait("10m")
        beat(room)
        assert "without a break" not in room.said
        await room.press("k", "enter", "k")
        meeting.wait("60m")
        beat(room)
        assert room.said.startswith("60 minutes without a break.")


async def test_a_group_may_choose_after_how_long_it_is_asked_for_a_break() -> None:
    """Or that it is not; and when the plan is done nobody is asked."""
    meeting = meeting_of(a_dialogue(200))
    meeting.do(c.AgreeOnWays((), c.Choices(break_after_ms=30 * MINUTE)))
    meeting.wait("30m")
    async with in_room(meeting) as room:
        beat(room)
        assert room.said.startswith("30 minutes without a break.")
    meeting = meeting_of(a_round("2m", "What helped?"), names="Amina")
    meeting.speak("10s")
    meeting.wait("70m")
    async with in_room(meeting) as room:
        beat(room)
        assert room.said == ""


async def test_support_stands_on_the_stage_of_a_break() -> None:
    """As the plan says where to find it."""
    meeting = scenes.MeetingInRoom(a_plan(support="Sam is next door."), journal=FlakyJournal())
    async with in_room(meeting) as room:
        assert "Sam is next door." not in room.shown
        await room.press("k", "enter")
        assert "Sam is next door." in room.shown
