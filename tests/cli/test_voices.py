"""``coprod voices``: what a list of names gives."""

import json

SHEET = """Name,Role
Dr Ben Okafor,GP
Nurse Banda,x
Patient 2,x
,GP
Amina Yusuf (BSL interpreter),x
Apologies,
Cara,x
"""


def test_each_row_is_told_in_a_line(coprod, tmp_path):
    """What was typed, what they are called, what was taken off, what is asked; it is no fault that it asks."""
    file = tmp_path / "who.csv"
    file.write_text(SHEET)
    done = coprod("voices", file)
    assert done.code == 0
    assert [line.split("→")[1].strip() for line in done.out.splitlines()] == [
        "Ben Okafor · left off: Dr",
        "Nurse Banda · Would they like to be called “Nurse Banda” or “Banda”?",
        "(waits for a name) · “Patient 2” names nobody yet. What would they like to be called?",
        "(waits for a name) · There is no name in this row. What would they like to be called?",
        "Amina Yusuf · left off: BSL interpreter · Amina Yusuf: with turns today, or here for someone?",
        "(set aside) · Set aside, as no name. Is it one after all?",
        "(set aside) · Set aside, as not here today. Are they here after all?",
    ]
    assert done.err == "Only the names were read from who.csv; left out: Role.\n"


def test_programs_get_a_list_of_rows(coprod, piped):
    """From standard input too: the line, the piece, the name or null, what was taken off, the question or null."""
    piped("Ann - GP, Ben\n\nCarer\n")
    done = coprod("voices", "-", "--json")
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out) == [
        {"row": 1, "typed": "Ann - GP", "name": "Ann", "taken_off": ["GP"], "ask": None},
        {"row": 1, "typed": "Ben", "name": "Ben", "taken_off": [], "ask": None},
        {
            "row": 3,
            "typed": "Carer",
            "name": None,
            "taken_off": [],
            "ask": "“Carer” names nobody yet. What would they like to be called?",
        },
    ]


def test_a_list_without_anybody(coprod, piped):
    """It gives no rows, and that is all."""
    piped("\n \n")
    assert coprod("voices", "-", "--json")[:2] == (0, "[]\n")


def test_a_list_that_cannot_be_read(coprod, tmp_path):
    """The sentence that names it."""
    done = coprod("voices", tmp_path / "none.txt")
    assert (done.code, done.out) == (2, "")
    assert "there is no such file" in done.err
