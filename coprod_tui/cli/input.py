"""Reads the input of commands: named files, standard input, and answers to questions on a terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import click

from coprod_tui import named_files
from coprod_tui.cli.options import STREAM
from coprod_tui.cli.output import FAILED, Stop
from coprod_tui.named_files import Wanted
from coprod_tui.presentation.shell import usage


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
    """The text of ``file``; ``wanted`` says what it should be. Raises ``WrongUse``, and ``Stop`` as ``bytes_in``."""
    return named_files.text_in(bytes_in(file, wanted), wanted, shown(file))


def bytes_in(file: Path, wanted: Wanted, most: int = named_files.LARGEST_BYTES) -> bytes:
    """At most ``most + 1`` bytes of ``file``. Raises ``WrongUse``, and ``Stop`` if standard input is closed."""
    if file != STREAM:
        return named_files.bytes_in(lambda: file.open("rb"), wanted, file, most)
    if sys.stdin is None:
        raise Stop(usage.INPUT_CLOSED)
    return named_files.bytes_in(lambda: nullcontext(sys.stdin.buffer), wanted, shown(file), most)
