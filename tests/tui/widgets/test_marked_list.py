"""A list in which a bar stands beside what is chosen."""

from textual.app import App, ComposeResult
from textual.content import Content

from coprod_tui.tui.widgets.choices import Choices
from coprod_tui.tui.widgets.marked_list import HERE, LEFT, MarkedList
from tests.tui import scenes


class Asks(App[None]):
    """Two lists of which one line each is chosen, and one of which several can be."""

    def compose(self) -> ComposeResult:
        yield MarkedList(map(Content, ("acted on", "still\nopen")), widget_id="kind")
        yield MarkedList(map(Content, ("none", "a leaflet")), widget_id="which")
        yield Choices([("a", Content("Ann")), ("b", Content("Ben"))], (), widget_id="who")

    def on_mount(self) -> None:
        for each in self.query(MarkedList):
            each.highlighted = 0


async def test_the_bar_is_broad_only_where_the_keys_go() -> None:
    """Each list shows what is chosen in it; where several can be chosen, each of them has its own sign."""
    app = Asks()
    async with app.run_test() as pilot:
        await pilot.press("down")
        shown = scenes.painted(app.screen)
        assert [f"{mark}{text}" in shown for mark, text in ((HERE, "still"), (HERE, "open"), (LEFT, "none"))] == [
            True
        ] * 3
        assert (shown.count(HERE), f"{LEFT}·" in shown) == (2, False)
        await pilot.press("tab", "down")
        shown = scenes.painted(app.screen)
        assert [f"{mark}{text}" in shown for mark, text in ((LEFT, "still"), (HERE, "a leaflet"))] == [True] * 2
        await pilot.press("tab")
        assert f"{HERE}· Ann" in scenes.painted(app.screen)
