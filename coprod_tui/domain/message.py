"""Messages as codes and facts; ``presentation`` turns them into sentences."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Message(NamedTuple):
    """A code with its facts: names as people chose them, ids, counts, days; lengths in whole milliseconds."""

    code: str
    facts: Mapping[str, Any] = {}
