"""What the text fields of plans and events hold: a name, words, or an id. Each says so in its type.

Forgetting, leaving names out, and importing rely on it. A test checks that every text field says what it holds.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import msgspec
from msgspec import Meta

if TYPE_CHECKING:
    from msgspec import inspect

Name = Annotated[str, Meta(extra={"holds": "name"})]
"""The name of a voice."""

Words = Annotated[str, Meta(extra={"holds": "words"})]
"""Text that people said or wrote."""

Question = Annotated[str, Meta(extra={"holds": "question"})]
"""The same, asked by a step; a round repeats the question of its plan."""

SENTENCES = ("words", "question")
"""What people said or wrote, wherever names may stand within it. The ids of sessions hold words of the title."""

Value = TypeVar("Value")


def changed(value: Value, changes: Mapping[str, Callable[[str], str | None]]) -> Value:
    """A struct whose non-empty texts were changed by the function for what they hold; itself if nothing differs.

    A name of a list that becomes None is left out of it.
    """
    new: Value = _changed(value, "", changes)
    return new


def texts(value: msgspec.Struct, *holding: str) -> Iterator[str]:
    """Every non-empty text of a struct that holds one of these."""
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    changed(value, dict.fromkeys(holding, note))
    return iter(found)


def held_by(kind: "inspect.Type") -> str:
    """What the texts of a type hold: ``name``, ``words``, ``question``, ``session``, ``part``, or nothing.

    Structs are said to hold ``texts``.
    """
    from msgspec import inspect  # takes a while to import, and only few commands need it

    match kind:
        case inspect.StructType():
            return "texts"
        case inspect.Metadata(extra={"holds": str() as held}):
            return held
        case inspect.Metadata(type=inner) | inspect.VarTupleType(item_type=inner):
            return held_by(inner)
        case inspect.UnionType(types=types):
            return next(filter(None, map(held_by, types)), "")
        case _:
            return ""


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[tuple[str, str], ...]:
    """The fields of a struct that may hold texts, by attribute, with what they hold."""
    from msgspec import inspect

    found = inspect.type_info(kind)
    assert isinstance(found, inspect.StructType)
    return tuple((each.name, holds) for each in found.fields if (holds := held_by(each.type)))


def _changed(value: Any, holds: str, changes: Mapping[str, Callable[[str], str | None]]) -> Any:
    match value:
        case "" | None:
            return value
        case str():
            return changes[holds](value) if holds in changes else value
        case tuple():
            return tuple(new for each in value if (new := _changed(each, holds, changes)) is not None)
        case _:
            after = {}
            kind: type[msgspec.Struct] = type(value)
            for name, inner in _fields(kind):
                before = getattr(value, name)
                if (new := _changed(before, inner, changes)) != before:
                    after[name] = new
            return msgspec.structs.replace(value, **after) if after else value
