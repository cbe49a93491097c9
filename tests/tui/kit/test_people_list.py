"""Somebody is found in a list by letters of their name, or by the number beside it."""

from collections.abc import Sequence

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from coprod_tui.presentation.choosing import numbered
from coprod_tui.tui.kit.people_list import PeopleChoices, PeopleList
from tests.tui import scenes

NAMES = ("Amina [/]", "Ben", "Bela", "Chloë", *(f"Voice {letter}" for letter in "efghijkl"))


class One(App[None]):
    """A list of which one person is chosen, in a screen with a key that is a letter."""

    BINDINGS = (("b", "beep", ""),)
    beeped = 0

    def compose(self) -> ComposeResult:
        yield PeopleList(numbered(NAMES), [((f" {place}", "quiet"),) for place in range(12)], widget_id="who")

    def action_beep(self) -> None:
        self.beeped += 1


class Several(App[None]):
    done = 0

    def compose(self) -> ComposeResult:
        yield PeopleChoices(numbered(NAMES), NAMES, (), widget_id="who")

    def on_choices_done(self) -> None:
        self.done += 1


async def where(pilot: Pilot[None], keys: Sequence[str]) -> str:
    """Whose line is highlighted after some keys."""
    await pilot.press(*keys)
    place = pilot.app.query_one("#who", PeopleList).highlighted
    return "" if place is None else NAMES[place]


async def test_letters_and_numbers_move_to_somebody() -> None:
    """Letters go on while somebody fits, and begin anew where nobody does; so do numbers."""
    app = One()
    async with app.run_test() as pilot:
        assert await where(pilot, "b") == "Ben"
        assert await where(pilot, "el") == "Bela"
        assert await where(pilot, "c") == "Chloë"
        assert await where(pilot, "x") == "Chloë"
        assert await where(pilot, "1") == "Amina [/]"
        assert await where(pilot, "2") == "Voice l"
        assert await where(pilot, ("backspace",)) == "Amina [/]"
        assert app.beeped == 0


async def test_any_other_key_begins_anew() -> None:
    """Who moves with the arrows and then types means what is typed from there on."""
    app = One()
    async with app.run_test() as pilot:
        assert await where(pilot, ("1", "down")) == "Ben"
        assert await where(pilot, "2") == "Ben"
        assert await where(pilot, ("b", "up", "e")) == "Voice e"


async def test_numbers_stand_in_one_column() -> None:
    """A number of one digit stands below the last digit of one of two."""
    app = One()
    async with app.run_test(size=(40, 20)):
        shown = scenes.painted(app.screen)
        assert " 1  Amina [/] 0" in shown
        assert "12  Voice l 11" in shown


async def test_enter_chooses_whom_it_stands_on_and_goes_on() -> None:
    """With space several are chosen before; who is chosen stays so."""
    app = Several()
    async with app.run_test() as pilot:
        choices = app.query_one(PeopleChoices)
        await pilot.press(*"ch", "enter")
        assert (app.done, choices.chosen) == (1, ("Chloë",))
        await pilot.press(*"be", "space", "enter", "1", "enter")
        assert (app.done, choices.chosen) == (3, ("Amina [/]", "Ben", "Chloë"))
