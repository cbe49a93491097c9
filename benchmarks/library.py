"""The record with many sessions in it: its start screen, listing, searching, following up, keeping the index.

Each job runs in a process of its own, which tells how long it took and the most memory it had. What is compared is
measured in turn, so that what else runs here falls on both.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.made_library import made
from benchmarks.opening import Window
from benchmarks.results import Result
from benchmarks.timing import milliseconds
from coprod_tui.places import Places
from coprod_tui.presentation import home as say

HERE = Path(__file__).parent
SESSIONS = 10_000

LIST_BOUND = 2.5
OPEN_BOUND = 1.2
SEARCH_BOUND = 2
SCAN_BOUND = 1
FOLLOW_UP_BOUND = 2
UPDATE_BOUND = 2
REBUILD_BOUND = 2
REBUILD_BASES = {
    "rebuild_base": ("plain TinyDB giving all documents of every file", REBUILD_BOUND),
    "rebuild_stored": ("TinyDB’s storage parsing every file once", None),
    "rebuild_parsed": ("json.loads of every file", None),
    "rebuild_read": ("reading each session as the record does", None),
}
"""By its job, what making the index from nothing is compared with, and the bound."""


class Took(NamedTuple):
    """How long a job took, and the most memory that its process had."""

    ms: float
    mb: float


def run(count: int = SESSIONS) -> list[Result]:
    """All measurements of a library of ``count`` sessions."""
    made_home = made(count)
    with tempfile.TemporaryDirectory(dir=HERE, prefix=".library-") as folder:
        home = Path(folder) / "home"
        shutil.copytree(made_home, home)
        return [
            *rebuild(home, count),
            *listing(home, count),
            *start_screen(home, Path(folder) / "empty", count),
            typing(home, count),
            *compared("search, letter by letter", "search", "the bare query", home, SEARCH_BOUND),
            *compared("search, letter by letter", "search", "a plain scan of the same text", home, SCAN_BOUND, "scan"),
            *compared("follow-up of a group", "follow_up", "the bare query and a plain loop", home, FOLLOW_UP_BOUND),
            *compared("index after one session", "update", "the same INSERTs in one transaction", home, UPDATE_BOUND),
        ]


def listing(home: Path, count: int, runs: int = 9) -> list[Result]:
    """``coprod list --json`` against a short script that reads the same rows from the same file and prints them."""
    listed = [sys.executable, "-m", "coprod_tui", "list", "--json", "--home", str(home)]
    printed = [sys.executable, "-c", _PRINT, str(Places(home).index_file)]
    assert len(json.loads(subprocess.run(listed, capture_output=True, check=True).stdout)) == count
    both = [(took(listed), took(printed)) for _ in range(runs)]
    name = f"coprod list --json of {count:,} sessions"
    return results(name, both, "ten lines that read the same rows and print them", LIST_BOUND)


def start_screen(home: Path, empty: Path, count: int, runs: int = 9) -> list[Result]:
    """From the start of ``coprod`` until its first rows are painted, against a home in which there are none.

    What counts is a row of the list, and without sessions the words that say so. That the screen itself is there,
    with or without rows, is told beside it.
    """
    newest = found(home).first
    both = [(opened(home, newest), opened(empty, say.EMPTY.splitlines()[0])) for _ in range(runs)]
    name = f"start screen with {count:,} sessions"
    rows = [(full[1], none[1]) for full, none in both]
    screens = [(full[0], none[0]) for full, none in both]
    return [
        *results(f"{name}, its first rows", rows, "with none, the words that say so", OPEN_BOUND),
        results(f"{name}, its heading", screens, "with none", None)[0],
    ]


def opened(home: Path, row: str) -> tuple[Took, Took]:
    """When the heading was painted, and when a row was, each since the start of the process."""
    with Window(home) as window:
        heading, first_row = window.painted(say.TAGLINE, row)
    return Took(heading, window.mb), Took(first_row, window.mb)


def typing(home: Path, count: int, words: str = "nadera hi") -> Result:
    """From each letter of what is looked for on the start screen until its list is painted.

    A letter that leaves the list as it is has nothing painted but itself.
    """
    lists = [found(home, words[:end]) for end in range(len(words) + 1)]
    ms = []
    with Window(home) as window:
        window.painted(lists[0].first)
        window.press("/")
        for letter, (before, now) in zip(words, pairwise(lists), strict=True):
            window.press(letter)
            if now != before:
                ms += window.painted(now.first or say.NONE_FOUND)
    return Result(f"letter to painted list, {count:,} sessions, the slowest of {len(words)}", max(ms), "ms")


class Found(NamedTuple):
    """How many sessions the words stand in, and the title of the newest of them; empty where there is none."""

    count: int
    first: str


def found(home: Path, words: str = "") -> Found:
    """What the start screen finds.

    Another process looks for it: what this one takes up would count as the memory of those that it starts.
    """
    command = [sys.executable, "-c", _FIND, str(home), words]
    count, first = subprocess.run(command, capture_output=True, check=True, text=True).stdout.splitlines()
    return Found(int(count), first)


def rebuild(home: Path, count: int, runs: int = 3) -> list[Result]:
    """Making the index from nothing, against reading and parsing all session files.

    What is judged is the ratio to plain TinyDB, as anybody would read the files who has nothing else: it gives every
    document, and checks none. It parses a file once for each of the two tables in it; so beside it stand what its
    storage takes to parse each file once, the same with the bare standard library, and reading each session as the
    record does, which finds all damage. Only the making may use two processors.
    """
    made_in = []
    based: dict[str, list[Took]] = {base: [] for base in REBUILD_BASES}
    for _ in range(runs):
        made_in.append(job("rebuild", home))
        for base in REBUILD_BASES:
            based[base].append(job(base, home))
    name = f"index of {count:,} sessions from nothing"
    judged, *beside = (
        results(name, list(zip(made_in, based[base], strict=True)), against, bound)
        for base, (against, bound) in REBUILD_BASES.items()
    )
    return [*judged, *(times._replace(name=f"{name}, beside {times.against}") for times, _ in beside)]


def compared(
    name: str, measured: str, against: str, home: Path, bound: float, base: str = "", runs: int = 3
) -> list[Result]:
    """One job against another."""
    both = [(job(measured, home), job(base or f"{measured}_base", home)) for _ in range(runs)]
    return results(name, both, against, bound)


def results(name: str, both: list[tuple[Took, Took]], against: str, bound: float | None) -> list[Result]:
    """The time, which is judged, and beside it the memory."""
    times, memories = ([median(pair[side][part] for pair in both) for side in (0, 1)] for part in (0, 1))
    return [
        Result(name, times[0], "ms", times[1], against, bound),
        Result(f"{name}: most memory", memories[0], "MB", memories[1], against),
    ]


def job(name: str, home: Path) -> Took:
    """Let a job of ``library_jobs`` run in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.library_jobs", name, str(home)]
    done = subprocess.run(command, capture_output=True, check=True, cwd=HERE.parent)
    return Took(*json.loads(done.stdout))


def took(command: list[str]) -> Took:
    """A whole process, from its start to its end."""
    usage = None

    def wait() -> None:
        nonlocal usage
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0

    ms = milliseconds(wait)
    assert usage is not None
    return Took(ms, usage.ru_maxrss / 1024)


_PRINT = """
import json, sqlite3, sys
shown = "id title group opened_at closed_at voices decisions open_follow_ups agreed undecided".split()
rows = [json.loads(data) for (data,) in sqlite3.connect(sys.argv[1]).execute("SELECT data FROM sessions")]
rows.sort(key=lambda row: (row["opened_at"], row["id"]), reverse=True)
print(json.dumps([{key: row[key] for key in shown} for row in rows]))
"""

_FIND = """
import sys
from pathlib import Path
from coprod_tui.index.index import Index
from coprod_tui.places import Places
from coprod_tui.storage.tinydb_store import TinyDBStore
places = Places(Path(sys.argv[1]))
found = Index(TinyDBStore(places.sessions), places.index_file).find(sys.argv[2])
print(len(found))
print(found[0].summary.title if found else "")
"""
