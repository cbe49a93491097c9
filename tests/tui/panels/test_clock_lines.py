"""The clock in lines: digits, what stands beside them, and the bar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from coprod_tui.presentation.clock import ClockView
from coprod_tui.tui.panels import blocks, clock_lines

CLOCK = ClockView("1:47", "of 2:00, when you are ready", "waiting", 0.25, None)

times = st.sampled_from(["0:00", "1:47", "12:00", "+0:12", "+12:34", "1:02:03"])
captions = st.text("abc de", max_size=60)


@given(times, captions, st.integers(0, 200), st.integers(0, 60))
def test_digits_and_caption_fit_where_they_were_to_stand(text: str, caption: str, width: int, height: int) -> None:
    """No line is wider, and there are as many as the digits have."""
    clock = ClockView(text, caption, "running", 0.5, 1000)
    if dot := clock_lines.digits_for(text, width, height):
        lines = clock_lines.captioned(clock, dot, width)
        assert len(lines) == blocks.rows_of(dot) <= height
        assert all(cell_len(line.plain) <= width for line in lines)
    if dot := clock_lines.bare_digits_for(text, width, height):
        lines = clock_lines.digits(clock, dot)
        assert len(lines) <= height
        assert all(cell_len(line.plain) <= width for line in lines)


@given(times, captions, st.integers(0, 200), st.integers(1, 200), st.floats(0, 1))
def test_a_row_about_the_time_is_as_wide_as_it_may_be(
    text: str, caption: str, at: int, width: int, used: float
) -> None:
    """The bar fills its row; the caption, cut or not, never goes beyond it."""
    clock = ClockView(text, caption, "running", used, 1000)
    assert cell_len(clock_lines.bar(clock, width).plain) == width
    assert [cell_len(line.plain) for line in clock_lines.thick_bar(clock, width, 3)] == [width] * 3
    assert cell_len(clock_lines.bar_before_caption(clock, min(at, width), width).plain) <= width
    assert cell_len(clock_lines.small(clock, width).plain) <= width


def test_the_caption_is_broken_beside_the_digits_and_touches_none() -> None:
    """It ends where they end, three cells away from them."""
    dot = clock_lines.digits_for(CLOCK.text, 46, 5)
    assert dot
    lines = [line.plain for line in clock_lines.captioned(CLOCK, dot, 46)]
    across = blocks.width_of(CLOCK.text, dot)
    assert [line[across + 3 :] for line in lines] == ["", "", "", "of 2:00, when you", "are ready"]
    assert {line[across : across + 3].strip() for line in lines} == {""}


@pytest.mark.parametrize("size", [(30, 5), (46, 5), (67, 10), (120, 20)])
def test_the_digits_keep_their_size_from_the_first_second_to_the_last(size: tuple[int, int]) -> None:
    """Also beyond the offer, where a sign stands before them."""
    sizes = {clock_lines.digits_for(text, *size) for text in ("2:00", "0:01", "+0:01", "+9:59", "10:00")}
    assert len(sizes) == 1


def test_in_one_row_the_time_stands_before_its_words() -> None:
    """In ordinary letters; without a time the words alone."""
    assert clock_lines.small(CLOCK, 60).plain == "1:47  of 2:00, when you are ready"
    assert clock_lines.small(CLOCK._replace(text=""), 60).plain == "of 2:00, when you are ready"
