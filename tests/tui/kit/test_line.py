"""Lines of the room: text and tones, cut where they do not fit."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from coprod_tui.domain.words import clean
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.line import column, content, cut, cut_line, split, style_of, wrapped

TEXTS = st.text(max_size=40).map(lambda text: clean(text).text)
JOINED = st.text("ab漢é👩\u200d❤\ufe0f🇳🇱🏽\u0301क्षि\u1112\u1161", max_size=12)
TONES = st.sampled_from(["", "quiet", "bold now"])
LINES = st.lists(st.tuples(TEXTS, TONES), max_size=5).map(lambda pieces: Line(tuple(pieces)))


@given(LINES, st.integers(1, 60))
def test_a_line_is_never_wider_than_it_may_be(line: Line, width: int) -> None:
    """Whatever the scripts and signs; and one that fits stays as it is."""
    assert cell_len(cut_line(line, width).plain) <= width
    if cell_len(line.plain) <= width:
        assert cut_line(line, width) == line


def test_what_is_left_out_is_said_in_the_tone_that_was_cut() -> None:
    """An ellipsis, or what the list says instead."""
    line = Line.of(("Amina ", "bold"), "speaks of the letters")
    assert cut_line(line, 12) == Line.of(("Amina ", "bold"), ("speak", ""), ("…", ""))
    assert cut_line(line, 12, (" more", "quiet")) == Line.of(("Amina ", "bold"), "s", (" more", "quiet"))
    assert cut_line(line, 4) == Line.of(("Ami", "bold"), ("…", "bold"))


@given(TEXTS, st.integers(1, 30))
def test_a_column_is_exactly_as_wide_as_it_is_to_be(text: str, width: int) -> None:
    """So that what stands behind a name stands behind all names at the same place."""
    assert cell_len(cut(text, width)) <= width
    assert cell_len(column(text, width)) == width


@given(TEXTS | JOINED, st.integers(0, 40))
def test_a_text_that_is_split_takes_as_many_cells_as_before(text: str, at: int) -> None:
    """Each side takes its own; put together they are the text again, or blanks stand for one sign of it."""
    before, behind = split(text, at)
    assert cell_len(before) == min(at, cell_len(text))
    assert cell_len(before) + cell_len(behind) == cell_len(text)
    assert before + behind == text or (before.endswith(" ") and behind.startswith(" "))


def test_no_piece_of_a_sign_is_left() -> None:
    """Neither of a joined emoji nor of a flag, among other flags as well; a letter keeps its marks."""
    assert [split("a👩‍👩‍👧b", at) for at in (1, 2, 3)] == [
        ("a", "👩‍👩‍👧b"),
        ("a ", " b"),
        ("a👩‍👩‍👧", "b"),
    ]
    assert split("🇳🇱🇩🇪", 2) == ("🇳🇱", "🇩🇪")
    assert split("🇳🇱🇩🇪", 3) == ("🇳🇱 ", " ")
    assert split("e\u0301e\u0301", 1) == ("e\u0301", "e\u0301")
    assert cut("Nele 🇳🇱🇩🇪", 8) == "Nele 🇳🇱…"
    assert cut("Nele 🇳🇱🇩🇪", 7) == "Nele  …"


def test_words_are_wrapped_between_words() -> None:
    """A word that is longer than the line is broken."""
    assert wrapped("one two three", 7) == ["one two", "three"]
    assert wrapped("unbreakable", 4) == ["unbr", "eaka", "ble"]


def test_text_is_never_markup() -> None:
    """What looks like markup is shown as it was typed."""
    assert content(Line.of(("[bold]Ann [/]", "bold")), Line.of("[i]")).plain == "[bold]Ann [/]\n[i]"


def test_a_tone_is_a_style_of_the_theme() -> None:
    """Bold goes with any colour; without a name it is the plain ink of where it stands."""
    assert [style_of(tone) for tone in ("", "bold", "quiet", "bold now")] == ["", "bold", "$quiet", "bold $now"]
