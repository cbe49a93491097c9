"""What is read for a command: files that somebody named, and standard input."""

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO

from coprod_tui.cli.base import STREAM
from coprod_tui.errors import WrongUse
from coprod_tui.presentation.shell import files
from coprod_tui.presentation.shell.files import Wanted


def shown(file: Path) -> str:
    """What a file is called in the sentences about what is in it."""
    return files.STANDARD_INPUT if file == STREAM else file.name


def bytes_in(file: Path, wanted: Wanted, most: int) -> bytes:
    """What stands in ``file``, which is meant to be what is ``wanted``. Raises ``WrongUse``.

    Of more than ``most`` bytes it gives one more than that.
    """
    named = shown(file) if file == STREAM else str(file)
    try:
        with _opened(file) as opened:
            return opened.read(most + 1)
    except FileNotFoundError:
        raise WrongUse(files.NOT_THERE.format(file=named)) from None
    except IsADirectoryError:
        raise WrongUse(files.IS_FOLDER[wanted].format(file=named)) from None
    except OSError as error:
        raise WrongUse(files.NOT_READ.format(file=named, error=error.strerror)) from None


def _opened(file: Path) -> AbstractContextManager[IO[bytes]]:
    if file != STREAM:
        return file.open("rb")
    if sys.stdin is None:
        raise WrongUse(files.INPUT_CLOSED)
    return nullcontext(sys.stdin.buffer)
