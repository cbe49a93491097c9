"""In which forms the room is shown, by how much fits into the window. The room and the doctor ask here."""

WIDE = (100, 30)
MIDDLE = (60, 18)
SMALLEST = (24, 8)
"""Columns and rows from which on a form of the room is shown."""

FORMS = ("wide", "middle", "narrow", "tiny")
"""``tiny`` is where nothing fits."""


def form_for(columns: int, rows: int) -> str:
    """The form of the room that fits."""
    for name, (wide, high) in zip(FORMS, (WIDE, MIDDLE, SMALLEST), strict=False):
        if columns >= wide and rows >= high:
            return name
    return FORMS[-1]
