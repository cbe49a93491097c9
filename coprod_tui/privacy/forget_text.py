"""Finds the text that people typed in a file, by its format, so that forgetting a name changes nothing else.

A name can also be a word of the format: Max is in ``max-width``, Li in ``<li>``. Tags, keys, headings and choices are
left alone. Files that coprod wrote are recognised by their marks, and coprod's own words in them are left alone too.
All other text counts as typed.
"""

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from html import escape, unescape
from typing import Any

import msgspec

from coprod_tui.domain.people.forgetting import Forgotten
from coprod_tui.domain.plan.plan_file import read_plan
from coprod_tui.domain.plan.problems import PlanError
from coprod_tui.presentation.labels import SOMEONE
from coprod_tui.presentation.tables import COLUMNS
from coprod_tui.privacy.forget_markdown import is_record, own_words

DOCUMENT = "coprod-session"
"""The value of ``format`` in an exported session."""

Change = Callable[[str], str]

_PAGE = '<meta name="generator" content="coprod">'
_TAG = re.compile(
    r"""<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)|<[a-z/!?](?:[^<>"']|"[^"<]*"|'[^'<]*')*+>|<[a-z/!?][^<>]*>""",
    re.DOTALL | re.IGNORECASE,
)
_BEFORE_TYPED = re.compile(r'^<title>|\sdir="auto"[\s>]')
"""The tags that precede typed text in a page that coprod wrote."""

_TYPED = (
    "question said_by words because sentence reason worries_and_what_to_sort_out who_will_do_it "
    "happened learned told_words".split()
)
TYPED_CELLS = frozenset(COLUMNS[each] for each in _TYPED)
OTHER_CELLS = frozenset(COLUMNS.values()) - TYPED_CELLS
"""The columns of coprod's tables: those with typed text, and the others."""

_STRING = re.compile(r'"(?:[^"\\]|\\.)*+"(\s*:)?', re.DOTALL)
_IN_PLAN = re.compile(
    r"""(?P<stays>["']?\b(?:kind|order|even_out|share|minutes)["']?\s*=\s*(?:"[^"\n]*"|'[^'\n]*'))"""
    r"""|(?P<plain>\#[^\n]*|\"{3}.*?\"{3}|'{3}.*?'{3}|'[^'\n]*')|(?P<quoted>"(?:[^"\\\n]|\\.)*+")(?!\s*=)""",
    re.DOTALL,
)


def changed_where_typed(suffix: str, text: str, change: Change) -> str:
    """``text`` of a file with this suffix, with ``change`` applied to everything people typed."""
    match suffix.lower():
        case ".html" | ".htm" | ".xhtml" | ".xml" | ".svg":
            return _page(text, change)
        case ".json" if _is_json(text):
            return _STRING.sub(lambda found: found[0] if found[1] else _string(found[0], change), text)
        case ".toml" if _is_toml(text):
            return _IN_PLAN.sub(lambda found: _in_plan(found, change), text)
        case ".csv" if separator := _separator(text):
            return "".join(_table(text, separator, change))
        case ".md" if is_record(text):
            return "".join(_record(text, change))
        case _:
            return change(text)


def typed_in(suffix: str, text: str) -> str:
    """All the text that people typed, one piece a line."""
    found: list[str] = []

    def note(piece: str) -> str:
        found.append(piece)
        return piece

    changed_where_typed(suffix, text, note)
    return "\n".join(found)


def holds(suffix: str, text: str, names: Forgotten) -> bool:
    """Whether the text contains one of the names, whoever wrote it."""
    return names.stands_in(typed_in(suffix, text)) or stands_beside(suffix, text, names)


def stands_beside(suffix: str, text: str, names: Forgotten) -> bool:
    """Whether a name may occur in text that is left unchanged: in a tag, a style or a key.

    In files that coprod wrote, its own words are searched only for the name with its capitals, as somebody may have
    edited them; its tags, columns and keys are not searched.
    """
    rest = changed_where_typed(suffix, text, lambda _: " ")
    match suffix.lower():
        case ".csv":
            return False
        case ".toml" if is_plan(text):
            return False
        case ".json" if document_in(text.encode()):
            return False
        case ".md":
            return names.stands_capital_in(rest)
        case _ if _PAGE in text:
            return names.stands_capital_in(_TAG.sub(" ", rest))
        case _:
            return names.stands_in(rest)


def document_in(data: bytes) -> Any | None:
    """The parsed JSON of an exported session; None for anything else."""
    try:
        document = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return document if isinstance(document, dict) and document.get("format") == DOCUMENT else None


def _page(text: str, change: Change) -> str:
    is_own = _PAGE in text
    pieces, done, before = [], 0, ""
    for tag in (*_TAG.finditer(text), None):
        words = text[done : tag.start() if tag else len(text)]
        is_typed = words and (not is_own or _BEFORE_TYPED.search(before))
        pieces.append(_between_tags(words, change) if is_typed else words)
        if tag:
            before, done = tag[0], tag.end()
            pieces.append(before)
    return "".join(pieces)


def _between_tags(words: str, change: Change) -> str:
    if "<" in words:  # not a tag, or one that is not closed
        return change(words)
    before = unescape(words)
    after = change(before)
    return words if after == before else escape(after)


def _record(text: str, change: Change) -> Iterator[str]:
    done = 0
    for own in own_words().finditer(text):
        yield change(text[done : own.start()])
        yield own[0]
        done = own.end()
    yield change(text[done:])


def _separator(text: str) -> str:
    """The cell separator of a table that coprod exported, even if a spreadsheet saved it since; empty for others."""
    first = text.removeprefix("\ufeff").partition("\n")[0].rstrip("\r")
    headings = {each: {cell.strip('"') for cell in first.split(each)} for each in ",;\t"}
    return next((each for each, found in headings.items() if len(found) > 1 and found <= TYPED_CELLS | OTHER_CELLS), "")


def _table(text: str, separator: str, change: Change) -> Iterator[str]:
    plain = rf"[^{separator}\r\n]*"
    headings: list[str] = []
    row = column = 0
    for cell in re.finditer(rf'("(?:[^"]|"")*+"?{plain}|{plain})({separator}|\r\n|\n|\r|\Z)', text):
        if not row:
            headings.append(cell[1].removeprefix("\ufeff").strip('"'))
        is_typed = row and cell[1] != SOMEONE and (column >= len(headings) or headings[column] in TYPED_CELLS)
        yield f"{_cell(cell[1], change) if is_typed else cell[1]}{cell[2]}"
        row, column = (row, column + 1) if cell[2] == separator else (row + 1, 0)


def _cell(cell: str, change: Change) -> str:
    if len(cell) < 2 or not (cell[0] == cell[-1] == '"'):
        return change(cell)
    after = change(cell[1:-1].replace('""', '"')).replace('"', '""')
    return f'"{after}"'


def _string(quoted: str, change: Change) -> str:
    before = json.loads(quoted, strict=False)
    after = change(before)
    return quoted if after == before else json.dumps(after, ensure_ascii=quoted.isascii())


def _in_plan(found: re.Match[str], change: Change) -> str:
    if found["plain"]:
        return change(found[0])
    if not found["quoted"]:
        return found[0]
    before = tomllib.loads(f"text = {found[0]}")["text"]
    after = change(before)
    return found[0] if after == before else json.dumps(after, ensure_ascii=False).replace("\x7f", "\\u007f")


def _is_json(text: str) -> bool:
    try:
        json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return False
    return True


def _is_toml(text: str) -> bool:
    try:
        tomllib.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def is_plan(text: str) -> bool:
    """Whether the text parses as a plan."""
    try:
        read_plan(text)
    except PlanError:
        return False
    return True
