"""What forgetting a person changes: the name that they had, and that name as a word in what was said."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from coprod_tui.session.names import A_VOICE, Names
from coprod_tui.session.texts import NAMES, SENTENCES, SESSIONS, changed
from coprod_tui.session.words import same_name


class Rewording(NamedTuple):
    """A sentence that holds a name as a word, and what it becomes.

    ``may_be_a_word``: the name is written in other letters somewhere in it, so that may be an ordinary word.
    """

    before: str
    after: str
    may_be_a_word: bool = False


class Forgetting(NamedTuple):
    """In which sessions a name stands (their ids), and what becomes of the sentences that hold it as a word.

    ``files`` are other files that hold it, such as exports; ``other_names`` are names of other voices in which it
    stands, and which stay.
    """

    sessions: tuple[str, ...]
    rewordings: tuple[Rewording, ...]
    files: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences as they were said."""
        return tuple(each.before for each in self.rewordings)


class Forgotten:
    """A name to be forgotten, in every spelling in which it was kept.

    ``others`` are the names of other voices in which it stands; they stay whole, also where they were written down.
    """

    def __init__(self, name: str, called: Iterable[str] = (), *, as_written: bool = False) -> None:
        """``called`` is what all voices are and were called: the name in other spellings, and other people's names.

        ``as_written`` is about sentences: there it has to stand in these capitals.
        """
        self.name = name
        called = tuple(called)
        spellings = [each for each in called if self.is_name(each)] or [name]
        anywhere = Names(spellings)
        self.others = tuple(sorted(each for each in called if not self.is_name(each) and anywhere.stand_in(each)))
        self._names = Names(spellings, self.others, as_written=as_written)
        self._as_written = Names(spellings, self.others, as_written=True)

    def is_name(self, name: str) -> bool:
        """Whether people would read ``name`` as this one."""
        return same_name(name, self.name)

    def stands_in(self, text: str) -> bool:
        """Whether ``text`` holds the name as a word of its own."""
        return self._names.stand_in(text)

    def out_of(self, text: str) -> str:
        """``text`` with *a voice* in the place of the name."""
        return self._names.out_of(text)

    def rewording(self, text: str) -> Rewording:
        """What becomes of ``text``."""
        after = self.out_of(text)
        return Rewording(text, after, may_be_a_word=after != self._as_written.out_of(text))

    def out_of_name(self, name: str) -> str:
        """*a voice* for the name itself; any other name as it is."""
        return A_VOICE if self.is_name(name) else name

    def out_of_all(self, plain: Any, out_of_id: Callable[[str], str]) -> Any:
        """Plain values (of an event or a document) without the name; ``out_of_id`` gives a session's new id."""
        changes = {
            **dict.fromkeys(NAMES, self.out_of_name),
            **dict.fromkeys(SENTENCES, self.out_of),
            **dict.fromkeys(SESSIONS, out_of_id),
        }
        return changed(plain, changes)
