"""Text for a terminal that has not all letters: each that is missing becomes what people would write in its place."""

import codecs
import io
import sys

READABLE = "coprod-readable"
"""The name of this way for Python's encoders."""

_SIGNS = dict(zip("▁▂▃▄▅▆▇█░", "1234567#.", strict=True))


def use_readable_letters() -> None:
    """From here on nothing that is said comes out as an escape, such as one of a quotation mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=READABLE)


def _readable(error: UnicodeError) -> tuple[str, int]:
    """What stands in the place of letters that an encoding has not; a question mark where nobody knows."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from anyascii import anyascii

    missing = error.object[error.start : error.end]
    return "".join(_SIGNS.get(each) or anyascii(each) or "?" for each in missing), error.end


codecs.register_error(READABLE, _readable)
