"""What the wall shows besides a session, in a file beside the session's own, for those who follow it.

It is overwritten in place, never flushed, and filled up with blanks, so that nothing is left of what was longer. A
checksum tells when it was read while it was written.
"""

import re
import zlib
from pathlib import Path

import msgspec

from coprod_tui.files import Files
from coprod_tui.live.wall import ONLY_THE_ROOM, OnTheWall

_LINE = re.compile(rb"(?P<crc>[0-9a-f]{8}) (?P<json>\{.*\}) *\n", re.DOTALL)
_SHOWN = msgspec.json.Decoder(OnTheWall)


def write_shown(path: Path, shown: OnTheWall, length: int, files: Files) -> int:
    """Write it in at least ``length`` bytes; returns how many it took. Raises ``OSError``."""
    json = msgspec.json.encode(shown)
    line = b"%08x %s" % (zlib.crc32(json), json)
    line = line.ljust(length - 1) + b"\n"
    file = files.open_over(path)
    try:
        files.write(file, line)
    finally:
        files.close(file)
    return len(line)


def read_shown(path: Path, files: Files) -> OnTheWall | None:
    """What is shown; ``ONLY_THE_ROOM`` without a file, and None if it cannot be read just now."""
    try:
        line = _LINE.fullmatch(files.read(path))
    except FileNotFoundError:
        return ONLY_THE_ROOM
    except OSError:
        return None
    if not line or zlib.crc32(line["json"]) != int(line["crc"], 16):
        return None
    try:
        return _SHOWN.decode(line["json"])
    except msgspec.MsgspecError:
        return None
