"""Cleaning of what people type."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain.words import cells, clean, clean_name, is_visible

FAMILY = "👩‍👩‍👧‍👦"
WAVING = "👋🏽"
FLAG = "🇬🇧"
HEART = "❤️"
CLUSTERS = ["a", "é", "e\u0323\u0301", "शि", "क्षि", "한", "نُ", "漢", FAMILY, WAVING, FLAG, HEART, "1️⃣", "🏴󠁧󠁢󠁷󠁬󠁳󠁿"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Nobody\x1b[31m told me", "Nobody[31m told me"),
        ("one\u009b2Jtwo", "one2Jtwo"),
        ("evil\u202egnp.exe", "evilgnp.exe"),
        ("\u2066isolated\u2069", "isolated"),
        ("half \ud800 a pair", "half a pair"),
        ("two\u2028lines\u2029here", "two lines here"),
        ("tabs\tand\r\nbreaks", "tabs and breaks"),
        ("nul\0bell\a", "nulbell"),
        ("soft\u00adhyphen\ufeff", "softhyphen"),
        ("  much   room  ", "much room"),
    ],
)
def test_what_could_move_a_cursor_or_hide_a_text_is_taken_out(typed: str, kept: str) -> None:
    """Controls, ESC, C1, overrides of direction, lone surrogates and line separators do not get in."""
    assert clean(typed).text == kept


@pytest.mark.parametrize(
    "text", ["Siân", "فرح\u200f", "नमस्ते", "김지민", FAMILY, WAVING, FLAG, "می\u200cخواهم", "Ann [/]"]
)
def test_every_script_stays_as_it_is(text: str) -> None:
    """Letters of all scripts, their marks and joiners, and emoji are kept."""
    assert clean(text).text == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("new", ["\U0001fae9", "\U0001fadf", "\U0001f8b2", "\U00011bc0"])
def test_a_character_newer_than_this_pythons_unicode_is_kept(new: str) -> None:
    """An emoji of next year is somebody's words too."""
    assert clean(f"Tired {new} today").text == f"Tired {new} today"
    assert is_visible(new)


def test_a_character_that_is_not_known_yet_counts_two_cells() -> None:
    """Nobody knows how wide it will be."""
    assert cells("\u0378") == 2


@pytest.mark.parametrize(
    "never", ["\ufdd0", "\ufdef", "\ufffe", "\uffff", "\U0001fffe", "\U0010ffff", "\u2065", "\ufff0", "\U000e0fff"]
)
def test_what_is_no_character_and_what_is_never_to_be_seen_is_taken_out(never: str) -> None:
    """Noncharacters, and unassigned code points that every program is to leave unseen."""
    assert clean(f"one{never}two") == ("onetwo", False)


def test_two_ways_to_write_a_letter_become_one() -> None:
    """NFC: e and a combining diaeresis are the one letter ë."""
    assert clean("Chloe\u0308").text == "Chloë"


def test_a_text_of_2000_characters_is_kept_whole_and_a_longer_one_is_said_to_be_shortened() -> None:
    """Two thousand are kept to the last; of one more it is said openly."""
    assert clean("x" * 2_000) == ("x" * 2_000, False)
    assert clean("x" * 2_001) == ("x" * 2_000, True)


@pytest.mark.parametrize("cluster", CLUSTERS)
@pytest.mark.parametrize("lead", ["", "x", "xy"])
def test_a_long_name_is_never_cut_inside_a_character(cluster: str, lead: str) -> None:
    """Forty cells at the most, and only whole characters as people see them."""
    cleaned = clean_name(lead + cluster * 60)
    assert cleaned.shortened
    assert cells(cleaned.text) <= 40
    rest = cleaned.text.removeprefix(lead)
    whole = unicodedata.normalize("NFC", cluster)
    assert rest
    assert rest == whole * (len(rest) // len(whole))


@pytest.mark.parametrize("cluster", CLUSTERS)
def test_a_long_text_is_never_cut_inside_a_character(cluster: str) -> None:
    """The same at two thousand characters."""
    cleaned = clean("x" + cluster * 2_000)
    whole = unicodedata.normalize("NFC", cluster)
    assert cleaned.shortened
    assert len(cleaned.text) <= 2_000
    assert cleaned.text[1:] == whole * ((len(cleaned.text) - 1) // len(whole))


def test_a_letter_under_a_tower_of_marks_stays_a_letter() -> None:
    """One character longer than the limit is cut all the same, rather than lost."""
    cleaned = clean_name("Z" + "\u0301" * 500)
    assert cleaned.text.startswith("Ź")
    assert cleaned.shortened
    assert len(cleaned.text) <= 160


@pytest.mark.parametrize(
    ("text", "wide"), [("Ben", 3), ("한국", 4), ("e\u0323\u0301", 1), (HEART, 2), ("1️⃣", 2), (FLAG, 2), ("👋", 2)]
)
def test_cells_are_never_counted_too_few(text: str, wide: int) -> None:
    """What a terminal may show two cells wide counts two."""
    assert cells(text) == wide


@pytest.mark.parametrize("text", ["", "  ", "\u200d\u200f", "\u0301", "\ufe0f", "\x1b", "\u3164 \u2800"])
def test_marks_joiners_and_blanks_alone_cannot_be_seen(text: str) -> None:
    """A name or a sentence of them is no name and no sentence."""
    assert not is_visible(clean(text).text)


@given(st.text(st.characters(), max_size=300) | st.lists(st.sampled_from(CLUSTERS), max_size=200).map("".join))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """What was cleaned is clean: NFC, one line, within the limits."""
    for cleaning in (clean, clean_name):
        once = cleaning(text).text
        assert cleaning(once) == (once, False)
        assert unicodedata.is_normalized("NFC", once)
        assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in once)
    assert cells(clean_name(text).text) <= 40
    assert is_visible(clean_name(text).text) == is_visible(clean(text).text)
