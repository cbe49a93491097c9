"""The beat: where a session's clock stood a moment ago, in a small file beside the session's own.

It is one line of a fixed length, written over itself and never flushed: a killed program has left it whole, and after
a power cut its checksum tells whether it can be believed.
"""

import re
import zlib
from pathlib import Path

from coprod_tui.files import Files

BEAT_SUFFIX = ".beat"

_LINE = re.compile(rb"(?P<text>(?P<elapsed>\d{15}) (?P<seq>\d{10})) (?P<crc>[0-9a-f]{8})\n")


def beat_path(session: Path) -> Path:
    """Where the beat of the session file ``session`` lies."""
    return session.with_suffix(BEAT_SUFFIX)


def write_beat(path: Path, elapsed_ms: int, seq: int, files: Files) -> None:
    """Note that the clock stood at ``elapsed_ms`` when ``seq`` was the last kept event. Raises ``OSError``."""
    text = b"%015d %010d" % (elapsed_ms, seq)
    file = files.open_over(path)
    try:
        files.write(file, b"%s %08x\n" % (text, zlib.crc32(text)))
    finally:
        files.close(file)


def read_beat(path: Path, last_seq: int, files: Files) -> int:
    """Where the clock stood in whole milliseconds; 0 when nothing can be told.

    A beat from further on than ``last_seq`` belongs to another copy of the session, and tells nothing about this one.
    """
    line = _line(path, files)
    return int(line["elapsed"]) if line and int(line["seq"]) <= last_seq else 0


def is_beat(path: Path, files: Files) -> bool:
    """Whether there is a beat that is as it was written."""
    return _line(path, files) is not None


def _line(path: Path, files: Files) -> re.Match[bytes] | None:
    try:
        line = _LINE.fullmatch(files.read(path))
    except OSError:
        return None
    return line if line and zlib.crc32(line["text"]) == int(line["crc"], 16) else None
