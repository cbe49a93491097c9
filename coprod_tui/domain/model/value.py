"""The base class of a session's values: frozen, changed only by making a new one; and how to find one by its id."""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Protocol, TypeVar

import msgspec

Moment = Annotated[datetime, msgspec.Meta(tz=True)]


class Value(msgspec.Struct, frozen=True):
    """A frozen value; ``but`` returns a copy with some fields changed."""

    but = msgspec.Struct.__replace__
    """msgspec's own function, without the cost of a Python wrapper."""


class Published(Value, frozen=True, forbid_unknown_fields=True):
    """A value that an export holds as it stands, and from which it is read strictly."""


class NoSuchPart(LookupError):
    """No part has the id ``part_id``."""

    def __init__(self, part_id: str) -> None:
        super().__init__(part_id)
        self.part_id = part_id


class Part(Protocol):
    """A part of a session or its document, with an id."""

    @property
    def id(self) -> str: ...


AnyPart = TypeVar("AnyPart", bound=Part)


def part(parts: Iterable[AnyPart], part_id: str) -> AnyPart:
    """The part with that id. Raises ``NoSuchPart``."""
    for each in parts:
        if each.id == part_id:
            return each
    raise NoSuchPart(part_id)
