"""Every text of a plan or an event says what it holds: none can be forgotten, neither a field nor a person."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from msgspec import inspect

from coprod_tui.domain import events as e
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.domain.texts import Name, Question, Words, changed, held_by, texts
from tests.support.clock import MORNING

HELD = {"name", "words", "question", "session", "part", "time"}


def unsaid_in(shape: Any) -> set[str]:
    """The fields whose texts don't say what they hold, and those that hold texts which nothing walks to."""
    return set(_unsaid(inspect.type_info(shape), "", set()))


def _unsaid(found: Any, field: str, seen: set[type]) -> Iterator[str]:
    """Texts that are one of a few choices, such as a status, are none."""
    match found:
        case inspect.StrType() | inspect.AnyType() | inspect.DictType() | inspect.ListType() | inspect.FrozenSetType():
            yield field
        case inspect.StructType(cls=cls) if cls not in seen:
            seen.add(cls)
            for each in found.fields:
                yield from _unsaid(each.type, each.name, seen)
        case inspect.UnionType(types=types) | inspect.TupleType(item_types=types):
            for inner in types:
                yield from _unsaid(inner, field, seen)
        case inspect.VarTupleType(item_type=inner):
            yield from _unsaid(inner, field, seen)
        case inspect.Metadata(type=inner) if held_by(found) not in HELD:
            yield from _unsaid(inner, field, seen)


def test_every_text_says_what_it_holds() -> None:
    """A new field of an event or a plan has to, or this says which is missing."""
    assert unsaid_in(e.AnyEvent) == set()


def test_a_new_text_would_be_noticed() -> None:
    """Wherever it is put, in whatever it stands."""

    class Inner(msgspec.Struct):
        aside: str | None = None
        said: Words = ""

    class Outer(msgspec.Struct):
        said: tuple[Inner, ...]
        remarks: dict[str, list[str]]

    assert unsaid_in(Outer) == {"aside", "remarks"}


@pytest.mark.parametrize(
    ("holding", "found"),
    [
        ("name", ["Amina", "Ben"]),
        ("words", ["Letters", "Riverside"]),
        ("question", ["How are you?"]),
        ("part", ["s1"]),
        ("session", ["2026-11-22-letters"]),
    ],
)
def test_each_is_found_and_changed_wherever_it_stands(holding: str, found: list[str]) -> None:
    """In lists and in plans within an event; everything else stays, and an event without it is the same object."""
    step = Step("round", "How are you?", 60_000, id="s1")
    plan = Plan("Letters", (step,), group="Riverside", voices=("Amina", "Ben"))
    event = e.SessionOpened(1, 1, MORNING, 0, "open", "2026-11-22-letters", plan, 3)
    assert list(texts(event, holding)) == found
    after = changed(event, {holding: str.upper})
    assert list(texts(after, holding)) == [each.upper() for each in found]
    others = HELD - {holding}
    assert list(texts(after, *others)) == list(texts(event, *others))
    assert changed(event, {holding: str}) is event


def test_a_name_that_goes_leaves_a_list() -> None:
    """A voice of an event has none then; a plan doesn't list it."""

    class Gone(msgspec.Struct):
        name: Name | None
        voices: tuple[Name, ...]
        prompt: Question

    gone = changed(Gone("Zoë", ("Ben", "Zoë"), "Zoë?"), {"name": lambda name: None if name == "Zoë" else name})
    assert gone == Gone(None, ("Ben",), "Zoë?")
