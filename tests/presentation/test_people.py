"""What is said of somebody whose name is typed, and the row that comes of it."""

import pytest

from coprod_tui.domain.people.rows import read_name
from coprod_tui.domain.rejection import Rejection
from coprod_tui.presentation.people import answered, beside, joins_as


def test_what_was_left_off_is_said_as_it_was_typed() -> None:
    """With its capitals, and with one full stop."""
    assert joins_as(read_name("Prof. Adaeze Obi, consultant")) == "Shown as Adaeze Obi. Left off: consultant, Prof."
    assert joins_as(read_name("Adaeze Obi (Chair)")) == "Shown as Adaeze Obi. Left off: Chair."


def test_what_is_typed_into_a_row_that_asks_nothing_is_read_as_at_first() -> None:
    """A title and a role are taken off, in sight; what is not sure asks, and only then stands as it is typed."""
    (stone,) = answered(read_name("Dr Stone, consultant"), "Dr Stone, consultant")
    assert (stone.name, stone.ask, stone.taken_off) == ("Stone", None, ("consultant", "Dr"))
    assert "left off: consultant, Dr" in beside(stone, cut_off=False)
    (again,) = answered(stone, "Stone Consultant")
    assert (again.name, again.ask, again.perhaps) == ("Stone Consultant", "role", "Stone")
    (stands,) = answered(again, "Stone Consultant")
    assert (stands.name, stands.ask) == ("Stone Consultant", None)
    with pytest.raises(Rejection):
        answered(stone, "\u200b")
