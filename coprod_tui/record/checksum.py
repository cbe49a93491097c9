"""A checksum over a file of tables, in a table of its own at its end: plain TinyDB opens the file all the same."""

import re
import zlib
from collections.abc import Iterable

SHAPE = 4
"""Goes up when the rows hold other things than before: what was made in an earlier shape is made anew."""

_BEGIN = b',"seal":{"1":{"shape":%d,"crc":' % SHAPE
_SEAL = re.compile(re.escape(_BEGIN) + rb"(\d{1,10})\}\}\}\Z")
_LONGEST = len(_BEGIN) + len("4294967295}}}")


def sealed(parts: Iterable[bytes | memoryview]) -> bytes:
    """The encoded tables, of which there is one at least, with their seal; ``parts`` are all but the closing brace."""
    parts = tuple(parts)
    crc = 0
    for part in parts:
        crc = zlib.crc32(part, crc)
    return b"".join((*parts, b"%s%d}}}" % (_BEGIN, crc)))


def opened(data: bytes) -> bytes | None:
    """``data`` as it was sealed; None when it is not as it was then, or of another shape."""
    seal = _SEAL.search(data, max(0, len(data) - _LONGEST))
    return data if seal and zlib.crc32(memoryview(data)[: seal.start()]) == int(seal[1]) else None
