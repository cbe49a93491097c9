"""Plans what forgetting a person changes in one home folder. Writes nothing."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from coprod_tui.domain.events import Events, from_plain, to_plain
from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.people.forgetting import Rewording
from coprod_tui.domain.people.person import Person
from coprod_tui.domain.texts import SENTENCES, changed
from coprod_tui.errors import DamagedRecord, Failure
from coprod_tui.files import Files
from coprod_tui.places import Places
from coprod_tui.presentation import not_forgotten as say
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.privacy.forget_files import BESIDE_SESSION, is_rest, own_files, plan_without_nameless
from coprod_tui.privacy.forget_text import changed_where_typed, document_in
from coprod_tui.storage.format import new_tables
from coprod_tui.storage.ids import numbered, without_name
from coprod_tui.storage.opening import read_known
from coprod_tui.storage.session_folder import Shelf


class Change(NamedTuple):
    """Write ``data`` to ``target``, and delete ``path`` if it differs from ``target``.

    ``data`` None only deletes: a leftover of an interrupted save. ``meanwhile`` is written to ``target`` first, until
    all other files are done: it keeps the voices' names, by which an interrupted forgetting finds the other files.
    """

    path: Path
    target: Path
    data: bytes | None
    is_session: bool = False
    meanwhile: bytes | None = None


class HomePlan(NamedTuple):
    """The changes to a home: its files, and the sentences that contain the name."""

    changes: tuple[Change, ...]
    session_ids: tuple[SessionId, ...]
    rewordings: tuple[Rewording, ...]


def plan_for(places: Places, person: Person, files: Files) -> HomePlan:
    """The changes to the home. Raises ``DamagedRecord``, or ``Failure`` for a file that cannot be rewritten."""
    return _Planning(places, person, files).plan()


class _Planning:
    def __init__(self, places: Places, person: Person, files: Files) -> None:
        self._places = places
        self._person = person
        self._files = files
        self._shelf = Shelf(places.sessions, files)
        self._rewordings: list[Rewording] = []
        self._ids = self._shelf.ids()
        self._renamed = [each for each in self._ids if self._out_of_id(each, self._shelf.path(each)) != each]
        self._new_ids: dict[str, str] = {}

    def plan(self) -> HomePlan:
        sessions = {each: self._events(each) for each in self._ids if self._holds(path := self._shelf.path(each), path)}
        self._give_new_ids(sessions)
        changes = [change for each, told in sessions.items() for change in self._session(each, told)]
        others = own_files(self._places, self._person.anywhere, self._files)
        changes += [change for path in others for change in self._other(path)]
        return HomePlan(
            tuple(changes),
            tuple(SessionId(change.path.stem) for change in changes if change.is_session),
            tuple(self._rewordings),
        )

    def _out_of_id(self, stem: str, told: Path) -> str:
        """A session's id, or an export's file name, without the names to be forgotten from the file ``told``."""
        names = self._person.names_in(told)
        for name in (*names.names, *names.parts):
            stem = without_name(stem, name)
        return stem

    def _out_of_file_name(self, stem: str, told: Path) -> str:
        return self._person.names_in(told).out_of(self._out_of_id(stem, told))

    # --- sessions

    def _events(self, session_id: SessionId) -> Events:
        try:
            return read_known(self._shelf, session_id).events
        except DamagedRecord as damage:
            said = say.IN_DAMAGED.format(name=self._person.name)
            raise DamagedRecord(f"{said} {sentence_of(damage)}") from None

    def _give_new_ids(self, sessions: Mapping[SessionId, Events]) -> None:
        """Choose a free id for each session whose id contains the name, or reuse that of an interrupted forgetting."""
        taken: set[str] = set(self._ids)
        for session_id in self._renamed:
            for free in numbered(self._out_of_id(session_id, self._shelf.path(session_id))):
                self._new_ids[session_id] = free
                if free not in taken or self._is_written(session_id, free, sessions[session_id]):
                    break
            taken.add(self._new_ids[session_id])

    def _is_written(self, session_id: SessionId, new_id: str, events: Events) -> bool:
        try:
            written = self._files.read(self._shelf.path(new_id))
        except FileNotFoundError:  # just reserved for another session
            return False
        before = [to_plain(event) for event in events]
        told = self._shelf.path(session_id)
        new = self._without(before, told), self._without_sentences(before, told)
        return written in {_tables(new_id, each) for each in new}

    def _session(self, session_id: SessionId, events: Events) -> Iterator[Change]:
        new_id = self._new_ids.get(session_id, session_id)
        before = [to_plain(event) for event in events]
        path = self._shelf.path(session_id)
        self._note(before, path)
        after = self._without(before, path)
        if new_id != session_id or after != before:
            meanwhile = (
                _tables(new_id, self._without_sentences(before, path)) if self._person.is_told_by_names else None
            )
            yield Change(path, self._shelf.path(new_id), _tables(new_id, after), is_session=True, meanwhile=meanwhile)

    def _without(self, plain: Any, told: Path) -> Any:
        return self._person.names_in(told).out_of_all(plain, self._person.voices_in(told), self._new_id)

    def _without_sentences(self, plain: Any, told: Path) -> Any:
        return self._person.names_in(told).out_of_sentences(plain, self._new_id)

    def _new_id(self, text: str) -> str:
        return self._new_ids.get(text) or self._out_of_id(text, self._shelf.path(text))

    def _note(self, plain: Any, told: Path) -> None:
        """Collect the sentences that contain the name."""
        names = self._person.names_in(told)

        def sentence(text: str) -> str:
            if names.stands_in(text):
                self._rewordings.append(names.rewording(text))
            return text

        changed(plain, dict.fromkeys(SENTENCES, sentence))

    # --- other files

    def _other(self, path: Path) -> Iterator[Change]:
        if is_rest(path):
            of = path.name.split(".")[1]
            if self._holds(path, self._shelf.path(of)) or self._new_id(of) != of:
                yield Change(path, path, None)
            return
        if path.suffix in BESIDE_SESSION:
            yield Change(path, path, None)
            return
        old = self._files.read(path)
        document = document_in(old)
        told = self._told_in(path, _id_in(document) or path.stem)
        if document is None:
            new, meanwhile = self._text(path, old, told), None
        else:
            self._note(document, told)
            new, meanwhile = self._written_out(document, old, told)
        stem = path.stem if path == self._places.log else self._out_of_file_name(path.stem, told)
        if new != old or stem != path.stem:
            yield Change(path, self._free(path, stem, {new, meanwhile}), new, meanwhile=meanwhile)

    def _told_in(self, path: Path, session_id: str) -> Path:
        """The file that has the names of an export's voices: its session's if that exists, else the export's own."""
        return self._shelf.path(session_id) if session_id in self._ids else path

    def _written_out(self, document: Any, data: bytes, told: Path) -> tuple[bytes, bytes | None]:
        """The final and the interim bytes of an exported session."""
        after, meanwhile = self._without(document, told), self._without_sentences(document, told)
        if after == document:
            return data, None
        return _encoded(after), _encoded(meanwhile) if self._person.is_told_by_names else None

    def _text(self, path: Path, data: bytes, told: Path) -> bytes:
        names = self._person.names_in(told)
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            if names.stands_in(data.decode("utf-8", "replace")):
                raise Failure(say.IN_NO_TEXT.format(path=path)) from None
            return data
        for old, new_id in self._new_ids.items():
            text = text.replace(old, new_id)
        text = changed_where_typed(path.suffix, text, names.out_of)
        return (plan_without_nameless(text) if path.suffix == ".toml" else text).encode()

    def _free(self, path: Path, stem: str, data: set[bytes | None]) -> Path:
        """A free path for the new file, or the one that an interrupted forgetting already wrote."""
        if stem == path.stem:
            return path
        for free in numbered(stem):
            target = path.with_name(free + path.suffix)
            if not target.exists() or self._files.read(target) in data:
                return target
        raise AssertionError("numbered names do not end")

    def _holds(self, path: Path, told: Path) -> bool:
        """Whether the file or its name contains one of the names, or the old id of a renamed session."""
        text = self._files.read(path).decode("utf-8", "replace")
        held = self._person.names_in(told).stands_in(text)
        return held or path.stem in self._renamed or any(each in text for each in self._renamed)


def _tables(session_id: str, plain: Any) -> bytes:
    """Encode a session's file from its events as plain values."""
    return msgspec.json.encode(new_tables(session_id, [from_plain(each) for each in plain]))


def _encoded(document: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def _id_in(document: Any) -> str:
    """The session id in an exported document; empty if it has none."""
    match document:
        case {"session": {"id": str() as session_id}}:
            return session_id
        case _:
            return ""
