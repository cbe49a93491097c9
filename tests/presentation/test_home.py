"""What the start screen says of a session in one line."""

import pytest

from coprod_tui.presentation import home


@pytest.mark.parametrize(
    ("agreed", "undecided", "said"),
    [
        (0, 0, "no decisions"),
        (1, 0, "1 decision"),
        (3, 0, "3 decisions"),
        (0, 2, "2 to decide"),
        (1, 1, "1 decision, 1 to decide"),
        (12, 2, "12 decisions, 2 to decide"),
    ],
)
def test_only_what_was_agreed_is_called_a_decision(agreed: int, undecided: int, said: str) -> None:
    """What is parked or only in words waits to be decided; what was not agreed is neither."""
    assert home.decided(agreed, undecided, closed=False) == said
    assert home.decided(agreed, undecided, closed=True) == said.replace("to decide", "left undecided")
