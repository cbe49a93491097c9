"""A list in which a mark stands before what is chosen."""

from textual.app import App, ComposeResult
from textual.content import Content

from coprod_tui.tui.kit.choices import Choices
from coprod_tui.tui.kit.line import HERE, LEFT
from coprod_tui.tui.kit.marked_list import MarkedList
from tests.tui import scenes
from tests.tui.in_the_room import driven
from tests.tui.months import CONTACT, MENUS, Months


class Asks(App[None]):
    """Two lists of which one line each is chosen, and one of which several can be."""

    def compose(self) -> ComposeResult:
        yield MarkedList(map(Content, ("acted on", "still\nopen")), widget_id="kind")
        yield MarkedList(map(Content, ("none", "a leaflet")), widget_id="which")
        yield Choices([("a", Content("Ann")), ("b", Content("Ben"))], (), widget_id="who")

    def on_mount(self) -> None:
        for each in self.query(MarkedList):
            each.highlighted = 0


async def test_the_mark_stands_only_where_the_keys_go() -> None:
    """Each list shows what is chosen in it; where several can be chosen, each of them has its own sign."""
    app = Asks()
    async with app.run_test() as pilot:
        await pilot.press("down")
        shown = scenes.painted(app.screen)
        assert [f"{mark} {text}" in shown for mark, text in ((HERE, "still"), (" ", "open"), (LEFT, "none"))] == [
            True
        ] * 3
        assert (shown.count(HERE), f"{LEFT} ·" in shown) == (1, False)
        await pilot.press("tab", "down")
        shown = scenes.painted(app.screen)
        assert [f"{mark} {text}" in shown for mark, text in ((LEFT, "still"), (LEFT, "open"), (HERE, "a leaflet"))] == [
            True
        ] * 3
        await pilot.press("tab")
        assert f"{HERE} · Ann" in scenes.painted(app.screen)


async def test_the_mark_moves_and_the_texts_stay() -> None:
    """On the start screen and the board, too: nothing is said by colour alone."""
    again = Months()
    async with driven(again.app_at_home(), size=(80, 24)) as app:
        before = app.shown
        await app.press("down")
        assert before.count(HERE) == app.shown.count(HERE) == 1
        assert before != app.shown
        assert before.replace(HERE, " ") == app.shown.replace(HERE, " ")
        await app.press("f")
        assert f"{HERE} {MENUS}" in app.shown
        await app.press("down")
        assert f"{HERE} {CONTACT}" in app.shown
        assert f"  {MENUS}" in app.shown


async def test_a_row_that_is_cut_off_above_keeps_its_mark() -> None:
    """It stands in the first line of the row that is in sight."""
    app = Asks()
    async with app.run_test() as pilot:
        kind = app.query_one("#kind", MarkedList)
        kind.styles.height = 1
        kind.styles.border = "none", "black"
        await pilot.press("down")
        kind.scroll_to(y=2, animate=False)
        await pilot.pause()
        assert f"{HERE} open" in scenes.painted(app.screen)


class Long(App[None]):
    """A list of which a small part is in sight."""

    def compose(self) -> ComposeResult:
        yield MarkedList([Content(f"{number} " + "word " * 9) for number in range(30)], widget_id="long")

    def on_mount(self) -> None:
        self.query_one(MarkedList).highlighted = 29


async def test_what_is_chosen_is_in_sight_in_every_size_of_the_list() -> None:
    """From its first paint on, when it gets fewer rows, and when it is narrower and its lines take more of them."""
    app = Long()
    async with app.run_test(size=(60, 20)) as pilot:
        for width, height in ((60, 20), (60, 6), (24, 6), (60, 12)):
            app.query_one(MarkedList).styles.width = width
            app.query_one(MarkedList).styles.height = height
            await pilot.pause()
            await pilot.pause()
            assert f"{HERE} 29 word" in scenes.painted(app.screen), (width, height)
