"""The texts that events and documents hold: by the key that each stands under, what it is.

Whoever forgets a name, leaves names out, or takes a session in goes by these lists. A test holds every field of every
event and of the published document against them, so that a new field cannot be left out.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from coprod_tui.domain.events import Event, from_plain, to_plain

NAMES = frozenset({"name", "voices"})
"""What a voice is called."""

SENTENCES = frozenset("title purpose group prompt text reason words happened learned because".split())
"""What people said or wrote."""

SESSIONS = frozenset({"id", "session"})
"""The id of a session, which is made of words of its title."""

PARTS = frozenset("voice turn step contribution decision order source from carried_by".split())
"""The id of what is in a session; but ``order`` of a plan is a choice, and no id."""


def changed(plain: Any, changes: Mapping[str, Callable[[str], str | None]], key: str = "") -> Any:
    """Plain values in which each text is as the function of its key gives it; texts under other keys stay."""
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
    """Every text of ``event`` that stands under one of ``keys``, empty ones left out."""
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    changed(to_plain(event), dict.fromkeys(keys, note))
    return (text for text in found if text)


def with_texts(event: Event, changes: Mapping[str, Callable[[str], str | None]]) -> Event:
    """``event`` with the texts under each key of ``changes`` as its function gives them; itself where none differs."""
    before = to_plain(event)
    after = changed(before, changes)
    return event if after == before else from_plain(after)
