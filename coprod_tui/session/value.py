"""What all values of a session are: frozen, and changed only by making another."""

from typing import Self

import msgspec


class Value(msgspec.Struct, frozen=True):
    """A frozen value; ``but`` gives it again with some fields changed."""

    def but(self, **changes: object) -> Self:
        return msgspec.structs.replace(self, **changes)
