"""Breakpoints: in which form the room is shown, by how much fits into the window. The room and the doctor ask here."""

WIDE = (100, 30)
MIDDLE = (60, 18)
SMALLEST = (24, 8)
"""Columns and rows from which on a form of the room is shown."""

BREAKPOINTS = ("wide", "middle", "narrow", "tiny")
"""``tiny`` is where nothing fits."""


def breakpoint_for(columns: int, rows: int) -> str:
    """The form of the room that fits."""
    for name, (wide, high) in zip(BREAKPOINTS, (WIDE, MIDDLE, SMALLEST), strict=False):
        if columns >= wide and rows >= high:
            return name
    return BREAKPOINTS[-1]
