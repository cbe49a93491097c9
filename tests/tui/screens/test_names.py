"""Names in the setup: typed, pasted, asked about, mended and set aside, each in its row."""

import pytest
from textual.widgets import Input

from coprod_tui.session.plan import Plan, Step
from coprod_tui.tui.screens.setup import SetupScreen
from coprod_tui.tui.widgets.people import PeopleRows
from tests.support.desk import FakeShelf
from tests.tui import scenes
from tests.tui.room import Driven, Typed, driven

TABLE = """\
Name\tRole\tOrganisation
Halima Noor\tExpert by experience\t
Dr Tom Adeyemi\tCardiologist\tLakeside NHS Trust
"Shah, Ravi"\tCommissioner\tLakeside ICB
"""
NAMES = ("Halima Noor", "Tom Adeyemi", "Ravi Shah")
TO_NAMES = ("n", Typed("Home"), "tab", "tab", "tab")


def setup_of(app: Driven) -> SetupScreen:
    """The setup on the screen."""
    screen = app.app.screen
    assert isinstance(screen, SetupScreen)
    return screen


def called(app: Driven) -> list[str | None]:
    """What everyone in the list is called, in its order."""
    return [None if row.set_aside else row.name for row in setup_of(app).fields.people]


@pytest.mark.parametrize(
    "pasted", [TABLE, TABLE.replace("\n", "\r"), TABLE.replace("\t", ","), TABLE.replace("\t", ";")]
)
async def test_of_a_pasted_table_only_the_names_stay(pasted: str) -> None:
    """No other column is seen, it is said how many there were, and a plan that is kept has the names only."""
    shelf = FakeShelf()
    async with driven(scenes.app_at_home(plans=shelf)) as app:
        await app.press(*TO_NAMES)
        await app.paste(pasted)
        assert "its other columns were left out." in app.shown
        assert not any(word in app.shown for word in ("Organisation", "Lakeside", "Cardiologist", "Expert"))
        assert "3 people" in app.shown
        await app.press("ctrl+l")
        assert shelf.kept[0].voices == NAMES


async def test_each_name_has_a_row_as_it_is_typed() -> None:
    """Enter makes a row, also of several between commas; in the empty field it goes on to the questions."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES, Typed("Amina"), "enter", Typed("Wei Ma, Zoë"), "enter")
        assert called(app) == ["Amina", "Wei Ma", "Zoë"]
        assert app.app.screen.query_one("#names", Input).value == ""
        await app.press("enter", Typed("x"))
        assert "x" in app.app.screen.query(".prompt").first(Input).value


@pytest.mark.parametrize("leaves", ["tab", "ctrl+l", "ctrl+s"])
async def test_a_name_without_enter_is_not_lost(leaves: str) -> None:
    """Whatever leaves the field makes a row of what stands in it."""
    async with driven(scenes.app_at_home(plans=FakeShelf())) as app:
        await app.press(*TO_NAMES[:1], "tab", "tab", "tab", Typed("Mo"), leaves)
        assert called(app) == ["Mo"]


async def test_what_was_typed_is_seen_only_for_the_row_under_the_cursor() -> None:
    """The role of somebody else stands nowhere, and it goes with the next row."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("Cara (carer)\nAmina Yusuf, cardiologist\nBen")
        assert "carer" not in app.shown
        assert "cardiologist" not in app.shown
        await app.press("up", "up")
        assert "Typed: Amina Yusuf, cardiologist" in app.shown
        assert "carer" not in app.shown
        await app.press("down", "down")
        assert "cardiologist" not in app.shown


async def test_a_row_that_asks_is_mended_in_its_place() -> None:
    """Enter puts it into the field; what is then typed is their name, whatever it is."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("Amina\nPatient 2\nBen")
        assert called(app) == ["Amina", None, "Ben"]
        assert "“Patient 2” names nobody yet." in app.shown
        await app.press("up", "up", "enter")
        assert app.app.screen.query_one("#names", Input).value == "Patient 2"
        await app.press(*["backspace"] * 9, Typed("The Dr"), "enter")
        assert called(app) == ["Amina", "The Dr", "Ben"]
        assert "names nobody" not in app.shown


async def test_escape_leaves_a_name_as_it_was() -> None:
    """Only the second Escape leaves the setup."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES, Typed("Amina"), "enter", "up", "enter", Typed("xyz"), "escape")
        assert called(app) == ["Amina"]
        await app.press("escape")
        assert app.screen == "HomeScreen"


async def test_two_of_the_same_name_are_told_apart_by_asking() -> None:
    """The second one waits for a name of their own, and nothing else is asked of them."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("Zoe\nBen\nZoë")
        assert "There are two called Zoë." in app.shown
        await app.press("up", "enter", Typed(" K"), "enter")
        assert called(app) == ["Zoe", "Ben", "Zoë K"]
        assert "There are two" not in app.shown


async def test_a_row_can_be_set_aside_and_taken_in_again() -> None:
    """In sight; the session opens without them."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("Amina\nBen")
        await app.press("up", "x")
        assert called(app) == ["Amina", None]
        assert "set aside" in app.shown
        await app.press("x")
        assert called(app) == ["Amina", "Ben"]


async def test_names_that_are_not_sure_are_said_once_before_the_room_and_in_it() -> None:
    """ctrl+s goes to the first of them; again it opens, and the gathering says how many there are to look at."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("Amina\nPatient 2\nTom & Ruth Baker")
        await app.press("tab", "tab", "tab", Typed("How?"), "ctrl+s")
        assert "names to look at. Press ctrl+s again" in app.shown
        assert app.app.focused is app.app.screen.query_one(PeopleRows)
        await app.press("ctrl+s")
        assert app.screen == "RoomScreen"
        assert "1 person still waits for a name: j." in app.said


async def test_in_the_room_a_name_is_looked_at_with_a() -> None:
    """The list begins there, and the name that stands may stay; what is asked is asked no more."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("Amina\nTom & Ruth Baker")
        await app.press("tab", "tab", "tab", Typed("How?"), "ctrl+s", "ctrl+s")
        assert "1 name to look at: a." in app.said
        await app.press("a", "r", "enter")
        assert "Tom & Ruth Baker it is." in app.said
        assert "look at" not in app.said


async def test_columns_without_a_heading_are_not_taken() -> None:
    """The role beside a name in a pasted row stands nowhere."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("Halima Noor\tExpert by experience\nBen Okafor\tGP")
        assert "Expert" not in app.shown


async def test_a_name_with_a_comma_in_a_plan_is_one() -> None:
    """It is one row, whatever becomes of it."""
    plan = Plan("Home", (Step("round", "How?", 60_000),), voices=("Shah, Ravi", "Ana"))
    async with driven(scenes.app_at_home(start=plan)) as app:
        assert len(setup_of(app).fields.people) == 2


async def test_what_was_typed_goes_on_another_time() -> None:
    """Escape and n again: the rows and what was answered are as they were left."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES, Typed("Amina"), "enter", Typed("Mo"), "escape")
        await app.press("n")
        assert called(app) == ["Amina", "Mo"]


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 16)])
async def test_the_row_under_the_cursor_and_its_keys_are_in_sight(size: tuple[int, int]) -> None:
    """However many there are."""
    async with driven(scenes.app_at_home(), size) as app:
        await app.press(*TO_NAMES)
        await app.paste("\n".join(f"Person{chr(0x4E00 + number)}" for number in range(60)))
        await app.press(*["up"] * 30)
        assert "Person一" not in app.shown
        assert f"Person{chr(0x4E00 + 30)}" in app.shown
        assert "Enter writes" in app.shown


async def test_a_long_list_costs_nothing_per_letter() -> None:
    """What was read is not read again: only the letters that are typed."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("\n".join(f"Person{chr(0x4E00 + number)}" for number in range(199)))
        before = setup_of(app).fields.people
        await app.press(Typed("A name of some length"))
        assert setup_of(app).fields.people is before
