"""Lists of names: what is typed, pasted from an address book, or filed as a sign-in sheet."""

import sys
from collections.abc import Callable

import pytest

from coprod_tui.domain.people import rows
from coprod_tui.domain.people.rows import MOST_ROWS, NameList, forget_typed, read_name, read_names
from coprod_tui.presentation.people import left_off, question
from tests.domain.people.people import as_line

SHEET = """\
\ufeffName,Role,Organisation,Email
Halima Noor,Expert by experience,,halima@example.org
Dr Tom Adeyemi,Cardiologist,Lakeside NHS Trust,tom@example.org
"Shah, Ravi",Commissioner,Lakeside ICB,ravi@example.org
Sister Mi-rae Kim,Ward sister,Lakeside NHS Trust,mirae@example.org
"""


def names(text: str) -> list[str | None]:
    """What the rows of a list are called."""
    return [row.name for row in read_names(text).rows]


@pytest.mark.parametrize(
    ("typed", "called"),
    [
        ("Ben, Charity, Amina", ["Ben", "Charity", "Amina"]),
        ("Ben Okafor, Grace Ward, Amina Yusuf", ["Ben Okafor", "Grace Ward", "Amina Yusuf"]),
        ("Ben, Grace Ward, Cole Porter, Charity, Amina", ["Ben", "Grace Ward", "Cole Porter", "Charity", "Amina"]),
        ("Amina, Wei Ma, Zoë", ["Amina", "Wei Ma", "Zoë"]),
        ("Ben, Grace Ward\nAmina", ["Ben", "Grace Ward", "Amina"]),
        ("Amina, Ben (nurse, ward 4), Chloë, carer; Nurse Kelly, Dev", ["Amina", "Ben", "Chloë", "Nurse Kelly", "Dev"]),
        ("☐ Ann\na) Ben\n(1) Cy\n2. Dev\n• Efa", ["Ann", "Ben", "Cy", "Dev", "Efa"]),
        ("1.\tAmina\n2.\tBen", ["Amina", "Ben"]),
        ("Amina Yusuf\tPartner\nBen\tGP", ["Amina Yusuf", "Ben"]),
        ("Ann\u00a0Lee\n\u00a0Ben", ["Ann Lee", "Ben"]),
        ("Mei-Ling <mei@nhs.net>; Okafor, Ben <ben@nhs.net>; 'Chloë' <c@x.org>", ["Mei-Ling", "Ben Okafor", "Chloë"]),
        ('Amina, "Patel, Dev", Ben', ["Amina", "Dev Patel", "Ben"]),
        ("Ann, OT, Ben, Age UK, Cai, mum of Tom, Dev", ["Ann", "Ben", "Cai", "Dev"]),
        ("Name\nAmina\nBen, Chloë\n", ["Amina", "Ben", "Chloë"]),
        ("Name/Email\nAnne a@x.org\nBen b@x.org", ["Anne", "Ben"]),
        ("김지민、박서준", ["김지민", "박서준"]),
    ],
)
def test_lists_are_typed_in_many_ways(typed: str, called: list[str]) -> None:
    """A comma parts people, unless what follows can be no name."""
    assert names(typed) == called


@pytest.mark.parametrize(
    ("sheet", "called"),
    [
        ("First name;Surname;Job\nDev;Patel;GP\nEun-ji;Park;\n", ["Dev Patel", "Eun-ji Park"]),
        ("email\tFull Name\nx@example.org\tDev Patel\n", ["Dev Patel"]),
        ("First name,Last name,Preferred name\nAnne,Müller,Annie\nBenjamin,Okafor,\n", ["Annie", "Benjamin Okafor"]),
        ("Name,First name,Last name\nAnne,Anne,M\n,Ben,O\n", ["Anne", "Ben O"]),
        ("sep=;\r\nName;Email\r\nÄnne Müller;a@x.org\r\nBen;b@x.org\r\n", ["Änne Müller", "Ben"]),
        ('Name,Role\n"Anne,Carer\nBen,GP\nCy,GP\n', ["Anne", "Ben", "Cy"]),
        ('Name,Role\n"Anne,Carer\nBen,GP\n"Cy,GP\n', ["Anne", "Ben", "Cy"]),
        ('Name,Notes\nAnne,"likes\ntea"\nBen,\n', ["Anne", "Ben"]),
        ('Name,Role\n"SEN, Ravi",x\n"KC, Binod",x\n', ["Ravi SEN", "Binod KC"]),
        (
            'Name,Role\n"Yusuf, Dr Amina",GP\n"Nurse, Paul",x\n"Patel, Prof Dev",x\n',
            ["Amina Yusuf", "Paul Nurse", "Dev Patel"],
        ),
        ('Name,Role\n"Ann Lee, 12 High Street",x\n"Amina Yusuf, cardiologist",x\n', ["Ann Lee", "Amina Yusuf"]),
    ],
)
def test_of_a_table_the_names_are_read(sheet: str, called: list[str]) -> None:
    """The first column that calls somebody something; and a quotation mark that is never closed swallows nothing."""
    assert names(sheet) == called


def test_the_columns_that_were_left_out_are_told() -> None:
    """By their headings; nothing of what stood in them is kept."""
    read = read_names(SHEET)
    assert read.names == ("Halima Noor", "Tom Adeyemi", "Ravi Shah", "Mi-rae Kim")
    assert read.columns_left_out == ("Role", "Organisation", "Email")
    assert "Lakeside" not in str(read.rows)


def test_whoever_is_not_here_is_set_aside_in_sight() -> None:
    """And can be taken in, under the name that was found; a heading is set aside too."""
    rows = read_names("Present:\nAnne\nBen\n\nApologies:\nCara\n\nDr Dev\n").rows
    assert [(row.row, row.name, row.perhaps if row.ask == "apologies" else None, row.set_aside) for row in rows] == [
        (1, None, None, True),
        (2, "Anne", None, False),
        (3, "Ben", None, False),
        (5, None, None, True),
        (6, None, "Cara", True),
        (8, None, "Dev", True),
    ]
    assert [row.set_aside for row in read_names("Apologies: Ben, Cara\nAnne").rows] == [True, True, False]


def test_names_behind_a_heading_are_all_there_however_many_they_are() -> None:
    """A line of 300 names is longer than a sentence may be."""
    people = [f"Name{chr(0x4E00 + number)} Lee" for number in range(300)]
    assert names("Present: " + ", ".join(people)) == people


def test_a_quotation_mark_that_is_never_closed_spoils_no_other_row() -> None:
    """There the comma between family name and given name is still held."""
    assert names('Name,Role\n"Shah, Ravi",x\n"Anne,Carer\nBen,GP\n"Noor, Halima",x\n') == [
        "Ravi Shah", "Anne", "Ben", "Halima Noor",
    ]  # fmt: skip


def test_rows_far_down_say_that_they_were_not_read() -> None:
    """Each is somebody who waits for a name; in a table, too."""
    lines = "\n".join(["Ann"] * (MOST_ROWS + 2))
    for text in (lines, f"Name,Role\n{lines}"):
        rows = read_names(text).rows
        assert [(row.typed, row.name, row.ask, row.waits) for row in rows[MOST_ROWS:]] == [
            ("", None, "unread", True)
        ] * 2
        assert (question(rows[-1]) or "").startswith("Only the first 1,000 rows of a list are read.")


def test_what_names_nobody_waits() -> None:
    """It is somebody, who has no name of their own yet."""
    read = read_names("Patient 2\nservice user\nn/a\n?\nas above\nsame as last time\nAmina")
    assert (read.names, read.waiting) == (("Amina",), 6)
    empty = read_names("Name,Role\n,GP\nAmina,x\n")
    assert [(row.typed, row.ask) for row in empty.rows] == [("", "empty"), ("Amina", None)]


def test_two_who_would_be_taken_for_the_same_are_asked() -> None:
    """Whatever apostrophe or hyphen was typed; both stay in the list."""
    read = read_names("Sinéad O'Brien\nSinéad O’Brien\nAnne-Marie\nAnne‑Marie\nAnne–Marie\nNg  Wei")
    assert [row.ask for row in read.rows] == [None, "same", None, "same", "same", None]
    assert (len(read.names), read.waiting) == (3, 3)


@pytest.mark.parametrize(
    ("typed", "ask", "perhaps"),
    [
        ("Imam Khan", "role", "Khan"),
        ("Chief Nurse Amina", "role", "Amina"),
        ("Charity", "role", None),
        ("Ann and carer", "several", None),
        ("Tom & Ruth Baker", "several", None),
        ("Ann / Ben", "several", None),
        ("AJ", "initials", None),
        ("Amina Yusuf (BSL interpreter)", "alongside", None),
        ("Amina Yusuf (apologies)", "here", None),
        ("Amina Yusuf MA", "role", "Amina Yusuf"),
        ("Amina Yusuf vice Ben Okafor", "role", "Amina Yusuf"),
        ("Air Cdre Amina Yusuf", "role", "Amina Yusuf"),
        ("HRH Amina Yusuf", "role", "Amina Yusuf"),
        ("Amina Yusuf's carer", "role", "Amina"),
        ("Amina (أمينة)", "register", None),
        ("أمينة (Amina)", "register", None),
        ("김" * 30, "long", None),
    ],
)
def test_where_it_is_not_sure_the_words_stay_and_ask(typed: str, ask: str, perhaps: str | None) -> None:
    """In a sentence that a kind facilitator would say."""
    row = read_name(typed)
    assert (row.ask, row.perhaps) == (ask, perhaps)
    assert row.name is not None
    assert typed.startswith(row.name)
    assert (question(row) or "").endswith("?")


@pytest.mark.parametrize(
    "typed",
    [
        "Mr Bean",
        "Jo (they/them)",
        "Ann [/]",
        "R2",
        "Ola 🌻",
        "Henry Gates Jr.",
        "WEI MA",
        "Frau von Trapp",
        "Jan in 't Veld",
    ],
)
def test_some_names_look_like_more_than_a_name(typed: str) -> None:
    """A title before one word, pronouns, signs: they stay, and nothing is asked."""
    assert (read_name(typed).name, read_name(typed).ask) == (typed, None)


@pytest.mark.parametrize(
    ("typed", "name", "taken_off", "ask"),
    [
        ("Lt Col Bob Hart", "Bob Hart", ("Lt Col",), None),
        ("Lieutenant Colonel Bob Hart", "Bob Hart", ("Lieutenant Colonel",), None),
        ("Maj. Gen. Bob Hart", "Bob Hart", ("Maj. Gen.",), None),
        ("Lt Col Needham", "Col Needham", ("Lt",), "role"),
        ("Col Bob Hart", "Col Bob Hart", (), "role"),
        ("Dr Dean Bob Hart", "Dean Bob Hart", ("Dr",), "role"),
    ],
)
def test_a_rank_of_two_words_goes_before_a_whole_name(
    typed: str, name: str, taken_off: tuple[str, ...], ask: str | None
) -> None:
    """Its second word alone may be a given name, and so it is asked about."""
    row = read_name(typed)
    assert (row.name, row.taken_off, row.ask) == (name, taken_off, ask)


def test_a_register_without_a_heading_is_asked_about() -> None:
    """Where every line is two words with a comma between them, each may be one person or two; nobody is lost."""
    read = read_names("Yusuf, Amina\nOkafor, Ben")
    assert read.names == ("Yusuf", "Amina", "Okafor", "Ben")
    assert [row.perhaps for row in read.asking] == ["Amina Yusuf", "Ben Okafor"]


def test_a_name_with_a_comma_is_written_so_that_it_is_read_as_one() -> None:
    """In quotation marks."""
    assert (as_line("Ben"), as_line("Hill, Guest")) == ("Ben", '"Hill, Guest"')
    assert names("Ben\n" + as_line("Hill, Guest")) == ["Ben", "Hill, Guest"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Ann Lee ann@x.org", "an email address"),
        ("Ann Lee (07700 900123)", "a phone number"),
        ("Ann Lee, 12 High Street", "an address"),
        ("Ann Lee SW1A 1AA", "an address"),
        ("Ann Lee www.x.org", "a web address"),
        ("Ann Lee 943 476 5919", "a number"),
    ],
)
def test_how_somebody_is_reached_is_not_repeated(typed: str, told: str) -> None:
    """Only what kind of thing was left off is told; also where nobody is named beside it."""
    row = read_name(typed)
    assert (row.name, left_off(row), row.ask) == ("Ann Lee", [told], None)
    alone = read_name(typed.removeprefix("Ann Lee").strip(" ,"))
    assert told in (question(alone) or "")


def test_what_was_typed_is_forgotten_once_a_session_is_open() -> None:
    """The names stay, and what is asked about them; and no line is remembered."""
    people = read_names("Nurse Kelly\nAnn - GP")
    opened = forget_typed(people)
    assert (opened.names, [row.ask for row in opened.rows]) == (people.names, ["role", None])
    assert {(row.typed, row.taken_off) for row in opened.rows} == {("", ())}
    assert rows._line.cache_info().currsize == 0


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


def forgotten(text: str) -> NameList:
    """What a text gives that was never read before."""
    forget_typed(NameList(()))
    return read_names(text)


@pytest.mark.parametrize("piece", ["Dr.", "my ", "the ", "of ", "@a.", "(", "she/", "+"])
def test_what_is_no_name_takes_no_time_however_often_it_stands_there(piece: str) -> None:
    """Twice as much of it takes about twice as many steps at the most."""
    once, twice = f"Ann, {piece * 200} Smith", f"Ann, {piece * 400} Smith"
    assert steps_of(lambda: forgotten(twice)) < 3 * steps_of(lambda: forgotten(once))


def test_one_letter_more_reads_one_line_anew() -> None:
    """The list is read at each key, so it is read by lines; 199 names make few steps."""
    text = "\n".join(f"Name{chr(0x4E00 + number)} Lee" for number in range(199))
    forgotten(text)
    assert steps_of(lambda: read_names(text + "x")) < 5_000
