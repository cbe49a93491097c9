"""Which fields of the events hold what people typed, and which hold ids."""

from collections.abc import Callable, Iterator
from typing import Any

from coprod_tui.session.events import Event, from_plain, to_plain

NAMES = frozenset({"name"})
"""What a voice is called."""

SENTENCES = frozenset("title purpose group prompt text reason words happened learned because".split())
"""Free text. ``words`` may also be a list, of concerns that have a ``text`` each."""

SESSIONS = frozenset({"id", "session"})
"""Ids of sessions, which are made of words of their titles."""

PARTS = frozenset("voice turn contribution decision order source carried_by".split())
"""Ids of what is in a session. ``order`` of a plan is a choice, and no id."""


def texts(event: Event, keys: frozenset[str]) -> Iterator[str]:
    """Every text of ``event`` that stands under one of ``keys``, empty ones left out."""
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    _changed(to_plain(event), dict.fromkeys(keys, note))
    return (text for text in found if text)


def with_texts(event: Event, changes: dict[str, Callable[[str], str]]) -> Event:
    """``event`` with the texts under each key of ``changes`` as its function gives them."""
    return from_plain(_changed(to_plain(event), changes))


def _changed(value: Any, changes: dict[str, Callable[[str], str]], key: str = "") -> Any:
    match value:
        case dict():
            return {key: _changed(inner, changes, key) for key, inner in value.items()}
        case list() | tuple():
            return [_changed(inner, changes, key) for inner in value]
        case str() if key in changes:
            return changes[key](value)
        case _:
            return value
