"""Who is meant by a name that is to be forgotten, and which names and parts of names go with it."""

from collections.abc import Collection, Hashable, Iterable, Mapping

from coprod_tui.domain.people.called import Voices, meant_by
from coprod_tui.domain.people.folding import is_among, same_name
from coprod_tui.domain.people.forgetting import AlsoCalled, Forgotten, is_short
from coprod_tui.domain.people.names import A_VOICE, parts_of, shorter, stand_in_any
from coprod_tui.domain.people.ordinary import is_ordinary


class Person:
    """Whoever is meant by a name: who that is in each session, and which names go where.

    All that a voice who is meant was ever called in that session goes together. The name itself goes everywhere, and
    so does each of the others that no other voice has, and each part of one of these that is in no other voice's name
    and is no ordinary word. Where another voice has it as well, it goes only out of the
    sessions in which the person was called so and the other one was not.
    """

    def __init__(
        self, name: str, sessions: Mapping[Hashable, Voices], *, as_written: bool = False, nameless: str = A_VOICE
    ) -> None:
        """``sessions`` are all sessions, by whatever tells them apart, with what their voices were called.

        ``nameless`` is what stands in the place of a name in sentences.
        """
        self.name = name
        every = {each for voices in sessions.values() for each in _names_of(voices, voices)}
        asked = {each for each in every if same_name(each, name)}
        self.is_nobodys = not asked
        """Whether no voice is or ever was called so."""
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
        """The names that go everywhere."""
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
        """The names that go out of a session."""
        return self._here.get(session, self.anywhere)

    def voices_in(self, session: Hashable) -> frozenset[str]:
        """The ids of the voices of a session that are meant."""
        return self._meant.get(session, frozenset())

    @property
    def is_told_by_names(self) -> bool:
        """Whether only what voices are called tells what goes with the name, or that so short a word is one at all."""
        return bool(self.also or self.anywhere.parts) or is_short(self.name)

    @property
    def also(self) -> tuple[AlsoCalled, ...]:
        """All that they were called besides, in the order of the alphabet."""
        names = sorted(each for also in self._also.values() for each in also)
        return tuple(AlsoCalled(each, names.count(each)) for each in dict.fromkeys(names))

    @property
    def other_names(self) -> tuple[str, ...]:
        """Names of other voices, which stay: like one of these, or what the person was called as well."""
        return tuple(sorted({*self.anywhere.others, *self._shared}))


def _names_of(voices: Voices, ids: Iterable[str]) -> set[str]:
    return {name for each in ids for name in voices[each].ever}


def _own_parts(names: Collection[str], called: Collection[str]) -> tuple[str, ...]:
    """What goes with ``names``: parts that are no ordinary words, and shorter forms, where no other voice has them."""
    spelled = [each for each in called if is_among(each, names)]
    others = [each for each in called if each not in spelled]
    parts = dict.fromkeys(part for name in spelled for part in parts_of(name) if not is_ordinary(part))
    forms = dict.fromkeys(form for name in spelled for form in shorter(name) if not all(map(is_ordinary, form.split())))
    return tuple(each for each in (*parts, *forms) if not is_among(each, names) and not stand_in_any(each, others))
