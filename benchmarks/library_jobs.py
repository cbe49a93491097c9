"""``python -m benchmarks.library_jobs JOB HOME``: one job over a library; prints its milliseconds and megabytes.

The memory is that of all its processes together.
"""

import json
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median

import msgspec
from coprod_tui.index.tables import Made
from tinydb import TinyDB

from benchmarks.record import write_plainly
from benchmarks.timing import milliseconds
from coprod_tui.domain.people.folding import folded
from coprod_tui.domain.reports.board import DecisionLine
from coprod_tui.files import Files
from coprod_tui.index.queries import Questions
from coprod_tui.index.rows import made_of
from coprod_tui.index.search import Search, Texts
from coprod_tui.index.upkeep import Upkeep
from coprod_tui.library import Record
from coprod_tui.places import Places
from coprod_tui.storage.format import ABOUT, EVENTS
from coprod_tui.storage.opening import read_known
from coprod_tui.storage.session_folder import Shelf
from coprod_tui.storage.tinydb_store import TinyDBStore

TYPED = ("home", "nadera hi", "gibe", "banter dibo", "laker")
"""What is looked for, letter by letter: some of it is said nearly everywhere, some nowhere."""

RUNS = 7


def typed() -> list[str]:
    """Every beginning of what is typed."""
    return [words[:end] for words in TYPED for end in range(1, len(words) + 1)]


def search(home: Path) -> float:
    """The search, once it has been opened."""
    pairs = _texts(home)

    def type_all() -> None:
        search = Search(pairs)
        for words in typed():
            search.find(words)

    return _median(type_all)


def search_base(home: Path) -> float:
    """For each letter, every text is looked at once more."""
    pairs = _texts(home)

    def type_all() -> None:
        for typed_so_far in typed():
            words = folded(typed_so_far).split()
            {session_id for session_id, text in pairs if all(word in text for word in words)}

    return _median(type_all)


def follow_up(home: Path) -> float:
    """What is open in one group, as lines of the board, from a catalogue that was parsed."""
    questions = Questions(Places(home).catalogue.read_bytes())
    group = questions.lines()[0].group

    def ask() -> None:
        questions.forget_answers()
        questions.lines(group, only_open=True)

    return _median(ask)


def follow_up_base(home: Path) -> float:
    """The same lines from a plain loop over all decisions of the parsed catalogue."""
    catalogue = msgspec.json.decode(Places(home).catalogue.read_bytes())
    decisions = [*catalogue["open_decisions"].values(), *catalogue["other_decisions"].values()]
    group = max(decisions, key=lambda each: each["met_at"])["group"]

    def loop() -> None:
        found = [each for each in decisions if each["is_open"] and each["group"] == group]
        lines = msgspec.convert(found, list[DecisionLine])
        lines.sort(key=lambda line: (line.met_at, line.session), reverse=True)

    return _median(loop)


def update(home: Path) -> float:
    """The rows of the newest session put into the catalogue, which was read to be shown."""
    upkeep, made = _one_made(home)
    catalogue = upkeep.catalogue()
    folder = Files().facts(Places(home).sessions)
    return _median(lambda: upkeep.update(catalogue, made, (), folder))


def update_base(home: Path) -> float:
    """Its bytes written once, plainly and durably."""
    catalogue = Places(home).catalogue.read_bytes()
    plain = home / "plain.json"
    took = _median(lambda: write_plainly(plain, catalogue))
    plain.unlink()
    return took


def rebuild(home: Path) -> float:
    """Everything made from the sessions, once."""
    for path in (Places(home).catalogue, Places(home).search):
        path.unlink(missing_ok=True)
    return milliseconds(Record(home).listing)


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
    """All sessions read as the record reads one: each event checked, and all of them together."""
    shelf = Shelf(Places(home).sessions, Files())

    def read_all() -> None:
        for session_id in shelf.ids():
            read_known(shelf, session_id)

    return milliseconds(read_all)


def _texts(home: Path) -> list[tuple[str, str]]:
    texts = msgspec.json.decode(Places(home).search.read_bytes(), type=Texts)
    return [(row.id, row.folded) for row in texts.texts.values()]


def _one_made(home: Path) -> tuple[Upkeep, dict[str, Made]]:
    places = Places(home)
    shelf = Shelf(places.sessions, Files())
    session_id = shelf.ids()[-1]
    facts = shelf.facts(session_id)
    assert facts is not None
    return Upkeep(TinyDBStore(places.sessions), home, Files()), {
        session_id: made_of(read_known(shelf, session_id).session, facts)
    }


def _median(act: Callable[[], object]) -> float:
    return median(milliseconds(act) for _ in range(RUNS))


JOBS: dict[str, Callable[[Path], float]] = {
    job.__name__: job
    for job in (
        search, search_base, follow_up, follow_up_base, update, update_base, rebuild, rebuild_base,
        rebuild_stored, rebuild_parsed, rebuild_read,
    )
}  # fmt: skip

if __name__ == "__main__":
    ms = JOBS[sys.argv[1]](Path(sys.argv[2]))
    most = sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps([ms, most / 1024]))
