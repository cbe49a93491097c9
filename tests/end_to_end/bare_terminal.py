"""A terminal that is nothing but bytes: what is sent arrives exactly so, and it can vanish without a word."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Self, TypeVar

from tests.end_to_end.terminal import eventually

T = TypeVar("T")
SEQUENCE = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[^\[\]])")


class BareTerminal:
    """``coprod ARGUMENTS…`` in it. It controls no program, as under setsid: nobody is sent SIGHUP when it is gone."""

    def __init__(self, environment: Mapping[str, str], *arguments: object, size: tuple[int, int] = (120, 36)) -> None:
        """``size`` is in columns and rows."""
        self._ours, theirs = pty.openpty()
        columns, rows = size
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._program = subprocess.Popen(
            [sys.executable, "-m", "coprod_tui", *map(str, arguments)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=dict(environment),
            cwd=environment["HOME"],
            start_new_session=True,
        )
        os.close(theirs)
        self._seen = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.vanish()
        self._program.kill()
        self._program.wait()

    def send(self, *pieces: bytes) -> None:
        """Send bytes, as a keyboard and a paste do."""
        for piece in pieces:
            os.write(self._ours, piece)

    def wait_for(self, text: str) -> None:
        """Until ``text`` is painted, after what was waited for last."""

        def painted() -> bool | None:
            _, found, after = SEQUENCE.sub(b"", self._seen).partition(text.encode())
            self._seen = after if found else self._seen
            return bool(found) or None

        self.wait_until(painted, text)

    def wait_until(self, look: Callable[[], T | None], what: str) -> T:
        """What ``look`` finds, while all that the program paints is read."""

        def read_and_look() -> T | None:
            with suppress(OSError):
                while self._ours >= 0 and select.select([self._ours], [], [], 0)[0]:
                    self._seen += os.read(self._ours, 65_536)
            return look()

        return eventually(read_and_look, what, lambda: SEQUENCE.sub(b" ", self._seen).decode(errors="replace"))

    def press_unread(self, key: bytes, times: int) -> None:
        """Press a key again and again while nobody reads what is painted, so that it piles up in the program."""
        left = iter(range(times))

        def press() -> bool | None:
            self.send(key)
            return next(left, None) is None or None

        eventually(press, "the last key")

    def vanish(self) -> None:
        """The other end is gone, without a word."""
        if self._ours >= 0:
            os.close(self._ours)
            self._ours = -1

    @property
    def is_running(self) -> bool:
        return self._program.poll() is None

    def wait_for_end(self) -> int:
        """The program's exit code, once it has ended."""
        return self.wait_until(self._program.poll, "the end")
