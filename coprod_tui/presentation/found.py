"""The part of a line that was found."""

from coprod_tui.domain.people.folding import folded
from coprod_tui.domain.words import cells, clean
from coprod_tui.presentation.language import _

_FOUND = _("Found: “{line}”")

_MORE = "…"
_BEFORE = 3
"""How many words are shown before the first that was found, where not all of a line fits."""


def beside_title(title: str, line: str, words: str, width: int) -> str:
    """What is shown of the line that was found in a session, beside its title; nothing if it is the title."""
    return "" if line == title else excerpt(line, words, width)


def found_beside_title(title: str, line: str, words: str, width: int) -> str:
    """The sentence about the line that was found, in at most ``width`` cells; empty if it is the title."""
    shown = beside_title(title, line, words, width - cells(_FOUND))
    return _FOUND.format(line=shown) if shown else ""


def excerpt(line: str, words: str, width: int) -> str:
    """At most ``width`` cells of a line, with the first of its words that holds one of ``words``."""
    if cells(line) <= width:
        return line
    wanted, typed = folded(words).split(), line.split()
    first = next((place for place, each in enumerate(typed) if any(word in folded(each) for word in wanted)), 0)
    begin = first - _BEFORE if first > _BEFORE and cells(" ".join(typed[: first + 1])) >= width else 0
    before = _MORE if begin else ""
    rest = " ".join(typed[begin:])
    if cells(before + rest) <= width:
        return before + rest
    return before + clean(rest, width=width - cells(before) - 1).text + _MORE
