"""Recognises pastes without marks: nobody presses so many keys between two reads of the terminal.

Where a paste comes without its two marks (some terminals and all that send keys to a window have none), each of its
letters would press a key. So a long read is one text. What the terminal itself reports in between, the mouse and the
window, is still that; any other sequence in it is left out, as in a paste with marks.
"""

import re
from typing import NamedTuple

from textual.events import Paste

from coprod_tui.tui.runtime.terminal.pastes import END, START, Pastes

KEYS_AT_ONCE = 20
"""A read of at most this many characters is taken for keys typed ahead."""
LONG_BYTES = 512
"""After a read of this many bytes, the rest of a paste may still be arriving."""
REST_SECONDS = 0.02
"""How long to wait for the rest of a paste."""
MOST_BYTES = 1_000_000
"""No more than these are put together."""

_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*(?:[@-~]|\Z)|O(?:.|\Z)|[^\[O]|\Z)", re.DOTALL)
_REPORT = re.compile(r"\x1b(?:\[(?:<[\d;-]*[Mm]?|[IO]|\?[\d;]*\$?y?|48;[\d:;]*t?)?)?")
"""The mouse, the window's focus and size, and what the terminal can do; also the beginning of one."""


class TextRead(Paste):
    """Text that arrived in one read, without paste marks."""


class Read(NamedTuple):
    """The result of one read: what to parse for keys and reports, and text that contains no keys."""

    to_parse: str
    text: str = ""


class Reads:
    """Separates keys from text. Pastes with marks are left to the parser, which makes one event of each."""

    def __init__(self) -> None:
        self._pastes = Pastes()

    def take(self, came: str, now: float) -> Read:
        """Return what ``came``, read at ``now`` (seconds), separated."""
        was_open = self._pastes.is_open
        read = self._pastes.let_through(came, now) + self._pastes.end_when_silent(now)
        is_marked = was_open or self._pastes.is_open or START in came or END in came
        return Read(read) if is_marked else read_of(read)


def read_of(came: str) -> Read:
    """Separate input that holds no paste marks."""
    if len(came) <= KEYS_AT_ONCE:
        return Read(came)
    text = _SEQUENCE.sub("", came)
    if sum(map(str.isprintable, text)) <= KEYS_AT_ONCE:
        return Read(came)
    return Read("".join(filter(_REPORT.fullmatch, _SEQUENCE.findall(came))), text)
