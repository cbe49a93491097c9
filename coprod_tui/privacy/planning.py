"""Plans what forgetting a person changes in one home folder, and finds what stays. Writes nothing.

Sessions lose the name; exports are made anew from them, plans and the log lose it too. All other files are somebody
else's: they are only looked into.
"""

from collections.abc import Hashable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.people.called import Called, Voices, called_in
from coprod_tui.domain.people.forgetting import Forgotten, Rewording
from coprod_tui.domain.people.person import Person
from coprod_tui.domain.texts import SENTENCES, texts
from coprod_tui.errors import DamagedRecord
from coprod_tui.file_names import is_temp, numbered, without_name
from coprod_tui.privacy.home import Home, readable
from coprod_tui.privacy.ledger import Exports, Identity, Made, history, identity
from coprod_tui.privacy.plans import plan_in, without_names

Place = Hashable
"""What has voices of its own: a home and a session in it, or a home and an export or plan there."""


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


class Similar(NamedTuple):
    """Words that stay, each with the sentence that holds it, or the file where there are no sentences."""

    word: str
    held: str


class Planned(NamedTuple):
    """What changes in a home, and what stays in it."""

    sessions: tuple[Rewrite, ...]
    files: tuple[Change, ...]
    rewordings: tuple[Rewording, ...]
    left: tuple[Path, ...]
    folders: tuple[Path, ...]
    unread: tuple[Path, ...]
    longer: tuple[Similar, ...]
    parts: tuple[Similar, ...]


class Names(NamedTuple):
    """Who is called what in a home, by place, and which session is which."""

    voices: dict[Place, Voices]
    ids: dict[Identity, SessionId]


def names_in(home: Home) -> Names:
    """All current and former names of voices: of the sessions, of exports whose session is gone, and of plans.

    Damaged sessions are left out.
    """
    voices: dict[Place, Voices] = {}
    ids: dict[Identity, SessionId] = {}
    for session_id in home.store.versions():
        try:
            events = home.store.read(session_id).events
        except DamagedRecord:
            continue
        voices[_of_session(home, session_id)] = called_in(events)
        ids[identity(events)] = session_id
    exports = home.ledger.exports()
    for path in home.paths():
        data = home.read(path) if path.suffix in (".toml", ".json") else None
        if data is None:
            continue
        if path.suffix == ".toml":
            plan = plan_in(data.decode("utf-8", "replace"))
            told = {name: Called((name,), (name,)) for name in plan.voices} if plan else {}
        else:
            how = exports.find(data, path.suffix)
            told = called_in(history(data)) if how and how.identity not in ids else {}
        if told:
            voices[home.places.home, str(path)] = told
    return Names(voices, ids)


def plan_for(home: Home, person: Person, names: Names) -> Planned:
    """What forgetting the person changes in the home. Raises ``DamagedRecord`` and ``Failure``."""
    return _Planning(home, person, names).plan()


class _Planning:
    def __init__(self, home: Home, person: Person, names: Names) -> None:
        self._home = home
        self._person = person
        self._names = names
        self._exports: Exports = home.ledger.exports()
        self._ids = list(home.store.versions())
        self._new_ids: dict[str, SessionId] = {}
        self._events: dict[SessionId, Events] = {}
        self._rewordings: list[Rewording] = []
        self._left: list[Path] = []
        self._folders: list[Path] = []
        self._unread: list[Path] = []
        self._longer: list[Similar] = []
        self._parts: list[Similar] = []

    def plan(self) -> Planned:
        renamed = [each for each in self._ids if self._out_of_id(each) != each]
        holding = {each: events for each in self._ids if (events := self._holding(each, renamed))}
        for session_id in renamed:
            self._give_new_id(session_id, holding)
        rewrites = tuple(each for each in map(self._rewrite, holding, holding.values()) if each)
        self._events = {each.id: each.events for each in rewrites}
        files = tuple(change for path in self._home.paths() for change in self._file(path))
        return Planned(
            rewrites,
            files,
            tuple(self._rewordings),
            tuple(self._left),
            tuple(dict.fromkeys(self._folders)),
            tuple(self._unread),
            tuple(self._longer),
            tuple(self._parts),
        )

    # --- sessions

    def _holding(self, session_id: SessionId, renamed: Iterable[str]) -> Events:
        """The events of a session that holds the name, or a session's id with it; none for any other."""
        text, names = readable(self._home.store.raw(session_id)), self._of(session_id)
        is_similar = any(names.longer_words_in(text)) or any(names.parts_in(text))
        holds = session_id in renamed or names.stands_in(text) or any(each in text for each in renamed)
        if not holds and not is_similar:
            return ()
        try:
            events = self._home.store.read(session_id).events
        except DamagedRecord as damage:
            if not holds:
                return ()
            raise DamagedRecord("name_in_damaged", name=self._person.name, why=damage.message) from None
        self._note_similar(events, names)
        return events if holds else ()

    def _give_new_id(self, session_id: SessionId, holding: dict[SessionId, Events]) -> None:
        """The first free id, or the one that an interrupted forgetting gave already.

        The longer of the two is kept then: either may have been gone on with.
        """
        for free in numbered(self._out_of_id(session_id)):
            self._new_ids[session_id] = free
            if free not in self._ids:
                self._ids.append(free)
                return
            if _of_session(self._home, free) not in self._names.voices:  # damaged, or just given to another one
                continue
            theirs = holding.get(free) or self._home.store.read(free).events
            ours_after = self._without(holding[session_id], session_id)
            theirs_after = self._without(theirs, free)
            if all(one == other for one, other in zip(ours_after, theirs_after, strict=False)):
                holding[session_id] = max(holding[session_id], theirs, key=len)
                holding.pop(free, None)
                return

    def _rewrite(self, session_id: SessionId, events: Events) -> Rewrite | None:
        names, voices = self._of(session_id), self._person.voices_in(_of_session(self._home, session_id))
        new_id = self._new_ids.get(session_id, session_id)
        self._note(events, names)
        after = names.out_of_all(events, voices, self._new_id)
        if after == events and new_id == session_id:
            return None
        return Rewrite(session_id, new_id, names.out_of_sentences(events, self._new_id), after)

    def _without(self, events: Events, session_id: SessionId) -> Events:
        voices = self._person.voices_in(_of_session(self._home, session_id))
        return self._of(session_id).out_of_all(events, voices, self._new_id)

    def _of(self, session_id: str) -> Forgotten:
        return self._person.names_in(_of_session(self._home, session_id))

    def _new_id(self, session_id: str) -> str:
        return self._new_ids.get(session_id) or self._out_of_id(session_id)

    def _out_of_id(self, session_id: str) -> str:
        return _out_of_stem(session_id, self._of(session_id))

    def _note(self, events: Events, names: Forgotten) -> None:
        """Collect the sentences that hold the name."""
        held = (text for event in events for text in texts(event, *SENTENCES) if names.stands_in(text))
        self._rewordings += map(names.rewording, held)

    def _note_similar(self, events: Events, names: Forgotten) -> None:
        for text in (text for event in events for text in texts(event, *SENTENCES)):
            self._note_similar_in(text, text, names)

    def _note_similar_in(self, text: str, held: str, names: Forgotten) -> None:
        self._longer += (Similar(word, held) for word in names.longer_words_in(text))
        self._parts += (Similar(word, held) for word in names.parts_in(text))

    # --- other files

    def _file(self, path: Path) -> Iterator[Change]:
        home, names = self._home.places.home, self._person.anywhere
        inside = path.relative_to(home)
        self._folders += [home / each for each in reversed(inside.parents) if names.stands_in(each.name)]
        data = self._home.read(path)
        is_gone = is_temp(path) and (data is None or names.stands_in(f"{path.name} {readable(data)}"))
        if is_gone or (self._home.is_beside_gone_session(path) and names.stands_in(path.stem)):
            yield Change(path, path, None)
        elif data is None:
            (self._left if names.stands_in(path.name) else self._unread).append(path)
        elif path == self._home.places.log:
            new = self._out_of_text(data.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
            if new != data:
                yield Change(path, path, new)
        elif how := self._exports.find(data, path.suffix):
            yield from self._export(path, data, how)
        elif change := self._plan(path, data):
            yield from self._if_different(change, data)
        else:
            self._others(path, data)

    def _out_of_text(self, text: str) -> str:
        for old, new_id in self._new_ids.items():
            text = text.replace(old, new_id)
        return self._person.anywhere.out_of(text)

    def _export(self, path: Path, data: bytes, how: Made) -> Iterator[Change]:
        session_id = self._names.ids.get(how.identity)
        if session_id:
            names, data_after = self._of(session_id), self._made_anew(how, data, session_id)
            yield from self._if_different(self._renamed(path, names, data_after, how), data)
        elif how.format == "json":
            told = history(data)
            place = (self._home.places.home, str(path))
            names, voices = self._person.names_in(place), self._person.voices_in(place)
            self._note(told, names)
            self._note_similar(told, names)
            after, sentences = names.out_of_all(told, voices, self._new_id), names.out_of_sentences(told, self._new_id)
            made_after = how.again(after) if after != told else data
            meanwhile = how.again(sentences) if sentences != after else None
            yield from self._if_different(self._renamed(path, names, made_after, how, meanwhile), data)
        else:
            self._others(path, data)

    def _made_anew(self, how: Made, data: bytes, session_id: SessionId) -> bytes:
        """The bytes of an export of a session in this home; the same where neither holds the name."""
        if session_id not in self._events and not self._of(session_id).stands_in(readable(data)):
            return data
        return how.again(self._events.get(session_id) or self._home.store.read(session_id).events)

    def _plan(self, path: Path, data: bytes) -> Change | None:
        plan = plan_in(text := data.decode("utf-8", "replace")) if path.suffix == ".toml" else None
        new = without_names(text, plan, self._person.anywhere) if plan else None
        if new is None:
            return None
        return self._renamed(path, self._person.anywhere, new.encode())._replace(is_plan=True)

    def _renamed(
        self, path: Path, names: Forgotten, data: bytes, made: Made | None = None, meanwhile: bytes | None = None
    ) -> Change:
        """A change that takes the name out of the file's name as well."""
        stem = names.out_of(_out_of_stem(path.stem, names))
        if stem == path.stem:
            return Change(path, path, data, made, meanwhile)
        for free in numbered(stem):
            target = path.with_name(free + path.suffix)
            if not target.exists() or self._home.files.read(target) in (data, meanwhile):
                return Change(path, target, data, made, meanwhile)
        raise AssertionError("numbered names do not end")

    def _if_different(self, change: Change, data: bytes) -> Iterator[Change]:
        if change.data != data or change.target != change.path:
            yield change

    def _others(self, path: Path, data: bytes) -> None:
        text, names = readable(data), self._person.anywhere
        if names.stands_in(path.name) or names.stands_in(text):
            self._left.append(path)
        self._note_similar_in(text, str(path), names)


def _of_session(home: Home, session_id: str) -> Place:
    return home.places.home, session_id


def _out_of_stem(stem: str, names: Forgotten) -> str:
    for name in (*names.names, *names.parts):
        stem = without_name(stem, name)
    return stem
