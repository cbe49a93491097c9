"""Digits of solid blocks."""

import pytest

from coprod_tui.tui.panels import blocks


@pytest.mark.parametrize("text", ["0:00", "1:23", "+0:45", "59:59", "1:06:78", "+9:99:99"])
@pytest.mark.parametrize("dot", blocks.SIZES)
def test_every_size_is_as_large_as_it_says(text: str, dot: blocks.Dot) -> None:
    """All rows are equally wide, as many as were promised, and only of full and half blocks."""
    rows = blocks.solid(text, dot)
    assert len(rows) == blocks.rows_of(dot)
    assert len({len(row) for row in rows}) == 1
    assert set("".join(rows)) <= set(" ▀▄█")
    assert blocks.size_for(text, len(rows[0]), len(rows)) == dot


def test_no_two_digits_look_alike() -> None:
    """Each can be told from every other in the smallest size."""
    smallest = blocks.SIZES[-1]
    assert len({tuple(blocks.solid(digit, smallest)) for digit in "0123456789:+-"}) == 13


def test_the_smallest_is_five_rows_high() -> None:
    """And where not even that fits, there are no digits."""
    assert blocks.rows_of(blocks.SIZES[-1]) == 5
    assert blocks.size_for("0:00", 10, 5) is None
    assert blocks.size_for("0:00", 80, 4) is None
