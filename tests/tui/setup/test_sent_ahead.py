"""Words that somebody sent ahead wait as that person's draft."""

from coprod_tui.tui.setup.screen import SetupScreen
from tests.tui import scenes
from tests.tui.in_the_room import Driven, Typed, driven

WORDS = "Nobody told me who to ring."
TO_NAMES = ("n", Typed("Home"), "tab", "tab", "tab")
NAMES = (*TO_NAMES, Typed("Amina, Chloe, Ben"), "enter", "up")


def setup_of(app: Driven) -> SetupScreen:
    screen = app.app.screen
    assert isinstance(screen, SetupScreen)
    return screen


async def test_what_was_sent_stands_beside_the_name_only_as_a_sign() -> None:
    """It is taken in from the row of the person; Enter and Escape keep it, as a draft, and it can be read again."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*NAMES, "s", Typed(WORDS), "enter")
        assert setup_of(app).fields.ahead == (("Ben", WORDS),)
        assert "Ben   (sent words ahead)" in app.shown
        assert WORDS not in app.shown
        await app.press("s")
        assert WORDS in app.shown
        await app.press(Typed(" Nor when."), "escape")
        assert setup_of(app).fields.ahead == (("Ben", f"{WORDS} Nor when."),)


async def test_w_in_their_turn_finds_it() -> None:
    """It is theirs also under the name that they chose since, stands in no other field, and Enter keeps it."""
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
            if speaker == "Benny":
                await app.press("enter")
                assert [(each.text, each.step) for each in live.session.heard] == [(WORDS, "s1")]
                return
            await app.press("escape", "n")
        raise AssertionError("Benny had no turn")


async def test_nothing_of_it_is_on_the_wall_before_it_is_kept() -> None:
    """A draft is what the facilitator has in hand."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*NAMES, "s", Typed(WORDS), "enter", "ctrl+s", "n", "n")
        live = app.app.only_here.live
        assert live is not None
        await app.press("space", "w")
        assert WORDS not in str(live.on_the_wall)
        assert WORDS not in str(live.events)


async def test_words_of_somebody_who_is_not_coming_wait_as_someones() -> None:
    """They are not lost: whoever writes them down says whose they are."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*NAMES, "s", Typed(WORDS), "enter", "x", "ctrl+s", "n", "n", "space", "w")
        assert WORDS not in app.shown
        room = app.app.only_here.room
        assert room is not None
        assert room.drafts.about("words", None).content["words"] == WORDS


async def test_who_waits_for_a_name_gets_one_first() -> None:
    """Words are somebody's; an empty field takes them away again."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES, Typed("Patient 2, Amina"), "enter", "up", "up", "s")
        assert "First a name, then what they sent ahead." in app.shown
        await app.press("down", "s", Typed("x"), "enter", "s", "backspace", "enter")
        assert setup_of(app).fields.ahead == ()


async def test_it_is_asked_before_it_is_lost() -> None:
    """A plan that is kept holds none of it, and says so; leaving asks, and coming back finds it."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*NAMES, "s", Typed(WORDS), "enter", "ctrl+l")
        assert "What people sent ahead is not in it." in " ".join(app.shown.split())
        assert WORDS not in str(app.service.newest_plan)
        await app.press("escape", "n")
        assert setup_of(app).fields.ahead == (("Ben", WORDS),)
        await app.press("ctrl+q")
        assert app.dialog == "Pick"


async def test_hostile_words_are_only_text() -> None:
    """Cleaned where they enter, and never markup."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*NAMES, "s")
        await app.paste("[bold]Ann [/]\x1b[2J\u202e\n" + "x" * 3_000)
        await app.press("enter")
        ((name, words),) = setup_of(app).fields.ahead
        assert name == "Ben"
        assert words.startswith("[bold]Ann [/]")
        assert len(words) <= 2_000
        assert "\x1b" not in words
        assert "\u202e" not in words
