"""A list from which several can be chosen."""

from textual.app import App, ComposeResult
from textual.content import Content

from coprod_tui.tui.kit.choices import Choices
from tests.tui import scenes


class Asks(App[None]):
    """Nothing but a list, with one name chosen and one that is no longer there."""

    done = 0

    def compose(self) -> ComposeResult:
        entries = [("a", Content("Ann [/]")), ("b", Content("Ben")), ("c", Content("Chloë"))]
        yield Choices(entries, ("b", "gone"), widget_id="who")

    def on_choices_done(self) -> None:
        self.done += 1


async def test_space_chooses_and_lets_go_and_enter_goes_on() -> None:
    """A sign tells the chosen ones, in the order of the list; Enter chooses nothing."""
    app = Asks()
    async with app.run_test() as pilot:
        choices = app.query_one(Choices)
        assert choices.chosen == ("b",)
        await pilot.press("end", "space", "home", "space")
        assert choices.chosen == ("a", "b", "c")
        await pilot.press("down", "space")
        assert choices.chosen == ("a", "c")
        shown = scenes.painted(app.screen)
        assert [f"{sign} {name}" in shown for sign, name in (("✓", "Ann [/]"), ("·", "Ben"), ("✓", "Chloë"))] == [
            True
        ] * 3
        await pilot.press("enter")
        assert (app.done, choices.chosen) == (1, ("a", "c"))
