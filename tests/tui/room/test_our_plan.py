"""Our plan on the screen: what stands there, and how the group changes it."""

from datetime import datetime

import pytest
from textual.widgets import Static

from coprod_tui.domain import commands as c
from coprod_tui.domain.plan.plan import MINUTE, SECOND, Plan, Step
from coprod_tui.live.wall import ONLY_THE_ROOM
from coprod_tui.local_time import local
from coprod_tui.presentation.keys import keys_of
from coprod_tui.tui.kit.lines import FootLines
from coprod_tui.tui.room.plan_list import PlanList
from tests.support.meeting import Meeting, a_break, a_plan, a_round
from tests.support.service import FlakyJournal
from tests.tui import scenes
from tests.tui.in_the_room import DrivenRoom, Typed, in_room

ONE, TWO, THREE = "How are you arriving?", "What matters most?", "What do we take away?"


def _in_room(plan: Plan) -> Meeting:
    return scenes.MeetingInRoom(plan, journal=FlakyJournal())


def meeting() -> Meeting:
    """The first of three rounds has begun; a break comes before the last."""
    found = _in_room(a_plan(a_round(prompt=ONE), a_round("2m", TWO), a_break(), a_round(prompt=THREE)))
    found.next()
    found.start()
    return found


def prompts(room: DrivenRoom) -> list[str]:
    return [step.prompt or step.kind for step in room.session.to_come]


def in_minutes(room: DrivenRoom, minutes: int) -> str:
    """The time of day so many minutes from now."""
    return f"{local(datetime.fromtimestamp(room.meeting.live.now.timestamp() + minutes * 60).astimezone()):%H:%M}"


async def test_a_step_is_left_for_next_time_once_the_group_said_yes() -> None:
    """The question stands large, is said aloud, and stands on the wall; before the yes nothing has changed."""
    async with in_room(meeting()) as room:
        await room.press("g", "x")
        assert (room.screen, prompts(room)) == ("PlanQuestion", [TWO, "break", THREE])
        shown = room.meeting.live.on_the_wall
        assert (shown.surface, shown.question) == ("plan", f"Shall we leave “{TWO}” for next time?")
        assert shown.then.startswith("Then we end at ")
        assert f"Say: {shown.question}" in room.shown
        await room.press("enter")
        assert (room.screen, prompts(room)) == ("OurPlanScreen", ["break", THREE])
        assert room.said == f"We leave “{TWO}” for next time."
        assert f"Say: {room.said}" in room.shown
        assert room.meeting.live.on_the_wall == ONLY_THE_ROOM
        assert [each.why for each in room.session.left] == ["chosen"]


async def test_no_takes_the_question_away_and_nothing_has_changed() -> None:
    """From every change; that it stays is said aloud."""
    async with in_room(meeting()) as room:
        before, events = room.session, room.meeting.live.events
        await room.press("g")
        for key in ("x", "d", "right_square_bracket", "shift+down"):
            await room.press(key)
            assert room.screen == "PlanQuestion"
            await room.press("escape")
            assert (room.screen, room.said) == ("OurPlanScreen", "")
            assert room.meeting.live.on_the_wall == ONLY_THE_ROOM
        assert "Shall we" not in room.shown
        assert "Say: Our plan stays as it is." in room.shown
        assert (room.session, room.meeting.live.events) == (before, events)


async def test_undo_and_redo_through_the_screen_name_what_they_did() -> None:
    """There as in the room, after leaving, moving and another end."""
    async with in_room(meeting()) as room:
        await room.press("g", "x", "enter", "right_square_bracket", "enter")
        assert prompts(room) == [THREE, "break"]
        await room.press("u")
        assert room.said.startswith("Undone: our plan was changed.")
        assert prompts(room) == ["break", THREE]
        await room.press("u", "ctrl+y", "ctrl+y")
        assert room.said == "Done again: our plan was changed."
        assert prompts(room) == [THREE, "break"]
        await room.press("escape", "u", "u")
        assert prompts(room) == [TWO, "break", THREE]


async def test_a_step_to_come_is_changed_in_a_strip() -> None:
    """Its words, kind, time, thinking time, and whether words are kept; one question for all of it."""
    async with in_room(meeting()) as room:
        await room.press("g", "enter")
        assert room.dialog == "StepStrip"
        await room.press(*["backspace"] * len(TWO), Typed("What first?"), "enter", "enter")
        await room.press(*["backspace"] * 4, Typed("90s"), "enter", Typed("30s"), "enter", "7", "enter")
        shown = room.meeting.live.on_the_wall.question
        assert shown == (
            f"Shall we say “What first?” in the place of “{TWO}” "
            "Its time: 1 min 30 s each. It has 30 s to think first. Nothing in it is written down."
        )
        await room.press("enter")
        step = room.session.to_come[0]
        assert (step.prompt, step.share_ms, step.think_ms, step.kept) == (
            "What first?",
            90 * SECOND,
            30 * SECOND,
            False,
        )
        assert "What first? · 1 min 30 s each · 30 s to think first · nothing is written down" in room.shown


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("20s", "That leaves less than 30s for each."),
        ("", "How long is it?"),
        ("soon", "“soon” is no length of time"),
    ],
)
async def test_what_cannot_be_stays_typed_and_nobody_is_asked(time: str, said: str) -> None:
    """One sentence beside it; nothing has changed."""
    async with in_room(meeting()) as room:
        before = room.session
        await room.press("g", "enter", "enter", "enter", *["backspace"] * 4)
        await room.press(*([Typed(time)] if time else []), "enter", "enter", "enter")
        assert room.dialog == "StepStrip"
        assert said in room.said
        assert room.session == before
        assert room.meeting.live.on_the_wall == ONLY_THE_ROOM


async def test_a_new_step_is_put_in_behind_the_chosen_one() -> None:
    """It says what it is, and may be a break or a discussion as well."""
    async with in_room(meeting()) as room:
        await room.press("g", "plus", Typed("Who else?"), "enter", "enter", Typed("1m"), "enter", "enter", "enter")
        assert room.meeting.live.on_the_wall.question == "Shall we put “Who else?” into our plan?"
        await room.press("enter")
        assert prompts(room) == [TWO, "Who else?", "break", THREE]
        await room.press("left_square_bracket", "enter")
        assert prompts(room) == ["Who else?", TWO, "break", THREE], "it is chosen, to be moved at once"
        await room.press("plus", "enter", "2", "enter", Typed("10m"), "enter", "enter", "enter", "enter")
        assert room.session.to_come[1] == Step("dialogue", total_ms=10 * MINUTE, id=room.session.to_come[1].id)


async def test_when_we_mean_to_end_is_typed_as_people_say_it() -> None:
    """A length from now, too; what is past or tomorrow is one sentence, and nothing changes."""
    async with in_room(meeting()) as room:
        await room.press("g", "end", "enter")
        assert room.dialog == "EndStrip"
        for wrong, said in (("00:01", "is past"), ("23h", "tomorrow"), ("whenever", "is no time of day")):
            await room.press(Typed(wrong), "enter")
            assert room.dialog == "EndStrip"
            assert said in room.said
            await room.press(*["backspace"] * len(wrong))
        assert room.session.plan.ends is None
        await room.press(Typed("45m"), "enter")
        time = in_minutes(room, 45)
        assert room.meeting.live.on_the_wall.question == f"Shall we end at {time}?"
        await room.press("enter")
        assert room.session.plan.ends == time
        assert f"meant: {time}" in room.shown
        await room.press("enter", *["backspace"] * 5, "enter", "enter")
        assert room.session.plan.ends is None


async def test_what_is_to_come_is_fitted_into_the_time_and_else_a_step_is_left() -> None:
    """Never later than before. What is left then is left because the time ran out."""
    async with in_room(meeting()) as room:
        await room.press("g", "equals_sign")
        assert room.said.startswith("Say first when we mean to end")
        room.meeting.do(c.ChooseEnd(in_minutes(room, 60)))
        await room.press("equals_sign")
        assert room.said == "It fits: we end in time."
        room.meeting.do(c.ChooseEnd(in_minutes(room, 21)))
        await room.press("equals_sign")
        shown = room.meeting.live.on_the_wall
        assert shown.question == f"Shall we make “{TWO}” and “{THREE}” shorter, to end in time?"
        assert shown.then == (
            f"That is about 31 % less; all else stays as it is. Then we end at {in_minutes(room, 20)}."
        )
        await room.press("enter")
        assert [step.share_ms for step in room.session.to_come if step.kind == "round"] == [85 * SECOND, 40 * SECOND]
        room.meeting.do(c.ChooseEnd(in_minutes(room, 15)))
        await room.press("equals_sign", "enter")
        assert prompts(room) == [TWO, "break"]
        assert [each.why for each in room.session.left] == ["out_of_time"]


async def test_the_running_round_is_ended_early_and_its_question_asked_again() -> None:
    """Whoever had no turn comes first next time; a question that nobody missed is not asked again."""
    async with in_room(meeting()) as room:
        await room.press("g", "up", "enter")
        assert room.meeting.live.on_the_wall.question == "Shall we end this round here?"
        assert room.meeting.live.on_the_wall.then.startswith("Whoever had no turn yet comes first in the next round.")
        await room.press("enter")
        assert room.session.rounds[0].ended_early
        await room.press("home", "down", "a", "enter")
        assert prompts(room)[0] == ONE
        await room.press("end", "a")
        assert room.said == "Choose a round that has begun, whose question some missed."


async def test_where_no_round_is_to_come_nothing_is_promised_but_that_it_can_be_asked_again() -> None:
    """And so it is. Where nobody missed it, there is nothing to say of it."""
    last = _in_room(a_plan(a_round(prompt=ONE), a_break(), names="Amina Ben"))
    last.next()
    last.start()
    async with in_room(last) as room:
        await room.press("g", "up", "enter")
        assert last.live.on_the_wall.then.startswith(
            "No other round comes. We can ask this question again, from our plan. Then we end at "
        )
        await room.press("enter")
        assert room.said == "We end this round. We can ask its question again, from our plan."
        assert f"Say: {room.said}" in room.shown
        await room.press("home", "down", "a", "enter", "escape", "n", "space")
        assert last.session.round.prompt == ONE
        last.next()
        last.start()
        await room.press("g", "up", "enter")
        assert last.live.on_the_wall.then.startswith("Then we end at ")
        await room.press("enter")
        assert room.said == "We end this round here. Thank you."
        last.next()
        await room.press("home", "down", "down", "down", "a")
        assert room.said == "A break asks nothing. For another one press +."


async def test_a_change_is_refused_where_the_meeting_went_on_meanwhile() -> None:
    """The step has begun under the question: nothing is changed, and it is said why."""
    async with in_room(meeting()) as room:
        await room.press("g", "x")
        room.meeting.do(c.EndRound())
        room.meeting.next()
        begun = room.session.steps_opened
        await room.press("enter")
        assert room.said == "The meeting has gone on, and that step has begun. Look again at our plan."
        assert (room.session.steps_opened, room.session.left) == (begun, ())
        assert room.meeting.live.on_the_wall == ONLY_THE_ROOM


async def test_what_was_left_is_taken_in_again_or_left_out_for_good() -> None:
    """Left for next time and left out stand below, each with its why."""
    async with in_room(meeting()) as room:
        await room.press("g", "x", "enter", "end", "d", "enter")
        assert f"{TWO} · left out" in room.shown
        await room.press("end", "x", "enter")
        assert f"{TWO} · for next time: we chose to" in room.shown
        await room.press("end", "enter", "enter")
        assert prompts(room) == ["break", THREE, TWO]


async def test_whose_turn_it_is_and_how_long_is_left_stand_there() -> None:
    """Over the plan, its strips and its questions, in every window."""
    async with in_room() as room:
        for size in ((120, 36), (80, 24), (60, 18), (50, 16)):
            await room.fit(size)
            for keys in (("g",), ("x",), ("escape", "plus"), ("escape", "end", "enter")):
                await room.press(*keys)
                assert "Amina · 1:17" in room.shown, f"{keys} in {size}"
            await room.go_back()


@pytest.mark.parametrize("size", [(120, 36), (50, 16)])
async def test_a_long_plan_is_walked_through(size: tuple[int, int]) -> None:
    """A hundred steps: the chosen one is always in sight, and how many more there are."""
    steps = (a_round(prompt=f"Question number {number}?") for number in range(1, 101))
    async with in_room(_in_room(a_plan(*steps)), size=size) as room:
        await room.press("g")
        assert "› " in room.shown
        for _ in range(12):
            await room.press("pagedown")
            assert "› " in room.shown
        await room.press("end")
        assert "We end" in room.shown
        assert "more above" in room.shown
        await room.press("home", "down")
        assert "Question number 2?" in room.shown
        assert "more below" in room.shown


async def test_a_click_chooses_a_row() -> None:
    """A heading can't be chosen."""
    async with in_room(meeting()) as room:
        await room.press("g")
        rows = room.shown.splitlines()
        for words in (THREE, "To come"):
            line = next(number for number, row in enumerate(rows) if words in row)
            await room.pilot.click(offset=(20, line))
        await room.press("x")
        assert THREE in room.meeting.live.on_the_wall.question


async def test_the_times_go_on_while_nobody_speaks() -> None:
    """Two minutes of waiting are two minutes later."""
    async with in_room(_in_room(a_plan(a_round(), a_round("2m", TWO)))) as room:
        room.meeting.next()
        await room.press("g")
        before = room.app.screen.query_one("#head").right  # type: ignore[attr-defined]
        room.meeting.wait("10m")
        room.app.screen.look()  # type: ignore[attr-defined]
        assert room.app.screen.query_one("#head").right != before  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", ["xylophones are loud, they said.", "Dad was sent home.", "and nobody rang us."])
async def test_a_sentence_typed_there_is_taken_down_and_asks_nothing(text: str) -> None:
    """Over the plan, and over a question: its first letter did nothing, and no Enter is taken for a yes."""
    async with in_room(meeting()) as room:
        before = room.session.plan
        for over in ((), ("x",)):
            await room.press("g", *over, Typed(text), "enter")
            assert room.session.plan == before
            assert room.session.heard[-1].text == text
            await room.press("escape", "escape")


async def test_a_question_may_be_asked_while_the_turn_goes_on_and_ends() -> None:
    """The step strip pauses the clock and hands on, as every other."""
    async with in_room(meeting()) as room:
        speaker = room.session.speaker
        await room.press("g", "enter", "ctrl+o")
        assert room.meeting.turn.clock == "held"
        await room.press("ctrl+o", "ctrl+n")
        assert room.session.speaker != speaker
        assert room.dialog == "StepStrip"


async def test_a_step_that_began_under_its_strip_is_not_changed() -> None:
    """What was typed is refused, and nothing changes."""
    async with in_room(meeting()) as room:
        await room.press("g", "enter", Typed("More of it"))
        room.meeting.do(c.EndRound())
        room.meeting.next()
        before = room.session.plan
        await room.press(*["enter"] * 6)
        assert room.said == "The meeting has gone on, and that step has begun. Look again at our plan."
        assert room.session.plan == before


@pytest.mark.parametrize("keys", [("g",), ("g", "x"), ("g", "enter")])
async def test_a_session_that_is_closed_meanwhile_ends_it(keys: tuple[str, ...]) -> None:
    """The plan, its question or its strip: the room is gone when these are."""
    async with in_room(meeting()) as room:
        await room.press(*keys)
        room.meeting.do(c.Close())
        await room.pilot.pause()
        await room.pilot.pause()
        assert room.screen == "ClosingScreen"


async def test_what_is_done_or_runs_says_so() -> None:
    """A break that is over, and one that goes on."""
    found = _in_room(a_plan(a_break(), a_break(), a_round()))
    found.next()
    found.next()
    async with in_room(found) as room:
        await room.press("g", "home", "down", "enter")
        assert room.said == "That is done, and stays as it was."
        await room.press("down", "enter")
        assert room.said == "What has begun stays as it is. Back in the room, n ends it and goes on."
        await room.press("x")
        assert room.said.startswith("Choose a step that is to come")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 16), (50, 10), (30, 8)])
async def test_the_list_keeps_three_rows_and_the_keys_stay_whatever_is_said(size: tuple[int, int]) -> None:
    """What is said of a long question, a strip, a message longer than the window: nothing is pushed off, or over it."""
    words = "How is it that " + "we often think of people who were here before us as " * 5 + "they?"

    def is_whole() -> bool:
        screen, (foot,) = room.app.screen, room.app.screen.query(FootLines)
        shown = [each for each in foot.children if each.display]
        is_at_the_foot = foot.region.bottom == shown[-1].region.bottom == size[1]
        rows = screen.query_one(PlanList).content_region
        is_chosen_in_sight = any("› " in row for row in room.shown.splitlines()[rows.y : rows.bottom])
        return is_at_the_foot and rows.height >= 3 and is_chosen_in_sight

    async with in_room(meeting(), size=size) as room:
        await room.press("g")
        assert is_whole()
        await room.press("plus")
        await room.paste(words)
        assert is_whole()
        await room.press(*["enter"] * 2, Typed("1m"), *["enter"] * 4)
        assert "is in our plan now" in room.said
        assert is_whole()
        await room.press("plus")
        assert is_whole()
        room.app.screen.say(words * 3)  # type: ignore[attr-defined]
        await room.pilot.pause()
        assert is_whole()
        await room.press("escape")
        room.app.screen.say(words * 3)  # type: ignore[attr-defined]
        await room.pilot.pause()
        assert is_whole()
        assert "Esc The room" in room.shown


async def test_a_question_of_any_length_leaves_its_keys_in_sight() -> None:
    """Yes and no, whole; the question is cut, in every window."""
    words = "How is it that " + "we often think of people who were here before us as " * 5 + "they?"
    async with in_room(_in_room(a_plan(a_round(), a_round(prompt=words)))) as room:
        await room.press("g", "end", "up", "x")
        for size in ((120, 36), (50, 16), (30, 8)):
            await room.fit(size)
            assert room.screen == "PlanQuestion"
            assert "Shall we" in room.shown, size
            assert "Enter Yes, we all said so" in room.shown, size
            assert "Esc No, as it was" in room.shown, size


async def test_every_key_is_named_below_the_plan_or_in_the_help() -> None:
    """All of them below it where a row is left for that; the key of the help always."""
    keys = [key for key in keys_of("plan") if key.label]
    async with in_room(meeting()) as room:
        await room.press("g")
        for size in ((120, 36), (80, 24), (50, 16)):
            await room.fit(size)
            named = [key for key in keys if f"{key.shown} {key.label}" in room.shown]
            assert named == keys or size == (50, 16), size
            assert "? Help" in room.shown, size
        await room.press("?")
        assert room.screen == "HelpScreen"
        told = [str(line.content) for line in room.app.screen.query(".what").results(Static)]
        assert [key for key in keys if key.help not in told] == []


async def test_what_holds_for_the_whole_meeting_is_changed_from_its_row() -> None:
    """The quiet between turns, support and our own principles: asked of everyone first, and undone as one."""
    async with in_room(meeting()) as room:
        await room.press("g", "home", "enter")
        assert room.dialog == "MeetingStrip"
        await room.press(Typed("5s"), "tab", Typed("Sam is next door."), "tab", Typed("Ask first."), "enter")
        assert room.screen == "PlanQuestion"
        for said in ("It is quiet for 5 seconds between turns.", "Support: Sam is next door.", "“Ask first.”"):
            assert said in room.meeting.live.on_the_wall.question
        assert room.session.plan.principles == ()
        await room.press("enter")
        assert (room.session.pause_ms, room.session.plan.principles) == (5 * SECOND, ("Ask first.",))
        assert "The whole meeting · 5 s quiet between turns · Sam is next door. · 1 principle of our own" in room.shown
        await room.press("enter", *["tab"] * 3, Typed("Be kind."), "enter", "enter")
        assert room.session.plan.principles == ("Ask first.", "Be kind.")
        await room.press("u", "u")
        assert (room.session.pause_ms, room.session.plan.support) == (0, "")
