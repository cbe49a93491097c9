"""The rows of the stage: the law that they are never more than there are, and what comes before what."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.tui.panels import blocks
from coprod_tui.tui.panels.stage_layout import BETWEEN, LEAST_DIGITS, MOST_AIR, NEXT, Layout, Needs, layout

NAMES = ("Amina", "Ben", "Chloë", "Dev", "Eun-ji", "Farah")
QUESTION = "What would have made coming home easier?"
A_TURN = Needs(NAMES, 2, 1, above=1, question=QUESTION, look="numbers", shape="+0:00")

names = st.text("AbcdeÉgjłш औ", min_size=1, max_size=40).filter(lambda name: bool(name.split()))
without_groups = st.builds(
    Needs,
    large=st.lists(names, min_size=1, max_size=12).map(tuple),
    lines=st.integers(1, 40),
    plain=st.integers(1, 4),
    lead=st.integers(0, 2),
    above=st.integers(0, 3),
    question=st.sampled_from(["", QUESTION]),
    groups=st.just(()),
    titles=st.just(()),
    hint=st.integers(0, 2),
    look=st.sampled_from(["", "bar", "none"]),
    shape=st.just(""),
)
titled = st.lists(st.tuples(st.integers(0, 3), st.integers(1, 6)), max_size=2)  # the rows of a title, and of the rest
needs = st.builds(
    lambda needs, groups: needs._replace(groups=tuple(map(sum, groups)), titles=tuple(title for title, _ in groups)),
    without_groups,
    titled,
) | st.builds(A_TURN._replace, large=st.lists(names, min_size=1, max_size=30).map(tuple), above=st.integers(0, 3))


@given(needs, st.integers(0, 250), st.integers(0, 80))
def test_the_parts_never_take_more_rows_than_there_are(needs: Needs, width: int, height: int) -> None:
    """In any window, for any names: who comes next has its row, large letters stand apart from the clock."""
    rows = layout(needs, width, height)
    assert rows.rows <= max(0, height - NEXT)
    assert min(part for part in rows if isinstance(part, int)) >= 0
    assert rows.above <= needs.above or rows.question
    if rows.letters and rows.clock:
        assert rows.gap == 1 or rows.clock_at
    if rows.clock_at:
        assert rows.clock_at - BETWEEN >= 1
        assert rows.clock_at + blocks.width_of(needs.shape, blocks.SIZES[-1]) <= width
    if not rows.letters:
        assert rows.large <= needs.plain + (MOST_AIR if needs.is_plain else 0)


@given(needs, st.integers(24, 250), st.integers(5, 80))
def test_wherever_the_room_is_shown_name_and_clock_have_their_row(needs: Needs, width: int, height: int) -> None:
    """Whatever else has to give way."""
    rows = layout(needs, width, height)
    assert rows.large >= 1
    assert rows.clock >= 1 or not needs.look


@pytest.mark.parametrize(
    ("size", "at_least"), [((67, 19), 5), ((76, 14), 5), ((56, 11), 3), ((46, 12), 3), ((116, 32), 7), ((76, 22), 5)]
)
def test_a_name_stands_in_large_letters_beside_or_above_digits(size: tuple[int, int], at_least: int) -> None:
    """In the room at 120x36, 80x24, 60x18 and 50x16, and in focus."""
    rows = layout(A_TURN, *size)
    assert rows.letters
    assert rows.large >= at_least
    assert rows.clock >= LEAST_DIGITS
    assert rows.above >= 1


def test_letters_are_beside_the_clock_where_the_width_is_more_than_the_height_allows() -> None:
    """Low windows have them beside each other; high ones below."""
    assert layout(A_TURN, 100, 10).clock_at
    assert not layout(A_TURN, 60, 24).clock_at


def test_a_whole_question_comes_before_large_letters_and_digits_before_both() -> None:
    """As rows become fewer, the name gives way first, then the question's second line, and the clock last."""
    long = A_TURN._replace(above=3)
    seen = [layout(long, 46, height) for height in range(20, 3, -1)]
    assert [bool(each.letters) for each in seen] == sorted((bool(each.letters) for each in seen), reverse=True)
    assert all(each.above == 3 or not each.letters for each in seen)
    assert all(each.clock >= LEAST_DIGITS for each in seen if each.rows > 8)
    assert all(each.above and each.clock for each in seen)


def test_what_is_read_aloud_comes_before_large_letters() -> None:
    """All of it stands there wherever it fits; then the question is as large as what it leaves."""
    gathering = Needs((QUESTION,), len(QUESTION), 1, lead=1, groups=(6, 5), hint=1)
    seen = [layout(gathering, 76, height) for height in range(40, 5, -1)]
    for height, each in zip(range(40, 5, -1), seen, strict=True):
        assert each.groups == 2 or height - NEXT < 1 + 6 + 5
    assert seen[0].letters
    assert any(each.groups == 2 and not each.letters for each in seen)


def test_a_question_is_large_only_where_name_and_clock_are_larger() -> None:
    """In focus in a large window; not in a small one."""
    focus = layout(A_TURN, 116, 32)
    assert focus.question
    assert focus.letters
    assert focus.letters.rows_of(1) > focus.question.rows_of(1)
    assert not layout(A_TURN, 67, 19).question


def test_a_question_is_large_also_where_no_letters_draw_the_names() -> None:
    """It can be read from far then, as the clock can."""
    needs = Needs(("فرح",), 2, 1, above=1, question="What helped?", look="numbers", shape="00:00", is_plain=True)
    rows = layout(needs, 116, 32)
    assert rows.question is not None
    assert rows.letters is None
    assert rows.clock


@pytest.mark.parametrize("look", ["bar", "none"])
def test_without_numbers_the_name_takes_what_the_digits_leave(look: Literal["bar", "none"]) -> None:
    """It is never smaller than with them."""
    without = layout(A_TURN._replace(look=look, shape=""), 67, 19)
    assert without.letters
    assert without.large >= layout(A_TURN, 67, 19).large


def test_in_a_window_of_no_size_nothing_has_a_row() -> None:
    """It isn't painted, and asks for nothing."""
    assert layout(A_TURN, 0, 0) == Layout()
