"""Widgets that are asked once for what they paint, and again when it is another."""

from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip

from coprod_tui.tui.kit.steady import Steady


class Counted(Steady):
    """Counts how often it was asked for a line."""

    asked = 0
    shown = "one"

    def render_line(self, y: int) -> Strip:
        self.asked += 1
        return super().render_line(y)

    def render(self) -> Content:
        return Content(self.shown)


class Bare(App[None]):
    CSS = "Counted { height: 1; width: 10; color: red; } Counted.-other { color: blue; }"

    def compose(self) -> ComposeResult:
        yield Counted()


async def test_it_is_asked_again_only_when_it_is_to_be_painted_again() -> None:
    """A refresh, other colours and another width are reasons; that something else was painted is none."""
    async with Bare().run_test() as pilot:
        counted = pilot.app.query_one(Counted)
        row = Region(0, 0, 10, 1)
        first = counted.render_lines(row)
        assert counted.render_lines(row) is first
        asked = counted.asked
        counted.shown = "two"
        counted.refresh()
        await pilot.pause()
        assert "".join(strip.text for strip in counted.render_lines(row)).strip() == "two"
        assert counted.asked == asked + 1
        counted.add_class("-other")
        await pilot.pause()
        (strip,) = counted.render_lines(row)
        assert next(iter(strip)).style is not None
        assert counted.asked > asked + 1
        counted.styles.width = 6
        await pilot.pause()
        assert counted.render_lines(Region(0, 0, 6, 1))[0].cell_length == 6
