"""``python -m benchmarks.library_jobs JOB HOME``: one job over a library; prints its milliseconds and megabytes.

The memory is that of all its processes together.
"""

import json
import resource
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median

import msgspec
from tinydb import TinyDB

from benchmarks.timing import milliseconds
from coprod_tui.domain.people.folding import folded
from coprod_tui.domain.reports.board import DecisionLine
from coprod_tui.files import Files
from coprod_tui.index import database, queries
from coprod_tui.index.index import Index
from coprod_tui.index.rows import made_of
from coprod_tui.index.tables import known_in, write
from coprod_tui.index.upkeep import Look
from coprod_tui.places import Places
from coprod_tui.storage.format import ABOUT, EVENTS
from coprod_tui.storage.tinydb_store import TinyDBStore

TYPED = ("home", "nadera hi", "gibe", "banter dibo", "laker")
"""What is looked for, letter by letter: some of it is said nearly everywhere, some nowhere."""

RUNS = 7


def typed() -> list[str]:
    """Every beginning of what is typed."""
    return [words[:end] for words in TYPED for end in range(1, len(words) + 1)]


def search(home: Path) -> float:
    """The search, once it has been opened."""
    index = _index(home)
    index.find("")

    def type_all() -> None:
        for words in typed():
            index.find(words)

    return _median(type_all)


def search_base(home: Path) -> float:
    """For each letter, the bare query: full-text search for what it can find, and every text for the rest."""
    with closing(sqlite3.connect(Places(home).index_file)) as connection:

        def type_all() -> None:
            for typed_so_far in typed():
                words = folded(typed_so_far).split()
                parts = {f'"{word[begin : begin + 3]}"' for word in words for begin in range(len(word) - 2)}
                likely = " AND number IN (SELECT rowid FROM words WHERE words MATCH ?)" if parts else ""
                held = " AND ".join(["instr(data, ?)"] * len(words))
                values = [word.encode() for word in words]
                query = f"SELECT number FROM folded WHERE {held}{likely}"
                connection.execute(query, [*values, *([" AND ".join(parts)] if parts else [])]).fetchall()

        return _median(type_all)


def scan(home: Path) -> float:
    """For each letter, a plain look at every text, which were read before."""
    with closing(sqlite3.connect(Places(home).index_file)) as connection:
        texts = [(number, data.decode()) for number, data in connection.execute("SELECT number, data FROM folded")]

    def type_all() -> None:
        for typed_so_far in typed():
            words = folded(typed_so_far).split()
            {number for number, text in texts if all(word in text for word in words)}

    return _median(type_all)


def follow_up(home: Path) -> float:
    """What is open in one group, as lines of the board, once it was looked whether sessions changed."""
    group = _index(home).decisions()[0].group
    with closing(sqlite3.connect(Places(home).index_file)) as connection:
        look = Look(connection, known_in(connection).sessions, {})
        return _median(lambda: queries.decisions(look, group, only_open=True))


def follow_up_base(home: Path) -> float:
    """The same lines from the bare query, all of them decoded, in a plain loop."""
    group = _index(home).decisions()[0].group
    with closing(sqlite3.connect(Places(home).index_file)) as connection:

        def loop() -> None:
            rows = connection.execute("SELECT data FROM open_decisions").fetchall()
            lines = msgspec.json.decode(b"[%s]" % b",".join([data for (data,) in rows]), type=list[DecisionLine])
            found = [line for line in lines if line.group == group]
            found.sort(key=lambda line: (line.met_at, line.session), reverse=True)

        return _median(loop)


def update(home: Path) -> float:
    """The rows of one session that changed, written."""
    store = TinyDBStore(Places(home).sessions)
    session_id, version = list(store.versions().items())[-1]
    made = made_of(store.read(session_id).session)
    with closing(database.connect(Places(home).index_file)) as connection:

        def put() -> None:
            write(connection, known, {session_id: (version or (0, 0), made)}, (), (0, 0), lambda: None)

        took = []
        for _ in range(RUNS):
            known = known_in(connection)
            took.append(milliseconds(put))
        return median(took)


def update_base(home: Path) -> float:
    """The same rows deleted and inserted in one transaction, as SQLite keeps it where nothing else is said."""
    plain = home / "plain.sqlite3"
    shutil.copyfile(Places(home).index_file, plain)
    with closing(sqlite3.connect(plain, isolation_level=None)) as connection:
        (number,) = connection.execute("SELECT max(number) FROM sessions").fetchone()
        rows = {
            each: connection.execute(f"SELECT * FROM {each} WHERE rowid = ?", (number,)).fetchall()
            for each in database.TABLES
        }

        def put() -> None:
            connection.execute("BEGIN IMMEDIATE")
            for table, found in rows.items():
                connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,))
                for row in found:
                    connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
            connection.execute("COMMIT")

        took = _median(put)
    plain.unlink()
    return took


def rebuild(home: Path) -> float:
    """Everything made from the sessions, once."""
    index = _index(home)
    index.remove()
    return milliseconds(index.listing)


def rebuild_base(home: Path) -> float:
    """Plain TinyDB opens every session’s file and gives all documents of its tables."""

    def read_all() -> None:
        for path in sorted(Places(home).sessions.glob("*.json")):
            with TinyDB(path) as database:
                for table in (ABOUT, EVENTS):
                    database.table(table).all()

    return milliseconds(read_all)


def rebuild_stored(home: Path) -> float:
    """TinyDB’s own storage reads and parses every file once; no document is asked for."""

    def read_all() -> None:
        for path in sorted(Places(home).sessions.glob("*.json")):
            with TinyDB(path) as database:
                database.storage.read()

    return milliseconds(read_all)


def rebuild_parsed(home: Path) -> float:
    """Every file is read and parsed once, and nothing of it is looked at."""

    def read_all() -> None:
        for path in sorted(Places(home).sessions.glob("*.json")):
            json.loads(path.read_bytes())

    return milliseconds(read_all)


def rebuild_read(home: Path) -> float:
    """All sessions read as the store reads one: each event checked, and all of them together."""
    store = TinyDBStore(Places(home).sessions)

    def read_all() -> None:
        for session_id in store.versions():
            store.read(session_id)

    return milliseconds(read_all)


def _index(home: Path) -> Index:
    return Index(TinyDBStore(Places(home).sessions), Places(home).index_file, Files())


def _median(act: Callable[[], object]) -> float:
    return median(milliseconds(act) for _ in range(RUNS))


JOBS: dict[str, Callable[[Path], float]] = {
    job.__name__: job
    for job in (
        search, search_base, scan, follow_up, follow_up_base, update, update_base, rebuild, rebuild_base,
        rebuild_stored, rebuild_parsed, rebuild_read,
    )
}  # fmt: skip

if __name__ == "__main__":
    ms = JOBS[sys.argv[1]](Path(sys.argv[2]))
    most = sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps([ms, most / 1024]))
