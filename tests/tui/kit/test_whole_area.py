"""Fields of several lines: they break between signs, and walk through and delete whole ones."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from coprod_tui.tui.kit.whole_area import WholeArea
from coprod_tui.tui.kit.words_area import WordsArea
from tests.tui.signs import SIGNS, TRIED_SIGNS, in_cells, shortened

SIZE = (9, 30)
PARTS = st.lists(st.sampled_from([*SIGNS.values(), "a", "word", " ", "\n"]), max_size=20)


class Field(App[None]):
    """Nothing but the field, as large as the window."""

    CSS = "WholeArea, WholeArea:focus { border: none; padding: 0; }"

    def __init__(self, area: WholeArea) -> None:
        super().__init__()
        self._area = area

    def compose(self) -> ComposeResult:
        yield self._area


@asynccontextmanager
async def shown_in(area: WholeArea, text: str, size: tuple[int, int] = SIZE) -> AsyncIterator[Pilot[None]]:
    async with Field(area).run_test(size=size) as pilot:
        area.cursor_blink = False
        area.load_text(text)
        area.move_cursor(area.document.end)
        await pilot.pause()
        yield pilot


def rows(area: WholeArea) -> list[str]:
    """What is painted, without the blanks behind it."""
    return [area.render_line(row).text.rstrip() for row in range(area.wrapped_document.height)]


def under_cursor(area: WholeArea) -> str:
    """What is painted in the colours of the cursor."""
    ground = area.get_component_rich_style("text-area--cursor").bgcolor
    strips = (area.render_line(row) for row in range(area.wrapped_document.height))
    return "".join(text for strip in strips for text, style, _ in strip if style and style.bgcolor == ground)


def signs_of(*texts: str) -> list[str]:
    """The signs that can be seen."""
    return [cell for text in texts for word in text.split() for cell in in_cells(word) if cell]


@pytest.mark.parametrize("sign", TRIED_SIGNS.values(), ids=list(TRIED_SIGNS))
async def test_a_line_is_broken_between_two_signs(sign: str) -> None:
    """Each row is as full as it can be; nothing is shown twice, nothing is missing."""
    area = WordsArea(widget_id="it")
    async with shown_in(area, f"a{sign * 12}") as pilot:
        painted = [in_cells(strip.text.rstrip()) for strip in pilot.app.screen._compositor.render_strips()]
        assert [cell for cells in painted for cell in cells] == in_cells(f"a{sign * 12}")
        assert all(len(cells) < SIZE[0] for cells in painted)
        assert len(painted[0]) >= SIZE[0] - 2


async def test_whatever_stands_in_it_every_row_is_of_whole_signs() -> None:
    """Any signs in any order, broken into rows and put together again."""
    area = WordsArea(widget_id="it")
    async with shown_in(area, ""):

        @given(PARTS.map("".join))
        def law(text: str) -> None:
            area.load_text(text)
            assert signs_of(*rows(area)) == signs_of(text)

        law()


@pytest.mark.parametrize("sign", TRIED_SIGNS.values(), ids=list(TRIED_SIGNS))
async def test_the_cursor_walks_past_a_sign_at_once(sign: str) -> None:
    """In either direction, and over the ends of rows; each sign stays whole beneath it."""
    text = f"{sign * 4}b{sign}"
    signs = signs_of(text)
    area = WordsArea(widget_id="it")
    async with shown_in(area, text) as pilot:
        for expected in reversed(signs):
            await pilot.press("left")
            assert under_cursor(area) == expected
        area.move_cursor((0, 0))
        for expected in signs[1:]:
            await pilot.press("right")
            assert under_cursor(area) == expected
        await pilot.press("right")
        assert area.cursor_at_end_of_text


@pytest.mark.parametrize("sign", TRIED_SIGNS.values(), ids=list(TRIED_SIGNS))
async def test_wherever_else_a_key_leads_a_whole_sign_stands(sign: str) -> None:
    """Up, down, to the ends of a row, a page or a word on; and it gets on."""
    text = f"{sign * 5} b{sign * 4} cd"
    area = WordsArea(widget_id="it")
    async with shown_in(area, text) as pilot:
        for key in ("up", "end", "down", "pageup", "pagedown", "up", "end"):
            await pilot.press(key)
            assert under_cursor(area) in {*signs_of(text), " "}, key
        for key in ("ctrl+right", "ctrl+left"):
            while not (area.cursor_at_end_of_text if key == "ctrl+right" else area.cursor_at_start_of_text):
                before = area.cursor_location
                await pilot.press(key)
                assert under_cursor(area) in {*signs_of(text), " "}, key
                assert area.cursor_location != before


@pytest.mark.parametrize("sign", TRIED_SIGNS.values(), ids=list(TRIED_SIGNS))
async def test_a_sign_is_deleted_at_once(sign: str) -> None:
    """As in a field of one line; and what was deleted can be had back."""
    text = f"a{sign}b{sign}"
    signs = signs_of(text)
    area = WordsArea(widget_id="it")
    async with shown_in(area, text) as pilot:
        for left in shortened(text):
            await pilot.press("backspace")
            assert area.text == left
        area.load_text(text)
        for gone in range(1, len(signs) + 1):
            await pilot.press("delete")
            assert area.text == "".join(signs[gone:])
        area.load_text(text)
        await pilot.press("ctrl+end", "ctrl+w")
        assert signs_of(area.text) == signs[: len(signs_of(area.text))]
        await pilot.press("ctrl+z")
        assert area.text == text


@pytest.mark.parametrize("key", ["ctrl+x", "ctrl+shift+k"])
async def test_the_last_line_is_deleted_whole(key: str) -> None:
    """Where nothing is selected, the key takes the line of the cursor, also where no other follows."""
    area = WordsArea()
    async with shown_in(area, "one 👩🏽‍🦽\ntwo 👩🏽‍🦽") as pilot:
        await pilot.press(key)
        assert area.text == "one 👩🏽‍🦽\n"
        await pilot.press("up", key)
        assert area.text == ""


@pytest.mark.parametrize("sign", TRIED_SIGNS.values(), ids=list(TRIED_SIGNS))
async def test_a_click_puts_the_cursor_on_the_sign_that_is_there(sign: str) -> None:
    """In any row; behind a row, on the last of it."""
    area = WordsArea(widget_id="it")
    async with shown_in(area, f"a{sign * 5}b") as pilot:
        for y, row in enumerate(rows(area)):
            cells = in_cells(row)
            for x, cell in enumerate(cells):
                await pilot.click(WordsArea, offset=(x, y))
                assert under_cursor(area) == (cell or cells[x - 1])


@pytest.mark.parametrize("width", [1, 2, 3])
async def test_a_few_columns_show_whole_signs_or_none(width: int) -> None:
    """Where a sign does not fit at all, blanks stand for it."""
    area = WordsArea(widget_id="it")
    for sign in SIGNS.values():
        async with shown_in(area, sign * 3, (width, 12)) as pilot:
            for strip in pilot.app.screen._compositor.render_strips():
                assert len(in_cells(strip.text)) == width
                assert set(signs_of(strip.text)) <= set(signs_of(sign))
