"""Reads the input of commands: named files, standard input, and answers to questions on a terminal."""

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import IO

import click

from coprod_tui.cli.options import STREAM
from coprod_tui.cli.output import FAILED, Stop
from coprod_tui.presentation.shell import usage
from coprod_tui.presentation.shell.usage import Wanted

LARGEST_BYTES = 1_000_000
"""The maximum size of a plan or a list of names."""


def is_terminal() -> bool:
    """Whether standard input and standard error, on which Textual draws, are terminals."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


@contextmanager
def asking(only_asked: str) -> Iterator[None]:
    """In it Click may ask. Raises ``Stop`` with ``only_asked`` without a terminal, and for a no."""
    if not is_terminal():
        raise Stop(only_asked)
    try:
        yield
    except click.Abort:
        raise Stop(usage.STOPPED_UNCHANGED, FAILED) from None


def shown(file: Path) -> str:
    """The name of a file in messages about its content."""
    return usage.STANDARD_INPUT if file == STREAM else file.name


def text_in(file: Path, wanted: Wanted) -> str:
    """The text of ``file``; ``wanted`` says what it should be. Raises ``Stop``."""
    data = bytes_in(file, wanted, LARGEST_BYTES)
    if len(data) > LARGEST_BYTES:
        raise Stop(usage.TOO_LARGE[wanted].format(file=shown(file)))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Stop(usage.NO_TEXT.format(file=shown(file))) from None


def bytes_in(file: Path, wanted: Wanted, most: int) -> bytes:
    """The bytes of ``file``; ``wanted`` says what it should be. Raises ``Stop``.

    Reads at most ``most + 1`` bytes, so that callers can tell a file that is too large.
    """
    named = shown(file) if file == STREAM else str(file)
    try:
        with _opened(file) as opened:
            return opened.read(most + 1)
    except FileNotFoundError:
        raise Stop(usage.NOT_THERE.format(file=named)) from None
    except IsADirectoryError:
        raise Stop(usage.IS_FOLDER[wanted].format(file=named)) from None
    except OSError as error:
        raise Stop(usage.NOT_READ.format(file=named, error=error.strerror)) from None


def _opened(file: Path) -> AbstractContextManager[IO[bytes]]:
    if file != STREAM:
        return file.open("rb")
    if sys.stdin is None:
        raise Stop(usage.INPUT_CLOSED)
    return nullcontext(sys.stdin.buffer)
