"""What fits where."""

import itertools

from coprod_tui.breakpoints import BREAKPOINTS, breakpoint_for


def test_the_forms():
    """A window takes the largest form that fits into it."""
    sizes = ((100, 30), (99, 30), (100, 29), (60, 18), (59, 18), (60, 17), (24, 8), (23, 20), (200, 7))
    assert [breakpoint_for(*size) for size in sizes] == ["wide", *["middle"] * 3, *["narrow"] * 3, "tiny", "tiny"]


def test_a_larger_window_never_has_a_smaller_form():
    """Whatever is added to it, columns or rows."""
    for columns, rows in itertools.product(range(1, 131), range(1, 41)):
        fits = BREAKPOINTS.index(breakpoint_for(columns, rows))
        assert BREAKPOINTS.index(breakpoint_for(columns + 1, rows)) <= fits
        assert BREAKPOINTS.index(breakpoint_for(columns, rows + 1)) <= fits
