"""Reads files that somebody named; ``named`` is what a file is called in the sentence that says why it is not read."""

import errno
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import IO, Literal

from coprod_tui.errors import WrongUse

Wanted = Literal["plan", "names", "export"]
"""What a file should contain."""

LARGEST_BYTES = 1_000_000
"""The maximum size of a plan or a list of names."""


def text_in(data: bytes, wanted: Wanted, named: str) -> str:
    """The text of a file, as UTF-8. Raises ``WrongUse``."""
    if len(data) > LARGEST_BYTES:
        raise WrongUse("file_too_large", file=named, wanted=wanted)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongUse("file_no_text", file=named) from None


def bytes_in(
    opened: Callable[[], AbstractContextManager[IO[bytes]]], wanted: Wanted, named: object, most: int = LARGEST_BYTES
) -> bytes:
    """At most ``most + 1`` bytes of a file, so that callers can tell one that is too large. Raises ``WrongUse``."""
    try:
        with opened() as file:
            return file.read(most + 1)
    except FileNotFoundError:
        raise WrongUse("file_not_there", file=named) from None
    except OSError as error:
        if error.errno == errno.EISDIR:
            raise WrongUse("file_is_folder", file=named, wanted=wanted) from None
        raise WrongUse("file_not_read", file=named, error=error.strerror) from None
