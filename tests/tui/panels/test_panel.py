"""The voices, as a list and as a line."""

import pytest
from rich.cells import cell_len

from coprod_tui.presentation import room_view
from coprod_tui.tui.panels.panel import VoicesLine, VoicesPanel
from tests.tui import scenes


def with_a_pass_and_one_away(names: list[str]) -> room_view.RoomView:
    """The first voice has passed, the last is away."""
    meeting = scenes.waiting(names)
    meeting.passes()
    meeting.step_out(names[-1])
    return room_view.room(meeting.session)


@pytest.mark.parametrize("width", [31, 30, 24])
def test_a_word_is_as_long_as_there_is_room_for(width: int) -> None:
    """Beside the longest of the names, which comes first; no word is cut."""
    lines = VoicesPanel(now := with_a_pass_and_one_away(["Eun-ji Ko", "Ben", "Cara", "Dev"]), id="voices").lines(
        now, width, 12
    )
    assert lines[0].plain.endswith("  later")
    assert lines[3].plain.endswith("  away, turn kept" if width > 27 else "  away")
    assert max(cell_len(line.plain) for line in lines) <= width


def test_the_line_tells_in_words_how_each_stands_where_all_have_room() -> None:
    """A sign alone is a riddle on a wall; many voices have no room for more."""
    few = VoicesLine(now := with_a_pass_and_one_away(["Eun-ji", "Ben", "Cara", "Dev"]), id="voices-line").lines(
        now, 76, 1
    )
    assert few[0].plain == "↺ Eun-ji later   ▶ Ben when ready   › Cara next   ○ Dev away"
    many = VoicesLine(now := with_a_pass_and_one_away(list(scenes.SIX)), id="voices-line").lines(now, 76, 1)
    assert "later" not in many[0].plain
    assert cell_len(many[0].plain) <= 76
