"""Replaces characters that a terminal's encoding lacks by what people would write instead."""

import codecs
import io
import sys

READABLE = "coprod-readable"
"""The name under which the handler is registered with Python's codecs."""

_SIGNS = dict(zip("▁▂▃▄▅▆▇█░", "1234567#.", strict=True))


def use_readable_letters() -> None:
    """Use the handler for standard output and error, so that no character is printed as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=READABLE)


def _readable(error: UnicodeError) -> tuple[str, int]:
    """The codec error handler: replaces each missing character, by a question mark if there is no substitute."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from anyascii import anyascii

    missing = error.object[error.start : error.end]
    return "".join(_SIGNS.get(each) or anyascii(each) or "?" for each in missing), error.end


codecs.register_error(READABLE, _readable)
