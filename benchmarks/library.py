"""The record with many sessions in it: listing, searching, following up, and keeping the catalogue in step.

Each job runs in a process of its own, which tells how long it took and the most memory it had. What is compared is
measured in turn, so that what else runs here falls on both.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.made_library import made
from benchmarks.results import Result
from benchmarks.timing import milliseconds
from coprod_tui.places import Places

HERE = Path(__file__).parent
SESSIONS = 10_000

LIST_BOUND = 3
SEARCH_BOUND = 1
FOLLOW_UP_BOUND = 2
UPDATE_BOUND = 2
REBUILD_BOUND = 2


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
            *compared("search, letter by letter", "search", "a plain scan of the same text", home, SEARCH_BOUND),
            *compared("follow-up of a group", "follow_up", "the same query as a plain loop", home, FOLLOW_UP_BOUND),
            *compared("catalogue after one session", "update", "writing its bytes durably", home, UPDATE_BOUND),
        ]


def listing(home: Path, count: int, runs: int = 9) -> list[Result]:
    """``coprod list --json`` against a Python that reads the catalogue and parses it with msgspec."""
    listed = [sys.executable, "-m", "coprod_tui", "list", "--json", "--home", str(home)]
    parsed = [sys.executable, "-c", _PARSE, str(Places(home).catalogue)]
    assert len(json.loads(subprocess.run(listed, capture_output=True, check=True).stdout)) == count
    both = [(took(listed), took(parsed)) for _ in range(runs)]
    name = f"coprod list --json of {count:,} sessions"
    return results(name, both, "a Python that parses the catalogue with msgspec", LIST_BOUND)


def rebuild(home: Path, count: int) -> list[Result]:
    """Making the catalogue and the search from nothing, against reading all sessions as the record reads them."""
    both = [(job("rebuild", home), job("rebuild_base", home))]
    assert Places(home).catalogue.exists()
    name = f"catalogue of {count:,} sessions from nothing"
    return results(name, both, "reading all of them, each event checked", REBUILD_BOUND)


def compared(name: str, measured: str, against: str, home: Path, bound: float, runs: int = 3) -> list[Result]:
    """One job against another."""
    both = [(job(measured, home), job(f"{measured}_base", home)) for _ in range(runs)]
    return results(name, both, against, bound)


def results(name: str, both: list[tuple[Took, Took]], against: str, bound: float) -> list[Result]:
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


_PARSE = """
import sys, msgspec
with open(sys.argv[1], "rb") as file:
    msgspec.json.decode(file.read())
"""
