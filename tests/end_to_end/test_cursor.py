"""Where the terminal's own cursor is: input methods open their window there."""

from coprod_tui.presentation.writing import PLACEHOLDER
from tests.end_to_end.facilitator import a_plan


def test_the_cursor_stands_where_the_first_letter_will_be(terminal, tmp_path):
    """In an empty field for words, over the words that say what it is for."""
    room = terminal("run", a_plan(tmp_path / "plan.toml", "3m", voices="Aoife Bram"))
    room.wait_for("opens the first step")
    room.press("w")
    rows = room.wait_for(PLACEHOLDER).splitlines()
    row = next(row for row in rows if PLACEHOLDER in row)
    place = f"{row.index(PLACEHOLDER)} {rows.index(row)}"
    room.wait_until(lambda: room.cursor == place or None, f"the cursor at {place}, it is at {room.cursor}")
