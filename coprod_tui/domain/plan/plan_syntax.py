"""What to do with a plan that is not TOML, line by line, in the words of somebody who has never heard of TOML."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from coprod_tui.domain.words import clean

_CURLY = re.compile(r"(?:^|[=\[,])\s*[“”„‟‘’‚‛«»]")
_STEPS = re.compile(r"\s*\[{1,2}\s*steps\s*\]{1,2}\s*(?:#.*)?")
_RIGHT_STEPS = re.compile(r"\s*\[\[\s*steps\s*\]\]\s*(?:#.*)?")
_LONG_NUMBER = re.compile(r"(?:\d_?){640}")
"""Fewer digits are read under any setting: https://docs.python.org/3/library/stdtypes.html#int-max-str-digits"""

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")

STRAIGHT = 'please use straight quotes (") around the words'
STEPS = "please write [[steps]], with two square brackets on each side, before each step"
COMMA = "please put a comma between this and what stands before it in the list"
CLOSE_LIST = "please close the list with ] before this"
CLOSE_LAST_LIST = "please close the list with ] at its end"
CLOSE_QUOTES = 'please put a quote (") at the end of the words too'
TWICE = "this is there twice; please keep one, or begin a new step with [[steps]]"
EQUALS = 'please write it like title = "Our session", or begin the line with # when it is a note'
BOTH_QUOTES = 'please put one quote (") before the words and one after them'
NOTHING_THERE = "please write something after the ="
QUOTES = 'please put quotes (") around what stands after the =, and in a list around each name'
NO_COMMA = "please leave out the comma at the end"
NEW_LINE = "please begin a new line for each word that has a ="
INNER_QUOTES = "please use other quotes, such as ‘ and ’, inside the words"
SMALLER = "this number is too long; please write a smaller one"
BACKSLASH = "please write two backslashes (\\\\) in the place of each one"


class _Mistake(NamedTuple):
    """What the parser says, and the line it says it of; ``rest`` is the line from the place on that it names."""

    message: str
    line: str
    rest: str
    at_end: bool

    @property
    def value(self) -> str:
        """What stands after the =."""
        return self.line.partition("=")[2].strip()


def what_to_do(text: str, error: str) -> list[str]:
    """What to do with each line of ``text``, which is not TOML; ``error`` is what the parser says of the first."""
    return [*_of_lines(text, _CURLY.search, STRAIGHT), *steps_as_tables(text)] or [_first(text, error)]


def steps_as_tables(text: str) -> list[str]:
    """What to do with ``[steps]`` where ``[[steps]]`` is meant, for each line with it."""
    return list(_of_lines(text, lambda line: _STEPS.fullmatch(line) and not _RIGHT_STEPS.fullmatch(line), STEPS))


def too_long_numbers(text: str) -> list[str]:
    """What to do with each line in which a number has more digits than Python reads."""
    return list(_of_lines(text, _LONG_NUMBER.search, SMALLER))


def _of_lines(text: str, is_wrong: Callable[[str], object], sentence: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.lstrip().startswith("#") and is_wrong(line):
            yield f"line {number}: {sentence}"


def _first(text: str, error: str) -> str:
    lines = text.rstrip().splitlines()
    place = _PLACE.search(error)
    at_end = place is None or place[1] is None
    number, column = (len(lines), 1) if place is None or at_end else (int(place[1]), int(place[2]))
    line = lines[number - 1] if number <= len(lines) else ""
    sentence = _sentence(_Mistake(_PLACE.sub("", error), line, line[column - 1 :], at_end))
    return f"line {number}: {sentence}" if sentence else f"this is not TOML: {clean(error).text}"


def _sentence(mistake: _Mistake) -> str:
    """What to do about it; nothing where only the parser's own words can help."""
    match mistake.message:
        case "Unclosed array" if mistake.at_end:
            return CLOSE_LAST_LIST
        case "Unclosed array" if mistake.line.count('"') % 2:
            return BOTH_QUOTES
        case "Unclosed array":
            return COMMA if mistake.rest[:1] in ('"', "'") else CLOSE_LIST
        case "Unterminated string" | "Illegal character '\\n'" | 'Expected "\'"':
            return CLOSE_QUOTES
        case "Cannot overwrite a value":
            return TWICE
        case "Expected '=' after a key in a key/value pair":
            return EQUALS
        case "Invalid hex value" | "Unescaped '\\' in a string":
            return BACKSLASH
        case "Invalid value" | "Expected newline or end of document after a statement" if mistake.line.isprintable():
            return _of_value(mistake)
    return ""


def _of_value(mistake: _Mistake) -> str:
    quotes = mistake.value.count('"')
    if not mistake.value:
        return NOTHING_THERE
    if quotes % 2:
        return BOTH_QUOTES
    if mistake.rest.strip() == ",":
        return NO_COMMA
    if quotes and re.match(r"\s*\w+\s*=", mistake.rest):
        return NEW_LINE
    return INNER_QUOTES if quotes > 2 and not mistake.value.startswith("[") else QUOTES
