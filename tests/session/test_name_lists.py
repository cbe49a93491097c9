"""Names in lists: typed, pasted from a letter or an address book, and from a sign-in sheet."""

import sys
from collections.abc import Callable

import pytest

from coprod_tui.session.name_lists import NamesRead, names_in, names_in_sheet
from coprod_tui.session.plan import LIMIT_VOICES
from coprod_tui.session.refusal import Refusal

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


@pytest.mark.parametrize(
    "pasted",
    [
        "Mei-Ling <mei@nhs.net>; Okafor, Ben <ben@nhs.net>; 'Chloë' <c@example.org>",
        'Mei-Ling <mei@nhs.net>, "Okafor, Ben" <ben@nhs.net>, Chloë <c@example.org>',
        "Mei-Ling (NHS ENGLAND - X24) <mei@nhs.net>; OKAFOR, Ben (RIVERSIDE TRUST) <ben@x.net>; Chloë <c@example.org>",
        "Mei-Ling 07700 900123\nBen Okafor, 0113 496 0000\nChloë (+44 113 4960000)",
        "Mei-Ling, mei@nhs.net\nBen Okafor ben@nhs.net\nChloë (c@example.org)",
        "Mei-Ling <mei@nhs.net>\nOkafor, Ben <ben@nhs.net>\nChloë <c@example.org>",
    ],
)
@pytest.mark.parametrize("read", [names_in, names_in_sheet])
def test_a_list_from_an_address_book_leaves_its_addresses_behind(read: Callable[[str], NamesRead], pasted: str) -> None:
    """The names remain, given name first; no note repeats an address."""
    names = read(pasted)
    assert [name.title() for name in names.names] == ["Mei-Ling", "Ben Okafor", "Chloë"]
    assert names.refused == ()
    assert names.left_off == 3
    assert "@" not in " ".join(names.notes)


def test_an_address_on_its_own_line_is_asked_about() -> None:
    """It may be one more person, or the address of the one above."""
    read = names_in("Ann Lee\nann@example.org")
    assert read.names == ("Ann Lee",)
    assert read.refused == ("“ann@…” is an email address, not a name. What would they like to be called?",)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Ann (GP, Ben", ("Ann", "Ben")),
        ("Ann, GP Riverside, Ben", ("Ann", "Ben")),
        ("GP Ann, Carer Ben\nHead of Nursing Cai", ("Ann", "Cai")),
    ],
)
def test_a_role_in_front_is_the_persons_only_where_a_line_begins(typed: str, names: tuple[str, ...]) -> None:
    """Behind a comma it may tell where the one before works, and that is said. An open bracket joins nothing."""
    assert names_in(typed).names == names


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Ann, OT, Ben, Age UK, Cai, mum of Tom, Dev", ("Ann", "Ben", "Cai", "Dev")),
        ("Ann, 72, Ben, aged 65", ("Ann", "Ben")),
        ("Ann, AJ, BEN, Nan", ("Ann", "AJ", "BEN", "Nan")),
        ("Ann, Auntie Pat, Uk Kim, nguyen son", ("Ann", "Auntie Pat", "Uk Kim", "nguyen son")),
    ],
)
def test_what_can_be_no_name_belongs_to_the_name_before_it(typed: str, names: tuple[str, ...]) -> None:
    """But capitals that nobody knows may be somebody’s initials: nobody is left out of a list."""
    read = names_in(typed)
    assert (read.names, read.refused) == (names, ())


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Okafor, AJ", "AJ Okafor"),
        ("Ann Lee, WYZX", "Ann Lee"),
        ("Lee, OT", "Lee"),
        ("Lee, 72", "Lee"),
        ("Baron, Ana", "Ana Baron"),
        ("Friend, Ana", "Friend, Ana"),
    ],
)
def test_a_register_that_says_more_than_the_name(cell: str, name: str) -> None:
    """Only a given name is put in front."""
    assert names_in_sheet(f'Name,Role\n"{cell}",x\n').names == (name,)


def test_a_list_that_is_far_too_long_is_only_counted() -> None:
    """What is more than fits in one circle is not compared with all the others, so that it takes no time."""
    read = names_in("\n".join(f"Amina the {n}th" for n in range(20_000)))
    assert (read.found, len(read.names)) == (20_000, LIMIT_VOICES + 1)


def steps_of(work: Callable[[], object]) -> int:
    """How many calls it makes, so that it need not be timed."""
    steps = 0

    def count(*_: object) -> None:
        nonlocal steps
        steps += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return steps


@pytest.mark.parametrize("piece", ["Dr.", "my ", "the ", "of ", "@a."])
def test_what_is_no_name_takes_no_time_however_often_it_stands_there(piece: str) -> None:
    """The whole list is looked through at each key: twice as much of it takes about twice as many steps."""
    once, twice = f"Ann, {piece * 200} Smith", f"Ann, {piece * 400} Smith"
    assert steps_of(lambda: names_in(twice)) < 3 * steps_of(lambda: names_in(once))


@pytest.mark.parametrize(
    "pasted",
    [
        "Name\tRole\tOrganisation\nHalima Noor\tPartner\tLakeside\nDr Tom Adeyemi\tConsultant\tNHS Trust\n",
        "Role\tName\tOrganisation\r\nPartner\tHalima Noor\t\r\nConsultant\tDr Tom Adeyemi\tNHS Trust",
        "Name;Role;Organisation\rHalima Noor;Partner;Lakeside\rDr Tom Adeyemi;Consultant;NHS Trust",
        "\ufeffName, Role, Organisation\nHalima Noor, Partner, Lakeside\nDr Tom Adeyemi, Consultant, NHS Trust",
    ],
    ids=["tabs", "tabs, the names second", "semicolons", "commas"],
)
@pytest.mark.parametrize("read", [names_in, names_in_sheet])
def test_of_a_pasted_table_only_the_names_are_read(read: Callable[[str], NamesRead], pasted: str) -> None:
    """As it is of a file: the heading is nobody, and which columns were left out is known."""
    names = read(pasted)
    assert names.names == names.lines == ("Halima Noor", "Tom Adeyemi")
    assert sorted(names.columns_left_out) == ["Organisation", "Role"]
    assert names.refused == ()


def test_a_sign_in_sheet_is_read_the_same_whether_it_is_pasted_or_a_file() -> None:
    """Also with semicolons between its cells, as spreadsheets of many countries write them."""
    assert names_in(SHEET) == names_in_sheet(SHEET)
    assert names_in(SHEET.replace(",", ";")).names == names_in_sheet(SHEET).names


def test_a_column_that_was_copied_with_its_heading_is_a_list() -> None:
    """The heading is nobody, and commas part names as in any list; alone it may be a word that is not finished yet."""
    read = names_in("Name\nAmina\nBen, Chloë\n")
    assert (read.names, read.refused) == (("Amina", "Ben", "Chloë"), ())
    assert names_in("Names, Amina, Ben").names == ("Amina", "Ben")


@pytest.mark.parametrize("pasted", ["Amina Yusuf\tPartner\nBen\tGP", "Amina Yusuf\tPartner", "Amina\tGP\t<a@x.org>"])
def test_columns_without_a_heading_are_not_guessed_at(pasted: str) -> None:
    """Nothing of them becomes a name."""
    read = names_in(pasted)
    assert (read.names, read.lines) == ((), ())
    assert "none is headed “Name”" in read.refused[0]


@pytest.mark.parametrize("pasted", ["1.\tAmina\n2.\tBen", "•\tAmina\n•\tBen", "\tAmina\t\n\tBen", ",,\nAmina\nBen"])
@pytest.mark.parametrize("read", [names_in, names_in_sheet])
def test_tabs_around_names_make_no_table(read: Callable[[str], NamesRead], pasted: str) -> None:
    """A word processor puts them behind a list's marks."""
    assert read(pasted).names == ("Amina", "Ben")


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ('"Patel, Dev"', ("Dev Patel",)),
        ('"Patel, Dev",Commissioner,Riverside ICB', ("Dev Patel",)),
        ('Amina, "Patel, Dev", Ben', ("Amina", "Dev Patel", "Ben")),
        ('"Lee, carer"', ("Lee",)),
        ("Amina, Ben", ("Amina", "Ben")),
        ("Patel, Dev", ("Patel", "Dev")),
    ],
)
def test_what_stands_in_quotation_marks_is_one_person(typed: str, names: tuple[str, ...]) -> None:
    """A register's names are turned back and it is said; where a comma stands alone there are two voices."""
    read = names_in(typed)
    assert read.names == names
    assert ("“Patel, Dev” is written as Dev Patel." in read.notes) == ("Dev Patel" in names)


def test_the_lines_of_a_table_read_as_the_same_names_again() -> None:
    """A name with a comma is one, and what cannot be used is still asked about."""
    read = names_in('Name\tRole\nFriend, Ana\tGP\nCarer\tx\n"Patel, Dev"\tx\n')
    again = names_in("\n".join(read.lines))
    assert again.names == read.names == ("Friend, Ana", "Dev Patel")
    assert again.refused == read.refused
    assert again.notes == ()
