"""A home folder, the commands in it, and terminals with the program in them."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.end_to_end.terminal import PATIENCE_SECONDS, Terminal

CHECKOUT = Path(__file__).parents[2]

OpenTerminal = Callable[..., Terminal]
Command = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The home folder of coprod, which is not there yet."""
    return tmp_path / "kept"


@pytest.fixture
def environment(tmp_path: Path, home: Path) -> dict[str, str]:
    """What programs see of the world: folders of their own, plain English, every colour."""
    user = tmp_path / "user"
    user.mkdir()
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(user),
        "COPROD_HOME": str(home),
        "LANG": "C.UTF-8",
        "COLORTERM": "truecolor",
        "TERM": "xterm-256color",
        "TZ": "UTC",
        "PYTHONPATH": str(CHECKOUT),
        "PYTHONWARNINGS": "error",
    }


@pytest.fixture
def terminal(tmp_path: Path, environment: dict[str, str]) -> Iterator[OpenTerminal]:
    """Open a terminal with ``coprod ARGUMENTS…`` in it; all of them are closed at the end."""
    with ExitStack() as opened:
        count = 0

        def open_one(*arguments: object, **more: object) -> Terminal:
            nonlocal count
            count += 1
            more.setdefault("environment", environment)
            return opened.enter_context(Terminal(tmp_path / f"terminal-{count}", *arguments, **more))

        yield open_one


@pytest.fixture
def coprod(tmp_path: Path, environment: dict[str, str]) -> Command:
    """Carry out ``coprod ARGUMENTS…`` without a terminal; gives its exit code and what it wrote."""

    def carry_out(*arguments: object) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "coprod_tui", *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            cwd=tmp_path,
            env=environment,
            timeout=PATIENCE_SECONDS,
        )

    return carry_out
