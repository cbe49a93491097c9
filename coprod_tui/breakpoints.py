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


def classes_for(columns: int, rows: int) -> dict[str, bool]:
    """The class of each breakpoint, and whether it is the one of a screen of that size."""
    form = breakpoint_for(columns, rows)
    return {f"-{each}": each == form for each in BREAKPOINTS}
