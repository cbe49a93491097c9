"""Textual's driver for Unix terminals, with five differences.

A paste never turns into keys, with its marks or without. Invalid UTF-8 is shown as replacement characters instead of
ending the program. When the terminal is gone, coprod exits as on SIGHUP, even if the system sends none (under setsid,
in some containers); Textual would read end-of-file in a busy loop and keep the session locked. A program that was
stopped from outside still exits and restores the terminal. The screen is as large as the window, whatever COLUMNS and
LINES say.

It relies on private parts of Textual: tests/tui/attacks/test_terminal.py guards them.
"""

import asyncio
import os
import select
import signal
import termios
import time
from codecs import getincrementaldecoder
from collections.abc import Iterable
from contextlib import suppress
from typing import IO, Any

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from coprod_tui.tui.runtime.terminal.reads import LONG_BYTES, MOST_BYTES, REST_SECONDS, Reads, TextRead

LOOK_AGAIN_SECONDS = 0.1
"""How long to wait for a key before looking whether to stop, and what an escape on its own means."""
BYTES_AT_ONCE = 4_096
TYPED_CHARACTERS = 64
"""No more than these are read one by one, so that a report which means nothing takes no key behind it along."""


class CarefulDriver(LinuxDriver):
    """Speaks to the terminal on standard input and standard error."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._file: Any = Lasting(self._file)
        self._has_left = False
        self._size = self._size or self._get_terminal_size()

    def start_application_mode(self) -> None:
        """Take over the terminal; when continued after a stop from outside, release it first.

        Otherwise two threads would read the keys, one of them forever, and the terminal would not be restored.
        """
        if self._key_thread is not None and self._key_thread.is_alive():
            self.suspend_application_mode()
        self._listen()
        self._has_left = False
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def stop_application_mode(self) -> None:
        """Release the terminal for good."""
        self._has_left = True
        super().stop_application_mode()

    def suspend_application_mode(self) -> None:
        """Release the terminal until continued."""
        super().suspend_application_mode()
        self._has_left = False

    def _listen(self) -> None:
        """Stop and wake in the loop, between other things.

        Textual does so wherever the signal comes, even while it writes or ends: it would then wait for itself, or
        begin to read keys again after its end. A window that is closed wakes the program in just that moment.
        """
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTSTP, self._stop)
        loop.add_signal_handler(signal.SIGCONT, self._wake)

    def _stop(self) -> None:
        """Release the terminal and stop, unless the terminal is gone: nobody could continue the process then."""
        if self._has_left:
            return
        self.suspend_application_mode()
        self._must_signal_resume = True
        os.kill(os.getpid(), signal.SIGHUP if self._is_gone() else signal.SIGSTOP)

    def _wake(self) -> None:
        if self._has_left:
            return
        if self._is_gone():
            os.kill(os.getpid(), signal.SIGHUP)
        else:
            self._sigcont_application()

    def _get_terminal_size(self) -> tuple[int, int]:
        """The size of the window. COLUMNS and LINES are ignored: once exported, they do not follow a resize."""
        with suppress(OSError):
            columns, rows = os.get_terminal_size(self.fileno)
            if columns and rows:
                return columns, rows
        return super()._get_terminal_size()

    def run_input_thread(self) -> None:
        """Read keys until told to stop; where Textual's parts have other names by now, as Textual does."""
        if all(hasattr(self, name) for name in ("exit_event", "fileno", "process_message")):
            self._read_keys()
        else:
            super().run_input_thread()

    def _read_keys(self) -> None:
        parser = XTermParser()
        reads = Reads()
        decode = getincrementaldecoder("utf-8")("replace").decode
        while not self.exit_event.is_set():
            came = self._read() if self._can_read(LOOK_AGAIN_SECONDS) else b""
            read = reads.take(decode(came), time.monotonic())
            for part in [read.to_parse] if len(read.to_parse) > TYPED_CHARACTERS else read.to_parse:
                try:
                    messages = list(parser.feed(part))
                except (ArithmeticError, ValueError):  # a report with numbers that no key or window can have
                    parser = XTermParser()
                else:
                    self._pass_on(messages)
            if read.text:
                self._pass_on([TextRead(read.text)])
            self._pass_on(parser.tick())

    def _pass_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)

    def _read(self) -> bytes:
        """What was typed, or pasted: all of a long text, which comes in pieces."""
        came = piece = self._read_piece()
        while len(piece) >= LONG_BYTES and len(came) < MOST_BYTES and self._can_read(REST_SECONDS):
            piece = self._read_piece()
            came += piece
        return came

    def _can_read(self, seconds: float) -> bool:
        """Whether something comes within this time."""
        return bool(select.select([self.fileno], [], [], seconds)[0])

    def _read_piece(self) -> bytes:
        """The bytes of one read; empty if the terminal cannot be read now, or is gone."""
        with suppress(OSError):
            if came := os.read(self.fileno, BYTES_AT_ONCE):
                return came
        if self._is_gone() and not self.exit_event.is_set():
            os.kill(os.getpid(), signal.SIGHUP)
            self.exit_event.wait()
        self.exit_event.wait(LOOK_AGAIN_SECONDS)
        return b""

    def _is_gone(self) -> bool:
        """Whether there is no terminal any more."""
        try:
            termios.tcgetattr(self.fileno)
        except termios.error:
            return True
        return False


class Lasting:
    """A file for the screen. What cannot be written because the terminal is gone is lost: nobody is there to see it.

    Textual's writing thread would die of the error, and whatever paints would wait for that thread for ever.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()
