"""How a part of a session is found by its id."""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class NoSuchPart(LookupError):
    """Nothing has that id; ``part_id`` is the id."""

    def __init__(self, part_id: str) -> None:
        super().__init__(part_id)
        self.part_id = part_id


class Part(Protocol):
    """What has an id of its own in a session or its document."""

    @property
    def id(self) -> str: ...


AnyPart = TypeVar("AnyPart", bound=Part)


def part(parts: Iterable[AnyPart], part_id: str) -> AnyPart:
    """The one of ``parts`` that has the id. Raises ``NoSuchPart``."""
    for each in parts:
        if each.id == part_id:
            return each
    raise NoSuchPart(part_id)
