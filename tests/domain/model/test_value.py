"""How the parts of a session are found."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest

from coprod_tui import domain
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.value import NoSuchPart
from tests.support.meeting import Meeting, a_plan, a_round

FINDING = [Session.voice, Session.find_turn, Session.contribution, Session.decision, Session.name_of]


@pytest.mark.parametrize("find", FINDING)
def test_what_is_not_there_is_said_by_its_id(find: Callable[[Session, str], object]) -> None:
    """Also in the middle of a list that is being made, which a bare StopIteration would end."""
    session = Meeting(a_plan(a_round(), names="Amina")).session
    found = (find(session, each) for each in ("x9",))
    with pytest.raises(NoSuchPart, match="x9") as missing:
        next(found)
    assert missing.value.part_id == "x9"
    assert isinstance(missing.value, LookupError)


def test_a_part_is_found_by_its_id() -> None:
    """Whoever is there is called by their name."""
    session = Meeting(a_plan(a_round(), names="Amina Ben")).session
    assert {session.name_of(voice.id) for voice in session.voices} == {"Amina", "Ben"}


def test_nothing_in_the_domain_asks_for_the_next_of_none() -> None:
    """A bare next() raises StopIteration, which ends whatever is being read around it."""
    bare = [
        f"{file.name}:{call.lineno}"
        for file in Path(domain.__path__[0]).rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "next" and len(call.args) == 1
    ]
    assert bare == []
