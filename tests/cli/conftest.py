"""Command lines, carried out in this process, and a home folder with a played session in it."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from coprod_tui import demo
from coprod_tui.cli import main
from coprod_tui.domain import commands as c
from coprod_tui.service import Service
from coprod_tui.system_clock import SystemClock


class Done(NamedTuple):
    """What a command line came to: its exit code, and what it wrote."""

    code: int
    out: str
    err: str


Command = Callable[..., Done]


def desk_of(home: Path) -> Service:
    """The service of a home folder."""
    return Service.of(home, SystemClock(), lambda: 1)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder that is not there yet."""
    return tmp_path / "home"


@pytest.fixture
def coprod(home: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Command:
    """Carry out a command line in the home folder."""

    def carry_out(*arguments: object) -> Done:
        code = main(["--home", str(home), *map(str, arguments)])
        out, err = capfdbinary.readouterr()
        return Done(code, out.decode(), err.decode())

    return carry_out


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input, output and error are a terminal."""
    for kind in {type(stream) for stream in (sys.stdin, sys.stdout, sys.stderr)}:
        monkeypatch.setattr(kind, "isatty", lambda _: True, raising=False)


@pytest.fixture
def played(home: Path) -> str:
    """The id of a whole session that is kept in the home folder."""
    clock = demo.PlayedClock()
    live = Service.of(home, clock, lambda: 1).open(demo.PLAN)
    demo.play(live, clock, 1)
    live.leave()
    return live.session.id


@pytest.fixture
def still_open(home: Path) -> str:
    """The id of a session that was left in its first turn."""
    clock = demo.PlayedClock()
    live = Service.of(home, clock, lambda: 1).open(demo.PLAN)
    live.do(c.GoOn())
    live.leave()
    return live.session.id


@pytest.fixture
def piped(monkeypatch):
    """Put a text into standard input."""

    def put_in(text):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    return put_in
