"""Where a name stands in a text: one rule, whether a person is forgotten or an export is made without names."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain.people.names import Names, parts_of, shorter


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    ("names", "text", "without"),
    [
        (["Ben"], "Ben rang. BEN wrote; ben’s way, (Ben), Ben-like", "{} rang. {} wrote; {}’s way, ({}), {}-like"),
        (["Ben"], "Benefits begin, and a bench", "Benefits begin, and a bench"),
        (["Ben"], "Ben2 and _Ben_", "{}2 and _{}_"),
        (["Sam 1"], "Sam 1 and Sam 12", "{} and Sam 12"),
        (["Dev"], "Dev likes Development, dev-work and DEV.", "{} likes Development, {}-work and {}."),
        (["Amina Yusuf"], "Amina Yusuf, and Amina", "{}, and Amina"),
        (["Ann Lee"], "Ann  Lee, Ann and\nLee, Ann and Lee", "{}, Ann and\nLee, Ann and Lee"),
        (["Ben", "Ben Okri"], "Ben Okri, Ben and Ben Okrison", "{}, {} and {} Okrison"),
        (["a voice"], "a voice rang", "a voice rang"),
        (["Will", "a voice"], "Will a voice ring? I will.", "{} a voice ring? I {}."),
        ([], "Ben", "Ben"),
        (["😀"], "😀😀", "{}{}"),
    ],
)  # fmt: skip
def test_a_name_is_a_word_of_its_own(names: list[str], text: str, without: str) -> None:
    """However it is capitalised, and whatever is no letter beside it; of two names the longer one is found."""
    assert Names(names).out_of(text) == without.replace("{}", "a voice")


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        (
            "Zebedee",
            "Zebedees, the Zebedees’ door and ZEBEDEES; Zebedee's, Zebedee and Zebedee2",
            "Zebedees Zebedees ZEBEDEES",
        ),
        ("Zebedee", "zebedees, Zebedeesque, MacZebedees", ""),
        ("Ann", "Anna and Annie; annual, Annual, anns", "Anna Annie"),
        ("Zoë", "Zoes and Zoës, " + nfd("Zoës"), "Zoes Zoës " + nfd("Zoës")),
        ("Mei Chen", "The Mei  Chens, Chens", "Mei  Chens"),
        ("hooks", "hookses and Hookses", "hookses"),
        ("佳怡", "佳怡们", ""),
    ],
)
def test_a_word_that_only_begins_with_a_name(name: str, text: str, words: str) -> None:
    """With the name's capital, and a letter or two more: that is often a name, where others are other words."""
    found = list(Names([name]).longer_words_in(text))
    assert " ".join(found) == words
    assert not any(Names([name]).stand_in(word) for word in found)


@pytest.mark.parametrize(
    ("name", "text", "without"),
    [
        ("Chloë", "chloe, CHLOË, Chloe\u0308", "{}, {}, {}"),
        ("Zoe", "Zoë", "{}"),
        ("Zoë", nfd("Zoë and Zoëlla"), "{} and " + nfd("Zoëlla")),
        ("Weiß", "WEISS", "{}"),
        ("Weis", "Weiß", "Weiß"),
        ("İpek", "ipek and IPEK", "{} and {}"),
        ("Андрей", nfd("Андрей и АНДРЕЙ") + ", Андреи", "{} и {}, Андреи"),
        ("Anna", "Аnna and Αnna", "Аnna and Αnna"),
        ("أحمد", "أحمد و أَحْمَد", "{} و أَحْمَد"),
        ("O'Brien", "O’Brien, OʼBRIEN, O`Brien, O´Brien and OBrien", "{}, {}, {}, {} and OBrien"),
        ("Michał", "Michal, MICHAŁ’s", "{}, {}’s"),
        ("Işıl", "IŞIL, Isil, ISIL and ışıl", "{}, {}, {} and {}"),
        ("Anne‑Marie", "Anne-Marie, Anne–Marie, Anne‐Marie, ANNE−MARIE", "{}, {}, {}, {}"),
        ("Mary Jane", "Mary\u00a0Jane, Mary  Jane", "{}, {}"),
        ("Strauß", "STRAUSS, Strauss’", "{}, {}’"),
        ("Sjón Ægir", "SJON AEGIR", "{}"),
        ("Amina", "A\u200dmi\u200bna\u200f, A\u00admina", "{}, {}"),
        ("Ｂｅｎ", "Ben", "{}"),
    ],
)
def test_how_it_is_spelled_and_composed_makes_no_difference(name: str, text: str, without: str) -> None:
    """Nor does what cannot be seen. All that belongs to the name goes with it."""
    assert Names([name]).out_of(text) == without.replace("{}", "a voice")


@pytest.mark.parametrize(
    ("name", "text", "without"),
    [
        ("은지", "은지가 말했다", "{}가 말했다"),
        ("은지", nfd("은지가"), "{}" + nfd("가")),
        ("은지", "은직", "은직"),
        ("佳怡", "我和佳怡说了", "我和{}说了"),
        ("Ben", "我和Ben说了", "我和{}说了"),
        ("دانا", "ودانا هنا", "و{} هنا"),
        ("राम", "राम ने रामायण पढ़ी, त्राम", "{} ने रामायण पढ़ी, त्राम"),
    ],
)
def test_scripts_without_capitals_need_no_space(name: str, text: str, without: str) -> None:
    """There words run together. But nobody’s name ends inside a character as people see it."""
    assert Names([name]).out_of(text) == without.replace("{}", "a voice")


@pytest.mark.parametrize(
    ("name", "text", "without"),
    [
        ("O'Brien", "O&#x27;Brien, O\\'Brien", "{}, {}"),
        ('Ann "Annie" Lee', json.dumps({"name": 'Ann "Annie" Lee'}), '{"name": "{}"}'),
        ("Zoë", json.dumps({"name": "Zoë"}), '{"name": "{}"}'),
        ("Ann [/]", "Ann \\[/\\]", "{}"),
    ],
)
def test_a_name_is_found_as_files_escape_it(name: str, text: str, without: str) -> None:
    """In JSON, in HTML, and in Markdown."""
    assert Names([name]).out_of(text) == without.replace("{}", "a voice", 1).replace("{}", "a voice")


@pytest.mark.parametrize(
    ("others", "text", "without"),
    [
        (["Amina B"], "Amina B rang Amina, amina b. and Amina C", "Amina B rang {}, amina b. and {} C"),
        (["Amina B"], "Amina Bee", "{} Bee"),
        (["Chloe"], "Chloe rang Amina", "Chloe rang {}"),
    ],
)
def test_other_peoples_names_stay_whole(others: list[str], text: str, without: str) -> None:
    """Whoever is called Amina B is somebody else than Amina, also in what was said."""
    assert Names(["Amina"], others).out_of(text) == without.replace("{}", "a voice")


def test_a_name_that_is_also_a_word_can_be_taken_as_it_is_written() -> None:
    """Will is forgotten, and what people will do stays; so does an accent that the name has not."""
    assert Names(["Will"], as_written=True).out_of("Will said he will, and Wíll") == "a voice said he will, and Wíll"
    assert Names(["Zoë"], as_written=True).out_of(f"Zoe, {nfd('Zoë')}, zoë") == "Zoe, a voice, zoë"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Robert (Bob) Smith", "Robert Bob Smith"),
        ('Ann "Annie" Lee', "Ann Annie Lee"),
        ("María García López", "María García López"),
        ("Anne‑Marie O’Brien", "Anne-Marie O'Brien Anne Marie"),
        ("Jo 'JJ' Vu", "Jo JJ Vu"),
        ("Amina K.", "Amina"),
        (nfd("Zoë Łoś"), "Zoë Łoś"),
        ("राधिका कुमारी", "राधिका कुमारी"),
        ("Ben", "Ben"),
        ("😀", ""),
        (" ", ""),
    ],
)
def test_the_parts_of_a_name(name: str, parts: str) -> None:
    """Each of its words, nicknames and middle names too, and the halves of a double name; initials are none."""
    assert parts_of(name) == tuple(parts.split())


def test_shorter_forms_of_a_name() -> None:
    """Words of it beside each other, with others left out."""
    assert {*shorter("Robert (Bob) Smith")} == {"Robert Smith", "Robert Bob", "Bob Smith", "Robert Bob Smith"}


@given(
    name=st.tuples(
        st.sampled_from("aBéß은佳रمא😀1İłØﬁ"), st.text(st.sampled_from("aBéßç은राم-'\" 1ıł’‑"), max_size=3)
    ).map("".join),
    around=st.tuples(*[st.text(st.sampled_from("aé \u0301은佳्ाم.1\u200dł½"), max_size=4)] * 2),
)
def test_what_was_taken_out_is_out_and_what_was_not_found_is_as_it_was(name: str, around: tuple[str, str]) -> None:
    """In any script: a name between spaces is always found, and once taken out it is found no more."""
    names = Names([name])
    for text in (name.join(around), f"{around[0]} {name} {around[1]}"):
        without = names.out_of(text)
        assert names.stand_in(text) == (without != text)
        assert not names.stand_in(without.replace("a voice", " "))
    assert names.stand_in(f" {name.strip()} ")
