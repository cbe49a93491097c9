"""Standard output, for data and nothing else, and standard error, for what is said about it."""

import os
import re
import sys
from collections.abc import Iterable
from typing import TextIO

from coprod_tui.cli.letters import READABLE
from coprod_tui.domain.words import cells, clean
from coprod_tui.errors import Failure
from coprod_tui.presentation.shell import usage

_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Controls, and what turns the direction of writing: they steer a terminal, and a folder's name may hold them."""

_WORD = re.compile(r"(?:“coprod [^”]*”|\(coprod [^()]*\)|[^ ])+")


def put(data: bytes) -> None:
    """Write all of ``data`` to standard output. Raises ``Failure`` where it cannot be written.

    Where the reader has read enough and left, as ``head`` does, the rest goes nowhere: the command goes on to its end.
    """
    if sys.stdout is None:
        raise Failure(usage.NO_OUTPUT)
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _let_go(sys.stdout)
    except OSError as error:
        _let_go(sys.stdout)
        raise Failure(usage.OUTPUT_FAILED.format(error=error.strerror)) from None


def put_lines(lines: Iterable[str]) -> None:
    """Write lines of text to standard output; letters that a terminal does not have are written as ``letters`` says.

    What could steer a terminal is left out on one; a program gets every line as it is.
    """
    encoding = sys.stdout.encoding if sys.stdout else "utf-8"
    if sys.stdout and sys.stdout.isatty():
        lines = (_STEERING.sub("", line) for line in lines)
    put("".join(f"{line}\n" for line in lines).encode(encoding, READABLE))


def say(sentence: str, command: str = "") -> None:
    """Say one sentence on standard error, without anything in it that could steer a terminal.

    On a terminal it is wrapped between words; a program gets it in one line. A ``command`` at its end is never broken,
    so that it can be copied: where it does not fit it gets a line of its own.
    """
    if sys.stderr is None:
        return
    text, command = clean(sentence).text, clean(command).text
    whole = f"{text} {command}" if command else text
    columns = _columns(sys.stderr)
    fits = columns is None or cells(whole) <= columns
    lines = [whole] if fits else [*wrapped(text, columns), *[command] * bool(command)]
    try:
        print("\n".join(lines), file=sys.stderr, flush=True)
    except OSError:  # the terminal is closed: there is nobody to be told
        _let_go(sys.stderr)


def wrapped(text: str, columns: int | None) -> list[str]:
    """``text`` in lines that are at most so many cells wide, where no word is longer; None: in one line.

    A command in quotes or brackets is one word, so that it can be copied.
    """
    if columns is None:
        return [text]
    first, *words = _WORD.findall(text) or [text]
    lines = [first]
    for word in words:
        longer = f"{lines[-1]} {word}"
        if cells(longer) <= columns:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _columns(stream: TextIO) -> int | None:
    """How wide the terminal behind a stream is; None where it is none, or does not say so."""
    if not stream.isatty():
        return None
    try:
        return os.get_terminal_size(stream.fileno()).columns or None
    except OSError:
        return None


def _let_go(stream: TextIO) -> None:
    """After a failed write: send the rest nowhere, so that Python does not complain again as it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
