"""How far tests look: not far with ``make test``, much further with ``make test-long`` (``COPROD_LAWS=long``)."""

from typing import TypeVar

from hypothesis import settings

Number = TypeVar("Number", int, float)

IS_LONG = settings.get_current_profile_name() == "long"


def short_or_long(short: Number, long: Number) -> Number:
    """The one that this run asks for."""
    return long if IS_LONG else short
