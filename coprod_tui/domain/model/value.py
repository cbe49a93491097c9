"""The base class of a session's values: frozen, changed only by making a new one."""

import msgspec


class Value(msgspec.Struct, frozen=True):
    """A frozen value; ``but`` returns a copy with some fields changed."""

    but = msgspec.Struct.__replace__
    """msgspec's own function, without the cost of a Python wrapper."""
