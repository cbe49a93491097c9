"""Large letters: the law that they are whole at every size, and what they look like."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from coprod_tui.tui.kit import large_letters
from coprod_tui.tui.kit.half_blocks import DOT
from coprod_tui.tui.kit.large_letters import (
    FACES,
    GAP,
    STYLES,
    Face,
    Glyph,
    Letters,
    dots_of,
    drawn,
    fitted,
    glyph,
    lines_of,
    size_for,
)

SCRIPTS = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "ÀÉÎÕÜßæøþÿąćđęğłńőřşťůžẞ", "ΑΒΓΔΩάέήίόύώς",
    "АБВГДЕЖЗЩЮЯабвгдежзщюяіїєґўџ", "Nguyễn Thị Hằng ệ", "ԱբգՀ", "ანა", "-'’. ·", "اميرةأحمد", "מרים", "अमिना", "กมลา",
    "李小龍", "ゆきこ", "한지민", "🙂👩🏽‍🦽", "e\u0301m\u0308", "0123456789",
)  # fmt: skip
SIMPLE = SCRIPTS[0] + " "


def named(letters: str) -> st.SearchStrategy[str]:
    text = st.text(letters, min_size=1, max_size=40).map(lambda text: " ".join(text.split()))
    return text.filter(lambda text: 1 <= cell_len(text) <= 40)


NAME = st.one_of(named(SIMPLE), named(SIMPLE), *map(named, SCRIPTS[:7]), named("".join(SCRIPTS)))
NAMES = st.lists(st.one_of(NAME, named(SIMPLE)), min_size=1, max_size=14)
WIDTHS, HEIGHTS = st.integers(0, 260), st.integers(0, 80)


class Drawing(NamedTuple):
    """The dots of a drawing, as they can be read from the screen."""

    dots: list[list[bool]]

    @classmethod
    def of(cls, rows: list[str]) -> "Drawing":
        assert set("".join(rows)) <= set(" ▀▄█")
        halves = [half for row in rows for half in ([each in "▀█" for each in row], [each in "▄█" for each in row])]
        return cls(halves)

    def count(self) -> int:
        return sum(map(sum, self.dots))

    def part(self, left: int, top: int, width: int, height: int) -> list[list[bool]]:
        return [row[left : left + width] for row in self.dots[top : top + height]]


def read_back(lines: tuple[str, ...], letters: Letters, drawing: Drawing) -> int:
    """Find each letter as it is drawn alone where the advances before it put it. Returns how many dots they have."""
    found = top = 0
    times, high = letters.times, (letters.above + letters.below) * letters.times
    for line in lines:
        left = 0
        for character in line:
            letter = glyph(letters.face, character)
            assert letter is not None
            alone = Drawing.of(drawn([character], letters)).part(0, 0, letter.width * times, high)
            assert drawing.part(left, top, letter.width * times, high) == alone
            assert_whole(letter, letters, alone)
            found += sum(map(sum, alone))
            left += (letter.width + GAP) * times
        top += high + GAP * times
    return found


def assert_whole(letter: Glyph, letters: Letters, alone: list[list[bool]]) -> None:
    """Every dot of the letter is a filled square; where it has none, at most the corner between two dots is."""
    times, rows = letters.times, dots_of(letter)
    for y, row in enumerate(rows):
        for x, dot in enumerate(row):
            down = (letters.above - letter.top + y) * times
            square = [cell for line in alone[down : down + times] for cell in line[x * times : (x + 1) * times]]
            assert len(square) == times**2
            assert all(square) if dot == DOT else sum(square) <= 2 * times * (times - 1)


@given(NAMES, WIDTHS, HEIGHTS, st.integers(1, 2))
def test_no_name_is_clipped_and_no_letters_overlap(names: list[str], width: int, height: int, most: int) -> None:
    """In any window, names of any script: every letter is there whole, beside the one before, and nothing else is."""
    letters = size_for(names, width, height, lines=most)
    if letters is None:
        return
    for name in names:
        lines = lines_of(name, letters, width)
        rows = drawn(lines, letters)
        assert " ".join(lines) == name
        assert len(lines) <= most
        assert len(rows) == letters.rows_of(len(lines)) <= height
        assert {len(row) for row in rows} == {max(map(advance, lines, [letters] * len(lines)))}
        assert len(rows[0]) <= width
        assert read_back(lines, letters, Drawing.of(rows)) == Drawing.of(rows).count()


def advance(line: str, letters: Letters) -> int:
    """How wide a line is: the sum of what its letters take, and no gap behind the last."""
    widths = [letter.width + GAP for character in line if (letter := glyph(letters.face, character))]
    return (sum(widths) - GAP) * letters.times


@given(NAMES, WIDTHS, HEIGHTS)
def test_all_names_have_one_size_and_it_is_the_largest(names: list[str], width: int, height: int) -> None:
    """Whoever comes first in the list; and no larger face, and no larger multiple, would hold all of them."""
    letters = size_for(names, width, height)
    assert letters == size_for(names[::-1], width, height)
    larger = STYLES if letters is None else STYLES[: [(face.name, times) for face, times in STYLES].index(letters[:2])]
    for face, times in larger:
        alone = [size_in(face, times, name, width, height) for name in names]
        reach = [each for each in alone if each]
        together = reach and Letters(face.name, times, max(e.above for e in reach), max(e.below for e in reach))
        assert not all(alone) or (together and together.rows_of(1) > height)


def size_in(face: Face, times: int, name: str, width: int, height: int) -> Letters | None:
    """The name in this face and multiple, if it can be drawn and fits by itself."""
    found = [glyph(face.name, character) for character in name]
    letters = [letter for letter in found if letter]
    if len(letters) < len(name) or sum(each.width + GAP for each in letters) * times - GAP * times > width:
        return None
    below = max(each.height - each.top for each in letters)
    size = Letters(face.name, times, max(face.capitals, *(each.top for each in letters)), max(0, below))
    return size if size.rows_of(1) <= height else None


@given(st.lists(named(SIMPLE + "’?,."), min_size=1, max_size=9).map(" ".join), WIDTHS, HEIGHTS)
def test_a_whole_question_or_nothing(question: str, width: int, height: int) -> None:
    """Every word of it stands there, within the rows and the columns that there are."""
    rows = fitted(question, width, height)
    assert len(rows) <= height
    assert all(len(row) <= width for row in rows)
    letters = size_for([question], width, height, lines=len(question))
    assert bool(rows) == (letters is not None)
    if letters:
        lines = lines_of(question, letters, width)
        assert " ".join(lines) == question
        assert read_back(lines, letters, Drawing.of(rows)) == Drawing.of(rows).count()


@pytest.mark.parametrize("name", ["أميرة", "मीना", "李小龍", "한지민", "🙂", "Me\u0301lanie\u0308", "מרים"])
def test_where_one_name_cannot_be_drawn_none_is(name: str) -> None:
    """Scripts whose letters join, combine, run to the left or are wider: all names stand in ordinary letters."""
    assert size_for(["Amina"], 100, 20)
    assert size_for(["Amina", name], 100, 20) is None


@pytest.mark.parametrize(
    "name", ["Zoë", "Łukasz", "Özlem", "Siobhán", "Ștefan", "Þóra", "Ελένη", "Юлія", "Nguyễn", "Անի", "ნინო", "O’Brien"]
)
def test_names_of_many_languages_have_large_letters(name: str) -> None:
    """With their marks, three rows high or more."""
    letters = size_for(["Amina", name], 60, 8)
    assert letters
    assert letters.rows_of(1) >= 3


def test_a_name_takes_a_second_line_for_larger_letters() -> None:
    """Between its words, never within one; where there are no rows for it, it stays on one."""
    two = size_for(["Amina Abdirahman"], 70, 14, lines=2)
    one = size_for(["Amina Abdirahman"], 70, 14)
    assert two
    assert one
    assert lines_of("Amina Abdirahman", two, 70) == ("Amina", "Abdirahman")
    assert two.rows_of(1) > one.rows_of(1)


def test_lines_are_about_as_long_as_each_other() -> None:
    """No word is left alone below a full line where the others can make room."""
    letters = size_for(["one two three four"], 44, 9, lines=2)
    assert letters
    assert lines_of("one two three four", letters, 44) in {("one two", "three four"), ("one two three", "four")}
    assert fitted("", 40, 10) == []


def test_it_looks_as_it_was_drawn() -> None:
    """The smallest face, three rows high."""
    letters = size_for(["Ajo"], 20, 3)
    assert letters
    assert drawn(["Ajo"], letters) == ["▄▀▄   ▀  ▄ ", "█▀█   █ █ █", "▀ ▀ ▄▄▀  ▀ "]


def test_strokes_that_touch_at_a_corner_are_joined_when_enlarged() -> None:
    """Nothing falls apart into squares: an A has no roof of its own."""
    assert drawn(["/"], Letters("4x6", 2, 5, 0))[1:4] == ["   ▄██", " ▄██▀ ", "██▀   "]


def test_no_letter_of_a_face_is_wider_or_higher_than_its_table_says() -> None:
    """All rows of a letter are as long as it is wide, and its first and last hold a dot."""
    for face in FACES:
        for line in large_letters._face(face.name).split():
            if len(line) == 4 and (letter := glyph(face.name, chr(int(line, 16)))):
                rows = dots_of(letter)
                assert [len(row) for row in rows] == [letter.width] * letter.height
                assert chr(int(line, 16)).isspace() or DOT in rows[0]
                assert chr(int(line, 16)).isspace() or DOT in rows[-1]


@pytest.mark.parametrize("face", [each.name for each in FACES])
@pytest.mark.parametrize("sign", ".:")
def test_a_dot_is_a_square(face: str, sign: str) -> None:
    """As a cross a full stop reads as a plus, and a colon as two."""
    letter = glyph(face, sign)
    assert letter is not None
    assert {row for row in dots_of(letter) if DOT in row} == {DOT * letter.width}
