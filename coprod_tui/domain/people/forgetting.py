"""What forgetting a person changes: their names in sentences and as names of voices."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

import msgspec

from coprod_tui.domain.events import NAMING, Event, Events
from coprod_tui.domain.people.folding import is_among, read_as
from coprod_tui.domain.people.names import A_VOICE, Names, in_a_hurry, parts_of, stand_in_any
from coprod_tui.domain.people.ordinary import is_ordinary, with_capital
from coprod_tui.domain.texts import SENTENCES, changed

SHORTEST_WORD_LETTERS = 3
"""A shorter name counts as a name only if a voice had it."""


class Rewording(NamedTuple):
    """A sentence that contains a name as a word, before and after.

    ``may_be_a_word``: it contains the name in other letters, which may be an ordinary word.
    """

    before: str
    after: str
    may_be_a_word: bool = False


class AlsoCalled(NamedTuple):
    """Another name of the forgotten person, and the number of sessions in which they had it."""

    name: str
    sessions: int


class Forgetting(NamedTuple):
    """The ids of the sessions that contain a name, and the sentences that change.

    ``files``: other files that contain it, such as exports.
    ``other_names``: names of other voices that contain it, or that the person had too; they stay.
    ``also``: the person's other names, which are removed as well.
    ``is_nobodys``: no voice has or ever had the name.
    ``left``: files that contain a name but are not coprod's; they are not changed.
    ``folders``: folders named so; they keep their names.
    ``unread``: files that could not be read.
    ``longer_words``: words that only begin with a name; they stay, in the sentences and files of ``held_longer``.
    ``parts``: separate parts of a name that another voice has or that are ordinary words, and the name as it is typed
    in a hurry (OBrien); they stay, in the sentences and files of ``held_parts``.
    ``parts_to_forget``: those of ``parts`` in no other voice's name, which can be forgotten like a name.
    """

    sessions: tuple[str, ...]
    rewordings: tuple[Rewording, ...]
    files: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    also: tuple[AlsoCalled, ...] = ()
    is_nobodys: bool = False
    left: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    longer_words: tuple[str, ...] = ()
    held_longer: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    held_parts: tuple[str, ...] = ()
    parts_to_forget: tuple[str, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences before the change."""
        return tuple(each.before for each in self.rewordings)


class Forgotten:
    """Names to be forgotten, in every stored spelling, and the parts of them that are forgotten with them.

    ``others`` are names of other voices that contain one of them; they stay whole, in sentences too. So does
    *a voice*, which is nobody's name.
    """

    def __init__(
        self,
        names: Collection[str],
        called: Iterable[str] = (),
        parts: Collection[str] = (),
        *,
        as_written: bool = False,
        nameless: str = A_VOICE,
    ) -> None:
        """``called`` is what all voices are and were called: the names in other spellings, and other people's names.

        ``as_written``: in sentences only the same capitals match. ``nameless`` replaces the names; it is nobody's name.
        """
        self.names, self.parts = tuple(names), tuple(parts)
        called = tuple(called)
        spelled = [each for each in called if self.is_name(each)] or self.names
        sought = (*spelled, *self.parts)
        anywhere = Names(sought)
        others = [each for each in called if not self.is_name(each)]
        self.others = tuple(sorted(each for each in others if anywhere.stand_in(each)))
        stay = (*self.others, nameless) if anywhere.stand_in(nameless) else self.others
        self._names = Names(sought, stay, as_written=as_written, nameless=nameless)
        self._as_written = Names(sought, stay, as_written=True, nameless=nameless)
        self._long_enough = Names((each for each in spelled if not is_short(each)), as_written=as_written)
        self._of_names = {read_as(word) for name in called for word in name.split()}
        forms = dict.fromkeys(form for name in spelled for form in (*parts_of(name), *in_a_hurry(name)))
        left = [_told(form) for form in forms if not is_among(form, sought)]
        left_by_reading = {read_as(part): part for part in reversed(left)}
        stands_left = Names(left)
        self._others_like_parts = [each for each in others if stands_left.stand_in(each)]
        around = {each for each in (*spelled, *self._others_like_parts) if not is_among(each, left)}
        self._left = {
            part: Names((part,), (*around, nameless), as_written=as_written or is_ordinary(part))
            for part in reversed(left_by_reading.values())
        }

    def is_name(self, name: str) -> bool:
        """Whether people would read ``name`` as one of these."""
        return is_among(name, self.names)

    def stands_in(self, text: str) -> bool:
        """Whether ``text`` contains one of the names as a separate word."""
        return self._names.stand_in(text)

    def longer_words_in(self, text: str) -> Iterator[str]:
        """Words of ``text`` that only begin with one of the names and are in nobody's name; none for short names."""
        return (each for each in self._long_enough.longer_words_in(text) if read_as(each) not in self._of_names)

    def parts_in(self, text: str) -> Iterator[str]:
        """Kept parts of the names, and names typed in a hurry, that are in ``text`` and in nobody's longer name."""
        return (part for part, found in self._left.items() if found.stand_in(text))

    def can_be_forgotten(self, part: str) -> bool:
        """Whether a kept part can be forgotten on its own, and is in no other voice's name."""
        return not is_short(part) and not stand_in_any(part, self._others_like_parts)

    def out_of(self, text: str) -> str:
        """``text`` with the names replaced by *a voice*."""
        return self._names.out_of(text)

    def rewording(self, text: str) -> Rewording:
        after = self.out_of(text)
        return Rewording(text, after, may_be_a_word=after != self._as_written.out_of(text))

    def out_of_name(self, name: str) -> str | None:
        """None if ``name`` is one of the names; any other name unchanged."""
        return None if self.is_name(name) else name

    def out_of_sentences(self, events: Iterable[Event], out_of_id: Callable[[str], str]) -> Events:
        """Events without the names in sentences; names of voices stay. ``out_of_id`` returns a session's new id."""
        changes = {**dict.fromkeys(SENTENCES, self.out_of), "session": out_of_id}
        return tuple(changed(event, changes) for event in events)

    def out_of_all(self, events: Iterable[Event], voices: Collection[str], out_of_id: Callable[[str], str]) -> Events:
        """Events without the names in sentences, and with no name for ``voices`` (ids)."""
        return tuple(
            msgspec.structs.replace(event, name=None)
            if isinstance(event, NAMING) and event.voice in voices
            else changed(event, {"name": self.out_of_name})
            for event in self.out_of_sentences(events, out_of_id)
        )


def is_short(name: str) -> bool:
    """Whether ``name`` is so short that it may be any word, such as "a" or "to"."""
    return sum(map(str.isalpha, name)) < SHORTEST_WORD_LETTERS


def _told(part: str) -> str:
    """A part of a name, capitalised if only that distinguishes it from an ordinary word."""
    return with_capital(part) if is_ordinary(part) else part
