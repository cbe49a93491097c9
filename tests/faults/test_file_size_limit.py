"""The system stops a file from growing at every byte: by a signal that kills the program, and by an error.

The limit (``RLIMIT_FSIZE``) holds for real system calls in real processes, one for each offset.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.storage.processes import CHECKOUT
from tests.support.kept import store_of
from tests.support.lengths import short_or_long

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")

ID = "2026-11-22-coming-home"

PRELUDE = """
import json, os, resource, signal, sys
from pathlib import Path
from coprod_tui.cli import output
from coprod_tui.service import Service
from coprod_tui.export import document
from coprod_tui.export import json as json_export
from coprod_tui.cli.output import Stop
from tests.storage.disk import QuickFiles
from tests.support.acting import act_out
from tests.support.clock import MORNING, FakeClock
from tests.support.meeting import a_plan
home, manner, step = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])

def limited(offset):
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL if manner == "killed" else signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (offset, resource.RLIM_INFINITY))

def unlimited():
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

def in_a_process(work, *args):
    # What the process tells, as JSON lines, whether it ends by itself or is killed.
    reading, writing_ = os.pipe()
    pid = os.fork()
    if pid == 0:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        work(lambda *told: os.write(writing_, json.dumps(told).encode() + b"\\n"), *args)
        os._exit(0)
    os.close(writing_)
    with os.fdopen(reading) as lines:
        told = [json.loads(line) for line in lines]
    _, status = os.waitpid(pid, 0)
    return told, os.waitstatus_to_exitcode(status)
"""

SESSION = """
def work(tell, home, offset):
    live = Service.of(home, FakeClock(), lambda: 3, QuickFiles()).open(a_plan())
    tell(len(live.events), live.unsaved and live.unsaved.code)
    limited(offset)
    for name in ("go on", "start or hold", "contribute"):
        act_out(live, name)
        tell(len(live.events), live.unsaved and live.unsaved.code)
    unlimited()
    live.beat()
    tell(len(live.events), live.unsaved and live.unsaved.code)

for offset in range(0, 2_600, step):
    told, code = in_a_process(work, home / str(offset), offset)
    print(json.dumps([offset, told, code]), flush=True)
"""

EXPORT = """
def work(tell, file, data, offset):
    limited(offset)
    try:
        output.write(file, data, overwrite=True, advice="")
    except Stop as trouble:
        tell(trouble.sentence)

live = Service.of(home, FakeClock(), lambda: 3).open(a_plan())
act_out(live, "go on")
data = json_export.encode(document.document_from(live.events, MORNING))
file = home / "export.json"
for offset in range(0, len(data) + step, step):
    file.write_bytes(b"the old export")
    told, code = in_a_process(work, file, data, offset)
    found = "old" if file.read_bytes() == b"the old export" else "new" if file.read_bytes() == data else "neither"
    left = sorted(path.name for path in home.iterdir() if path.suffix == ".tmp")
    for name in left:
        (home / name).unlink()
    print(json.dumps([offset >= len(data), told, code, found, len(left)]), flush=True)
"""


def lines_of(script: str, home: Path, manner: str, step: int) -> list[list[Any]]:
    """What the script prints, a JSON list a line."""
    home.mkdir()
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", PRELUDE + script, home, manner, str(step)],
        cwd=CHECKOUT, capture_output=True, check=True, text=True,
    )  # fmt: skip
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("manner", ["killed", "refused"])
def test_a_session_file_that_may_not_grow_is_the_one_before_or_the_one_after(tmp_path: Path, manner: str) -> None:
    """Never less than was shown as saved; refused, the session goes on and is saved once that is possible."""
    ends = set()
    for offset, told, code in lines_of(SESSION, tmp_path / "home", manner, short_or_long(61, 1)):
        store = store_of(tmp_path / "home" / str(offset))
        kept = len(store.read(ID).events)
        shown, reason = told[-1]
        saved = max(events for events, unsaved in told if unsaved is None)
        ends.add(code)
        if manner == "killed":
            assert saved <= kept <= saved + 2, f"offset {offset}"
            assert reason is None
        else:
            assert (code, kept, reason) == (0, shown, None), f"offset {offset}"
            assert {unsaved for _, unsaved in told} <= {None, "file_limit"}
        store.resume(ID).journal.close()
    assert ends == ({0, -25} if manner == "killed" else {0})


@pytest.mark.parametrize("manner", ["killed", "refused"])
def test_an_export_that_may_not_grow_leaves_the_old_one_whole(tmp_path: Path, manner: str) -> None:
    """Also where it was to be written over; refused, it says so and leaves nothing else behind."""
    for fits, told, code, found, left in lines_of(EXPORT, tmp_path / "home", manner, short_or_long(61, 1)):
        assert found == ("new" if fits else "old")
        if manner == "refused":
            assert (code, left) == (0, 0)
            assert fits or "Nothing has been changed" in told[0][0]
        else:
            assert code == (0 if fits else -25)
