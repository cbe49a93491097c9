"""The heartbeat: a session's recent clock reading, in a small file beside the session's own.

It is one line of fixed length, overwritten in place and never flushed: it survives a killed program, and after a power
cut its checksum shows whether it is valid. It also tells how often cards were shown so far, by step (``s2:3:1``): as it
is written over every second, no file tells when. Of a quiet moment it tells for how long it has lasted.
"""

import re
import zlib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from coprod_tui.domain.ids import StepId
from coprod_tui.domain.model.cards import Cards
from coprod_tui.domain.plan.plan import LIMIT_STEPS
from coprod_tui.files import Files
from coprod_tui.live.ports import Beat

_LINE = re.compile(
    rb"(?P<text>(?P<elapsed>\d{15}) (?P<at>\d{15}) (?P<seq>\d{10}) (?P<quiet>\d{15})"
    rb" (?P<state>saved  |unsaved) (?P<cards>[s\d: ]*))"
    rb" (?P<crc>[0-9a-f]{8})\n"
)
_CARDS = re.compile(rb"(s\d{1,3}):(\d{1,4}):(\d{1,4})")
_CARDS_BYTES = LIMIT_STEPS * len("s100:9999:9999 ")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class KeptBeat(NamedTuple):
    """A heartbeat as it is kept, with the number of the last event that was saved then."""

    beat: Beat
    seq: int


def write_beat(path: Path, beat: Beat, seq: int, files: Files) -> None:
    """Write where the clock stood when ``seq`` was the last saved event. Raises ``OSError``."""
    at, state = (beat.at - _EPOCH) // _MILLISECOND, b"unsaved" if beat.has_unsaved else b"saved"
    cards = " ".join(f"{each.step}:{each.slower}:{each.stop}" for each in beat.cards).encode()
    numbers = b"%015d %015d %010d %015d" % (beat.elapsed_ms, at, seq, beat.quiet_ms)
    text = b"%s %-7s %s" % (numbers, state, cards.ljust(_CARDS_BYTES)[:_CARDS_BYTES])
    file = files.open_over(path)
    try:
        files.write(file, b"%s %08x\n" % (text, zlib.crc32(text)))
    finally:
        files.close(file)


def beat_of(path: Path, last_seq: int, files: Files) -> Beat | None:
    """The heartbeat of a session whose last event is ``last_seq``; None if it is missing or invalid.

    A later one belongs to another copy of the session.
    """
    kept = read_beat(path, files)
    return kept.beat if kept and kept.seq <= last_seq else None


def read_beat(path: Path, files: Files) -> KeptBeat | None:
    """The heartbeat in a file; None if there is no valid one."""
    try:
        line = _LINE.fullmatch(files.read(path))
    except OSError:
        return None
    if not line or zlib.crc32(line["text"]) != int(line["crc"], 16):
        return None
    at = _EPOCH + int(line["at"]) * _MILLISECOND
    cards = tuple(Cards(StepId(step.decode()), int(a), int(b)) for step, a, b in _CARDS.findall(line["cards"]))
    beat = Beat(int(line["elapsed"]), at, line["state"] == b"unsaved", cards, int(line["quiet"]))
    return KeptBeat(beat, int(line["seq"]))
