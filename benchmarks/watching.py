"""The wall: how long after an event is kept it is painted there, and what it costs while nothing happens.

``coprod watch`` runs in a terminal of its own, over a session of which this process is the room.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path
from statistics import quantiles

from benchmarks.results import Result
from coprod_tui.domain import commands as c
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.live.session import LiveSession
from coprod_tui.service import Service
from coprod_tui.system_clock import SystemClock

HERE = Path(__file__).parent
SIZE = (120, 36)
EVENTS = 60
IDLE_S = 20.0
PAINTED_BOUND_MS = 500
IDLE_BOUND = 2.0
PATIENCE_S = 30.0


def run() -> list[Result]:
    """Both measurements, on the disk that holds the checkout."""
    with tempfile.TemporaryDirectory(dir=HERE, prefix=".watching-") as folder, _Wall(Path(folder)) as wall:
        return [painted(wall), idle(wall)]


class _Wall:
    """The wall in a terminal, and the room beside it, which beats once a second."""

    def __init__(self, home: Path) -> None:
        service = Service.of(home, SystemClock(), lambda: 1)
        steps = (Step("round", "What would have made coming home easier?", share_ms=600_000),)
        self.live: LiveSession = service.open(Plan("Coming home", steps, voices=("Amina", "Ben", "Chloe")))
        self._beat_at = time.monotonic()
        self._home = home

    def __enter__(self) -> "_Wall":
        self._pid, self._terminal = pty.fork()
        if self._pid == 0:
            os.environ["TERM"] = "xterm-256color"
            os.execv(sys.executable, [sys.executable, "-m", "coprod_tui", "watch", "--home", str(self._home)])
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
        self.wait_for("Welcome")
        return self

    def __exit__(self, *_: object) -> None:
        os.kill(self._pid, signal.SIGTERM)
        self.read_for(0.5)
        os.waitpid(self._pid, 0)
        os.close(self._terminal)
        self.live.leave()

    def wait_for(self, text: str) -> float:
        """When ``text`` was painted, in seconds of the monotonic clock. Raises ``TimeoutError``."""
        seen, until = b"", time.monotonic() + PATIENCE_S
        while text.encode() not in seen:
            if time.monotonic() > until:
                raise TimeoutError(text)
            seen = seen[-1_000:] + self._read(0.01)
        return time.monotonic()

    def read_for(self, seconds: float) -> None:
        """Time passes."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._read(0.05)

    @property
    def cpu_seconds(self) -> float:
        """What the wall has used of a core since its start."""
        user, system = Path(f"/proc/{self._pid}/stat").read_text().rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def _read(self, seconds: float) -> bytes:
        if time.monotonic() - self._beat_at >= 1:
            self.live.beat()
            self._beat_at += 1
        if not select.select([self._terminal], [], [], seconds)[0]:
            return b""
        try:
            return os.read(self._terminal, 65_536)
        except OSError:  # that is how a terminal says that its program has ended
            return b""


def painted(wall: _Wall) -> Result:
    """From an event kept, durably, to the wall painted: 95 of 100 take at most so long."""
    took = []
    for number in range(EVENTS):
        wall.read_for(0.13 + number * 0.01)
        wall.live.do(c.Contribute(f"word{number:03}", "v1"))
        kept = time.monotonic()
        took.append((wall.wait_for(f"word{number:03}") - kept) * 1000)
    return Result(
        name="from an event kept to the wall painted, 95th percentile",
        measured=quantiles(took, n=20)[-1],
        unit="ms",
        bound=PAINTED_BOUND_MS,
    )


def idle(wall: _Wall) -> Result:
    """What the wall takes of a core while the room beats, the clock of a turn runs and nothing else happens."""
    wall.live.do(c.GoOn())
    wall.live.do(c.StartOrHold())
    wall.read_for(2)
    before, began = wall.cpu_seconds, time.monotonic()
    wall.read_for(IDLE_S)
    used = 100 * (wall.cpu_seconds - before) / (time.monotonic() - began)
    name = "the wall while nothing happens but that a clock runs"
    return Result(name=name, measured=used, unit="% of a core", bound=IDLE_BOUND)
