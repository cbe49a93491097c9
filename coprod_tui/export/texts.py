"""The texts that events hold: what people typed, and ids."""

from collections.abc import Callable, Iterator

from coprod_tui.session.events import Event, from_plain, to_plain
from coprod_tui.session.forgetting import changed

PARTS = frozenset("voice turn contribution decision order source carried_by".split())
"""The fields that hold ids of what is in a session; but ``order`` of a plan is a choice, and no id."""


def texts(event: Event, keys: frozenset[str]) -> Iterator[str]:
    """Every text of ``event`` that stands under one of ``keys``, empty ones left out."""
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    changed(to_plain(event), dict.fromkeys(keys, note))
    return (text for text in found if text)


def with_texts(event: Event, changes: dict[str, Callable[[str], str]]) -> Event:
    """``event`` with the texts under each key of ``changes`` as its function gives them."""
    return from_plain(changed(to_plain(event), changes))
