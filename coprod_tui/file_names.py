"""The forms of names, known in one place: session ids, a session's files, and the temporary files of writes."""

import itertools
import os
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from coprod_tui.domain.ids import SessionId

SESSION = ".json"
LOCK = ".lock"
BEAT = ".beat"
WALL = ".wall"
DRAFTS = ".drafts"
TEMP = ".tmp"
BESIDE = (LOCK, BEAT, WALL, DRAFTS)
"""The suffixes of the files beside a session’s own."""

_LONGEST = 200
_MOST_WORDS = 2
_BEGINS_WITH_DAY = re.compile(r"\d{4}-\d\d-\d\d-")
_DAY = len("2026-11-22")

# --- session ids: the day and a word or two of the title, ``2026-11-22-coming-home``


def id_base(title: str, day: date, names: Iterable[str] = ()) -> str:
    """The preferred id for a session with this title, without any word of a voice's name."""
    from coprod_tui.domain.people.names import id_words, id_words_of
    from coprod_tui.domain.people.ordinary import SMALL_WORDS

    of_people = {word for name in names for word in id_words_of(name)}
    words = [word for word in id_words(title) if word not in SMALL_WORDS and word not in of_people]
    return "-".join([day.isoformat(), *(words[:_MOST_WORDS] or ["session"])])


def numbered(base: str) -> Iterator[SessionId]:
    """``base``, ``base-2``, ``base-3`` … endlessly."""
    return map(SessionId, itertools.chain([base], (f"{base}-{number}" for number in itertools.count(2))))


def day_in(session_id: str) -> str:
    """The day on which a session opened, ``2026-11-22``, by which ids can be put in order."""
    return session_id[:_DAY]


def without_name(stem: str, name: str) -> str:
    """A session's id, or an export's file name, with the words of ``name`` replaced by ``voice``."""
    from coprod_tui.domain.people.names import id_words

    of_name = id_words(name)
    if not of_name or not _BEGINS_WITH_DAY.match(stem):
        return stem
    words = stem[_DAY + 1 :].split("-")
    places = [place for place in range(len(words)) if words[place : place + len(of_name)] == of_name]
    for place in reversed(places):
        words[place : place + len(of_name)] = ["voice"]
    return "-".join([day_in(stem), *words])


def can_be_id(text: str) -> bool:
    """Whether a session's file could be called so; anything else would be a file elsewhere, or none."""
    return 0 < len(text) <= _LONGEST and text == Path(text).name and "\0" not in text and not text.startswith(".")


# --- a session's files


def id_in(file_name: str) -> SessionId | None:
    """The id of the session whose file has this name; None for any other file."""
    is_session = file_name.endswith(SESSION) and not file_name.startswith(".")
    return SessionId(file_name.removesuffix(SESSION)) if is_session else None


def beat_path(session: Path) -> Path:
    """The path of the heartbeat file for the session file ``session``."""
    return session.with_suffix(BEAT)


def wall_path(session: Path) -> Path:
    """The path of what the wall shows besides the session of the file ``session``."""
    return session.with_suffix(WALL)


def drafts_path(session: Path) -> Path:
    """The path of what was begun in the session of the file ``session`` and is not kept yet."""
    return session.with_suffix(DRAFTS)


# --- the index, whose journal SQLite keeps beside it, and what earlier versions had in its place


def beside_index(path: Path) -> tuple[Path, ...]:
    """All that may lie beside the index at ``path`` and hold words of sessions."""
    names = (f"{path.name}-journal", f"{path.name}-wal", f"{path.name}-shm", "catalogue.json", "search.json")
    return tuple(map(path.with_name, names))


# --- temporary files, ``.2026-11-22-coming-home.json.0123abcd.tmp``


def temp_path(path: Path) -> Path:
    """A new name beside ``path`` for what is to replace it."""
    return path.with_name(f".{path.name}.{os.urandom(6).hex()}{TEMP}")


def is_temp(path: Path) -> bool:
    """Whether the path is what an interrupted write left behind, or is being written."""
    return path.name.startswith(".") and path.suffix == TEMP


def written_in(temp: Path) -> Path:
    """The file that a temporary file was to replace."""
    return temp.with_name(temp.name[1:].rsplit(".", 2)[0])


def leftovers(path: Path, names: Iterable[str]) -> list[Path]:
    """Temporary files among the folder's ``names`` that interrupted writes of ``path`` left behind."""
    return [path.with_name(name) for name in names if name.startswith(f".{path.name}.") and name.endswith(TEMP)]
