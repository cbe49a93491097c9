"""Breakpoints: selects the layout of the room by the size of the window. Used by the room and the doctor."""

WIDE = (100, 30)
MIDDLE = (60, 18)
SMALLEST = (24, 8)
"""The minimum columns and rows of each layout, the largest first."""

BREAKPOINTS = ("wide", "middle", "narrow", "tiny")
"""``tiny`` means that no layout fits."""


def breakpoint_for(columns: int, rows: int) -> str:
    """The largest layout that fits."""
    for name, (wide, high) in zip(BREAKPOINTS, (WIDE, MIDDLE, SMALLEST), strict=False):
        if columns >= wide and rows >= high:
            return name
    return BREAKPOINTS[-1]
