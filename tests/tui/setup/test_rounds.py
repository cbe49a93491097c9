"""The setup's questions are put in, moved and taken out; a field that one comes to by tab is typed over."""

from textual.widgets import Input

from coprod_tui.tui.setup.rounds import RoundRow
from coprod_tui.tui.setup.screen import SetupScreen
from tests.tui import scenes
from tests.tui.attacks.test_typed_ahead import at_once
from tests.tui.in_the_room import Driven, Typed, driven

ARRIVING, TAKING_AWAY = "How are you arriving today?", "What are you taking away, and what did not work today?"


def setup_of(app: Driven) -> SetupScreen:
    screen = app.app.screen
    assert isinstance(screen, SetupScreen)
    return screen


def asked(app: Driven) -> list[str]:
    """The questions and times, from the top; the last row of the screen is always empty."""
    setup = setup_of(app)
    rows = [each.row for each in setup.query(RoundRow)]
    assert (rows[-1].prompt, rows[-1].share) == ("", "")
    return [f"{row.prompt} {row.share}".strip() for row in setup.fields.rows]


def go_to(app: Driven, number: int) -> None:
    """The cursor goes into a question."""
    setup_of(app).query(RoundRow)[number].query_one(".prompt", Input).focus()


async def test_a_row_is_put_in_below_the_one_with_the_cursor() -> None:
    """It has the cursor at once; from a field above the questions it is the first.

    Only a question can be moved or taken out: from elsewhere, and in the empty row, it is said why nothing happens.
    """
    async with driven(scenes.app_at_home()) as app:
        await app.press("n")
        for key in ("shift+up", "shift+down", "ctrl+t"):
            await app.press(key)
            assert "Which question? Go into its row first: tab." in app.shown, key
        go_to(app, 3)
        for key in ("f3", "f4", "f8"):
            await app.press(key)
            assert "There is nothing in that row yet." in app.shown, key
        go_to(app, 0)
        await app.press("ctrl+n", Typed("What helped?"), "tab", Typed("2m"))
        assert asked(app) == [f"{ARRIVING} 45s", "What helped? 2m", "2m", f"{TAKING_AWAY} 45s"]
        setup_of(app).query_one("#purpose").focus()
        await app.press("f2", Typed("Break"))
        assert asked(app)[:2] == ["Break", f"{ARRIVING} 45s"]


async def test_a_row_moves_and_keeps_the_cursor() -> None:
    """Up to the first place and down to the last, where it is said that there is no further."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n")
        go_to(app, 0)
        await app.press("shift+down", Typed(" Now"))
        assert asked(app) == ["2m", f"{ARRIVING} Now 45s", f"{TAKING_AWAY} 45s"]
        await app.press("f4")
        assert asked(app)[-1] == f"{ARRIVING} Now 45s"
        await app.press("shift+down")
        assert "That is the last question already." in app.shown
        await app.press("shift+up", "f3", "shift+up")
        assert "That is the first question already." in app.shown
        assert asked(app)[0] == f"{ARRIVING} Now 45s"


async def test_a_row_is_taken_out_and_asked_first_if_anything_stands_in_it() -> None:
    """Escape leaves it; an empty one goes at once; the cursor stands in the next one."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n")
        go_to(app, 0)
        await app.press("ctrl+t")
        assert "Take this question out?" in app.shown
        await app.press("escape")
        assert len(asked(app)) == 3
        await app.press("ctrl+t", "y")
        assert asked(app) == ["2m", f"{TAKING_AWAY} 45s"]
        assert f"Taken out: “{ARRIVING}”" in app.shown
        await app.press("ctrl+n", "ctrl+t")
        assert asked(app) == ["2m", f"{TAKING_AWAY} 45s"]
        await app.press(Typed("!"))
        assert asked(app)[1] == f"{TAKING_AWAY}! 45s"


async def test_the_new_order_stays_with_what_is_left_and_with_the_plan_that_is_kept() -> None:
    """Who comes back finds it, and so does whoever opens the plan another day."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n", Typed("Tea"))
        go_to(app, 1)
        await app.press(Typed("What helped?"), "shift+up", "escape", "n")
        assert asked(app) == ["What helped? 2m", f"{ARRIVING} 45s", f"{TAKING_AWAY} 45s"]
        await app.press("ctrl+l", "escape", "p", "enter")
        assert asked(app) == ["What helped? 2m", f"{ARRIVING} 45s", f"{TAKING_AWAY} 45s"]


async def test_everything_typed_ahead_comes_where_it_was_meant() -> None:
    """A new row, its question, a move and taking out, in one burst."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n")
        go_to(app, 0)
        burst = ("<ctrl+n>", "What helped?", "<tab>", "1m", "<shift+up>", "<ctrl+n>", "Break", "<shift+down>")
        at_once(app.app, *burst, "<ctrl+t>", "y", "Now")
        await scenes.come_about(app.pilot)
        assert asked(app) == ["What helped? 1m", f"{ARRIVING} 45s", "Now 2m", f"{TAKING_AWAY} 45s"]


async def test_a_field_reached_by_tab_is_typed_over() -> None:
    """By shift+tab, too; by Enter or a click the cursor stands behind what is there, to be gone on with."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n")
        setup = setup_of(app)
        go_to(app, 0)
        await app.press("tab", Typed("1m"), "tab", Typed("What helped?"), "shift+tab", Typed("50s"))
        assert asked(app)[:2] == [f"{ARRIVING} 50s", "What helped? 2m"]
        await app.press("enter", Typed(" Today?"))
        assert asked(app)[1] == "What helped? Today? 2m"
        await app.pilot.click(setup.query(RoundRow)[0].query_one(".share", Input), offset=(10, 1))
        await app.press(Typed("0"))
        assert asked(app)[0] == f"{ARRIVING} 50s0"
