"""Finds the files of a home folder that forgetting rewrites, and those that it only searches.

People may have put any file into the folder. Files that coprod did not write are searched and reported, not rewritten.
Only plans and exported sessions are recognised reliably enough to be rewritten anywhere.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import msgspec

from coprod_tui.domain.people.forgetting import Forgotten
from coprod_tui.domain.people.person import Person
from coprod_tui.domain.texts import SENTENCES, changed
from coprod_tui.files import TEMP_SUFFIX, Files
from coprod_tui.places import Places
from coprod_tui.presentation.called import NAMELESS
from coprod_tui.privacy.forget_text import document_in, holds, is_plan, stands_beside, typed_in
from coprod_tui.storage.heartbeat import BEAT_SUFFIX
from coprod_tui.storage.lock import LOCK_SUFFIX
from coprod_tui.storage.session_folder import Shelf

LARGEST_BYTES = 32_000_000
"""Larger files are not searched unless coprod wrote them."""

_KNOWN = (".json", ".toml")
"""The suffixes of exported sessions and plans."""

BESIDE_SESSION = (LOCK_SUFFIX, BEAT_SUFFIX)

_VOICES = re.compile(r"^voices\s*=\s*\[.*?\]", re.DOTALL | re.MULTILINE)
_NAMELESS = re.compile(rf"""\s*["']{re.escape(NAMELESS)}["']\s*,?""")


class Left(NamedTuple):
    """What still holds the name: whole files, text beside typed words, folder names; and files that cannot be read."""

    holding: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


class Remaining(NamedTuple):
    """Words that remain, and the sentences (or files, if there are no sentences) that contain them."""

    words: tuple[str, ...] = ()
    held: tuple[str, ...] = ()


def files_in(folder: Path, files: Files) -> Iterator[Path]:
    """The files directly in a folder, without folders and symbolic links; none if the folder is missing."""
    paths = [folder / each for each in files.names(folder)] if folder.is_dir() else []
    yield from (path for path in paths if path.is_file() and not path.is_symlink())


def files_below(folder: Path, files: Files, apart: tuple[Path, ...] = ()) -> Iterator[Path]:
    """The same, recursively, without the folders ``apart``; an unreadable folder is yielded itself."""
    if not folder.is_dir():
        return
    try:
        paths = [folder / each for each in files.names(folder)]
    except PermissionError:
        yield folder
        return
    for path in paths:
        if path.is_symlink() or path in apart:
            continue
        if path.is_dir():
            yield from files_below(path, files, apart)
        elif path.is_file():
            yield path


def own_files(places: Places, names: Forgotten, files: Files) -> Iterator[Path]:
    """The files other than sessions that coprod may rewrite: exports, the log, plans, and leftovers of a kill.

    Outside the exports, only files that contain one of the names.
    """
    for folder in (places.home, places.sessions):
        yield from (path for path in files_in(folder, files) if is_rest(path) or path == places.log)
    yield from (path for path in _left_beside(places, files) if names.stands_in(path.stem))
    yield from files_below(places.exports, files)
    for path in _elsewhere(places, files):
        if path.suffix in _KNOWN and _is_known(path, names, files):
            yield path


def may_tell_names(places: Places, files: Files) -> Iterator[Path]:
    """The files that may be exported sessions or plans."""
    yield from files_below(places.exports, files)
    yield from (path for path in _elsewhere(places, files) if path.suffix in _KNOWN)


def _left_beside(places: Places, files: Files) -> Iterator[Path]:
    """Locks and heartbeats of sessions that were removed or renamed."""
    sessions = set(Shelf(places.sessions, files).ids())
    beside = (path for path in files_in(places.sessions, files) if path.suffix in BESIDE_SESSION)
    return (path for path in beside if path.stem not in sessions)


def is_rest(path: Path) -> bool:
    """Whether the path is the leftover of an interrupted save."""
    return path.name.startswith(".") and path.suffix == TEMP_SUFFIX


def left_in(places: Places, names: Forgotten, files: Files) -> Left:
    """What is left unchanged although it contains one of the names, in its content or its file name."""
    sessions = set(Shelf(places.sessions, files).ids())
    changed = {*own_files(places, names, files)}
    holding: list[str] = []
    beside: list[str] = []
    folders: list[Path] = []
    unread: list[str] = []
    for path in files_below(places.home, files, (places.demo,)):
        inside = path.relative_to(places.home)
        folders += [places.home / each for each in reversed(inside.parents) if names.stands_in(each.name)]
        if path in (places.catalogue, places.search) or (path.parent == places.sessions and path.stem in sessions):
            continue
        text = _text_in(path, files)
        if path in changed:
            beside += [str(path)] if text and stands_beside(path.suffix, text, names) else []
        elif names.stands_in(path.name) or (text and holds(path.suffix, text, names)):
            holding.append(str(path))
        elif text is None:
            unread.append(str(path))
    return Left(tuple(holding), tuple(beside), tuple(map(str, dict.fromkeys(folders))), tuple(unread))


class Like(NamedTuple):
    """Words similar to a name that remain: longer words that begin with it, and single parts of it."""

    longer: Remaining
    parts: Remaining


def like_in(places: Places, person: Person, files: Files) -> Like:
    """The words similar to a name in all files of the home except the caches."""
    sessions = {*map((shelf := Shelf(places.sessions, files)).path, shelf.ids())}
    longer: list[tuple[str, str]] = []
    parts: list[tuple[str, str]] = []
    for path in files_below(places.home, files, (places.demo, places.catalogue, places.search)):
        text = _text_in(path, files) or ""
        names = person.names_in(path)
        for words_in, found in ((names.longer_words_in, longer), (names.parts_in, parts)):
            if any(words_in(text)):
                typed = _typed_by_place(path, text, is_session=path in sessions)
                found += [(word, place) for place, words in typed.items() for word in words_in(words)]
    return Like(
        *(Remaining(tuple(word for word, _ in each), tuple(place for _, place in each)) for each in (longer, parts))
    )


def _typed_by_place(path: Path, text: str, *, is_session: bool) -> dict[str, str]:
    """The typed text of a file: each sentence of a session or its export, otherwise the whole text under the path."""
    sentences = _sentences(text) if is_session or document_in(text.encode()) else []
    return {each: each for each in sentences} or {str(path): typed_in(path.suffix, text)}


def _sentences(text: str) -> list[str]:
    """The sentences that people typed, if ``text`` is JSON."""
    found: list[str] = []

    def sentence(each: str) -> str:
        found.append(each)
        return each

    with suppress(msgspec.DecodeError, RecursionError):
        changed(msgspec.json.decode(text), dict.fromkeys(SENTENCES, sentence))
    return found


def _elsewhere(places: Places, files: Files) -> Iterator[Path]:
    """The files outside coprod's own folders, except its caches."""
    caches = (places.catalogue, places.search)
    return files_below(places.home, files, (places.sessions, places.exports, places.demo, *caches))


def _is_known(path: Path, names: Forgotten, files: Files) -> bool:
    """Whether a file contains one of the names and is a plan or an exported session."""
    text = _text_in(path, files)
    if text is None or not (names.stands_in(typed_in(path.suffix, text)) or names.stands_in(path.stem)):
        return False
    return document_in(text.encode()) is not None if path.suffix == ".json" else is_plan(text)


def _text_in(path: Path, files: Files) -> str | None:
    """The text of a file; None if it is too large or cannot be read."""
    try:
        return files.read(path).decode("utf-8", "replace") if files.facts(path).size <= LARGEST_BYTES else None
    except (PermissionError, IsADirectoryError):
        return None


def plan_without_nameless(text: str) -> str:
    """A plan's text without the voices whose name was forgotten; opening the plan asks who comes."""
    return _VOICES.sub(lambda voices: _NAMELESS.sub("", voices[0]), text, count=1)
