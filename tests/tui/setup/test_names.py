"""Names in the setup: typed, pasted, asked about, mended and set aside, each in its row."""

from textual import events
from textual.widgets import Input

from coprod_tui.tui.setup.names_list import PeopleRows
from coprod_tui.tui.setup.people import PeopleField
from coprod_tui.tui.setup.screen import SetupScreen
from tests.tui import scenes
from tests.tui.in_the_room import Driven, Typed, driven

TABLE = """\
Name\tRole\tOrganisation
Halima Noor\tExpert by experience\t
Dr Tom Adeyemi\tCardiologist\tLakeside NHS Trust
"Shah, Ravi"\tCommissioner\tLakeside ICB
"""
TABLES = {
    "tabs": TABLE,
    "carriage returns": TABLE.replace("\n", "\r"),
    "commas": TABLE.replace("\t", ","),
    "semicolons": TABLE.replace("\t", ";"),
}
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


async def only(app: Driven, names: str, *keys: str) -> None:
    """The list begins anew with these, from the field; then keys."""
    people = setup_of(app).query_one(PeopleField)
    people.leave_as_it_was()
    people.people = ()
    people.show()
    people.field.value = ""
    people.field.focus()
    people.post_message(PeopleField.Changed())
    await app.pilot.pause()
    await app.paste(names)
    await app.press(*keys)


async def test_of_a_pasted_table_only_the_names_stay() -> None:
    """No other column is seen, it is said how many there were, and a plan that is kept has the names only."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        for separator, pasted in TABLES.items():
            app.service.exports.written.clear()
            await only(app, pasted)
            assert "its other columns were left out." in app.shown, separator
            seen = [word for word in ("Organisation", "Lakeside", "Cardiologist", "Expert") if word in app.shown]
            assert seen == [], separator
            assert "3 people" in app.shown, separator
            await app.press("ctrl+l")
            assert app.service.newest_plan.voices == NAMES, separator
        await only(app, "Halima Noor\tExpert by experience\nBen Okafor\tGP")
        assert called(app) == ["Halima Noor", "Ben Okafor"]
        assert "Expert" not in app.shown, "a column without a heading"


async def test_each_name_has_a_row_as_it_is_typed() -> None:
    """Enter makes a row, and whatever leaves the field does; a name is mended from its end, and Escape leaves it."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n", "tab", "tab", "tab", Typed("Amina"), "enter", Typed("Wei Ma, Zoë"), "enter")
        assert called(app) == ["Amina", "Wei Ma", "Zoë"], "each name between commas has a row"
        field = app.app.screen.query_one("#names", Input)
        assert field.value == ""
        await app.press("enter", Typed("x"))
        assert "x" in app.app.screen.query(".prompt").first(Input).value, "the empty field goes on to the questions"

        for leaves in ("tab", "ctrl+l", "ctrl+s"):
            await only(app, "Mo", leaves)
            assert called(app) == ["Mo"], f"{leaves} loses no name without Enter"

        await only(app, "Amin", "enter", "up", "enter", Typed("a"), "enter")
        await app.press("enter", Typed("t"), "enter", "enter", "ctrl+u", Typed("Ben"), "enter")
        assert called(app) == ["Ben"], "it is written on from its end, each time"
        await app.press("up", "2")
        assert called(app) == ["Ben"], "there is no second answer where nothing is asked"
        await app.press("enter", *["backspace"] * 3, "tab", "shift+tab", Typed("Amina"), "enter")
        assert called(app) == ["Ben", "Amina"], "a name that was emptied is mended no more"
        await app.press("up", "enter", Typed("xyz"), "escape")
        assert called(app) == ["Ben", "Amina"], "Escape leaves a name as it was"
        field.focus()
        await app.press(Typed("Mo"), "escape")
        assert app.screen == "HomeScreen", "the second Escape leaves the setup"
        await app.press("n")
        assert called(app) == ["Ben", "Amina", "Mo"], "all goes on another time"


async def test_a_name_half_typed_waits_while_somebody_looks_elsewhere() -> None:
    """Another window has the keys for a moment: whoever comes back types on, and the half of a name is nobody's."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n")
        await only(app, "Ben", "enter", Typed("Ami"))
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


async def test_a_row_that_asks_is_answered_in_its_place() -> None:
    """What was typed is seen only for the row under the cursor; what is then typed in its place is their name."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n")
        await only(app, "Cara (carer)\nAmina Yusuf, cardiologist\nBen")
        assert "carer" not in app.shown
        assert "cardiologist" not in app.shown
        await app.press("up", "up")
        assert "Typed: Amina Yusuf, cardiologist" in app.shown
        assert "carer" not in app.shown
        await app.press("down", "down")
        assert "cardiologist" not in app.shown, "it goes with the next row"

        await only(app, "Amina\nPatient 2\nBen")
        assert called(app) == ["Amina", None, "Ben"]
        assert "“Patient 2” names nobody yet." in app.shown
        assert "3 people · 1 to look at" in app.shown, "who waits for a name is counted beside the names"
        assert "3 people, 2 rounds" in app.shown, "and in how long it will take"
        await app.press("up", "up", "enter")
        assert app.app.screen.query_one("#names", Input).value == "Patient 2"
        await app.press(Typed("The Dr"), "enter")
        assert called(app) == ["Amina", "The Dr", "Ben"], "whatever is typed is their name"
        assert "names nobody" not in app.shown

        await only(app, "Amina\nTom & Ruth Baker\nBen", "up", "up")
        assert "Enter writes each name, with a comma between them" in app.shown
        await app.press("enter", Typed("Tom, Ruth"), "enter")
        assert called(app) == ["Amina", "Tom", "Ruth", "Ben"], "of several people each has a row"
        assert "one person or more" not in app.shown

        await only(app, "Zoe\nBen\nZoë")
        assert "There are two called Zoë." in app.shown
        await app.press("up", "enter", Typed(" K"), "enter")
        assert called(app) == ["Zoe", "Ben", "Zoë K"], "two of the same name are told apart by asking"
        assert "There are two" not in app.shown


async def test_a_row_can_be_set_aside_and_taken_in_again() -> None:
    """In sight; who is here for someone is said to be, and what was left off of a name comes back with no key."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n")
        await only(app, "Amina\nBen", "up", "x")
        assert called(app) == ["Amina", None]
        assert "set aside" in app.shown
        await app.press("x")
        assert called(app) == ["Amina", "Ben"]

        await only(app, "Amina\nGrace Liu (BSL interpreter)\nBen", "up", "up", "h")
        assert called(app) == ["Amina", None, "Ben"]
        assert "set aside" not in app.shown, "not as one would set aside a line that is no name"
        await app.press("down", "down")
        assert "2 people · 1 here for someone" in app.shown

        for keys in ("xhx", "hht", "hhx", "xh1"):
            await only(app, "Ben\nAmina (carer)", "up", *keys)
            assert called(app) == ["Ben", "Amina"], keys


async def test_what_names_nobody_waits_whatever_is_pressed() -> None:
    """It is asked still, also of a row of a table in which nothing stands."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n")
        for keys in ("t", "1", "xx", "ht", "xh1"):
            await only(app, "Name\tRole\nBen\tx\nPatient 2\ty\n\tz\n", "up", *keys, "up", *keys)
            assert called(app) == ["Ben", None, None], keys
            assert "“Patient 2” names nobody yet." in app.shown, keys
            assert "There is no name in this row." in app.shown, keys
            assert "3 people, " in app.shown, keys


async def test_names_that_are_not_sure_are_said_once_before_the_room_and_in_it() -> None:
    """ctrl+s goes to the first of them; again it opens, and a looks at a name there, which may stay as it is."""
    async with driven(scenes.app_at_home()) as app:
        await app.press(*TO_NAMES)
        await app.paste("Amina\nPatient 2\nTom & Ruth Baker")
        await app.press("tab", "tab", "tab", Typed("How?"), "ctrl+s")
        assert "names to look at. Press ctrl+s again" in app.shown
        assert app.app.focused is app.app.screen.query_one(PeopleRows)
        await app.press("ctrl+s")
        assert app.screen == "RoomScreen"
        assert "1 person still waits for a name: j." in app.said
        assert "1 name to look at: a." in app.said
        await app.press("a", "ctrl+r", "enter")
        assert "Tom & Ruth Baker it is." in app.said
        assert "look at" not in app.said, "what is asked is asked no more"


async def test_a_list_is_pasted_at_any_time() -> None:
    """While a name is mended, and as one line longer than a field holds: nobody is lost."""
    first = [f"{one}{two}son Fam" for one in "BCDFGHJKLM" for two in "an el im or ut ab ed il os un ar es".split()]
    names = [*first, *(f"{each}ily" for each in first)]
    async with driven(scenes.app_at_home()) as app:
        await app.press("n")
        for typed in ("", " K"):
            await only(app, "Zoe\nZoë", "up", "enter", Typed(typed))
            await app.paste("Amina\nBen\nCara\n")
            assert called(app) == ["Zoe", f"Zoë{typed}", "Amina", "Ben", "Cara"]
        await only(app, ", ".join(names))
        assert called(app) == names


async def test_in_a_long_list_the_cursor_and_its_keys_are_in_sight() -> None:
    """In each window, however far down; what was read is not read again with each letter that is typed."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n")
        await only(app, "\n".join(f"Person{chr(0x4E00 + number)}" for number in range(60)))
        people = setup_of(app).query_one(PeopleField)
        before = setup_of(app).fields.people
        await app.press(Typed("A name of some length"))
        assert setup_of(app).fields.people is before
        people.field.value = ""
        for size in ((120, 36), (80, 24), (50, 16)):
            people.field.focus()
            await app.resize(*size)
            await app.press("up")
            people.rows.highlighted = 31
            await app.press("up")
            assert "Person一" not in app.shown, size
            assert f"Person{chr(0x4E00 + 30)}" in app.shown, size
            assert "Enter writes" in app.shown, size
        await app.resize(120, 36)
        people.field.focus()
        await app.press("tab", "tab", "tab", Typed("What helps?"))
        for size in ((80, 24), (50, 16)):
            await app.resize(*size)
            assert "What helps?" in app.shown, size
