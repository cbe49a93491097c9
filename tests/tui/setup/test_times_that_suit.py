"""In the setup: the time that suits, and who is here for someone, for the facilitator's eyes alone."""

from coprod_tui.presentation.pace import ASK, REMEMBER_ASK
from coprod_tui.tui.setup.screen import SetupScreen
from tests.tui import scenes
from tests.tui.in_the_room import Driven, Typed, driven

TO_GROUP = ("n", Typed("Home"), "tab", "tab")
NAMES = (*TO_GROUP, "tab", Typed("Amina, Ben, Sam"), "enter", "up")
NAMES_OF_GROUP = (*TO_GROUP, Typed("Riverside"), "tab", Typed("Amina, Ben, Sam"), "enter", "up")
"""With the cursor on the row of Sam."""


def setup_of(app: Driven) -> SetupScreen:
    screen = app.app.screen
    assert isinstance(screen, SetupScreen)
    return screen


async def test_what_suits_everyone_is_theirs_when_the_session_opens() -> None:
    """The end is worked out with it, and it is seen in their own row alone.

    A kept plan holds nothing of it, nor of who is here for someone, and says so; leaving asks first.
    """
    async with driven(scenes.app_at_home()) as app:
        await app.press(*NAMES)
        assert "3 people, 2 rounds: about 6 min" in app.shown
        await app.press("h", "up", "m")
        assert ASK in app.shown
        await app.press("3")
        assert "Time that suits: double" in app.shown
        assert "Sam   here for someone" in app.shown
        await app.press("up")
        assert "double" not in app.shown
        assert "2 people, 2 rounds: about 5 min" in app.shown
        await app.press("ctrl+l")
        assert "Whose time is longer, and who is here for someone, is not in it." in " ".join(app.shown.split())
        assert app.service.newest_plan.voices == ("Amina", "Ben")
        await app.press("ctrl+q")
        assert app.dialog == "Pick"
        await app.press("escape", "ctrl+s")
        live = app.app.only_here.live
        assert live is not None
        assert {voice.name: voice.pace for voice in live.session.voices} == {"Amina": "as_planned", "Ben": "double"}
        assert live.session.alongside == 1
        assert "Sam" not in str(live.events)


async def test_a_new_name_keeps_the_time_and_one_who_stays_away_opens_nothing() -> None:
    """Somebody set aside is not there: what suits them goes nowhere."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*NAMES, "m", "4", "enter", Typed("ira"), "enter", "up", "m", "2", "x", "ctrl+s")
        live = app.app.only_here.live
        assert live is not None
        assert {voice.name: voice.pace for voice in live.session.voices} == {
            "Amina": "as_planned",
            "Samira": "no_clock",
        }


async def test_who_wants_it_is_remembered_by_their_group() -> None:
    """Asked once, in the setup of a group; the next time it is theirs under the same name, and can be taken back."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*NAMES_OF_GROUP, "m", "4")
        assert REMEMBER_ASK in app.shown
        await app.press("y", "up", "m", "3", "escape", "up", "m", "1")
        assert isinstance(app.app.screen, SetupScreen), "as planned is nothing to remember"
        assert app.service.remembered_paces("riverside") == {"sam": "no_clock"}
        app.app.only_here.half_set_up = None
        await app.press("escape")
        app.app.only_here.half_set_up = None
        await app.press(*TO_GROUP, Typed("RIVERSIDE"), "tab", Typed("Ben, SAM"), "enter", "up")
        assert "Time that suits: no clock" in app.shown
        assert setup_of(app).fields.suiting == {"SAM": "no_clock"}
        await app.press("m", "1", "escape")
        assert app.service.remembered_paces("Riverside") == {}


async def test_a_damaged_memory_is_one_sentence() -> None:
    """The session opens all the same, with what people say today."""
    async with driven(scenes.app_at_home()) as app:
        app.service.damage_what_is_remembered()
        await app.press(*NAMES_OF_GROUP, "m", "3", "y")
        assert "are damaged: " in " ".join(app.shown.split())
        await app.press("ctrl+s")
        live = app.app.only_here.live
        assert live is not None
        assert [voice.pace for voice in live.session.voices if voice.name == "Sam"] == ["double"]
