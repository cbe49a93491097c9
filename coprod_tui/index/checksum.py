"""A checksum for a file of tables, stored as its last table, so that plain TinyDB can still open the file."""

import re
import zlib
from collections.abc import Iterable

SHAPE = 4
"""The version of the row format. Increase it when rows change: files of another version are rebuilt."""

_BEGIN = b',"seal":{"1":{"shape":%d,"crc":' % SHAPE
_SEAL = re.compile(re.escape(_BEGIN) + rb"(\d{1,10})\}\}\}\Z")
_LONGEST = len(_BEGIN) + len("4294967295}}}")


def sealed(parts: Iterable[bytes | memoryview]) -> bytes:
    """Join the encoded tables, at least one, and add the checksum; ``parts`` lack only the closing brace."""
    parts = tuple(parts)
    crc = 0
    for part in parts:
        crc = zlib.crc32(part, crc)
    return b"".join((*parts, b"%s%d}}}" % (_BEGIN, crc)))


def opened(data: bytes) -> bytes | None:
    """``data`` itself if its checksum and format version match, otherwise None."""
    seal = _SEAL.search(data, max(0, len(data) - _LONGEST))
    return data if seal and zlib.crc32(memoryview(data)[: seal.start()]) == int(seal[1]) else None
