"""Names in the setup: typed, pasted, asked about, mended and set aside, each in its row."""

import pytest
from textual import events
from textual.widgets import Input

from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.tui.setup.names_list import PeopleRows
from coprod_tui.tui.setup.screen import SetupScreen
from tests.tui import scenes
from tests.tui.in_the_room import Driven, Typed, driven

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
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste(pasted)
        assert "its other columns were left out." in app.shown
        assert not any(word in app.shown for word in ("Organisation", "Lakeside", "Cardiologist", "Expert"))
        assert "3 people" in app.shown
        await app.press("ctrl+l")
        assert app.service.newest_plan.voices == NAMES


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
    async with driven(scenes.app_at_home()) as app:
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
        await app.press(Typed("The Dr"), "enter")
        assert called(app) == ["Amina", "The Dr", "Ben"]
        assert "names nobody" not in app.shown


async def test_a_name_is_written_on_from_its_end() -> None:
    """Each time: one letter is mended without typing the whole again."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES, Typed("Amin"), "enter", "up", "enter", Typed("a"), "enter")
        await app.press("enter", Typed("t"), "enter", "enter", "ctrl+u", Typed("Ben"), "enter")
        assert called(app) == ["Ben"]


async def test_of_several_people_each_gets_a_row() -> None:
    """The row asks what each would like to be called, and takes each name between commas."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("Amina\nTom & Ruth Baker\nBen")
        await app.press("up", "up")
        assert "Enter writes each name, with a comma between them" in app.shown
        await app.press("enter", Typed("Tom, Ruth"), "enter")
        assert called(app) == ["Amina", "Tom", "Ruth", "Ben"]
        assert "one person or more" not in app.shown


async def test_somebody_here_for_someone_is_said_to_be() -> None:
    """Not set aside as one would set aside a line that is no name."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("Amina\nGrace Liu (BSL interpreter)\nBen")
        await app.press("up", "up", "h")
        assert called(app) == ["Amina", None, "Ben"]
        assert "set aside" not in app.shown
        await app.press("down", "down")
        assert "2 people · 1 here for someone" in app.shown


async def test_who_waits_for_a_name_counts_among_those_who_come() -> None:
    """Beside the names and in how long it will take there is one number of people."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("Amina\nPatient 2\nBen")
        assert "3 people · 1 to look at" in app.shown
        assert "3 people, 2 rounds" in app.shown


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
        await app.press("a", "ctrl+r", "enter")
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


SET_ASIDE_AND_BACK = [("x", "h", "x"), ("h", "h", "t"), ("h", "h", "x"), ("x", "h", "1")]


@pytest.mark.parametrize("keys", SET_ASIDE_AND_BACK, ids="".join)
async def test_whoever_is_set_aside_twice_comes_back_under_their_name(keys: tuple[str, ...]) -> None:
    """What was left off of it comes back with no key."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("Ben\nAmina (carer)")
        await app.press("up", *keys)
        assert called(app) == ["Ben", "Amina"]


@pytest.mark.parametrize("keys", [("t",), ("1",), ("x", "x"), ("h", "t"), ("x", "h", "1")], ids="".join)
async def test_what_names_nobody_waits_whatever_is_pressed(keys: tuple[str, ...]) -> None:
    """It is asked still, also of a row of a table in which nothing stands."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("Name\tRole\nBen\tx\nPatient 2\ty\n\tz\n")
        await app.press("up", *keys, "up", *keys)
        assert called(app) == ["Ben", None, None]
        assert "“Patient 2” names nobody yet." in app.shown
        assert "There is no name in this row." in app.shown
        assert "3 people, " in app.shown


async def test_the_second_answer_is_nothing_where_there_is_none() -> None:
    """A row that asks nothing stays as it is."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES, Typed("Ben"), "enter", "up", "2")
        assert called(app) == ["Ben"]


@pytest.mark.parametrize("typed", ["", " K"], ids=["as it was", "mended"])
async def test_a_list_pasted_while_a_name_is_mended_loses_nobody(typed: str) -> None:
    """The name is what was typed before, and everyone of the list has a row."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("Zoe\nZoë")
        await app.press("up", "enter", Typed(typed))
        await app.paste("Amina\nBen\nCara\n")
        assert called(app) == ["Zoe", f"Zoë{typed}", "Amina", "Ben", "Cara"]


async def test_many_names_in_one_long_line_are_a_list() -> None:
    """A field holds 2,000 characters; nobody behind them is lost."""
    names = [
        f"{first}{last}son Fam" for first in "BCDFGHJKLM" for last in "an el im or ut ab ed il os un ar es".split()
    ]
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste(", ".join([*names, *(f"{each}ily" for each in names)]))
        assert called(app) == [*names, *(f"{each}ily" for each in names)]


async def test_a_name_half_typed_waits_while_somebody_looks_elsewhere() -> None:
    """Another window has the keys for a moment: whoever comes back types on, and the half of a name is nobody's."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES, Typed("Ben"), "enter", Typed("Ami"))
        await look_elsewhere(app)
        await app.press(Typed("na"), "enter")
        assert called(app) == ["Ben", "Amina"]
        await app.press("up", "enter", Typed(" O"))
        await look_elsewhere(app)
        await app.press(Typed("x"), "enter")
        assert called(app) == ["Ben", "Amina Ox"]


async def look_elsewhere(app: Driven) -> None:
    """What a terminal reports when its window is left, and comes back."""
    for event in (events.AppBlur(), events.AppFocus()):
        app.app.post_message(event)
        await app.pilot.pause()


async def test_a_name_that_was_emptied_is_mended_no_more() -> None:
    """Who is typed next is somebody else."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES, Typed("Ben"), "enter", "up", "enter", *["backspace"] * 3, "tab", "shift+tab")
        await app.press(Typed("Amina"), "enter")
        assert called(app) == ["Ben", "Amina"]


@pytest.mark.parametrize("size", [(80, 24), (50, 16)])
async def test_another_window_keeps_the_field_with_the_cursor_in_sight(size: tuple[int, int]) -> None:
    """However far down it is."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("\n".join(f"Person{chr(0x4E00 + number)}" for number in range(30)))
        await app.press("tab", "tab", "tab", Typed("What helps?"))
        await app.resize(*size)
        assert "What helps?" in app.shown
