"""The record: keeping one event durably, and listing what was kept."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import chain, cycle, islice
from pathlib import Path
from statistics import median

from benchmarks.results import Result
from benchmarks.timing import milliseconds
from coprod_tui.demo import words as demo_words
from coprod_tui.domain import commands as c
from coprod_tui.domain.decide import decide
from coprod_tui.domain.events import Event
from coprod_tui.domain.stamp import Stamp
from coprod_tui.file_names import numbered
from coprod_tui.places import Places
from coprod_tui.storage.tinydb_store import TinyDBStore

HERE = Path(__file__).parent
DAY = date(2026, 3, 17)
BEGAN = datetime(2026, 3, 17, 14, 0, tzinfo=UTC)
WORDS = [said for of_round in demo_words.WORDS.values() for said in of_round.values()]

KEEP_BOUND = 1.25
LIST_BOUND = 6


def run() -> list[Result]:
    """All measurements of the record, on the disk that holds the checkout."""
    with tempfile.TemporaryDirectory(dir=HERE, prefix=".record-") as folder:
        home = Path(folder)
        return [*(keep_one(home / str(count), count) for count in (500, 2_000)), list_all(home / "list", 100)]


def keep_one(home: Path, count: int, runs: int = 101) -> Result:
    """Keeping one more event in a session of ``count``, against writing the same bytes once, plainly and durably."""
    store = TinyDBStore(Places(home).sessions)
    session_id, journal = store.begin(numbered(f"{DAY}-coming-home-hospital"))
    events = meeting(session_id)
    journal.keep(tuple(islice(events, count)))
    file = Places(home).sessions / f"{session_id}.json"
    plain = home / "plain.json"
    kept, written = [], []
    for event in islice(events, runs):
        kept.append(milliseconds(journal.keep, (event,)))
        data = file.read_bytes()
        written.append(milliseconds(write_plainly, plain, data))
    journal.close()
    return Result(
        name=f"keep one event in a session of {count:,}",
        measured=median(kept),
        unit="ms",
        base=median(written),
        against="the same bytes: write, fsync, replace, fsync",
        bound=KEEP_BOUND,
    )


def list_all(home: Path, count: int, runs: int = 15) -> Result:
    """``coprod list --json`` of ``count`` sessions, against a Python that only imports json."""
    store = TinyDBStore(Places(home).sessions)
    for _ in range(count):
        session_id, journal = store.begin(numbered(f"{DAY}-coming-home-hospital"))
        journal.keep(tuple(islice(meeting(session_id), 150)))
        journal.close()
    list_json = [sys.executable, "-m", "coprod_tui", "list", "--json", "--home", str(home)]
    import_json = [sys.executable, "-c", "import json"]
    assert len(json.loads(output_of(list_json))) == count, "the list is not complete"
    listed, imported = [], []
    for _ in range(runs):
        listed.append(milliseconds(output_of, list_json))
        imported.append(milliseconds(output_of, import_json))
    return Result(
        name=f"coprod list --json of {count} sessions",
        measured=median(listed),
        unit="ms",
        base=median(imported),
        against='python -c "import json"',
        bound=LIST_BOUND,
    )


def meeting(session_id: str) -> Iterator[Event]:
    """The events of a meeting without an end: a clock that starts and is held, and words written down."""
    events, session = decide(None, c.Open(session_id, demo_words.PLAN, draw_seed=1), moment(1))
    yield from events
    words = cycle(WORDS)
    for act in chain(["go on"], cycle(["clock", "clock", "clock", "words"])):
        now = moment(events[-1].seq + 1)
        if act == "go on":
            command: c.Command = c.GoOn()
        elif act == "clock":
            command = c.StartOrHold()
        else:
            command = c.Contribute(next(words), session.voices[0].id)
        events, session = decide(session, command, now)
        yield from events


def moment(seq: int) -> Stamp:
    """Ten seconds lie between one event and the next."""
    elapsed_ms = seq * 10_000
    return Stamp(seq, seq, BEGAN + timedelta(milliseconds=elapsed_ms), elapsed_ms)


def write_plainly(path: Path, data: bytes) -> None:
    """What any durable replacement has to do, and no more."""
    temp = path.with_suffix(".tmp")
    with temp.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    temp.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def output_of(command: list[str]) -> bytes:
    """What a command prints. Raises ``CalledProcessError`` when it fails."""
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=True).stdout
