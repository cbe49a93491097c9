"""The wall in a terminal that is nothing but bytes, every screen of which is looked at, and a room beside it."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Self

import pyte
from wcwidth import wcwidth

from coprod_tui.files import Files
from coprod_tui.live.session import LiveSession
from coprod_tui.service import Service
from coprod_tui.system_clock import SystemClock
from tests.end_to_end.terminal import eventually
from tests.support.large import reads

PAINTED_SECONDS = 0.03
"""When nothing has come for so long, what is on the screen has been painted whole, unless the machine is busy."""


_COLOURS = re.compile(rb"\x1b\[[0-9;]*m")
"""Nobody looks at them here; pyte takes each apart sign by sign, which takes longer than all the rest."""


class _Screen(pyte.Screen):
    """As in a terminal, the half of a wide sign that is left when the other one is painted over is blank.

    That is so in the middle of a line that is being painted; pyte can't tell what stands there then.
    """

    @property
    def display(self) -> list[str]:
        return [
            "".join(_signs([self.buffer[row][column].data for column in range(self.columns)]))
            for row in range(self.lines)
        ]


def _signs(cells: list[str]) -> Iterator[str]:
    """What stands in each cell of a line, but for the second halves of wide signs."""
    is_half = False
    for sign in cells:
        if not is_half:
            yield sign or " "
        is_half = not is_half and wcwidth(sign[:1] or " ") == 2


class Watched:
    """``coprod watch`` beside a room of this process, whose session beats whenever the wall is looked at."""

    def __init__(self, environment: Mapping[str, str], home: Path, size: tuple[int, int], files: Files | None) -> None:
        self.service = Service.of(home, SystemClock(), lambda: 1, files)
        self.live: LiveSession | None = None
        self.written = b""
        self.screens: list[str] = []
        self._beat_at = 0.0
        columns, rows = size
        self._screen = _Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._program = subprocess.Popen(
            [sys.executable, "-m", "coprod_tui", "watch", "--home", str(home)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=dict(environment),
            cwd=environment["HOME"],
            start_new_session=True,
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._program.send_signal(signal.SIGKILL)
        self._program.wait()
        os.close(self._ours)
        if self.live:
            self.live.leave()

    @property
    def screen(self) -> str:
        """What stands there now."""
        return "\n".join(self._screen.display)

    def shows(self, *texts: str, without: str | None = None) -> None:
        """Wait until the wall shows all of these, and not ``without``."""

        def shown() -> bool | None:
            self.look()
            screen = self.screen
            return (all(reads(screen, text) for text in texts) and not (without and reads(screen, without))) or None

        eventually(shown, f"{texts} (without {without!r})", lambda: self.screen)

    def becomes(self, look: Callable[[], bool]) -> None:
        """Wait until something is as it should be."""

        def looked() -> bool | None:
            self.look()
            return look() or None

        eventually(looked, "it", lambda: self.screen)

    def look(self) -> None:
        """Read all that has been painted, and note each screen that stood for a moment."""
        if self.live and not self.live.session.is_closed and time.monotonic() - self._beat_at >= 1:
            self.live.beat()
            self._beat_at = time.monotonic()
        while select.select([self._ours], [], [], PAINTED_SECONDS)[0]:
            data = os.read(self._ours, 65_536)
            self.written += data
            self._stream.feed(_COLOURS.sub(b"", data))
        screen = self.screen
        if self.screens[-1:] != [screen]:
            self.screens.append(screen)
