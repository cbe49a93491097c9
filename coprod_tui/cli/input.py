"""What is read for a command: files that somebody named, and standard input."""

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO

from coprod_tui.cli.base import STREAM
from coprod_tui.trouble import WrongUse


def shown(file: Path) -> str:
    """What a file is called in the sentences about what is in it."""
    return "standard input" if file == STREAM else file.name


def bytes_in(file: Path, what: str, most: int) -> bytes:
    """What stands in ``file``, which is meant to be ``what`` ("a plan"). Raises ``WrongUse``.

    Of more than ``most`` bytes it gives one more than that.
    """
    named = shown(file) if file == STREAM else str(file)
    try:
        with _opened(file) as opened:
            return opened.read(most + 1)
    except FileNotFoundError:
        raise WrongUse(f"{named}: there is no such file.") from None
    except IsADirectoryError:
        raise WrongUse(f"{named}: this is a folder, not {what}.") from None
    except OSError as error:
        raise WrongUse(f"{named}: it cannot be read ({error.strerror}).") from None


def _opened(file: Path) -> AbstractContextManager[IO[bytes]]:
    if file != STREAM:
        return file.open("rb")
    if sys.stdin is None:
        raise WrongUse("standard input: it is closed, so there is nothing to read.")
    return nullcontext(sys.stdin.buffer)
