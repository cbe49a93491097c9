"""Every text that events and documents hold is known as a name, as words, or as an id: none can be forgotten."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from msgspec import inspect

from coprod_tui.domain.events import AnyEvent
from coprod_tui.domain.texts import NAMES, PARTS, SENTENCES, SESSIONS
from coprod_tui.export.shape import Document

CLASSES = (NAMES, SENTENCES, SESSIONS, PARTS)
OF_THE_FORMAT = {"format", "kind"}
"""What a document says about itself."""


def texts_in(shape: Any) -> set[str]:
    """The keys under which the shape holds texts of any kind."""
    return set(_keys(inspect.type_info(shape), "", set()))


def _keys(found: Any, key: str, seen: set[type]) -> Iterator[str]:
    """The key of each text; those that are one of a few choices, such as a status, are none."""
    match found:
        case inspect.StrType() | inspect.AnyType():
            yield key
        case inspect.StructType(cls=cls) if cls not in seen:
            seen.add(cls)
            for field in found.fields:
                yield from _keys(field.type, field.encode_name, seen)
        case inspect.UnionType(types=types) | inspect.TupleType(item_types=types):
            for each in types:
                yield from _keys(each, key, seen)
        case inspect.VarTupleType() | inspect.ListType() | inspect.FrozenSetType():
            yield from _keys(found.item_type, key, seen)
        case inspect.Metadata(type=inner):
            yield from _keys(inner, key, seen)
        case inspect.DictType():
            yield key


@pytest.mark.parametrize("shape", [AnyEvent, Document], ids=["events", "document"])
def test_every_text_is_in_exactly_one_list(shape: Any) -> None:
    """A new field of an event, a plan or the export has to be put in one, or this says which is missing."""
    keys = texts_in(shape) - OF_THE_FORMAT - {"history"}  # which is made of events
    assert {key for key in keys if sum(key in each for each in CLASSES) != 1} == set()


def test_every_list_holds_only_what_there_is() -> None:
    """A key that is in no event and no document any more goes."""
    keys = texts_in(AnyEvent) | texts_in(Document)
    assert {key for each in CLASSES for key in each} - keys == set()


def test_a_new_text_would_be_noticed() -> None:
    """Wherever it is put, in whatever it stands."""

    class Inner(msgspec.Struct):
        aside: str | None = None

    class Outer(msgspec.Struct):
        said: tuple[Inner, ...]
        remarks: dict[str, list[str]]

    assert texts_in(Outer) == {"aside", "remarks"}
