"""Other programs that use the same record, as real processes."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CHECKOUT = Path(__file__).parent.parent.parent

PRELUDE = """
import os, signal, sys
from datetime import date
from pathlib import Path
from coprod_tui.service import Service
from coprod_tui.system_clock import SystemClock
from coprod_tui.domain import commands as c
from coprod_tui.errors import Failure
from coprod_tui.presentation import failures
from tests.support.kept import begun_in, events_of, service_of, store_of
from tests.support.meeting import a_plan
home = Path(sys.argv[1])
def die():
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)
def say(text):
    print(text, flush=True)
"""


def started(home: Path, script: str) -> "subprocess.Popen[str]":
    """A process that runs ``script`` over the record in ``home``; its standard input and output are pipes."""
    return subprocess.Popen(
        [sys.executable, "-c", PRELUDE + script, str(home)],
        cwd=CHECKOUT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@contextmanager
def another_program(home: Path, script: str) -> Iterator["subprocess.Popen[str]"]:
    """The same, ended when the block is left."""
    process = started(home, script)
    with process:
        try:
            yield process
        finally:
            process.kill()


def tell(process: "subprocess.Popen[str]", line: str) -> None:
    """Give the process a line to read."""
    assert process.stdin is not None
    process.stdin.write(f"{line}\n")
    process.stdin.flush()


def said(process: "subprocess.Popen[str]") -> str:
    """The next line that the process says."""
    assert process.stdout is not None
    return process.stdout.readline().strip()
