"""Names that are one letter apart."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from coprod_tui.domain.people.alike import LEAST_LETTERS, meant_instead, one_letter_apart
from coprod_tui.domain.people.folding import read_as

GROUP = "Riverside group"
words = st.text("abc ", max_size=8)


@pytest.mark.parametrize(
    "typed",
    ["Riversde group", "Riverside  grup", "riverside groupp", "Rivreside group", "Riverside-group", "Ríverside gruop"],
)
def test_a_slip(typed: str) -> None:
    """A letter missing, doubled, swapped or another one; capitals, marks and blanks count for nothing."""
    assert one_letter_apart(typed, GROUP)
    assert meant_instead(typed, ("Hillside", GROUP)) == GROUP


@pytest.mark.parametrize("typed", ["RIVERSIDE  Group", "Riverside", "Riversdie gruop", "Hillside group", ""])
def test_no_slip(typed: str) -> None:
    """The same name, or another one."""
    assert meant_instead(typed, ("Hillside", GROUP)) == ""


def test_numbers_and_single_letters_are_meant() -> None:
    """As is a name that is known itself."""
    assert not one_letter_apart("Ward 4", "Ward 5")
    assert not one_letter_apart("Ward 4", "Ward 14")
    assert not one_letter_apart("A", "B")
    assert meant_instead("Ward A", ("Ward B", "Ward A")) == ""
    assert meant_instead("Ward C", ("Ward B", "Ward A")) == "Ward B"


def distance(one: str, two: str) -> int:
    """Of Damerau and Levenshtein, with neighbours swapped once: the table that every textbook has."""
    rows = [[max(i, j) if not i or not j else 0 for j in range(len(two) + 1)] for i in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(two) + 1):
            cost = one[i - 1] != two[j - 1]
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost)
            if i > 1 and j > 1 and one[i - 2 : i] == two[j - 2 : j][::-1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


@given(words, words)
def test_it_is_the_distance_of_the_textbooks(one: str, two: str) -> None:
    """And the same from either side."""
    one, two = read_as(one), read_as(two)
    assume(max(len(one), len(two)) >= LEAST_LETTERS)
    assert one_letter_apart(one, two) is one_letter_apart(two, one) is (distance(one, two) == 1)


@given(st.text(min_size=4, max_size=30), st.data())
def test_a_letter_too_many_is_found_wherever_it_stands(name: str, data: st.DataObject) -> None:
    """In any script."""
    place = data.draw(st.integers(0, len(name)))
    typed = f"{name[:place]}q{name[place:]}"
    assume(len(read_as(typed)) == len(read_as(name)) + 1 >= LEAST_LETTERS)
    assert one_letter_apart(typed, name)
