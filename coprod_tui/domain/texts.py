"""The text fields of events and documents: which keys hold names, sentences or ids.

Forgetting, leaving names out and importing rely on these lists. A test checks every field of every event and of the
published document against them, so that no new field is missed.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from coprod_tui.domain.events import Event, from_plain, to_plain

NAMES = frozenset({"name", "voices"})
"""Keys of names of voices."""

SENTENCES = frozenset("title purpose group prompt text reason words happened learned because".split())
"""Keys of text that people said or wrote."""

SESSIONS = frozenset({"id", "session"})
"""Keys of session ids, which contain words of the title."""

PARTS = frozenset("voice turn step contribution decision order source from carried_by".split())
"""Keys of ids of parts; but ``order`` of a plan is a choice, not an id."""


def changed(plain: Any, changes: Mapping[str, Callable[[str], str | None]], key: str = "") -> Any:
    """A copy of plain values in which the function of each key has changed its texts; others stay."""
    match plain:
        case dict():
            return {inner: changed(value, changes, inner) for inner, value in plain.items()}
        case list() | tuple():
            return type(plain)(changed(value, changes, key) for value in plain)
        case str() if key in changes:
            return changes[key](plain)
        case _:
            return plain


def texts(event: Event, keys: frozenset[str]) -> Iterator[str]:
    """Every non-empty text of ``event`` under one of ``keys``."""
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    changed(to_plain(event), dict.fromkeys(keys, note))
    return (text for text in found if text)


def with_texts(event: Event, changes: Mapping[str, Callable[[str], str | None]]) -> Event:
    """``event`` with the texts under each key changed by its function; the same object if nothing differs."""
    before = to_plain(event)
    after = changed(before, changes)
    return event if after == before else from_plain(after)
