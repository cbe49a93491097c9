"""Words that somebody sent ahead wait as that person's draft."""

from coprod_tui.tui.setup.people import PeopleField
from coprod_tui.tui.setup.screen import SetupScreen
from tests.tui import scenes
from tests.tui.in_the_room import Driven, Typed, driven
from tests.tui.setup.test_names import only

WORDS = "Nobody told me who to ring."
TO_NAMES = ("n", Typed("Home"), "tab", "tab", "tab")
NAMES = (*TO_NAMES, Typed("Amina, Chloe, Ben"), "enter", "up")


def setup_of(app: Driven) -> SetupScreen:
    screen = app.app.screen
    assert isinstance(screen, SetupScreen)
    return screen


async def test_what_was_sent_stands_beside_the_name_only_as_a_sign() -> None:
    """It is taken in from the row of the person; Enter and Escape keep it, as a draft, and it can be read again.

    Words are somebody's, so a name comes first; an empty field takes them away. A plan that is kept holds none of it,
    and says so; leaving asks, and coming back finds it. Hostile words are cleaned where they enter, and never markup.
    """
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await only(app, "Patient 2\nAmina", "up", "up", "s")
        assert "First a name, then what they sent ahead." in app.shown
        await app.press("down", "s", Typed("x"), "enter", "s", "backspace", "enter")
        assert setup_of(app).fields.ahead == ()

        await only(app, "Amina\nChloe\nBen", "up", "s", Typed(WORDS), "enter")
        assert setup_of(app).fields.ahead == (("Ben", WORDS),)
        assert "Ben   (sent words ahead)" in app.shown
        assert WORDS not in app.shown
        await app.press("s")
        assert WORDS in app.shown
        await app.press(Typed(" Nor when."), "escape")
        assert setup_of(app).fields.ahead == (("Ben", f"{WORDS} Nor when."),)

        await app.press("ctrl+l")
        assert "What people sent ahead is not in it." in " ".join(app.shown.split())
        assert WORDS not in str(app.service.newest_plan)
        await app.press("escape", "n")
        assert setup_of(app).fields.ahead == (("Ben", f"{WORDS} Nor when."),)
        await app.press("ctrl+q")
        assert app.dialog == "Pick"
        await app.press("escape")

        setup_of(app).query_one(PeopleField).look_at(1)
        await app.press("s")
        await app.paste("[bold]Ann [/]\x1b[2J\u202e\n" + "x" * 3_000)
        await app.press("enter")
        words = dict(setup_of(app).fields.ahead)["Chloe"]
        assert words.startswith("[bold]Ann [/]")
        assert len(words) <= 2_000
        assert "\x1b" not in words
        assert "\u202e" not in words


async def test_w_in_their_turn_finds_it() -> None:
    """It is theirs also under the name that they chose since, stands in no other field, and Enter keeps it.

    A draft is what the facilitator has in hand: nothing of it is on the wall before.
    """
    async with driven(scenes.app_at_home()) as app:
        await app.press(*NAMES, "s", Typed(WORDS), "enter")
        await app.press("enter", Typed("ny"), "enter", "ctrl+s")
        live = app.app.only_here.live
        assert live is not None
        await app.press("n", "n")
        for _ in range(3):
            assert WORDS not in app.shown
            await app.press("space", "w")
            speaker = live.session.voice(live.session.open_turn.voice).name
            assert (WORDS in app.shown) is (speaker == "Benny")
            assert not live.session.heard
            assert WORDS not in str(live.on_the_wall)
            assert WORDS not in str(live.events)
            if speaker == "Benny":
                await app.press("enter")
                assert [(each.text, each.step) for each in live.session.heard] == [(WORDS, "s1")]
                return
            await app.press("escape", "n")
        raise AssertionError("Benny had no turn")


async def test_words_of_somebody_who_is_not_coming_wait_as_someones() -> None:
    """They are not lost: whoever writes them down says whose they are."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*NAMES, "s", Typed(WORDS), "enter", "x", "ctrl+s", "n", "n", "space", "w")
        assert WORDS not in app.shown
        room = app.app.only_here.room
        assert room is not None
        assert room.drafts.about("words", None).content["words"] == WORDS
