"""The current and former names of each voice of a session, and which voice a name refers to."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from coprod_tui.domain.apply.history import undone_acts
from coprod_tui.domain.events import Event, VoiceJoined, VoiceRenamed


class Called(NamedTuple):
    """The names of one voice in one session, in order.

    ``standing`` omits names that were undone; its last is the current name. If it is empty, the joining was undone.
    """

    ever: tuple[str, ...]
    standing: tuple[str, ...]


Voices = Mapping[str, Called]
"""All voices of a session, by id."""


def called_in(events: Iterable[Event]) -> dict[str, Called]:
    """The names of the voices of a session, from its events in order. A forgotten name is none, and stands as ""."""
    events = tuple(events)
    undone = undone_acts(events)
    ever: dict[str, list[str]] = {}
    standing: dict[str, list[str]] = {}
    for event in events:
        if isinstance(event, VoiceJoined | VoiceRenamed):
            if event.name is not None:
                ever.setdefault(event.voice, []).append(event.name)
            if event.act not in undone:
                standing.setdefault(event.voice, []).append(event.name or "")
    return {voice: Called(tuple(names), tuple(standing.get(voice, ()))) for voice, names in ever.items()}


def meant_by(spellings: Collection[str], voices: Voices) -> frozenset[str]:
    """The ids of the voices that a name, given in all its spellings, refers to.

    Those who have that name at the end; if none, those who once had it; if none, those whose joining under it was
    undone. So if one of two Bens became Ben K, "Ben" refers to the other one only, and never to somebody who was
    called Ben by mistake until Ben came.
    """
    now = {each for each, called in voices.items() if called.standing and called.standing[-1] in spellings}
    once = {each for each, called in voices.items() if not set(called.standing).isdisjoint(spellings)}
    never = {each for each, called in voices.items() if not (called.standing or set(called.ever).isdisjoint(spellings))}
    return frozenset(now or once or never)
