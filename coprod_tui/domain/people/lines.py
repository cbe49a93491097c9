"""Parses the lines of a list: headings, and people separated by commas."""

import re

from coprod_tui.domain.people import lexicon as known
from coprod_tui.domain.people.one_name import LONGEST
from coprod_tui.domain.people.roles import tells_role
from coprod_tui.domain.words import clean, is_visible

_HELD = r"\"[^\"]*\"|[(\[{（<][^()\[\]{}（）<>]*[)\]}）>]"
_PARTED = re.compile(rf"(?:{_HELD}|[^;；\u2028\u2029\x0b\x0c\x85\x1c-\x1e])+")
_BETWEEN_COMMAS = re.compile(rf"(?:{_HELD}|[^,，、،])+")
_HEADED = re.compile(r"([^:@]{1,40}?)\s*(?::|\s[-–—]\s|\s(?=from\s))\s*(?:from\s+)?(\S.*)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_AND = re.compile(r"^\s*(?:and|&)\s+(?=\S)")
_HEADINGS = known.HEADINGS | known.APOLOGIES | known.MEETINGS


def split_heading(line: str) -> tuple[str, bool] | None:
    """The names after a heading, if any, and whether it heads absent people; None for any other line."""
    found = _HEADED.fullmatch(line)
    heading, names = (found[1], found[2]) if found and _is_heading(found[1]) else (line, "")
    if not (_is_heading(heading) or (line.endswith(":") and is_visible(line.strip(" :")))):
        return None
    words = _WORD.findall(heading.casefold())
    return names if known.MEETINGS.isdisjoint(words) else "", not known.APOLOGIES.isdisjoint(words)


def pieces_in(line: str) -> list[str]:
    """The people in one line, cleaned. What cannot be a name, such as an address, belongs to the name before it."""
    pieces: list[str] = []
    for part in _PARTED.findall(line):
        columns = [column for column in part.split("\t") if column.strip()]
        whole = clean(" | ".join(columns), characters=3 * len(line)).text
        between = _BETWEEN_COMMAS.findall(whole)
        is_one = len(columns) > 1 or (len(between) == 2 and whole.count("@") == 1 and whole.endswith(">"))
        for piece in [whole] if is_one else between:
            if pieces and tells_role(piece[:LONGEST].strip()):
                pieces[-1] += "," + piece
            elif is_visible(piece):
                pieces.append(_AND.sub("", piece).strip() if pieces else piece.strip())
    return pieces or list(filter(is_visible, [clean(line).text]))


def _is_heading(text: str) -> bool:
    """Whether it consists of heading words only: "Present", "Apologies for absence", "Total 12"."""
    words = _WORD.findall(text.casefold())
    return not _HEADINGS.isdisjoint(words) and (_HEADINGS | known.BESIDE).issuperset(words)
