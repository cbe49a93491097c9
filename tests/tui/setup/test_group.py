"""The group in the setup: those that exist are offered, and one that may be mistyped is asked about."""

from textual.widgets import Input

from coprod_tui.domain import commands as c
from coprod_tui.live.session import LiveSession
from coprod_tui.tui.setup.screen import SetupScreen
from tests.support.meeting import Meeting, a_plan
from tests.tui import scenes
from tests.tui.in_the_room import Driven, Typed, driven

GROUP = "Riverside group"
TO_GROUP = ("n", Typed("Home"), "tab", "tab")


def a_session(group: str = GROUP) -> LiveSession:
    meeting = Meeting(a_plan(group=group))
    meeting.do(c.Close())
    return meeting.live


async def offered(app: Driven) -> None:
    """What is offered is looked up beside the screen."""
    await app.app.workers.wait_for_complete()
    await app.pilot.pause()


def group_of(app: Driven) -> str:
    screen = app.app.screen
    assert isinstance(screen, SetupScreen)
    return screen.fields.group


def opened(app: Driven) -> str:
    live = app.app.only_here.live
    assert live is not None
    return live.session.plan.group


async def test_a_group_that_exists_is_offered_while_it_is_typed() -> None:
    """In any spelling; the right arrow takes it, as it is spelled, and Tab leaves what was typed.

    So does the palette, wherever the cursor stands. Neither what begins otherwise nor an empty field is offered one.
    """
    async with driven(scenes.app_at_home(a_session())) as app:
        await app.press(*TO_GROUP)
        field = app.app.screen.query_one("#group", Input)
        for typed in ("R", "river", "RÍVER"):
            field.value = ""
            await app.press(Typed(typed))
            await offered(app)
            assert GROUP[len(typed) :] in app.shown, typed
            assert group_of(app) == typed
            await app.press("right")
            assert group_of(app) == GROUP, typed
        field.value = ""
        await app.press(Typed("river"), "home")
        await offered(app)
        await app.press("ctrl+p", Typed("Take the group"))
        await app.app.workers.wait_for_complete()
        await app.press("enter")
        assert group_of(app) == GROUP
        assert app.app.screen.focused is field
        field.value = ""
        for keys in ([Typed("Hill")], ["backspace"] * 4):
            await app.press(*keys)
            await offered(app)
            assert "Riverside" not in app.shown, keys


async def test_a_group_one_letter_away_is_asked_about_once() -> None:
    """Yes takes that group, and the session opens with it; what else has to be looked at is still said after it."""
    async with driven(scenes.app_at_home(a_session())) as app:
        await app.press(*TO_GROUP, Typed("Riverside grup"), "ctrl+s", "y")
        assert "Nobody is on the list yet." in app.shown
        assert group_of(app) == GROUP
        field = app.app.screen.query_one("#group", Input)
        field.value = ""
        field.focus()
        await app.press(Typed("Rivreside group"), "tab", Typed("Amina"), "enter", "ctrl+s")
        assert "Is it the same group as “Riverside group”?" in app.shown
        assert "You typed: Rivreside group" in app.shown
        await app.press("y")
        assert opened(app) == GROUP


async def test_no_keeps_what_was_typed_and_it_is_not_asked_again() -> None:
    """Not when the plan is kept, and not when it is opened then. Escape leaves the setup as it is.

    Without a record nothing is offered or asked; that it cannot be read is said where the session is to be opened.
    """
    async with driven(scenes.app_at_home(a_session())) as app:
        app.service.fails = True
        await app.press(*TO_GROUP, Typed("Riverside groups"))
        await offered(app)
        await app.press("tab", Typed("Amina"), "enter", "ctrl+s")
        assert (app.screen, app.dialog) == ("SetupScreen", "")
        app.service.fails = False
        await app.press("ctrl+s", "escape")
        assert (app.screen, group_of(app)) == ("SetupScreen", "Riverside groups")
        await app.press("ctrl+l")
        assert "Is it the same group as “Riverside group”?" in app.shown
        await app.press("n")
        assert app.service.newest_plan.group == "Riverside groups"
        await app.press("ctrl+s")
        assert opened(app) == "Riverside groups"
