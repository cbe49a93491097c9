"""Recognises pastes without marks: nobody presses so many keys between two reads of the terminal.

Where a paste comes without its two marks (some terminals and all that send keys to a window have none), each of its
letters would press a key. So a long read is one text. What the terminal itself reports in between, the mouse and the
window, is still that; any other sequence in it is left out, as in a paste with marks.
"""

import re
from typing import NamedTuple

from textual.events import Paste

from coprod_tui.tui.terminal.pastes import END, START, Pastes

KEYS_AT_ONCE = 20
"""So many characters of one read are keys that were typed ahead."""
LONG_BYTES = 512
"""Behind a read of so many bytes the rest of a paste may still be on its way."""
REST_SECONDS = 0.02
"""The rest of it comes within this time."""
MOST_BYTES = 1_000_000
"""No more than these are put together."""

_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*(?:[@-~]|\Z)|O(?:.|\Z)|[^\[O]|\Z)", re.DOTALL)
_REPORT = re.compile(r"\x1b(?:\[(?:<[\d;-]*[Mm]?|[IO]|\?[\d;]*\$?y?|48;[\d:;]*t?)?)?")
"""The mouse, the window's focus and size, and what the terminal can do; also the beginning of one."""


class TextRead(Paste):
    """Text that arrived in one read, without paste marks."""


class Read(NamedTuple):
    """What one read brought: what is to be parsed for keys and reports, and a text in which nothing is a key."""

    to_parse: str
    text: str = ""


class Reads:
    """Tells what came apart: pastes with their marks are left to the parser, which makes one text of each."""

    def __init__(self) -> None:
        self._pastes = Pastes()

    def take(self, came: str, now: float) -> Read:
        """What came at ``now``, in seconds."""
        was_open = self._pastes.is_open
        read = self._pastes.let_through(came, now) + self._pastes.end_when_silent(now)
        is_marked = was_open or self._pastes.is_open or START in came or END in came
        return Read(read) if is_marked else read_of(read)


def read_of(came: str) -> Read:
    """What came outside of any paste that has marks."""
    if len(came) <= KEYS_AT_ONCE:
        return Read(came)
    text = _SEQUENCE.sub("", came)
    if sum(map(str.isprintable, text)) <= KEYS_AT_ONCE:
        return Read(came)
    return Read("".join(filter(_REPORT.fullmatch, _SEQUENCE.findall(came))), text)
