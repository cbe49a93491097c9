"""What was begun in a session and is no event yet, in a file beside the session's own.

It is overwritten in place and filled up with blanks, so that nothing is left of what was longer. Nothing is flushed: it
survives a killed program, not a power cut. A checksum tells when a kill came while it was written.
"""

import zlib
from pathlib import Path

from coprod_tui.files import Files

_CRC = len(b"00000000 ")


def write_left(path: Path, drafts: bytes, length: int, files: Files) -> int:
    """Write them in at least ``length`` bytes; returns how many it took. Raises ``OSError``."""
    line = (b"%08x %s" % (zlib.crc32(drafts), drafts)).ljust(length)
    file = files.open_over(path)
    try:
        files.write(file, line)
    finally:
        files.close(file)
    return len(line)


def read_left(path: Path, files: Files) -> tuple[bytes, int]:
    """The drafts, and how many bytes their file has; nothing where it is missing or damaged. Raises ``OSError``."""
    try:
        line = files.read(path)
    except FileNotFoundError:
        return b"", 0
    return drafts_in(line), len(line)


def drafts_in(line: bytes) -> bytes:
    """The drafts in the content of a file; nothing where it is damaged."""
    drafts = line[_CRC:].rstrip(b" ")
    return drafts if line[:_CRC] == b"%08x " % zlib.crc32(drafts) else b""
