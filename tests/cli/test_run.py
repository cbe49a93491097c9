"""Names from a sign-in sheet: only the names are read, and what was left out is said."""

import pytest

from coprod_tui.cli.run import with_voices
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.domain.plan.plan_file import PlanRead
from coprod_tui.presentation.plan import notes

SHEET = """Name,Role,Organisation,Email
Amina Yusuf,Lived experience partner,,amina@example.org
Dr Ben Okafor,Consultant geriatrician,Riverside NHS Trust,ben@example.org
Chloë Martin (carer),Carer,,chloe@example.org
"Patel, Dev",Commissioner,Riverside ICB,dev@example.org
"""
PLAN = Plan("Coming home", (Step("round", "How are you?", 45_000),), voices=("Amina", "Ben"))


@pytest.fixture
def sheet(tmp_path):
    """A file to write names into."""

    def write(data: str | bytes):
        file = tmp_path / "who.csv"
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
        return file

    return write


def test_the_list_takes_the_place_of_the_plans_voices(sheet):
    """Who signed in is who is there; nobody sits in the circle twice under two names."""
    read = with_voices(PlanRead(PLAN), sheet(SHEET))
    assert read.plan.voices == ("Amina Yusuf", "Ben Okafor", "Chloë Martin", "Dev Patel")
    assert "The names are those of who.csv, in the place of the plan’s own list." in notes(read.notes)


def test_what_was_left_out_is_said(sheet):
    """The columns by their heading, what was taken off names as it stood, and no content of the columns."""
    said = " ".join(notes(with_voices(PlanRead(PLAN), sheet(SHEET)).notes))
    assert "Only the names were read from who.csv; left out: Role, Organisation, Email." in said
    assert "who.csv, row 3: Ben Okafor; left off: Dr." in said
    assert "who.csv, row 4: Chloë Martin; left off: carer." in said
    assert "example.org" not in said
    assert "geriatrician" not in said


def test_the_same_list_again_is_not_worth_a_word(sheet):
    """A sheet with the plan's own voices replaces nothing."""
    assert not [*notes(with_voices(PlanRead(PLAN), sheet("Amina\nBen\n")).notes)]


@pytest.fixture
def plan_file(tmp_path):
    """A plan of two voices."""
    file = tmp_path / "plan.toml"
    file.write_text(
        'title = "Coming home"\nvoices = ["Amina", "Ben"]\n'
        '[[steps]]\nkind = "round"\nprompt = "How are you?"\nshare = "45s"\n'
    )
    return file


def test_it_is_said_before_any_screen_opens(coprod, home, plan_file, sheet):
    """On standard error; and since there is no terminal here, nothing is created."""
    done = coprod("run", plan_file, "--voices", sheet(SHEET))
    assert (done.code, done.out) == (2, "")
    assert "left out: Role, Organisation, Email." in done.err
    assert done.err.splitlines()[-1].startswith("coprod run opens a screen")
    assert not home.exists()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ("Carer\nPatient 2\n", "who.csv: there is no name in it."),
        ("", "who.csv: there is no name in it."),
        ("Name,Role\n,Carer\n", "who.csv: there is no name in it."),
        ("Siân".encode("latin-1"), "who.csv: this is not UTF-8 text."),
        ("\n".join(f"Amina the {n}th" for n in range(201)), "who.csv: 201 names are more than the 200"),
    ],
    ids=["roles", "empty", "no names", "latin-1", "too many"],
)
def test_a_list_that_cannot_be_used(coprod, home, plan_file, sheet, data, sentence):
    """One sentence, exit code 2, nothing created."""
    done = coprod("run", plan_file, "--voices", sheet(data))
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(sentence)
    assert done.err.count("\n") == 1
    assert not home.exists()


@pytest.mark.parametrize("line", ["Ann", "Ann {}", "Carer", "Ann ()"])
def test_a_list_that_is_far_too_long_is_one_sentence(coprod, home, plan_file, sheet, line):
    """However its names are; it is not read through to find out what else is wrong with them."""
    done = coprod("run", plan_file, "--voices", sheet("\n".join(line.format(n) for n in range(50_000))))
    assert (done.code, done.err) == (2, "who.csv: 50000 names are more than the 200 that fit in one circle.\n")
    assert not home.exists()


def test_a_list_is_taken_as_it_stands_and_what_it_asks_is_said(coprod, plan_file, sheet):
    """One line for each row that asks, naming it; who has no name of their own yet waits."""
    done = coprod("run", plan_file, "--voices", sheet("Amina\nNurse Banda\nCarer\namina\n"))
    assert [line.partition(":")[0] for line in done.err.splitlines()[:-2]] == [
        f"who.csv, row {row}" for row in (2, 3, 4)
    ]
    read = with_voices(PlanRead(PLAN), sheet("Amina\nNurse Banda\nCarer\namina\n"))
    assert read.plan.voices == ("Amina", "Nurse Banda")
    assert read.people.waiting == 2


def test_a_list_that_is_missing(coprod, home, plan_file, tmp_path):
    """The path is named."""
    done = coprod("run", plan_file, "--voices", tmp_path / "none.csv")
    assert (done.code, done.err) == (2, f"{tmp_path}/none.csv: there is no such file.\n")
    assert not home.exists()


@pytest.mark.usefixtures("terminal")
def test_a_plan_whose_end_is_past_is_not_opened(coprod, home, plan_file):
    """As in the setup: midnight was hours ago. One sentence, and nothing is made."""
    plan_file.write_text('ends = "00:00"\n' + plan_file.read_text())
    done = coprod("run", plan_file)
    assert (done.code, done.out) == (2, "")
    assert done.err == "The plan is to end at 00:00, which is past. Write another time there, or leave it out.\n"
    assert not home.exists()
