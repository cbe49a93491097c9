"""Names without roles, typed, pasted and from a sign-in sheet."""

import re

import pytest

from coprod_tui.session.refusal import Refusal
from coprod_tui.session.voices import chosen_name, names_in, names_in_sheet, told_apart
from coprod_tui.session.words import cells

SHEET = """\
\ufeffName,Role,Organisation,Email
Halima Noor,Expert by experience,,halima@example.org
Dr Tom Adeyemi,Cardiologist,Lakeside NHS Trust,tom@example.org
Zoë Laurent (carer),Carer,,zoe@example.org
"Shah, Ravi",Commissioner,Lakeside ICB,ravi@example.org
Sister Mi-rae Kim,Ward sister,Lakeside NHS Trust,mirae@example.org
Cllr Leila Aziz,Councillor,Lakeside Council,leila@example.org
Wojciech - patient rep,Patient representative,,woj@example.org
Efa Rhys,Public health,Lakeside Council,efa@example.org
"""


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
    ],
)
def test_titles_roles_and_organisations_are_taken_off_and_it_is_said(typed: str, name: str, taken_off: str) -> None:
    """The sentence says what was left off, and welcomes."""
    given = chosen_name(typed)
    assert given.name == name
    assert given.notes == (f"We left off {taken_off}: everyone here is simply a voice. Welcome, {name}.",)


@pytest.mark.parametrize(
    "name",
    ["Ben", "Siân", "Eun-ji Park", "Ann [/]", "Jo (Josephine)", "Anne-Marie", "O’Neil", "Ben Ward", "Grace Porter",
     "Wei Ma", "WEI MA", "Wei MA", "LI WEI MA", "Ma", "Amadou Ba", "\U0001fae9 Jo",
     "An", "Young", "Mo", "J", "فرح", "عبد الرحمن", "सीता", "김지민", "李小龙", "Ola 🌻", "🌻", "Nguyễn Thị Ánh", "R2"],
)  # fmt: skip
def test_names_stay_as_people_choose_them(name: str) -> None:
    """Of every script, with emoji, and names that look a little like a role beside another."""
    assert chosen_name(name) == (name, ())


@pytest.mark.parametrize(
    "role",
    ["Patient", "Service user 2", "Expert by experience", "carer", "The Chair", "Dr", "Nurse", "Patient rep", "GP",
     "NHS", "Lived experience", "Voice 3", "Public health lead", "Young carer", "(carer)", "Mrs 3"],
)  # fmt: skip
def test_a_name_that_is_only_a_role_is_answered_with_a_question(role: str) -> None:
    """The question that a kind facilitator would ask."""
    with pytest.raises(Refusal, match=r"is a role, not a name\. What would they like to be called"):
        chosen_name(role)


@pytest.mark.parametrize("signs", ["[/]", "()", "4", "---", "...", "’", "+44 7700 900123", "२"])
def test_signs_and_numbers_are_no_name_and_no_role_either(signs: str) -> None:
    """It is said of them that there is no name in them, and asked the same."""
    told = f"There is no name in “{signs}”. What would they like to be called?"
    with pytest.raises(Refusal, match=re.escape(told)):
        chosen_name(signs)


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


def test_two_of_one_name_are_told_apart_by_asking() -> None:
    """Never by a role."""
    told_apart("Ben", ["Benny"])
    with pytest.raises(Refusal, match=r"two called BEN\. What would each like to be called"):
        told_apart("BEN", ["Amina", "Ben"])


def test_a_pasted_list_of_forty_names() -> None:
    """One a line, with bullets or numbers as lists have them."""
    read = names_in("\r\n".join(f"{number}. Name{chr(0x4E00 + number)}" for number in range(1, 41)))
    assert len(read.names) == 40
    assert read.names[0] == "Name丁"
    assert read.refused == ()


def test_a_family_name_that_could_be_letters_after_a_name_is_a_voice_of_its_own() -> None:
    """Ma is somebody; MA in capitals stands after Amina's name."""
    assert names_in("Amina, Ma, Ben").names == ("Amina", "Ma", "Ben")
    assert names_in("Amina, MA, Ben").names == ("Amina", "Ben")


def test_names_in_one_line_are_parted_at_commas_but_not_at_a_role() -> None:
    """A role after a comma belongs to the name before it."""
    read = names_in("Amina, Ben (nurse, ward 4), Chloë, carer; Nurse Kelly, Dev")
    assert read.names == ("Amina", "Ben", "Chloë", "Kelly", "Dev")
    assert len(read.notes) == 3


def test_a_list_says_which_names_it_could_not_take() -> None:
    """The others are taken all the same."""
    read = names_in("Amina\nCarer\nAMINA\n\nBen")
    assert read.names == ("Amina", "Ben")
    assert [sentence.split(".")[0] for sentence in read.refused] == [
        "“Carer” is a role, not a name",
        "There are two called AMINA",
    ]


def test_a_sign_in_sheet_gives_names_only() -> None:
    """Eight names remain; no role, no organisation and no address is kept, and the columns left out are said."""
    read = names_in_sheet(SHEET)
    assert read.names == (
        "Halima Noor", "Tom Adeyemi", "Zoë Laurent", "Ravi Shah", "Mi-rae Kim", "Leila Aziz", "Wojciech", "Efa Rhys",
    )  # fmt: skip
    assert read.columns_left_out == ("Role", "Organisation", "Email")
    assert read.refused == ()
    assert not any("@" in text or "Lakeside" in text for text in (*read.names, *read.notes))


def test_a_register_that_turns_names_round_is_turned_back() -> None:
    """ "Patel, Dev" is Dev Patel, and it is said; "Lee, carer" is Lee."""
    read = names_in_sheet('Name,Role\n"Patel, Dev",x\n"Lee, carer",x\n')
    assert read.names == ("Dev Patel", "Lee")
    assert read.notes[0] == "“Patel, Dev” is written as Dev Patel."


@pytest.mark.parametrize(
    ("sheet", "names"),
    [
        ("First name;Surname;Job\nDev;Patel;GP\nEun-ji;Park;\n", ("Dev Patel", "Eun-ji Park")),
        ("email\tFull Name\nx@example.org\tDev Patel\n", ("Dev Patel",)),
        ("Forename\nDev\n", ("Dev",)),
        ("Amina\nBen\n", ("Amina", "Ben")),
        ("", ()),
    ],
)
def test_sheets_come_in_several_forms(sheet: str, names: tuple[str, ...]) -> None:
    """Commas, semicolons or tabs; one column of names or two; or no heading at all."""
    assert names_in_sheet(sheet).names == names


def test_a_sheet_without_a_name_column_is_asked_about() -> None:
    """Guessing could keep a role, so nothing is guessed."""
    with pytest.raises(Refusal, match="none is headed “Name”"):
        names_in_sheet("Who,What\nAmina,carer\n")
