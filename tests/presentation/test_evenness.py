"""How equal the time was, in plain words."""

import pytest

from coprod_tui.presentation.evenness import in_words


@pytest.mark.parametrize(
    ("index", "said"),
    [
        (1.0, "the same for everyone (100)"),
        (0.999, "the same for everyone (100)"),
        (0.97, "nearly the same for everyone (97)"),
        (0.86, "different from person to person (86)"),
        (0.386, "very different from person to person (39)"),
        (0.0, "very different from person to person (0)"),
        (None, "no time yet"),
    ],
)
def test_words_stand_beside_the_figure(index: float | None, said: str) -> None:
    """The same on the screen and in the shell."""
    assert in_words(index) == said
