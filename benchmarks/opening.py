"""The real program in a terminal of its own: how long it takes until something has been painted there."""

import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time
from pathlib import Path
from typing import Self

SIZE = (120, 36)
"""Columns and rows."""

LEAVE = b"\x11"
"""ctrl+q."""

PATIENCE_S = 120.0


class Window:
    """``coprod`` on a home folder, opened on its start screen. Leaving the block leaves the program with ctrl+q.

    A text that is waited for has to stand on the terminal in one piece and in one style.
    """

    mb: float
    """The most memory that the program had; known once it has been left."""

    def __init__(self, home: Path) -> None:
        self._began = time.perf_counter()
        self._process, self._terminal = pty.fork()
        if self._process == 0:
            os.environ["TERM"] = "xterm-256color"
            os.execv(sys.executable, [sys.executable, "-m", "coprod_tui", "--home", str(home)])
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.write(self._terminal, LEAVE)
        self._read_to_the_end()
        _, status, usage = os.wait4(self._process, 0)
        os.close(self._terminal)
        assert os.waitstatus_to_exitcode(status) == 0
        self.mb = usage.ru_maxrss / 1024

    def painted(self, *texts: str) -> list[float]:
        """Milliseconds from the start of the process, or from the last key, until each of the ``texts`` was there.

        Raises ``TimeoutError`` where one never comes.
        """
        found = dict.fromkeys((text.encode() for text in texts), 0.0)
        seen = b""
        while not all(found.values()):
            ready, _, _ = select.select([self._terminal], [], [], PATIENCE_S)
            if not ready:
                raise TimeoutError(seen[-2_000:])
            seen += os.read(self._terminal, 65_536)
            now = (time.perf_counter() - self._began) * 1000
            found = {text: when or (now if text in seen else 0.0) for text, when in found.items()}
        return list(found.values())

    def press(self, key: str) -> None:
        """Press a key, once all that was painted before has been read."""
        while select.select([self._terminal], [], [], 0.3)[0]:
            os.read(self._terminal, 65_536)
        self._began = time.perf_counter()
        os.write(self._terminal, key.encode())

    def _read_to_the_end(self) -> None:
        try:
            while os.read(self._terminal, 65_536):
                pass
        except OSError:  # that is how a terminal says that its program has ended
            pass
