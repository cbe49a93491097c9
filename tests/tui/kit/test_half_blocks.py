"""Dots painted with half blocks."""

from coprod_tui.tui.kit.half_blocks import enlarged, half_blocks


def test_two_rows_of_dots_are_one_line() -> None:
    """An odd last row is the upper half of its line."""
    assert half_blocks(["## ", "# #", " # "]) == ["█▀▄", " ▀ "]


def test_a_dot_grows_in_both_directions() -> None:
    """As many times as it is told, across and down."""
    assert enlarged(["# "], 2, 3) == ["##  "] * 3
