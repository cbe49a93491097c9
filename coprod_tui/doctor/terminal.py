"""The terminal: how much fits on it, its colours, and its letters."""

import codecs
from collections.abc import Mapping

from coprod_tui.doctor.finding import Finding
from coprod_tui.forms import SMALLEST, WIDE, form_for

_NO_SCREENS = ("dumb", "unknown")
_FIXED = ("COLUMNS", "LINES")
_MANY_COLOURS = ("truecolor", "24bit")


def size(found: tuple[int, int] | None, environ: Mapping[str, str] | None = None) -> Finding:
    """The size in columns and rows; None where there is no terminal. ``environ`` may hold another size."""
    if found is None:
        return Finding("size", "look", "There is no terminal here.", "Run this in the window that the room will see.")
    if fixed := [f"{name}={value}" for name in _FIXED if (value := (environ or {}).get(name))]:
        said = f"{' and '.join(fixed)} {'is' if len(fixed) == 1 else 'are'} exported, so"
        said = f"{said} programs may keep to that when the window changes its size."
        return Finding("size", "look", said, f"Say in this shell: unset {' '.join(_FIXED)}.")
    columns, rows = found
    said = f"{columns} columns and {rows} rows:"
    larger = "Make the window larger, or its letters smaller, until it has {} columns and {} rows."
    match form_for(columns, rows):
        case "wide":
            return Finding("size", "ok", f"{said} the whole room fits.")
        case "middle":
            return Finding("size", "look", f"{said} the middle form fits, with lists behind each other.",
                           larger.format(*WIDE))  # fmt: skip
        case "narrow":
            return Finding("size", "look", f"{said} only the narrow form fits: name, clock and what is next.",
                           larger.format(*WIDE))  # fmt: skip
        case _:
            return Finding("size", "look", f"{said} no form of the room fits.", larger.format(*SMALLEST))


def colours(environ: Mapping[str, str], *, is_windows: bool = False) -> Finding:
    """What the terminal says of its colours in ``environ``."""
    term = environ.get("TERM", "").lower()
    if term in _NO_SCREENS or (not term and not is_windows):
        said = f"TERM={term}" if term else "TERM is not set"
        return Finding("colours", "stop", f"{said}: this terminal cannot show screens.", "Use another terminal.")
    if environ.get("NO_COLOR"):
        return Finding(
            "colours",
            "look",
            "NO_COLOR is set, so the screens come without colours. Everything is told by words and signs as well.",
            "Unset NO_COLOR if you want the colours.",
        )
    if is_windows or environ.get("COLORTERM", "").strip().lower() in _MANY_COLOURS or term.endswith("-direct"):
        return Finding("colours", "ok", "Every colour can be shown.")
    many = "256" if term.endswith("256color") else "16"
    return Finding(
        "colours",
        "look",
        f"The terminal promises only {many} colours; the themes come out rougher than they are.",
        "If it can show more, set COLORTERM=truecolor. On a projector, see that the text is easy to read.",
    )


def is_utf8(encoding: str) -> bool:
    """Whether an encoding, under any of its names, is UTF-8, in which every letter and sign can be written."""
    try:
        return codecs.lookup(encoding).name == "utf-8"
    except LookupError:
        return False


def letters(encoding: str, environ: Mapping[str, str] | None = None) -> Finding:
    """Whether names come out in their own letters, by the encoding that text is written in and by the terminal."""
    if is_utf8(encoding) and (environ or {}).get("TERM", "").lower() == "linux":
        said = "TERM=linux: this is the console, whose font has 512 signs at most; other letters come out as boxes."
        return Finding("letters", "look", said, "Use a terminal window of the desktop for the session.")
    if is_utf8(encoding):
        return Finding("letters", "ok", "UTF-8: every name can be shown in its own letters.")
    return Finding(
        "letters",
        "stop",
        f"The terminal is set to {encoding}, so no screen can be opened. What is kept is not touched by it.",
        "Set LC_ALL=C.UTF-8, or another locale that ends in UTF-8, and leave PYTHONIOENCODING unset.",
    )
