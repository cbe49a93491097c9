"""Somebody is chosen by letters or by number: whom what was typed may mean, and whom it names."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain.people.folding import read_as
from coprod_tui.presentation.choosing import Choosing, meant, numbered, voices_numbered
from tests.support.meeting import Meeting, a_plan

ROOM = ("Amina Hassan", "Anna", "Ann", "Ben", "Eun-ji", "Farah O’Brien", "Jürgen Köhler", "Олена Коваль", "Søren")
TWELVE = tuple(f"Voice {letter}" for letter in "abcdefghijkl")

names = st.text(st.sampled_from("aAbBmNé üöøßıl-'’ 1Ω’и́韓은王م😀(.)"), min_size=1, max_size=8).filter(
    lambda name: bool(read_as(name))
)


def named(typed: str, people: tuple[str, ...] = ROOM) -> str | None:
    """The name of whoever is meant; None while nobody or several are."""
    one = meant(typed, numbered(people)).one
    return None if one is None else people[one]


def possible(typed: str, people: tuple[str, ...] = ROOM) -> list[str]:
    return [people[place] for place in meant(typed, numbered(people)).places]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("b", "Ben"),
        ("B", "Ben"),
        ("am", "Amina Hassan"),
        ("has", "Amina Hassan"),
        ("amina h", "Amina Hassan"),
        ("aminah", "Amina Hassan"),
        ("ji", "Eun-ji"),
        ("eunji", "Eun-ji"),
        ("obr", "Farah O’Brien"),
        ("o'b", "Farah O’Brien"),
        ("jurg", "Jürgen Köhler"),
        ("juerg", "Jürgen Köhler"),
        ("jürg", "Jürgen Köhler"),
        ("koe", "Jürgen Köhler"),
        ("so", "Søren"),
        ("soe", "Søren"),
        ("ол", "Олена Коваль"),
        ("ole", "Олена Коваль"),
        ("koval", "Олена Коваль"),
        ("бен", "Ben"),
    ],
)
def test_the_first_letters_of_any_part_of_a_name_name_them(typed: str, name: str) -> None:
    """With or without capitals, marks and signs between, and on a keyboard that has other letters."""
    assert named(typed) == name


def test_letters_that_several_begin_with_name_nobody_yet() -> None:
    """They are all possible still; one letter more decides."""
    assert possible("an") == ["Anna", "Ann"]
    assert named("an") is None
    assert named("anna") == "Anna"


def test_a_short_name_can_be_typed_beside_a_longer_one() -> None:
    """Whose name is typed whole is meant, and after that whose first name it is."""
    assert named("ann") == "Ann"
    assert named("ann", ("Ann Baker", "Anna")) == "Ann Baker"
    assert named("ben", ("Бен", "Ben", "Bén Karim")) == "Ben"
    assert named("ben", ("Ben Karim", "Ben Lowe")) is None


def test_a_number_names_whoever_it_stands_beside() -> None:
    """While longer numbers begin with it they are possible, too."""
    assert possible("1", TWELVE) == ["Voice a", "Voice j", "Voice k", "Voice l"]
    assert named("1", TWELVE) == "Voice a"
    assert named("12", TWELVE) == "Voice l"
    assert named("١٢", TWELVE) == "Voice l"
    assert named("13", TWELVE) is None
    assert possible("0", TWELVE) == []


def test_a_number_that_nobody_has_may_be_part_of_a_name() -> None:
    """Such as the 2 of a second Ben in a short list of others."""
    assert named("50", ("Ben", "Radio 50")) == "Radio 50"


@pytest.mark.parametrize("typed", ["", " ", "x", "-", "99"])
def test_what_fits_nobody_means_nobody(typed: str) -> None:
    """Nothing typed, letters and numbers that nobody has, and mere signs."""
    assert possible(typed) == []
    assert named(typed) is None


def test_what_fits_nobody_begins_anew() -> None:
    """So a second name can be typed right after the first; a letter that nobody has changes nothing."""
    choosing = Choosing(numbered(ROOM)).then("a").then("m")
    assert choosing.meant.one == 0
    assert choosing.then("b").meant.one == ROOM.index("Ben")
    assert choosing.then("x") == choosing
    assert choosing.shortened().typed == "a"
    assert choosing.shortened().shortened().shortened().meant.first is None


def test_everyone_keeps_their_number_for_the_session() -> None:
    """It is their place in the circle, whoever opens a round."""
    meeting = Meeting(a_plan(names="Amina Ben Chloe"))
    before = voices_numbered(meeting.session)
    assert [each.number for each in before] == [1, 2, 3]
    assert [each.name for each in before] == [voice.name for voice in meeting.session.voices]


@given(st.lists(names, min_size=1, max_size=14))
def test_everyone_can_be_reached_by_their_number(people: list[str]) -> None:
    """Whatever they are called."""
    for each in numbered(people):
        assert meant(str(each.number), numbered(people)).one == each.number - 1


def _letters(name: str) -> str:
    """The letters and digits of a name, or the signs of one that has none."""
    read = "".join(read_as(name).split())
    return "".join(each for each in read if unicodedata.category(each)[0] in "LMN") or read


@given(st.lists(names, min_size=1, max_size=8))
def test_everyone_can_be_reached_by_letters_unless_two_share_all_of_them(people: list[str]) -> None:
    """Their whole name typed names them and nobody else. A name of digits alone may be the number of another."""
    for place, name in enumerate(people):
        shares = [each for each in people if _letters(each) == _letters(name)]
        if len(shares) == 1 and not name.strip().isdecimal() and _letters(name):
            assert meant(name, numbered(people)).one == place


@given(st.lists(names, min_size=1, max_size=8), st.data())
def test_the_more_is_typed_of_a_name_the_fewer_are_possible(people: list[str], data: st.DataObject) -> None:
    """The one whose name is being typed stays possible throughout."""
    place = data.draw(st.integers(0, len(people) - 1))
    letters = _letters(people[place])
    for end in range(1, len(letters)):
        fewer, more = (meant(letters[:each], numbered(people)).places for each in (end + 1, end))
        if not letters[: end + 1].isdecimal() and not letters[:end].isdecimal():
            assert set(fewer) <= set(more)
