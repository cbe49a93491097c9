"""A field of one line: it shows, walks through and deletes whole signs."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.app import App, ComposeResult
from textual.keys import _character_to_key
from textual.pilot import Pilot

from coprod_tui.domain.words import TEXT_CHARACTERS
from coprod_tui.tui.kit.line_input import LineInput
from tests.tui.signs import SIGNS, TRIED_SIGNS, beside, in_cells, shortened

WIDTH = 7
PARTS = st.lists(st.sampled_from([*SIGNS.values(), "a", "word", " "]), min_size=1, max_size=12)


class Field(App[None]):
    """Nothing but the field, as wide as the window."""

    CSS = "LineInput, LineInput:focus { border: none; padding: 0; height: 1; }"

    def __init__(self, value: str) -> None:
        super().__init__()
        self._value = value

    def compose(self) -> ComposeResult:
        yield LineInput(self._value)


@asynccontextmanager
async def field_of(value: str, width: int = WIDTH) -> AsyncIterator[tuple[Pilot[None], LineInput]]:
    app = Field(value)
    async with app.run_test(size=(width, 1)) as pilot:
        field = app.query_one(LineInput)
        field.cursor_blink = False
        await pilot.pause()
        yield pilot, field


def shown(field: LineInput) -> list[str]:
    """What a terminal shows in the cells of the field."""
    (strip,) = field.screen._compositor.render_strips()
    return in_cells(strip.text)


def part(value: str, start: int) -> list[str]:
    """The cells of a value from one on, as many as the field has, of its whole signs alone."""
    cells = [*in_cells(value), *" " * WIDTH]
    return beside(cells[start : start + WIDTH], cells[start + WIDTH :])


def under_cursor(field: LineInput) -> str:
    """What is painted in the colours of the cursor."""
    ground = field.get_component_rich_style("input--cursor").bgcolor
    return "".join(text for text, style, _ in field.render_line(0) if style and style.bgcolor == ground)


@pytest.mark.parametrize("sign", TRIED_SIGNS.values(), ids=list(TRIED_SIGNS))
async def test_wherever_it_is_scrolled_to_no_sign_is_shown_in_pieces(sign: str) -> None:
    """A blank stands for each cell of a sign at the left or the right edge that does not fit wholly."""
    value = f"a{sign}b{sign}{sign}cd{sign}efg{sign}"
    async with field_of(value) as (pilot, field):
        for start in range(field.max_scroll_x + 1):
            field.scroll_to(start, animate=False)
            await pilot.pause()
            assert (start, shown(field)) == (start, part(value, start))


async def test_whatever_stands_in_it_a_run_of_whole_signs_is_shown() -> None:
    """Any signs in any order, scrolled anywhere."""
    async with field_of("") as (_, field):

        @given(PARTS.map("".join), st.integers(0, 40))
        def law(value: str, start: int) -> None:
            field.value = value
            field.scroll_to(start, animate=False, immediate=True)
            assert in_cells(field.render_line(0).text) == part(value, field.scroll_offset.x)

        law()


@pytest.mark.parametrize("sign", TRIED_SIGNS.values(), ids=list(TRIED_SIGNS))
async def test_the_cursor_walks_past_a_sign_at_once(sign: str) -> None:
    """To the left and to the right it covers one whole sign after the other, which is scrolled to as a whole."""
    value = f"a{sign}b{sign * 3}"
    signs = [cell for cell in in_cells(value) if cell]
    async with field_of(value) as (pilot, field):
        for expected in reversed(signs):
            await pilot.press("left")
            assert under_cursor(field) == expected
            assert shown(field) == part(value, field.scroll_offset.x)
            assert shown(field)[field.cursor_screen_offset.x] == expected
        for expected in signs[1:]:
            await pilot.press("right")
            assert under_cursor(field) == expected
        await pilot.press("right")
        assert field.cursor_at_end
        await pilot.press("ctrl+left", "ctrl+right")
        assert field.cursor_at_end


@pytest.mark.parametrize("sign", TRIED_SIGNS.values(), ids=list(TRIED_SIGNS))
async def test_a_sign_is_deleted_at_once(sign: str) -> None:
    """By Backspace and by Delete; none is left in pieces, but the marks on a letter go as they came."""
    value = f"a{sign}b{sign}"
    signs = [cell for cell in in_cells(value) if cell]
    async with field_of(value) as (pilot, field):
        for left in shortened(value):
            await pilot.press("backspace")
            assert field.value == left
        field.value = value
        field.cursor_position = 0
        for gone in range(1, len(signs) + 1):
            await pilot.press("delete")
            assert field.value == "".join(signs[gone:])


@pytest.mark.parametrize("sign", TRIED_SIGNS.values(), ids=list(TRIED_SIGNS))
async def test_a_click_puts_the_cursor_on_the_sign_that_is_there(sign: str) -> None:
    """On either of its cells; behind the text, behind the last of it."""
    value = f"a{sign}b{sign}cd"
    cells = in_cells(value)
    async with field_of(value, 40) as (pilot, field):
        for cell in range(len(cells)):
            await pilot.click(LineInput, offset=(cell, 0))
            assert under_cursor(field) == (cells[cell] or cells[cell - 1])
        await pilot.click(LineInput, offset=(len(cells) + 3, 0))
        assert field.cursor_at_end


async def test_what_is_typed_between_two_signs_stays_where_it_was_typed() -> None:
    """Even while the half of a flag that is typed first makes one with the half behind the cursor."""
    async with field_of("🇩🇪") as (pilot, field):
        await pilot.press("home")
        for character in "🇳🇱👋🏿e\u0301":
            pilot.app.post_message(events.Key(_character_to_key(character), character))
        await pilot.pause()
        assert field.value == "🇳🇱👋🏿e\u0301🇩🇪"


async def test_the_end_of_what_is_pasted_is_scrolled_to() -> None:
    """Into an empty field, too."""
    async with field_of("") as (pilot, field):
        pilot.app.post_message(events.Paste("one two three"))
        await pilot.pause()
        assert "".join(shown(field)) == " three "


async def test_what_is_pasted_takes_the_place_of_what_is_selected() -> None:
    """And that makes room for it."""
    async with field_of("x" * TEXT_CHARACTERS) as (pilot, field):
        field.select_all()
        pilot.app.post_message(events.Paste("instead"))
        await pilot.pause()
        assert field.value == "instead"
