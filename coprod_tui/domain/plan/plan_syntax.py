"""The problems of a plan, as codes, and a fix for each line that is not TOML, for readers who do not know TOML."""

import re
from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple

from coprod_tui.domain.message import Message
from coprod_tui.domain.plan.plan import LengthCode
from coprod_tui.domain.words import clean

SyntaxCode = Literal[
    "straight_quotes", "steps_brackets", "comma", "close_list", "close_last_list", "close_quotes", "twice", "equals",
    "both_quotes", "nothing_there", "quotes", "no_comma", "new_line", "inner_quotes", "smaller_number", "backslash",
]  # fmt: skip
"""The fix for a line that is not TOML."""

DataCode = Literal[
    "empty", "nested", "not_toml", "unknown", "unknown_but_near", "not_text", "not_a_choice", "no_title", "empty_title",
    "voices_no_list", "too_many_voices", "voice_with_more", "voice_not_text", "voice", "no_steps", "steps_no_blocks",
    "too_many_steps", "no_kind", "no_prompt", "no_share", "two_lengths", "share_of_no_round", "not_yes_or_no",
    "no_time_of_day", "long_pause", "thinking_at_break", "principles_no_list", "too_many_principles", "empty_principle",
]  # fmt: skip
ProblemCode = LengthCode | SyntaxCode | DataCode
NoteCode = Literal["shortened", "voices"]
"""What is corrected while a plan is read."""


class PlanError(Exception):
    """A plan that cannot be used; each of ``problems`` names its place."""

    def __init__(self, *problems: Message) -> None:
        super().__init__(*(problem.code for problem in problems))
        self.problems = problems


def problem(code: ProblemCode, **facts: Any) -> Message:
    """One thing that is wrong: at ``place`` (``steps[2].share``), where ``value`` stands, or in ``line``, from 1."""
    return Message(code, facts)


_CURLY = re.compile(r"(?:^|[=\[,])\s*[“”„‟‘’‚‛«»]")
_STEPS = re.compile(r"\s*\[{1,2}\s*steps\s*\]{1,2}\s*(?:#.*)?")
_RIGHT_STEPS = re.compile(r"\s*\[\[\s*steps\s*\]\]\s*(?:#.*)?")
_LONG_NUMBER = re.compile(r"(?:\d_?){640}")
"""Python parses shorter numbers under any setting: https://docs.python.org/3/library/stdtypes.html#int-max-str-digits"""

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class _Mistake(NamedTuple):
    """The parser's error and its line; ``rest`` is the line from the position of the error on."""

    message: str
    line: str
    rest: str
    at_end: bool

    @property
    def value(self) -> str:
        """The text after the ``=``."""
        return self.line.partition("=")[2].strip()


def what_to_do(text: str, error: str) -> list[Message]:
    """A fix for each invalid line of ``text``; ``error`` is the parser's error for the first of them."""
    return [*_of_lines(text, _CURLY.search, "straight_quotes"), *steps_as_tables(text)] or [_first(text, error)]


def steps_as_tables(text: str) -> list[Message]:
    """The lines with ``[steps]`` where ``[[steps]]`` is meant."""
    return list(
        _of_lines(text, lambda line: _STEPS.fullmatch(line) and not _RIGHT_STEPS.fullmatch(line), "steps_brackets")
    )


def too_long_numbers(text: str) -> list[Message]:
    """The lines in which a number has more digits than Python reads."""
    return list(_of_lines(text, _LONG_NUMBER.search, "smaller_number"))


def _of_lines(text: str, is_wrong: Callable[[str], object], code: SyntaxCode) -> Iterator[Message]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.lstrip().startswith("#") and is_wrong(line):
            yield problem(code, line=number)


def _first(text: str, error: str) -> Message:
    lines = text.rstrip().splitlines()
    place = _PLACE.search(error)
    at_end = place is None or place[1] is None
    number, column = (len(lines), 1) if place is None or at_end else (int(place[1]), int(place[2]))
    line = lines[number - 1] if number <= len(lines) else ""
    code = _code(_Mistake(_PLACE.sub("", error), line, line[column - 1 :], at_end))
    return problem(code, line=number) if code else problem("not_toml", error=clean(error).text)


def _code(mistake: _Mistake) -> SyntaxCode | None:
    """The code of the fix; None if only the parser's own message can help."""
    match mistake.message:
        case "Unclosed array" if mistake.at_end:
            return "close_last_list"
        case "Unclosed array" if mistake.line.count('"') % 2:
            return "both_quotes"
        case "Unclosed array":
            return "comma" if mistake.rest[:1] in ('"', "'") else "close_list"
        case "Unterminated string" | "Illegal character '\\n'" | 'Expected "\'"':
            return "close_quotes"
        case "Cannot overwrite a value":
            return "twice"
        case "Expected '=' after a key in a key/value pair":
            return "equals"
        case "Invalid hex value" | "Unescaped '\\' in a string":
            return "backslash"
        case "Invalid value" | "Expected newline or end of document after a statement" if mistake.line.isprintable():
            return _code_of_value(mistake)
    return None


def _code_of_value(mistake: _Mistake) -> SyntaxCode:
    quotes = mistake.value.count('"')
    if not mistake.value:
        return "nothing_there"
    if quotes % 2:
        return "both_quotes"
    if mistake.rest.strip() == ",":
        return "no_comma"
    if quotes and re.match(r"\s*\w+\s*=", mistake.rest):
        return "new_line"
    return "inner_quotes" if quotes > 2 and not mistake.value.startswith("[") else "quotes"
