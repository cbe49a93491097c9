"""The one fold of names and words: which spellings are the same, and where in the text they came from."""

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain.people.folding import as_written, folded, origins, read_as, same_name

WRITTEN = st.text(
    st.sampled_from("aZéŁøđıİßſﬁǅÆЙйАA'’ʼ`´-‑–−\u00ad\u200d\u0301\u0308 \u00a0\u3164\n是ガ한कि्أَ½Ⅳ1️⃣😀Ｂ")
    | st.characters(exclude_categories=["Cs"]),
    max_size=12,
)


@pytest.mark.parametrize(
    "spellings",
    [
        ["O'Brien", "O’Brien", "O‘Brien", "Oʼbrien", "O`BRIEN", "O´Brien", "O′Brien", "O＇Brien"],
        ["Michał", "Michal", "MICHAŁ"],
        ["Işıl", "IŞIL", "ISIL", "isil", "Isil", "İŞİL"],
        ["Anne-Marie", "Anne‑Marie", "Anne–Marie", "Anne‐Marie", "Anne−Marie", "ANNE—MARIE", "Anne－Marie"],
        ["Zoë", "Zoe", "ZOE", "Zoe\u0308", "Z\u200doë"],
        ["Weiß", "Weiss", "WEISS", "WEIẞ"],
        ["Søren Đặng", "Soren  Dang", " SØREN\u00a0ĐẶNG ", "Soren\u3000Dang"],
        ["Æthelþryð", "Aethelthryd", "ÆTHELÞRYÐ"],
        ["Ｂｅｎ", "Ben", "𝐁𝐞𝐧"],
        ["Андрей", "АНДРЕЙ", "Андреи\u0306"],
        ["Όλγας", "ΌΛΓΑΣ"],
        ["김지민", unicodedata.normalize("NFD", "김지민")],
        ["فرح", "\u200fفرح"],
    ],
    ids=lambda spellings: spellings[0],
)
def test_spellings_that_people_read_as_one_name_are_the_same(spellings: list[str]) -> None:
    """Case, Latin marks and strokes, apostrophes, dashes and spaces tell nobody apart, nor does what is not seen."""
    assert {read_as(each) for each in spellings} == {read_as(spellings[0])}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Анна", "Anna"),
        ("А", "A"),
        ("Α", "А"),
        ("Андрей", "Андреи"),
        ("أحمد", "احمد"),
        ("ガク", "カク"),
        ("O'Brien", "OBrien"),
        ("Anne-Marie", "Anne Marie"),
        ("Ben", "Bén K"),
        ("Ann-Lee", "Ann'Lee"),
    ],
)
def test_other_names_are_not_the_same(one: str, other: str) -> None:
    """Two scripts never give one name, and in other scripts than Latin a mark makes another letter."""
    assert not same_name(one, other)


@given(WRITTEN)
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    """Folding twice is folding once, and how the text was composed makes no difference."""
    once = folded(text)
    assert folded(once) == once
    assert folded(unicodedata.normalize("NFC", text)) == folded(unicodedata.normalize("NFD", text)) == once


@given(WRITTEN, WRITTEN)
@pytest.mark.parametrize("fold", [folded, as_written])
def test_every_folded_character_is_known_by_its_place(fold, text: str, more: str) -> None:
    """What was folded piece by piece is what is folded at once, and each piece begins where it is said to."""
    text += more
    places = origins(text, fold)
    assert places == sorted(places)
    assert len(places) == len(fold(text)) + 1
    pieces = itertools.pairwise(sorted(set(places)))
    assert "".join(fold(text[start:end]) for start, end in pieces) == fold(text[places[0] :]) == fold(text)
