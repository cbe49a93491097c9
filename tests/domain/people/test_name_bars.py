"""The bars for names: nobody is lost, no name of people is changed, and few are asked about."""

import pytest

from coprod_tui.domain.people.one_name import NameRow
from coprod_tui.domain.people.rows import read_names
from tests.domain.people.people import FORMS, MORE_FORMS, MORE_NAMES, NAMES, forms_held_out, lines, people_held_out

PEOPLE = pytest.mark.parametrize("names", [NAMES, MORE_NAMES], ids=["names", "more names"])
SHEETS = pytest.mark.parametrize("forms", [FORMS, MORE_FORMS], ids=["forms", "more forms"])


def register(cell: str) -> str:
    """A table of one row."""
    quoted = cell.replace('"', '""')
    return f'Name,Role\n"{quoted}",x\n'


@PEOPLE
def test_a_name_typed_alone_stays_as_it_is(names: tuple[str, ...]) -> None:
    """Whatever title, role or organisation it reads like; and fewer than a quarter are asked about."""
    read = {name: read_names(name).rows for name in names}
    assert {name: rows for name, rows in read.items() if [row.name for row in rows] != [name]} == {}
    assert sum(bool(rows[0].ask) for rows in read.values()) < len(names) / 4


@PEOPLE
def test_a_name_between_commas_stays_as_it_is(names: tuple[str, ...]) -> None:
    """It is a voice of its own, and so are those beside it; also where they are all in one line."""
    read = {name: [row.name for row in read_names(f"Ben Okafor, {name}, Chloë").rows] for name in names}
    assert {name: found for name, found in read.items() if found != ["Ben Okafor", name, "Chloë"]} == {}
    assert [row.name for row in read_names(", ".join(names)).rows] == list(names)


BESIDE = (
    "{} (GP)",
    "{} (nurse, ward 4)",
    "{} GP",
    "{} 07700 900123",
    "Dr {}",
    "{} - carer",
    "{} carer",
    "{} <a@x.org>",
)


@PEOPLE
@pytest.mark.parametrize("beside", BESIDE)
def test_nobody_in_a_line_is_lost_for_what_stands_beside_their_name(names: tuple[str, ...], beside: str) -> None:
    """Whatever it is, they are a voice of their own."""
    lost = [name for name in names if len(read_names(f"Ben Okafor, {beside.format(name)}, Chloë").rows) != 3]
    assert lost == []


@PEOPLE
def test_a_register_turns_names_round_and_changes_none(names: tuple[str, ...]) -> None:
    """The family name in front, in capitals or not: what is not sure asks."""
    wrong: list[tuple[str, tuple[NameRow, ...]]] = []
    for given, _, family in (name.rpartition(" ") for name in names if " " in name):
        for written in (family, family.upper()):
            rows = read_names(register(f"{written}, {given}")).rows
            if len(rows) != 1 or not (rows[0].ask or rows[0].name == f"{given} {written}"):
                wrong.append((f"{written}, {given}", rows))
    assert wrong == []


@SHEETS
@pytest.mark.parametrize("sheet", [str, register], ids=["lines", "cells"])
def test_a_form_of_a_sign_in_sheet_gives_the_name_or_asks(forms: dict[str, str], sheet: type[str]) -> None:
    """Everyone of a sheet is there, under their name or asked about."""
    wrong = []
    for line, name in lines(forms):
        rows = read_names(sheet(line)).rows
        if not rows or not (any(row.ask for row in rows) or [row.name for row in rows] == [name]):
            wrong.append((line, rows))
    assert wrong == []


def test_few_forms_have_to_be_asked_about() -> None:
    """Of those whose name can be known, three in four give it at once."""
    known = [(line, name) for forms in (FORMS, MORE_FORMS) for line, name in lines(forms) if name != "ASK"]
    at_once = [line for line, name in known if [(row.name, row.ask) for row in read_names(line).rows] == [(name, None)]]
    assert len(at_once) > 0.75 * len(known)


@pytest.mark.parametrize("sheet", [str, register], ids=["lines", "cells"])
def test_of_forms_that_no_rule_was_made_for_most_give_the_name_or_ask(sheet: type[str]) -> None:
    """At least 95 in 100; a role, a place or an address hardly ever stays with a name, or stands as one, unasked."""
    wrong = []
    for line, name in (forms := forms_held_out()):
        rows = read_names(sheet(line)).rows
        if not rows or not (any(row.ask for row in rows) or [row.name for row in rows] == [name]):
            wrong.append((line, rows))
    assert len(wrong) <= 0.05 * len(forms), wrong


def test_of_names_that_no_rule_was_made_for_none_is_changed() -> None:
    """But for a title with nothing but one word behind it, which goes; and fewer than a quarter are asked about."""
    names = people_held_out()
    read = {name: read_names(name).rows for name in names}
    assert {name: rows for name, rows in read.items() if [row.name for row in rows] != [name]}.keys() == {"Dr. Dre"}
    assert sum(bool(rows[0].ask) for rows in read.values()) < len(names) / 4
    for name in names:
        assert len(read_names(f"Ben Okafor, {name}, Chloë").rows) == 3
