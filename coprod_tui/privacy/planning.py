"""Plans what forgetting a person changes in one home folder, and finds what stays. Writes nothing.

Sessions lose the name; exports are made anew from them; plans and the log lose it too. All other files are somebody
else's: they are only looked into.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.people.forgetting import Forgotten, Rewording
from coprod_tui.domain.people.person import Person
from coprod_tui.domain.texts import SENTENCES, texts
from coprod_tui.errors import DamagedRecord
from coprod_tui.file_names import is_temp, numbered, without_name, written_in
from coprod_tui.privacy.home import Home, readable
from coprod_tui.privacy.ledger import Made, history, identity
from coprod_tui.privacy.names import Names
from coprod_tui.privacy.plans import plan_in, without_names
from coprod_tui.storage import remembered


class Rewrite(NamedTuple):
    """A session under its new id: without the name in its sentences, and without it as a voice's name too."""

    id: SessionId
    new_id: SessionId
    sentences: Events
    events: Events


class Change(NamedTuple):
    """Write ``data`` to ``target``, and remove ``path`` if that is another; only remove it if ``data`` is None.

    ``made``: how to make it again, for an export. ``meanwhile`` is written first, until everything else is done: the
    voices' names in it tell whoever does it again what else to look for. So do those of a plan.
    """

    path: Path
    target: Path
    data: bytes | None
    made: Made | None = None
    meanwhile: bytes | None = None
    is_plan: bool = False


class HomePlan:
    """What forgetting the person changes in a home, and what stays in it.

    ``left``, ``folders``, ``unread`` as in ``Forgetting``. ``longer`` and ``parts`` are words that stay, each with the
    sentence that holds it, or the file where there are no sentences.
    """

    def __init__(self, home: Home, person: Person, names: Names) -> None:
        """Raises ``DamagedRecord`` if a session that holds the name can't be read, and ``Failure``."""
        self.home = home
        self.rewordings: list[Rewording] = []
        self.left: list[Path] = []
        self.folders: list[Path] = []
        self.unread: list[Path] = []
        self.longer: list[tuple[str, str]] = []
        self.parts: list[tuple[str, str]] = []
        self._person = person
        self._names = names
        self._ledger = home.ledger
        self._ids = list(home.store.versions())
        self._new_ids: dict[str, SessionId] = {}
        self._renamed = [each for each in self._ids if self._new_id(each) != each]
        holding = {each: events for each in self._ids if (events := self._holding(each))}
        for session_id in self._renamed:
            self._give_new_id(session_id, holding)
        self.sessions = [each for each in map(self._rewrite, holding, holding.values()) if each]
        shown = self.home.store.walls()
        self._on_the_wall = [each for each, it in shown.items() if person.anywhere.stands_in(it.typed)]
        self.drafts = [each for each, it in self.home.store.drafts().items() if self._stands_in_drafts(each, it)]
        self._after = {each.id: each.events for each in self.sessions}
        self.files = [change for path in home.paths() for change in self._file(path)]

    @property
    def ids(self) -> tuple[SessionId, ...]:
        """Of all sessions that are written, called as before and afterwards, and of walls and drafts with the name."""
        written = (each for session in self.sessions for each in (session.id, session.new_id))
        return tuple(dict.fromkeys((*written, *self._on_the_wall, *self.drafts)))

    @property
    def names_after(self) -> Names:
        """The names by which this is planned, with the sessions as they are called afterwards."""
        return self._names._replace(
            ids=self._names.ids | {identity(each.events): each.new_id for each in self.sessions}
        )

    # --- sessions

    def _stands_in_drafts(self, session_id: SessionId, drafts: bytes) -> bool:
        return self._of(session_id).stands_in(readable(drafts))

    def _holding(self, session_id: SessionId) -> Events:
        """The events of a session that holds the name, or a session's id with it; none for any other."""
        text, names = readable(self.home.store.raw(session_id)), self._of(session_id)
        holds = session_id in self._renamed or names.stands_in(text) or any(each in text for each in self._renamed)
        if not holds and not any(names.longer_words_in(text)) and not any(names.parts_in(text)):
            return ()
        try:
            events = self.home.store.read(session_id).events
        except DamagedRecord as damage:
            if not holds:
                return ()
            raise DamagedRecord("name_in_damaged", name=self._person.name, why=damage.message) from None
        self._note(events, names)
        return events if holds else ()

    def _give_new_id(self, session_id: SessionId, holding: dict[SessionId, Events]) -> None:
        """The first free id, or the one that an interrupted forgetting gave already.

        The longer of the two is kept then: either may have been gone on with.
        """
        for free in numbered(self._out_of_stem(session_id, self._of(session_id))):
            self._new_ids[session_id] = free
            if free not in self._ids:
                self._ids.append(free)
                return
            if (self.home.places.sessions, free) not in self._names.voices:  # damaged, or just given to another one
                continue
            ours, theirs = holding[session_id], holding.get(free) or self.home.store.read(free).events
            after = zip(self._without(ours, session_id), self._without(theirs, free), strict=False)
            if all(one == other for one, other in after):
                holding[session_id] = max(ours, theirs, key=len)
                holding.pop(free, None)
                return

    def _rewrite(self, session_id: SessionId, events: Events) -> Rewrite | None:
        new_id, after = self._new_ids.get(session_id, session_id), self._without(events, session_id)
        if after == events and new_id == session_id:
            return None
        return Rewrite(session_id, new_id, self._of(session_id).out_of_sentences(events, self._new_id), after)

    def _without(self, events: Events, session_id: SessionId) -> Events:
        voices = self._person.voices_in((self.home.places.sessions, session_id))
        return self._of(session_id).out_of_all(events, voices, self._new_id)

    def _of(self, session_id: str) -> Forgotten:
        return self._person.names_in((self.home.places.sessions, session_id))

    def _new_id(self, session_id: str) -> str:
        return self._new_ids.get(session_id) or self._out_of_stem(session_id, self._of(session_id))

    @staticmethod
    def _out_of_stem(stem: str, names: Forgotten) -> str:
        for name in (*names.names, *names.parts):
            stem = without_name(stem, name)
        return stem

    def _note(self, events: Events, names: Forgotten) -> None:
        """Collect the sentences that hold the name, and words like it that stay."""
        for text in (text for event in events for text in texts(event, *SENTENCES)):
            if names.stands_in(text):
                self.rewordings.append(names.rewording(text))
            self._note_similar(text, text, names)

    def _note_similar(self, text: str, held: str, names: Forgotten) -> None:
        self.longer += ((word, held) for word in names.longer_words_in(text))
        self.parts += ((word, held) for word in names.parts_in(text))

    # --- other files

    def _file(self, path: Path) -> Iterator[Change]:
        names, inside = self._person.anywhere, path.relative_to(self.home.places.home)
        self.folders += [self.home.places.home / each for each in inside.parents if names.stands_in(each.name)]
        data = self.home.read(path)
        if self._is_left_over(path, data, names):
            yield Change(path, path, None)
        elif data is None:
            (self.left if self._names_file(path, names) else self.unread).append(path)
        elif change := self._own(path, data):
            if change.data != data or change.target != path:
                yield change
        else:
            text = readable(data)
            if self._names_file(path, names) or names.stands_in(text):
                self.left.append(path)
            self._note_similar(text, str(path), names)

    def _is_left_over(self, path: Path, data: bytes | None, names: Forgotten) -> bool:
        """Whether it holds the name, and only an interrupted write or a session that is gone has left it behind."""
        if is_temp(path):
            return data is None or self._names_file(written_in(path), names) or names.stands_in(readable(data))
        is_named = self._names_file(path, names) or (data is not None and names.stands_in(readable(data)))
        return self.home.is_beside_gone_session(path) and is_named

    def _names_file(self, path: Path, names: Forgotten) -> bool:
        """Whether the name stands in the file's own, as a sentence or a session's id has it."""
        return names.stands_in(path.name) or self._out_of_stem(path.stem, names) != path.stem

    def _own(self, path: Path, data: bytes) -> Change | None:
        """What becomes of a file of coprod's own; None for somebody else's."""
        names = self._person.anywhere
        if path == self.home.places.log:
            text = data.decode("utf-8", "surrogateescape")
            for old, new_id in self._new_ids.items():
                text = text.replace(old, new_id)
            return Change(path, path, names.out_of(text).encode("utf-8", "surrogateescape"))
        if path == self.home.places.suits and (left := remembered.without(data, names)) is not None:
            return Change(path, path, left or None)
        if how := self._ledger.find(data, path.suffix):
            return self._export(path, data, how)
        plan = plan_in(path, data)
        new = without_names(data.decode(), plan, names) if plan else None
        return None if new is None else self._renamed_file(path, names, new.encode())._replace(is_plan=True)

    def _export(self, path: Path, data: bytes, how: Made) -> Change | None:
        """An export, made anew from its session, or else a JSON from its own history; None if neither is there."""
        if session_id := self._names.ids.get(how.identity):
            names = self._of(session_id)
            holds = names.stands_in(readable(data))
            if holds or (session_id in self._after and not how.anonymous):  # else what stays would come back in there
                data = how.again(self._after.get(session_id) or self.home.store.read(session_id).events)
            return self._renamed_file(path, names, data, how)
        if how.format != "json":
            return None
        told, names = history(data), self._person.names_in(path)
        self._note(told, names)
        after = names.out_of_all(told, self._person.voices_in(path), self._new_id)
        if after == told:
            return self._renamed_file(path, names, data, how)
        meanwhile = how.again(names.out_of_sentences(told, self._new_id))
        return self._renamed_file(path, names, how.again(after), how, meanwhile)

    def _renamed_file(
        self, path: Path, names: Forgotten, data: bytes, made: Made | None = None, meanwhile: bytes | None = None
    ) -> Change:
        """A change that takes the name out of the file's name as well."""
        stem = names.out_of(self._out_of_stem(path.stem, names))
        targets = (path.with_name(each + path.suffix) for each in numbered(stem)) if stem != path.stem else (path,)
        target = next(
            each for each in targets
            if each == path or not each.exists() or self.home.files.read(each) in (data, meanwhile)
        )  # fmt: skip
        return Change(path, target, data, made, meanwhile)
