"""Names without roles and addresses, as they are chosen."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.session.refusal import Refusal
from coprod_tui.session.voices import chosen_name, told_apart
from coprod_tui.session.words import cells

PIECES = ("Ann", "Lee", "Ward", "MA", "Dr", "GP", "carer", "Patient rep", "NHS", "TBC", "people", "An", "김지민", "🌻",
          "Head of", "the", "Ｄｒ", "mum of", "OT", "WYZX", "72", "in charge", "nan", "Mayor", "EbE",
          "ann@x.org", "<ann@x.org>", "07700 900123", *"@:,|()<>“”'\".7-—·")  # fmt: skip
"""Of these, names are put together with what stands beside them, in all orders."""


@pytest.mark.parametrize(
    ("typed", "name", "taken_off"),
    [
        ("Dr Tom Adeyemi", "Tom Adeyemi", "“Dr”"),
        ("Prof. Dr. Lee", "Lee", "“Dr.” and “Prof.”"),
        ("Nurse Kelly", "Kelly", "“Nurse”"),
        ("Sister Mi-rae Kim", "Mi-rae Kim", "“Sister”"),
        ("Cllr Leila Aziz", "Leila Aziz", "“Cllr”"),
        ("Rev Jo Stone", "Jo Stone", "“Rev”"),
        ("Zoë Laurent (carer)", "Zoë Laurent", "“carer”"),
        ("Tom - GP", "Tom", "“GP”"),
        ("Ravi Shah, ICB", "Ravi Shah", "“ICB”"),
        ("Wojciech – patient rep", "Wojciech", "“patient rep”"),
        ("Maria, carer for her mother", "Maria", "“carer for her mother”"),
        ("Halima (lived experience)", "Halima", "“lived experience”"),
        ("Efa [public health]", "Efa", "“public health”"),
        ("Jo Stone MBE", "Jo Stone", "“MBE”"),
        ("Jo Stone MA PhD", "Jo Stone", "“PhD” and “MA”"),
        ("Jo M.A.", "Jo", "“M.A.”"),
        ("JO STONE GP", "JO STONE", "“GP”"),
        ("Jo, MA", "Jo", "“MA”"),
        ("Patient rep: Ann Lee", "Ann Lee", "“Patient rep”"),
        ("Patient rep:Ann Lee", "Ann Lee", "“Patient rep”"),
        ("Riverside Trust: Ann Lee", "Ann Lee", "“Riverside Trust”"),
        ("Ward manager, St Mary’s: Ann Lee", "Ann Lee", "“Ward manager, St Mary’s”"),
        ("Chair - Tom Ward", "Tom Ward", "“Chair”"),
        ("Ann Lee: patient rep", "Ann Lee", "“patient rep”"),
        ("Ann Lee <carer>", "Ann Lee", "“carer”"),
        ("Ann Lee/carer", "Ann Lee", "“carer”"),
        ("GP Ann", "Ann", "“GP”"),
        ("CEO Ann Lee", "Ann Lee", "“CEO”"),
        ("Carer Ann", "Ann", "“Carer”"),
        ("consultant Ann", "Ann", "“consultant”"),
        ("Head of Nursing Ann", "Ann", "“Head of Nursing”"),
        ("Expert by experience Ann", "Ann", "“Expert by experience”"),
        ("Social worker Ann", "Ann", "“Social worker”"),
        ("Dr.Ann", "Ann", "“Dr.”"),
        ("Ｄｒ Bob", "Bob", "“Ｄｒ”"),
        ("ＧＰ Bob", "Bob", "“ＧＰ”"),
        ("Dr\u200b Ann", "Ann", "“Dr\u200b”"),
        ("Ann -carer", "Ann", "“carer”"),
        ("Ann—carer", "Ann", "“carer”"),
        ("Ann · carer", "Ann", "“carer”"),
        ("Ann (GP", "Ann", "“GP”"),
        ("Ann the carer", "Ann", "“the carer”"),
        ("Ann @ICB", "Ann", "“ICB”"),
        ("Ann @ ICB", "Ann", "“ICB”"),
        ("Mei-Ling, 07700 900123", "Mei-Ling", "a phone number"),
        (
            "Mei-Ling Tel: +44 (0)7700-900.123 (GP) mei@x.org",
            "Mei-Ling",
            "“GP” and an email address and a phone number",
        ),
        ("Mei-Ling <mei@nhs.net>", "Mei-Ling", "an email address"),
        ("Mei-Ling mei@nhs.net", "Mei-Ling", "an email address"),
        ("mailto:mei@nhs.net Mei-Ling", "Mei-Ling", "an email address"),
        ("Ann, OT", "Ann", "“OT”"),
        ("Ann (OT)", "Ann", "“OT”"),
        ("Ann OT", "Ann", "“OT”"),
        ("ann, ot", "ann", "“ot”"),
        ("Ann - SW", "Ann", "“SW”"),
        ("Ann (PPI)", "Ann", "“PPI”"),
        ("EbE Ann", "Ann", "“EbE”"),
        ("SW Ann", "Ann", "“SW”"),
        ("Ann (WYZX)", "Ann", "“WYZX”"),
        ("Ann Lee, WYZX/RST", "Ann Lee", "“WYZX/RST”"),
        ("김지민 (WYZX)", "김지민", "“WYZX”"),
        ("Ann (mum)", "Ann", "“mum”"),
        ("Ann, mum of Tom", "Ann", "“mum of Tom”"),
        ("Ann (daughter)", "Ann", "“daughter”"),
        ("Ann, son of Tom", "Ann", "“son of Tom”"),
        ("Ann (Tom’s nan)", "Ann", "“Tom’s nan”"),
        ("Ann (Tom's neighbour)", "Ann", "“Tom's neighbour”"),
        ("Ann the mum", "Ann", "“the mum”"),
        ("Ann, Age UK", "Ann", "“Age UK”"),
        ("Ann (Mind)", "Ann", "“Mind”"),
        ("Ann (BMA)", "Ann", "“BMA”"),
        ("Ann (DHSC)", "Ann", "“DHSC”"),
        ("Ann (PALS)", "Ann", "“PALS”"),
        ("Ann BSc (Hons)", "Ann", "“Hons” and “BSc”"),
        ("Ann (Mrs)", "Ann", "“Mrs”"),
        ("Inspector Ann", "Ann", "“Inspector”"),
        ("Mayor Khan", "Khan", "“Mayor”"),
        ("Imam Ali", "Ali", "“Imam”"),
        ("Fr John", "John", "“Fr”"),
        ("Charge nurse Ann", "Ann", "“Charge nurse”"),
        ("Ann (in charge)", "Ann", "“in charge”"),
        ("Dr To Ngoc Van", "To Ngoc Van", "“Dr”"),
        ("Dr Young", "Young", "“Dr”"),
        ("Ann, 72", "Ann", "“72”"),
        ("Ann (72)", "Ann", "“72”"),
        ("Ann - aged 72", "Ann", "“aged 72”"),
        ("Ann, 72 years old", "Ann", "“72 years old”"),
        ("Ann (deaf)", "Ann", "“deaf”"),
        ("Ann (retired)", "Ann", "“retired”"),
        ('"Dr Mei-Ling (GP)" <mei@nhs.net>', "Mei-Ling", "“Dr” and “GP” and an email address"),
        ("GP: “Mei-Ling” (mei@nhs.net)", "Mei-Ling", "“GP” and an email address"),
    ],
)
def test_titles_roles_and_organisations_are_taken_off_and_it_is_said(typed: str, name: str, taken_off: str) -> None:
    """The sentence says what was left off, and welcomes."""
    given = chosen_name(typed)
    assert given.name == name
    assert given.notes == (f"We left off {taken_off}: everyone here is simply a voice. Welcome, {name}.",)
    assert given.left_off
    assert chosen_name(name) == (name, (), False)


@pytest.mark.parametrize(
    "name",
    ["Ben", "Siân", "Eun-ji Park", "Ann [/]", "Jo (Josephine)", "Anne-Marie", "O’Neil", "Ben Ward", "Grace Porter",
     "Wei Ma", "WEI MA", "Wei MA", "LI WEI MA", "Ma", "Amadou Ba", "\U0001fae9 Jo",
     "Ann :)", "O/2", "Jo (they/them)", "Jo 1984", "Ann @home", "Ward, Ben", "Ola: Kim",
     "Ann Carer", "Jo Nurse", "Major Tom", "Patient Mulumba", "Porter Lee", "Ann (Lee",
     "Winnie the Pooh", "Nguyen An Porter", "Ann -Lee", "Ann—Marie", "Marcel·la Vidal", "M.P. Lee",
     "Ann (Annie)", "Smith, John", "SMITH, JOHN", "Smith, AJ", "Friend, Ann", "Mayor, Ann", "Ali-Reza", "Jean-Luc",
     "O'Neill", "José da Silva", "Ann Baker", "Tom Cook", "Mary Bishop", "Judas Priest", "Ann Mind", "Ann Mayor",
     "Ann B", "J. K. Rowling", "AJ", "Ann BJ", "ANN (BEE)", "Andrew Jones (AJ)", "Ann (Nan)", "Nan", "Son Heung-min",
     "Auntie Pat", "Ebe", "Ben (2)", "Ben 2", "Ann Sw", "To", "In",
     "ゆき (ユキ)", "Анна (Аня)", "أحمد (حمادة)",
     "An", "Young", "Mo", "J", "فرح", "عبد الرحمن", "सीता", "김지민", "李小龙", "Ola 🌻", "🌻", "Nguyễn Thị Ánh", "R2"],
)  # fmt: skip
def test_names_stay_as_people_choose_them(name: str) -> None:
    """Of every script, with emoji, and names that look a little like a role beside another."""
    assert chosen_name(name) == (name, (), False)


@pytest.mark.parametrize(
    "role",
    ["Patient", "Service user 2", "Expert by experience", "carer", "The Chair", "Dr", "Nurse", "Patient rep", "GP",
     "NHS", "Lived experience", "Voice 3", "Public health lead", "Young carer", "(carer)", "Mrs 3",
     "The GP", "My GP", "The (GP)", "The, GP", "(mum) of Tom", "Nurse in charge", "Charge nurse",
     "Nurse in charge Ann", "Mayor", "The Mayor", "Mum", "Mother", "Public", "The public", "Neighbour", "My neighbour",
     "Daughter", "Patient 2", "Carer 1", "Nurse 3",
     "Peer support worker", "EbE", "PPI", "Age UK", "Mum of Tom", "Sister of Tom", "Carer for Ann", "carer to Ann",
     "Nurse at Riverside"],
)  # fmt: skip
def test_a_name_that_is_only_a_role_is_answered_with_a_question(role: str) -> None:
    """The question that a kind facilitator would ask."""
    with pytest.raises(Refusal, match=r"is a role, not a name\. What would they like to be called"):
        chosen_name(role)


@pytest.mark.parametrize(
    "signs",
    [
        "[/]",
        "()",
        "4",
        "---",
        "...",
        "’",
        "+44 7700 900123",
        "२",
        "12 people",
        "2 others",
        "Someone",
        "Person 3",
        "Without a name",
        "None",
    ],
)
def test_signs_and_numbers_are_no_name_and_no_role_either(signs: str) -> None:
    """It is said of them that there is no name in them, and asked the same."""
    told = f"There is no name in “{signs}”. What would they like to be called?"
    with pytest.raises(Refusal, match=re.escape(told)):
        chosen_name(signs)


@pytest.mark.parametrize("written", ["TBC", "tbc", "N/A", "n/a", "TBA", "To be confirmed", "TBC (carer)"])
def test_a_name_that_is_still_to_come_is_asked_for(written: str) -> None:
    """A list made before the day says so in many ways; nobody is welcomed as TBC."""
    with pytest.raises(Refusal, match=r"is no name yet\. What would they like to be called\?"):
        chosen_name(written)


@pytest.mark.parametrize(
    "address", ["mei@nhs.net", "<mei@nhs.net>", "mailto:mei@nhs.net", "Dr mei@nhs.net", "mei＠nhs.net"]
)
def test_an_address_alone_is_no_name_and_is_not_repeated_whole(address: str) -> None:
    """So much of it is said that one knows whose it is, and no more: the room can read it."""
    told = "“mei@…” is an email address, not a name. What would they like to be called?"
    with pytest.raises(Refusal, match=f"^{re.escape(told)}$"):
        chosen_name(address)


@given(
    st.lists(st.sampled_from(PIECES), max_size=9).flatmap(
        lambda parts: st.sampled_from([" ".join(parts), "".join(parts)])
    )
)
def test_what_is_left_of_a_name_is_left_as_it_is(text: str) -> None:
    """A name that was chosen can be chosen again, whatever stood beside it, and holds no address."""
    try:
        name = chosen_name(text).name
    except Refusal:
        return
    assert chosen_name(name) == (name, (), False)
    assert not re.search(r"\w@\w+\.\w", name)


@pytest.mark.parametrize("nothing", ["", "   ", "\u200d", "\x1b"])
def test_no_name_is_answered_with_a_question_too(nothing: str) -> None:
    """Nothing that can be seen is no name."""
    with pytest.raises(Refusal, match="There is no name here"):
        chosen_name(nothing)


def test_a_long_name_is_shortened_and_it_is_said() -> None:
    """Forty cells, on the screen of the room too."""
    given = chosen_name("김" * 30)
    assert (given.name, cells(given.name)) == ("김" * 20, 40)
    assert given.notes == (f"That name is long, so it is shown as {'김' * 20}.",)


def test_a_name_under_a_tower_of_marks_is_never_empty() -> None:
    """What can be seen before it is shortened can be seen after."""
    assert chosen_name("Z" + "\u0301" * 300).name


@pytest.mark.parametrize("unseen", ["\u3164", "\u034f", "\u2800", "\u115f", "\uffa0", "\ufe00", "\u200b", "\U000e0101"])
def test_names_that_look_the_same_are_told_apart_by_asking(unseen: str) -> None:
    """A sign that nobody sees makes no other name."""
    with pytest.raises(Refusal, match="tell them apart"):
        told_apart(f"Ann{unseen}", ["Ann"])


def test_two_of_one_name_are_told_apart_by_asking() -> None:
    """Never by a role."""
    told_apart("Ben", ["Benny"])
    with pytest.raises(Refusal, match=r"two called BEN\. What would each like to be called"):
        told_apart("BEN", ["Amina", "Ben"])
