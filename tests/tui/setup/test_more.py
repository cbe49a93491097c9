"""Time to think, nothing written down, and what holds for the whole meeting: chosen in the setup, kept in the plan."""

from datetime import timedelta

from textual.widgets import Input

from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.presentation.times import time_of_day
from coprod_tui.tui.setup.rounds import RoundRow
from coprod_tui.tui.setup.screen import SetupScreen
from tests.support.clock import FakeClock
from tests.tui import scenes
from tests.tui.in_the_room import Driven, Typed, driven

BEGUN = ("n", Typed("Home"), "tab", "tab", "tab", Typed("Amina"), "enter", "enter")
"""The cursor is in the first question then."""


def setup_of(app: Driven) -> SetupScreen:
    screen = app.app.screen
    assert isinstance(screen, SetupScreen)
    return screen


def beside(app: Driven, number: int) -> str:
    """What stands in the frame of a question."""
    return str(setup_of(app).query(RoundRow)[number].query_one(".prompt", Input).border_subtitle or "")


async def test_time_to_think_and_nothing_written_down_are_chosen_for_a_question() -> None:
    """In a dialog of the row with the cursor; what was chosen stands in the frame of the question.

    It moves with the row, and goes with it. What is no time stays typed, and it is said why; Escape leaves the question
    as it was, and an empty field takes the thinking away. Where nobody thinks, it is said why nothing happens.
    """
    async with driven(scenes.app_at_home()) as app:
        await app.press(*BEGUN, "ctrl+o", Typed("30s"), "tab", "down", "enter")
        assert beside(app, 0) == "30 s to think · nothing kept"
        assert beside(app, 1) == ""
        await app.press("ctrl+l")
        (step, *_) = app.service.newest_plan.steps
        assert (step.think_ms, step.kept) == (30_000, False)
        await app.press("f7", "tab", "up", "enter")
        assert beside(app, 0) == "30 s to think"
        await app.press("ctrl+o", *["backspace"] * 3, "enter")
        assert beside(app, 0) == "", "an empty field takes it away"

        await app.press("ctrl+o", Typed("a while"), "enter")
        assert "“a while” is no length of time; write it like 2m, 90s or 1:30." in app.shown
        await app.press("escape")
        assert beside(app, 0) == "", "Escape leaves the question as it was"

        await app.press("ctrl+o", Typed("30s"), "enter", "shift+down")
        assert [beside(app, number) for number in range(3)] == ["", "30 s to think", ""]
        await app.press("ctrl+t", "y")
        assert [beside(app, number) for number in range(2)] == ["", ""]

        setup_of(app).query_one("#names").focus()
        await app.press("ctrl+o")
        assert "Which question? Go into its row first: tab." in app.shown
        await app.press("f2", Typed("Break"), "ctrl+o")
        assert app.dialog == ""
        assert "Nobody thinks before a break" in app.shown


async def test_the_whole_meeting_has_its_end_its_pause_and_its_support() -> None:
    """Typed below the questions, kept in the plan, and there again when it is opened."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n", Typed("Home"))
        setup_of(app).query_one("#ends").focus()
        await app.press(Typed("3.30pm"), "tab", Typed("5s"), "tab", Typed("Sam [/] is next door."))
        await app.press("ctrl+l")
        plan = app.service.newest_plan
        assert (plan.ends, plan.pause_ms, plan.support) == ("15:30", 5_000, "Sam [/] is next door.")
        await app.press("escape", "p", "enter")
        fields = setup_of(app).fields
        assert (fields.ends, fields.pause, fields.support) == ("15:30", "5s", "Sam [/] is next door.")
        setup_of(app).query_one("#ends").focus()
        await app.press("end", Typed("!"), "ctrl+l")
        assert "“15:30!” is no time of day." in app.shown
        assert app.app.screen.focused is setup_of(app).query_one("#ends")
        await app.press("backspace")
        assert "is no time of day" not in app.shown


async def test_when_it_ends_is_said_as_one_types_and_as_time_goes_by() -> None:
    """With what is meant beside it, and where a break is missing."""
    plan = Plan("Home", (Step("dialogue", total_ms=3_600_000), Step("round", "How?", 60_000)), voices=("Amina",))
    clock = FakeClock()
    async with driven(scenes.app_at_home(start=plan, clock=clock)) as app:
        setup_of(app).query_one("#ends").focus()
        await app.press(Typed("0:00"))
        assert "meant: 00:00" in app.shown
        assert "Questions 1 to 2: about 1 hour 1 minute without a break." in app.shown
        assert f"· ends about {time_of_day(clock.now() + timedelta(minutes=61))} ·" in app.shown
        clock.wait(120_000)
        setup_of(app).show_times()
        assert f"· ends about {time_of_day(clock.now() + timedelta(minutes=61))} ·" in app.shown
