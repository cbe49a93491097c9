"""A decision as everybody sees it: how its lines share the rows there are."""

import pytest

from coprod_tui.presentation.decision_stage import DecisionView, decision_view
from coprod_tui.presentation.text import Line
from coprod_tui.tui.panels.decision import DecisionPanel
from tests.support.deciding import propose
from tests.tui import scenes

WORDS = "Transport is booked after the ward round"
ASKED = "Can we all live with this?"
FROM = "From Amina: “The transport is booked at nine.”"


def lines(height: int, *, beside: int = 1) -> list[str]:
    """What stands in a panel of so many rows, too narrow for large letters."""
    said = tuple(Line.of(f"{FROM} {number}") for number in range(beside))
    view = DecisionView(Line.of("○ in words, not settled"), WORDS, ASKED, ("Yes · No",), said)
    return [line.plain for line in DecisionPanel(view).build(76, height)]


@pytest.mark.parametrize("height", range(7, 16))
def test_what_was_said_of_it_stands_apart_from_what_is_asked_wherever_a_row_is_left(height: int) -> None:
    """Also where the words leave rows free that were kept for them."""
    found = lines(height)
    assert found[found.index(f"{FROM} 0") - 1] == ""


@pytest.mark.parametrize("height", range(1, 20))
@pytest.mark.parametrize("beside", range(1, 8))
def test_nothing_is_left_out_while_there_is_room_for_it(height: int, beside: int) -> None:
    """Rows that the words don't take are free for what was said."""
    found = lines(height, beside=beside)
    shown = [each for each in found if each.startswith(FROM) and not each.endswith("…")]
    assert len(shown) == beside or len(found) == height


@pytest.mark.parametrize(("width", "rows"), [(105, 1), (104, 2), (76, 2), (52, 2), (51, 3), (46, 3)])
def test_the_sign_stands_with_each_answer_wherever_there_is_room_for_it(width: int, rows: int) -> None:
    """On the wall nobody hears which sign means what; only where no line has room for it the answers stand alone."""
    meeting = scenes.waiting()
    propose(meeting, WORDS)
    panel = DecisionPanel(decision_view(meeting.session, meeting.session.decisions[0]))
    found = [line.plain for line in panel.build(width, 16)]
    asked = found[found.index(ASKED) + 1 :]
    assert len(asked) == rows
    assert [sign in " ".join(asked) for sign in ("thumb up", "flat hand", "thumb down")] == [width >= 52] * 3
    assert all(len(line) <= width for line in asked)
