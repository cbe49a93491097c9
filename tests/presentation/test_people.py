"""What is said of somebody whose name is typed."""

from coprod_tui.domain.people.rows import read_name
from coprod_tui.presentation.people import joins_as


def test_what_was_left_off_is_said_as_it_was_typed() -> None:
    """With its capitals, and with one full stop."""
    assert joins_as(read_name("Prof. Adaeze Obi, consultant")) == "Shown as Adaeze Obi. Left off: consultant, Prof."
    assert joins_as(read_name("Adaeze Obi (Chair)")) == "Shown as Adaeze Obi. Left off: Chair."
