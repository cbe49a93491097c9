"""Checks the terminal: its size, colours and character encoding."""

import codecs
from collections.abc import Mapping

from coprod_tui.breakpoints import SMALLEST, WIDE, breakpoint_for
from coprod_tui.doctor.finding import Finding
from coprod_tui.presentation import doctor as say

_NO_SCREENS = ("dumb", "unknown")
_FIXED = ("COLUMNS", "LINES")
_MANY_COLOURS = ("truecolor", "24bit")
_FITS = {"wide": say.WIDE, "middle": say.MIDDLE, "narrow": say.NARROW, "tiny": say.TINY}


def size(found: tuple[int, int] | None, environ: Mapping[str, str] | None = None) -> Finding:
    """The size in columns and rows; None where there is no terminal. ``environ`` may hold another size."""
    if found is None:
        return Finding("size", "look", say.NO_TERMINAL, say.RUN_THERE)
    if fixed := [f"{name}={value}" for name in _FIXED if (value := (environ or {}).get(name))]:
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
        said = say.NO_SCREENS.format(term=term) if term else say.NO_TERM
        return Finding("colours", "stop", said, say.OTHER_TERMINAL)
    if environ.get("NO_COLOR"):
        return Finding("colours", "look", say.NO_COLOUR, say.UNSET_NO_COLOUR)
    if is_windows or environ.get("COLORTERM", "").strip().lower() in _MANY_COLOURS or term.endswith("-direct"):
        return Finding("colours", "ok", say.ALL_COLOURS)
    colours = 256 if term.endswith("256color") else 16
    return Finding("colours", "look", say.FEW_COLOURS.format(colours=colours), say.SET_COLOURS)


def is_utf8(encoding: str) -> bool:
    """Whether an encoding, under any of its names, is UTF-8."""
    try:
        return codecs.lookup(encoding).name == "utf-8"
    except LookupError:
        return False


def letters(encoding: str, environ: Mapping[str, str] | None = None) -> Finding:
    """Whether the output encoding and the terminal can show names in every script."""
    if is_utf8(encoding) and (environ or {}).get("TERM", "").lower() == "linux":
        return Finding("letters", "look", say.CONSOLE, say.TERMINAL_WINDOW)
    if is_utf8(encoding):
        return Finding("letters", "ok", say.UTF_8)
    return Finding("letters", "stop", say.NO_UTF_8.format(encoding=encoding), say.SET_UTF_8)
