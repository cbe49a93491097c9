"""Opens the index: one private SQLite file, or the same in memory.

Raises ``Unusable`` for a file that is damaged or of another version, which may be made anew; and ``OSError`` where the
disk, a lock (``Locked``) or SQLite itself is in the way.
"""

import os
import sqlite3
import stat
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from coprod_tui.file_names import beside_index, leftovers
from coprod_tui.files import PRIVATE_FILE, Files

APPLICATION = 0x636F7072
"""Marks the file as coprod's: ``copr``."""

FORMAT = 4
"""The version of the rows. Increase it when they change: files of another version are made anew."""

TEXTS = ("folded", "typed")
"""The tables of what is searched: one row a session, the folded text and the same as it was typed."""

TABLES = ("sessions", "open_decisions", "other_decisions", *TEXTS)
"""All tables of rows: one a session, or none where it has no such decision."""

WORDS = "words"
"""The full-text index over the rows of ``folded``."""

PATIENCE_S = 5.0
"""How long another program is waited for."""

_OLDEST = (3, 34)
"""The first SQLite that finds parts of words."""

_IN_THE_WAY = {
    getattr(sqlite3, f"SQLITE_{name}")
    for name in ("PERM", "BUSY", "LOCKED", "NOMEM", "READONLY", "INTERRUPT", "IOERR", "FULL", "CANTOPEN")
}
"""SQLite's errors for which the file itself is not to blame."""

_ROW = "number INTEGER PRIMARY KEY, data BLOB, crc INTEGER"
_SCHEMA = (
    f"CREATE TABLE sessions ({_ROW}, id TEXT, size INTEGER, changed INTEGER)",
    *(f"CREATE TABLE {table} ({_ROW})" for table in TABLES[1:]),
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER)",
)
_FULL_TEXT = (
    f"CREATE VIRTUAL TABLE {WORDS} USING"
    " fts5 (folded, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1')",
    f"INSERT INTO {WORDS} ({WORDS}, rank) VALUES ('hashsize', 8000000)",  # bytes held before they are written
)


class Unusable(Exception):
    """The file is damaged, of another version, or none of coprod's."""


class Locked(OSError):
    """Another program has locked the file."""


@contextmanager
def errors_told_apart() -> Iterator[None]:
    """Turns errors of SQLite into ``Unusable``, or ``OSError`` where the file itself is not to blame."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code == sqlite3.SQLITE_BUSY:
            raise Locked from error
        raise (OSError(str(error)) if code in _IN_THE_WAY else Unusable) from error


@contextmanager
def opened(path: Path, files: Files, *, waits: bool = True) -> Iterator[tuple[sqlite3.Connection, os.stat_result]]:
    """The index at ``path``, created if missing, private before SQLite opens it; and which file that is.

    ``waits`` for another program that has locked it.
    """
    _must_be_private(path)
    try:
        files.close(files.create(path))
    except FileExistsError:
        pass
    else:
        _remove_beside(path, files, [each for each in beside_index(path) if each.suffix == ".json"])
    found = path.lstat()
    with errors_told_apart(), closing(connect(path, waits=waits)) as connection:
        _prepare(connection)
        yield connection, found


def in_memory(copied: Path | None = None) -> sqlite3.Connection:
    """An index in memory, with the rows of the file ``copied`` where that can be read."""
    if copied and copied.is_file():
        with suppress(OSError, Unusable):
            return copy_of(copied)
    connection = _connect(":memory:")
    _prepare(connection)
    return connection


def copy_of(path: Path) -> sqlite3.Connection:
    """A copy in memory, which stays as it is whatever other programs do meanwhile."""
    connection = _connect(":memory:")
    try:
        with errors_told_apart():
            with closing(connect(path, "ro")) as source:
                source.backup(connection)
            _must_be_ours(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connect(path: Path, mode: str = "rw", *, waits: bool = True) -> sqlite3.Connection:
    """A connection to a file that is there, whatever is in it. Raises ``Unusable`` where a side file is no file."""
    if any(each.exists() and not each.is_file() for each in beside_index(path)):  # SQLite would wait for a pipe
        raise Unusable
    return _connect(f"{path.absolute().as_uri()}?mode={mode}", PATIENCE_S if waits else 0)


def is_same_file(path: Path, found: os.stat_result) -> bool:
    """Whether ``path`` is still the file that was ``found`` there before."""
    try:
        return os.path.samestat(path.lstat(), found)
    except OSError:
        return False


def remove(path: Path, files: Files) -> None:
    """Remove the index, its side files and those of earlier versions, durably. Raises ``OSError``.

    Waits until no other program writes: its journal would otherwise be taken for that of the next index. A folder in
    their place is somebody else's, and stays.
    """
    with ExitStack() as held:
        if path.is_file() and not path.is_symlink():
            with suppress(sqlite3.Error, Unusable):
                held.enter_context(closing(connect(path))).execute("BEGIN EXCLUSIVE")
        _remove_file(path, files)
        _remove_beside(path, files, beside_index(path))
        with suppress(FileNotFoundError):
            files.flush_folder(path.parent)


@contextmanager
def transaction(connection: sqlite3.Connection, *, writes: bool = False) -> Iterator[None]:
    """What is read in it stays as it is; what is written is kept where nothing is raised."""
    connection.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def has_full_text() -> bool:
    """Whether SQLite has full-text search over parts of words here. Without it, the same answers take longer."""
    if sqlite3.sqlite_version_info < _OLDEST:
        return False
    with closing(_connect(":memory:")) as connection:
        return connection.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone() is not None


def _remove_beside(path: Path, files: Files, which: Iterable[Path]) -> None:
    """Remove ``which`` of the files that may lie beside the index, and what interrupted writes of them left."""
    with suppress(FileNotFoundError):
        names = files.names(path.parent)
        for each in which:
            for left in ([each] if each.name in names else []) + leftovers(each, names):
                _remove_file(left, files)


def _remove_file(path: Path, files: Files) -> None:
    if path.is_symlink() or not path.is_dir():
        with suppress(FileNotFoundError):
            files.remove(path)


def _connect(name: str, patience: float = 0) -> sqlite3.Connection:
    """Connect without waiting for the disk: whatever a power cut leaves half-written, the checksums of rows show."""
    connection = sqlite3.connect(name, uri=True, timeout=patience, isolation_level=None, check_same_thread=False)
    for pragma in ("synchronous = OFF", "secure_delete = ON", "temp_store = MEMORY", "cache_size = -8000"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _must_be_private(path: Path) -> None:
    """Raises ``Unusable`` for a link, or a file that others may read."""
    with suppress(FileNotFoundError):
        mode = path.lstat().st_mode
        if not stat.S_ISREG(mode) or (os.name == "posix" and stat.S_IMODE(mode) != PRIVATE_FILE):
            raise Unusable


def _prepare(connection: sqlite3.Connection) -> None:
    """Give a new file its tables. Raises ``Unusable`` for any other file than coprod's of this version."""
    if _marks(connection) == (0, 0):
        with transaction(connection, writes=True):
            if connection.execute("SELECT 1 FROM sqlite_master").fetchone() is None:
                for statement in (*_SCHEMA, *(_FULL_TEXT if has_full_text() else ())):
                    connection.execute(statement)
                application, version = _our_marks()
                connection.execute(f"PRAGMA user_version = {version}")
                connection.execute(f"PRAGMA application_id = {application}")
    _must_be_ours(connection)


def _must_be_ours(connection: sqlite3.Connection) -> None:
    if _marks(connection) != _our_marks():
        raise Unusable


def _marks(connection: sqlite3.Connection) -> tuple[int, int]:
    """Whose file it is, and the version of its rows."""
    found: tuple[int, int] = connection.execute("SELECT * FROM pragma_application_id, pragma_user_version").fetchone()
    return found


def _our_marks() -> tuple[int, int]:
    """The version differs with and without full-text search."""
    return APPLICATION, 2 * FORMAT + has_full_text()
