"""What forgetting a name would change in one home folder. Nothing is changed here."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from coprod_tui.files import TEMP_SUFFIX, Files
from coprod_tui.places import Places
from coprod_tui.record.format import new_tables
from coprod_tui.record.ids import numbered, without_name
from coprod_tui.record.opening import read_known
from coprod_tui.record.shelf import Shelf
from coprod_tui.session.events import Events, from_plain, to_plain
from coprod_tui.session.forgetting import Forgotten, Rewording
from coprod_tui.session.texts import SENTENCES, changed
from coprod_tui.trouble import DamagedRecord, Trouble

DOCUMENT = "coprod-session"
"""The format that an exported session says it has."""


class Change(NamedTuple):
    """A file that is to have ``data`` at ``target``, and to be gone from ``path`` where that is another place.

    ``data`` None means that it only goes: what an interrupted save left.
    """

    path: Path
    target: Path
    data: bytes | None
    is_session: bool = False


class HomePlan(NamedTuple):
    """What would change in a home: files, and the sentences that hold the name."""

    changes: tuple[Change, ...]
    session_ids: tuple[str, ...]
    rewordings: tuple[Rewording, ...]


class _Named(msgspec.Struct):
    kind: str = ""
    name: str = ""


class _Names(msgspec.Struct):
    events: dict[str, _Named] = {}


def names_in(shelf: Shelf) -> set[str]:
    """What voices are and were called in the sessions; a file that cannot be read has none."""
    found: set[str] = set()
    for session_id in shelf.ids():
        try:
            named = msgspec.json.decode(shelf.files.read(shelf.path(session_id)), type=_Names)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            continue
        found |= {event.name for event in named.events.values()}
    return found - {""}


def plan_for(places: Places, name: Forgotten, files: Files) -> HomePlan:
    """What would change in the home. Raises ``DamagedRecord``, or ``Trouble`` for a file that cannot be rewritten."""
    return _Planning(places, name, files).plan()


class _Planning:
    def __init__(self, places: Places, name: Forgotten, files: Files) -> None:
        self._places = places
        self._name = name
        self._files = files
        self._shelf = Shelf(places.sessions, files)
        self._rewordings: list[Rewording] = []
        self._ids = self._shelf.ids()
        self._renamed = [each for each in self._ids if self._out_of_id(each) != each]
        self._new_ids: dict[str, str] = {}

    def plan(self) -> HomePlan:
        sessions = {each: self._events(each) for each in self._ids if self._holds(self._shelf.path(each))}
        self._give_new_ids(sessions)
        changes = [change for each, told in sessions.items() for change in self._session(each, told)]
        changes += [change for path in self._others() for change in self._other(path)]
        return HomePlan(
            tuple(changes),
            tuple(change.path.stem for change in changes if change.is_session),
            tuple(self._rewordings),
        )

    # --- sessions

    def _events(self, session_id: str) -> Events:
        try:
            return read_known(self._shelf, session_id).events
        except DamagedRecord as damage:
            raise DamagedRecord(
                f"{self._name.name} stands in a session that cannot be read, so nothing has been changed. "
                f"{damage.sentence}"
            ) from None

    def _give_new_ids(self, sessions: Mapping[str, Events]) -> None:
        """A free id for each session whose id holds the name, or the one that an interrupted forgetting gave it."""
        taken = set(self._ids)
        for session_id in self._renamed:
            for free in numbered(self._out_of_id(session_id)):
                self._new_ids[session_id] = free
                if free not in taken or self._is_written(free, sessions[session_id]):
                    break
            taken.add(self._new_ids[session_id])

    def _is_written(self, new_id: str, events: Events) -> bool:
        try:
            return self._files.read(self._shelf.path(new_id)) == self._rewritten(new_id, events)
        except FileNotFoundError:  # given to another session a moment ago
            return False

    def _session(self, session_id: str, events: Events) -> Iterator[Change]:
        new_id = self._new_ids.get(session_id, session_id)
        data = self._rewritten(new_id, events)
        before = [to_plain(event) for event in events]
        self._note(before)
        path = self._shelf.path(session_id)
        if new_id != session_id or self._new(before) != before:
            yield Change(path, self._shelf.path(new_id), data, is_session=True)

    def _rewritten(self, new_id: str, events: Events) -> bytes:
        new = [from_plain(plain) for plain in self._new([to_plain(event) for event in events])]
        return msgspec.json.encode(new_tables(new_id, new))

    def _new(self, plain: Any) -> Any:
        return self._name.out_of_all(plain, self._new_id)

    def _new_id(self, text: str) -> str:
        return self._new_ids.get(text) or self._out_of_id(text)

    def _out_of_id(self, session_id: str) -> str:
        return without_name(session_id, self._name.name)

    def _note(self, plain: Any) -> None:
        """Note the sentences that hold the name."""

        def sentence(text: str) -> str:
            if self._name.stands_in(text):
                self._rewordings.append(self._name.rewording(text))
            return text

        changed(plain, dict.fromkeys(SENTENCES, sentence))

    # --- other files

    def _others(self) -> Iterator[Path]:
        """The other files that coprod has made: exports, the log, and what interrupted saves left."""
        home, exports = self._places.home, self._places.exports
        for folder in (home, exports, self._places.sessions):
            paths = [folder / each for each in self._files.names(folder)] if folder.is_dir() else []
            ours = [path for path in paths if _is_rest(path) or folder == exports or path == self._places.log]
            yield from (path for path in ours if path.is_file() and not path.is_symlink())

    def _other(self, path: Path) -> Iterator[Change]:
        if _is_rest(path):
            if self._holds(path) or self._new_id(path.name.split(".")[1]) != path.name.split(".")[1]:
                yield Change(path, path, None)
            return
        old = self._files.read(path)
        new = self._text(path, old)
        stem = self._out_of_id(path.stem)
        if new != old or stem != path.stem:
            yield Change(path, self._free(path, stem, new), new)

    def _text(self, path: Path, data: bytes) -> bytes:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            if self._name.stands_in(data.decode("utf-8", "replace")):
                raise Trouble(
                    f"{path} holds that name and is no text, so coprod cannot take it out. Nothing has been changed. "
                    "Delete or move that file, and do the same again."
                ) from None
            return data
        document = _document(data)
        if document is None:
            for old, new_id in self._new_ids.items():
                text = text.replace(old, new_id)
            return self._name.out_of(text).encode()
        self._note(document)
        new = self._new(document)
        return data if new == document else msgspec.json.format(msgspec.json.encode(new), indent=2) + b"\n"

    def _free(self, path: Path, stem: str, data: bytes) -> Path:
        """Where it goes: what an interrupted forgetting put there already, or a free name."""
        if stem == path.stem:
            return path
        for free in numbered(stem):
            target = path.with_name(free + path.suffix)
            if not target.exists() or self._files.read(target) == data:
                return target
        raise AssertionError("numbered names do not end")

    def _holds(self, path: Path) -> bool:
        """Whether the name stands in the file or in its own name, or the id of a session that gets another one."""
        text = self._files.read(path).decode("utf-8", "replace")
        return self._name.stands_in(text) or path.stem in self._renamed or any(each in text for each in self._renamed)


def _is_rest(path: Path) -> bool:
    """Whether an interrupted save has left it."""
    return path.name.startswith(".") and path.suffix == TEMP_SUFFIX


def _document(data: bytes) -> Any | None:
    """An exported session, as plain values; None for anything else."""
    try:
        document = msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError):
        return None
    return document if isinstance(document, dict) and document.get("format") == DOCUMENT else None
