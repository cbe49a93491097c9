"""What all values of a session are: frozen, and changed only by making another."""

import msgspec


class Value(msgspec.Struct, frozen=True):
    """A frozen value; ``but`` gives it again with some fields changed."""

    but = msgspec.Struct.__replace__
    """msgspec's own, which no call from Python to Python slows down."""
