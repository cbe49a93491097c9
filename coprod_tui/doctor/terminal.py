"""Checks the terminal: its size, colours and character encoding."""

import codecs
from collections.abc import Mapping

from coprod_tui.breakpoints import SMALLEST, WIDE, breakpoint_for
from coprod_tui.doctor.finding import Finding, finding
from coprod_tui.presentation import doctor as say

_NO_SCREENS = ("dumb", "unknown")
_FIXED = ("COLUMNS", "LINES")
_MANY_COLOURS = ("truecolor", "24bit")
_FITS = {"wide": say.WIDE, "middle": say.MIDDLE, "narrow": say.NARROW, "tiny": say.TINY}


def size(found: tuple[int, int] | None, environ: Mapping[str, str]) -> Finding:
    """The size in columns and rows; None where there is no terminal. ``environ`` may hold another size."""
    if found is None:
        return finding("size", "look", say.NO_TERMINAL, say.RUN_THERE)
    if fixed := [f"{name}={environ[name]}" for name in _FIXED if environ.get(name)]:
        return Finding("size", "look", say.size_is_exported(fixed), say.UNSET.format(variables=" ".join(_FIXED)))
    columns, rows = found
    form = breakpoint_for(columns, rows)
    said = _FITS[form].format(columns=columns, rows=rows)
    if form == "wide":
        return Finding("size", "ok", said)
    enough = SMALLEST if form == "tiny" else WIDE
    return Finding("size", "look", said, say.LARGER.format(columns=enough[0], rows=enough[1]))


def colours(environ: Mapping[str, str], *, is_windows: bool = False) -> Finding:
    """The colours that the terminal announces in ``environ``."""
    term = environ.get("TERM", "").lower()
    if term in _NO_SCREENS or (not term and not is_windows):
        return finding("colours", "stop", say.NO_SCREENS if term else say.NO_TERM, say.OTHER_TERMINAL, term=term)
    if environ.get("NO_COLOR"):
        return finding("colours", "look", say.NO_COLOUR, say.UNSET_NO_COLOUR)
    if is_windows or environ.get("COLORTERM", "").strip().lower() in _MANY_COLOURS or term.endswith("-direct"):
        return finding("colours", "ok", say.ALL_COLOURS)
    count = 256 if term.endswith("256color") else 16
    return finding("colours", "look", say.FEW_COLOURS, say.SET_COLOURS, colours=count)


def letters(encoding: str, environ: Mapping[str, str]) -> Finding:
    """Whether the output encoding and the terminal can show names in every script."""
    if not is_utf8(encoding):
        return finding("letters", "stop", say.NO_UTF_8, say.SET_UTF_8, encoding=encoding)
    if environ.get("TERM", "").lower() == "linux":
        return finding("letters", "look", say.CONSOLE, say.TERMINAL_WINDOW)
    return finding("letters", "ok", say.UTF_8)


def is_utf8(encoding: str) -> bool:
    """Whether an encoding, under any of its names, is UTF-8."""
    try:
        return codecs.lookup(encoding).name == "utf-8"
    except LookupError:
        return False
