"""The part of a line that was found."""

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain.words import cells
from coprod_tui.presentation.found import excerpt

LINE = "My mum keeps them in a biscuit tin, unopened. She says they are not written to her."


def test_a_line_that_fits_is_whole() -> None:
    assert excerpt(LINE, "tin", 90) == LINE


def test_the_words_that_were_found_are_in_it() -> None:
    """With a few words before them; folded as the search folds."""
    assert excerpt(LINE, "written", 30) == "…they are not written to her."
    assert excerpt(LINE, "BISCUIT", 30) == "…them in a biscuit tin, unope…"
    assert excerpt(LINE, "mum", 30) == "My mum keeps them in a biscui…"


@given(st.text("ab é字\n ", max_size=200), st.text("ab", min_size=1, max_size=3), st.integers(4, 60))
def test_it_is_never_wider(line: str, words: str, width: int) -> None:
    typed = " ".join(line.split())
    assert cells(excerpt(typed, words, width)) <= width
