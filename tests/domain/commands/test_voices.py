"""Voices of one name are told apart."""

import pytest

from coprod_tui.domain.commands.voices import must_differ
from coprod_tui.domain.rejection import Rejection


@pytest.mark.parametrize("unseen", ["\u3164", "\u034f", "\u2800", "\u115f", "\uffa0", "\ufe00", "\u200b", "\U000e0101"])
def test_names_that_look_the_same_are_told_apart_by_asking(unseen: str) -> None:
    """A sign that nobody sees makes no other name."""
    with pytest.raises(Rejection, match="same_name"):
        must_differ(f"Ann{unseen}", ["Ann"])


def test_two_of_one_name_are_told_apart_by_asking() -> None:
    """Never by a role."""
    must_differ("Ben", ["Benny"])
    with pytest.raises(Rejection, match="same_name"):
        must_differ("BEN", ["Amina", "Ben"])
