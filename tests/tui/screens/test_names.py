"""Names in the setup: a table that is pasted, and what everyone will be called."""

import pytest

from coprod_tui.session.plan import Plan, Step
from coprod_tui.tui.screens.setup import SetupScreen
from coprod_tui.tui.widgets.names_area import NamesArea
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


def area_of(app: Driven) -> NamesArea:
    """The field of the names."""
    return app.app.screen.query_one(NamesArea)


@pytest.mark.parametrize(
    "pasted", [TABLE, TABLE.replace("\n", "\r"), TABLE.replace("\t", ","), TABLE.replace("\t", ";")]
)
async def test_of_a_pasted_table_only_the_names_stay(pasted: str) -> None:
    """The field shows nothing else, the columns are said, and a plan that is kept has the names only."""
    shelf = FakeShelf()
    async with driven(scenes.app_at_home(plans=shelf)) as app:
        await app.press(*TO_NAMES)
        await app.paste(pasted)
        assert area_of(app).text == "\n".join(NAMES)
        assert "3 people: Halima Noor, Tom Adeyemi, Ravi Shah" in app.shown
        assert "We left off “Dr”" in app.shown
        assert "“Shah, Ravi” is written as Ravi Shah." in app.shown
        assert "Only the names were read; left out: Role, Organisation." in app.shown
        await app.press("ctrl+l")
        assert shelf.kept[0].voices == NAMES
        await app.press("enter", Typed("Mo"))
        assert "Only the names were read" not in app.shown


async def test_a_table_stands_on_lines_of_its_own() -> None:
    """Pasted within a list, it runs into no other name; who cannot be called so is asked about."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES, Typed("AminaBen"), "left", "left", "left")
        await app.paste("Name\tRole\nCarer\tx\nMo\tx")
        assert area_of(app).text == "Amina\nCarer\nMo\nBen"
        assert "“Carer” is a role, not a name." in app.shown


async def test_columns_without_a_heading_are_not_taken() -> None:
    """Nothing of them is put into the field, and it is said what to do."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("Halima Noor\tExpert by experience\n")
        assert area_of(app).text == ""
        assert "Give the name column that heading." in app.shown


@pytest.mark.parametrize("leaves", ["tab", "escape"])
async def test_of_a_typed_table_only_the_names_stay_too(leaves: str) -> None:
    """As soon as the field is left, so that what is gone on with later has no other columns."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES, Typed("Name, Role"), "enter", Typed("Amina, Singer"), "enter", Typed("Mo, Baker"))
        await app.press(leaves, *(["n"] if leaves == "escape" else []))
        setup = app.app.screen
        assert isinstance(setup, SetupScreen)
        assert setup.fields.names == "Amina\nMo"


async def test_a_name_with_a_comma_in_a_plan_is_one() -> None:
    """It is turned round as in a register, or stays as it is."""
    plan = Plan("Home", (Step("round", "How?", 60_000),), voices=("Shah, Ravi", "Friend, Ana"))
    async with driven(scenes.app_at_home(start=plan)) as app:
        assert "2 people: Ravi Shah, Friend, Ana" in app.shown


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 16)])
async def test_as_many_names_are_told_as_there_is_room_for(size: tuple[int, int]) -> None:
    """Of the others it is said how many they are; the line below the field tells it as one types."""
    async with driven(scenes.app_at_home(), size) as app:
        await app.press(*TO_NAMES, Typed("Dr Mo"))
        assert "1 person: Mo" in app.shown
        await app.press("enter")
        await app.paste("\n".join(f"Person{chr(0x4E00 + number)}" for number in range(60)))
        assert "61 people: Mo, Person一," in app.shown
        assert " more\n" in app.shown
        assert app.app.screen.query_one("#called").size.height == 2


async def test_a_window_that_becomes_short_shows_the_newest_sentences() -> None:
    """The names stand above them, the count of the others below."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("Dr Ann\nNurse Ben\nCy (carer)\nSister Dee")
        assert "We left off “Dr”" in app.shown
        assert "like these" not in app.shown
        await app.pilot.resize_terminal(50, 16)
        await app.press("shift+tab", "tab")
        for said in ("4 people: Ann, Ben, Cy, Dee", "We left off “Sister”", "… and 3 more like these"):
            assert said in app.shown
