"""The heartbeat: a session's recent clock reading, in a small file beside the session's own.

It is one line of fixed length, overwritten in place and never flushed: it survives a killed program, and after a power
cut its checksum shows whether it is valid.
"""

import re
import zlib
from pathlib import Path

from coprod_tui.files import Files

_LINE = re.compile(rb"(?P<text>(?P<elapsed>\d{15}) (?P<seq>\d{10})) (?P<crc>[0-9a-f]{8})\n")


def write_beat(path: Path, elapsed_ms: int, seq: int, files: Files) -> None:
    """Write that the clock stood at ``elapsed_ms`` when ``seq`` was the last saved event. Raises ``OSError``."""
    text = b"%015d %010d" % (elapsed_ms, seq)
    file = files.open_over(path)
    try:
        files.write(file, b"%s %08x\n" % (text, zlib.crc32(text)))
    finally:
        files.close(file)


def read_beat(path: Path, last_seq: int, files: Files) -> int:
    """The clock reading in whole milliseconds; 0 if the heartbeat is missing or invalid.

    A heartbeat later than ``last_seq`` belongs to another copy of the session and is ignored.
    """
    line = _line(path, files)
    return int(line["elapsed"]) if line and int(line["seq"]) <= last_seq else 0


def is_beat(path: Path, files: Files) -> bool:
    """Whether the file is a valid heartbeat."""
    return _line(path, files) is not None


def _line(path: Path, files: Files) -> re.Match[bytes] | None:
    try:
        line = _LINE.fullmatch(files.read(path))
    except OSError:
        return None
    return line if line and zlib.crc32(line["text"]) == int(line["crc"], 16) else None
