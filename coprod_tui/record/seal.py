"""A checksum over a file of tables, in a table of its own at its end: plain TinyDB opens the file all the same."""

import re
import zlib
from collections.abc import Iterable

_SEAL = re.compile(rb',"seal":\{"1":\{"crc":(\d{1,10})\}\}\}\Z')


def sealed(parts: Iterable[bytes | memoryview]) -> bytes:
    """The encoded tables, of which there is one at least, with their seal; ``parts`` are all but the closing brace."""
    parts = tuple(parts)
    crc = 0
    for part in parts:
        crc = zlib.crc32(part, crc)
    return b"".join((*parts, b',"seal":{"1":{"crc":%d}}}' % crc))


def opened(data: bytes) -> bytes | None:
    """``data`` as it was sealed; None when it is not as it was then."""
    seal = _SEAL.search(data, max(0, len(data) - 40))
    return data if seal and zlib.crc32(memoryview(data)[: seal.start()]) == int(seal[1]) else None
