"""Lines that are painted one by one look as if all had been painted at once."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.strip import Strip

from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.line import cut_line
from coprod_tui.tui.kit.painted_lines import PaintedLines
from coprod_tui.tui.runtime.themes import DARK

FRAMES = {"bare": "", "padded": "padding: 1 3;", "framed": "border: round white; padding: 1 2 0 2; height: 8;"}
TEXTS = ("", "Amina", "Chloë said so", "在家里", "as wide as all of it!", "👩‍👩‍👧 and")

pieces = st.tuples(st.sampled_from(TEXTS), st.sampled_from(("", "ink", "bold now", "quiet")))
lines = st.lists(st.lists(pieces, max_size=2).map(lambda parts: Line.of(*parts)), max_size=5)


class Lines(PaintedLines):
    """Shows the lines that it is given."""

    given: Sequence[Line] = ()

    def build(self, width: int, height: int) -> list[Line]:
        return [cut_line(line, width) for line in self.given]


class Framed(App[None]):
    CSS = "Lines { height: 5; width: 40; }" + "".join(f"#{name} {{ {css} }}" for name, css in FRAMES.items())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(DARK.variables)

    def compose(self) -> ComposeResult:
        for name in FRAMES:
            yield Lines(id=name)


def painted(widget: Lines) -> list[Strip]:
    return [strip.simplify() for strip in widget.render_lines(widget.outer_size.region)]


async def test_what_is_painted_line_by_line_is_what_is_painted_at_once() -> None:
    """Whatever changes into whatever, within any frame and padding."""
    async with Framed().run_test() as pilot:
        widgets = tuple(pilot.app.query(Lines))

        @given(shown=st.lists(lines, min_size=1, max_size=4))
        def holds(shown: list[list[Line]]) -> None:
            for widget in widgets:
                for now in shown:
                    painted(widget)
                    widget.given = now
                    widget.look()
                by_line = painted(widget)
                widget.refresh()
                widget._styles_cache.clear()
                assert painted(widget) == by_line

        holds()
