"""Which voices a name refers to, and the names and parts of names that are forgotten with theirs."""

from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import NamedTuple

from coprod_tui.domain.apply.history import undone_acts
from coprod_tui.domain.events import NAMING, Event
from coprod_tui.domain.people.folding import is_among, same_name
from coprod_tui.domain.people.forgetting import AlsoCalled, Forgotten, is_short
from coprod_tui.domain.people.names import A_VOICE, parts_of, shorter, stand_in_any
from coprod_tui.domain.people.ordinary import is_ordinary


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
        if isinstance(event, NAMING):
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


class Person:
    """The person that a name refers to: their voices in each session, and the names to remove from it.

    All names that the person's voice ever had in a session are removed together. The given name is removed everywhere,
    and so is each other name that no other voice has, and each part of these that is in no other voice's name and is
    not an ordinary word. A name that another voice has too is removed only from sessions in which the person had it
    and the other voice did not.
    """

    def __init__(
        self, name: str, sessions: Mapping[Hashable, Voices], *, as_written: bool = False, nameless: str = A_VOICE
    ) -> None:
        """``sessions``: the names of the voices of every session, by any unique key.

        ``nameless`` replaces a name in sentences.
        """
        self.name = name
        every = {each for voices in sessions.values() for each in _names_of(voices, voices)}
        asked = {each for each in every if same_name(each, name)}
        self.is_nobodys = not asked
        """Whether no voice has or ever had the name."""
        kept = asked
        self._meant = {key: meant for key, voices in sessions.items() if (meant := meant_by(asked, voices))}
        self._also = {key: _names_of(sessions[key], meant) - kept for key, meant in self._meant.items()}
        others = {key: _names_of(voices, set(voices) - self.voices_in(key)) for key, voices in sessions.items()}
        of_others = {each for names in others.values() for each in names} - kept
        also = {each for names in self._also.values() for each in names}
        self._shared = {each for each in also if is_among(each, of_others)}
        everywhere = (name, *sorted(also - self._shared))
        parts = () if self.is_nobodys else _own_parts(everywhere, every)
        self.anywhere = Forgotten(everywhere, every, parts, as_written=as_written, nameless=nameless)
        """The names to remove everywhere."""
        only_here = {
            key: {each for each in names & self._shared if not is_among(each, others[key])}
            for key, names in self._also.items()
        }
        self._here = {
            key: Forgotten((*everywhere, *sorted(names)), every, parts, as_written=as_written, nameless=nameless)
            for key, names in only_here.items()
            if names
        }

    def names_in(self, session: Hashable) -> Forgotten:
        """The names to remove from a session."""
        return self._here.get(session, self.anywhere)

    def voices_in(self, session: Hashable) -> frozenset[str]:
        """The ids of the person's voices in a session."""
        return self._meant.get(session, frozenset())

    @property
    def is_told_by_names(self) -> bool:
        """Whether the names of voices are needed: to know what else to remove, or that so short a word is a name."""
        return bool(self.also or self.anywhere.parts) or is_short(self.name)

    @property
    def also(self) -> tuple[AlsoCalled, ...]:
        """Their other names, in alphabetical order."""
        names = sorted(each for also in self._also.values() for each in also)
        return tuple(AlsoCalled(each, names.count(each)) for each in dict.fromkeys(names))

    @property
    def other_names(self) -> tuple[str, ...]:
        """Names of other voices, which stay: they contain one of these names, or are shared with the person."""
        return tuple(sorted({*self.anywhere.others, *self._shared}))


def _names_of(voices: Voices, ids: Iterable[str]) -> set[str]:
    return {name for each in ids for name in voices[each].ever}


def _own_parts(names: Collection[str], called: Collection[str]) -> tuple[str, ...]:
    """Parts of ``names`` that are not ordinary words, and their shorter forms, if no other voice has them."""
    spelled = [each for each in called if is_among(each, names)]
    others = [each for each in called if each not in spelled]
    parts = dict.fromkeys(part for name in spelled for part in parts_of(name) if not is_ordinary(part))
    forms = dict.fromkeys(form for name in spelled for form in shorter(name) if not all(map(is_ordinary, form.split())))
    return tuple(each for each in (*parts, *forms) if not is_among(each, names) and not stand_in_any(each, others))
