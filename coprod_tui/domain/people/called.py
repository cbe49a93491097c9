"""What each voice of a session is and ever was called, and which of them is meant by a name."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

import msgspec


class Naming(msgspec.Struct, frozen=True, gc=False):
    """What an event tells of names: the one that a voice took, or which act was taken back; most tell neither.

    ``name`` is None where it was forgotten.
    ``kind`` is ``redone`` where that act was done again.
    """

    act: int = 0
    voice: str | None = None
    name: str | None = ""
    from_act: int = 0
    kind: str = ""


class Called(NamedTuple):
    """What one voice was called in one session, one name after the other.

    ``standing`` is without the names that were taken back; the last one is the voice's name, and without one nobody
    joined.
    """

    ever: tuple[str, ...]
    standing: tuple[str, ...]


Voices = Mapping[str, Called]
"""By their ids, all voices of a session."""


def called_in(events: Iterable[Naming]) -> dict[str, Called]:
    """What the voices of a session were called, told by its events in their order."""
    events = tuple(events)
    undone: list[int] = []
    for event in events:
        if event.from_act:
            undone.append(event.from_act)
        elif event.kind == "redone" and undone:
            undone.pop()
    ever: dict[str, list[str]] = {}
    standing: dict[str, list[str]] = {}
    for event in events:
        if event.voice and event.name != "":
            if event.name is not None:
                ever.setdefault(event.voice, []).append(event.name)
            if event.act not in undone:
                standing.setdefault(event.voice, []).append(event.name or "")
    return {voice: Called(tuple(names), tuple(standing.get(voice, ()))) for voice, names in ever.items()}


def meant_by(spellings: Collection[str], voices: Voices) -> frozenset[str]:
    """The ids of the voices that are meant by a name, given in all its spellings.

    Whoever has that name in the end is meant. Where nobody has, it is whoever once had it; and where nobody had, who
    was said to have joined under it, which was taken back. So of two Bens, one of whom became Ben K, only the other
    one is meant by Ben; and so is nobody who was Ben by mistake until Ben came.
    """
    now = {each for each, called in voices.items() if called.standing and called.standing[-1] in spellings}
    once = {each for each, called in voices.items() if not set(called.standing).isdisjoint(spellings)}
    never = {each for each, called in voices.items() if not (called.standing or set(called.ever).isdisjoint(spellings))}
    return frozenset(now or once or never)
