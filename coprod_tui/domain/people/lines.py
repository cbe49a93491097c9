"""Lines of a list: which are headings, and how many people stand between the commas of the others."""

import re

from coprod_tui.domain.people import lexicon as known
from coprod_tui.domain.people.one_name import LONGEST
from coprod_tui.domain.people.roles import tells_role
from coprod_tui.domain.words import clean, is_visible

_COMMAS, _PARTS = ",，、،", ";；\u2028\u2029\x0b\x0c\x85\x1c\x1d\x1e"
PARTING = _COMMAS + _PARTS
"""The signs that part people."""

_HELD = r"\"[^\"]*\"|[(\[{（<][^()\[\]{}（）<>]*[)\]}）>]"
_PARTED, _BETWEEN_COMMAS = (re.compile(rf"(?:{_HELD}|[^{signs}])+") for signs in (_PARTS, _COMMAS))
_HEADED = re.compile(r"([^:@]{1,40}?)\s*(?::|\s[-–—]\s|\s(?=from\s))\s*(?:from\s+)?(\S.*)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LIST_MARK = re.compile(r"^\W*\d{0,3}\W*$")
_AND = re.compile(r"^\s*(?:and|&)\s+(?=\S)")
_REGISTER = re.compile(r"[^\W\d_a-z]{3,}(?:[ '’-][^\W\d_a-z]+)*\s*,\s*[^\W\d_a-z][^\W\d_A-Z].*|[^@]*@[^@]*>\s*")


def split_heading(line: str) -> tuple[str, str] | None:
    """A heading and the names behind it, of which there may be none; None for any other line."""
    found = _HEADED.fullmatch(line[:LONGEST])
    if found and _is_heading(found[1]):
        return found[1], "" if _words(found[1]) & known.MEETINGS else line[found.start(2) :]
    is_headed = line.endswith(":") and is_visible(line.strip(" :"))
    return (line, "") if is_headed or _is_heading(line[:LONGEST]) else None


def is_absence(heading: str) -> bool:
    """Whether those below it are not here."""
    return not known.APOLOGIES.isdisjoint(_words(heading))


def pieces_in(line: str) -> list[str]:
    """The people in one line, clean. What can be no name belongs to the name before it, as an address does."""
    pieces: list[str] = []
    for part in _PARTED.findall(line):
        for piece in _between_commas(_in_one(part, 3 * len(line))):
            if pieces and tells_role(piece[:LONGEST].strip()):
                pieces[-1] += "," + piece
            elif is_visible(piece):
                pieces.append(_AND.sub("", piece).strip() if pieces else piece.strip())
    return pieces or list(filter(is_visible, [clean(line).text]))


def _between_commas(part: str) -> list[str]:
    pieces = _BETWEEN_COMMAS.findall(part)
    is_one = " | " in part or (len(pieces) == 2 and _REGISTER.fullmatch(part))
    return [part] if is_one else pieces


def _in_one(part: str, longest: int) -> str:
    """What stands in columns belongs to one person."""
    columns = [cell for cell in part.split("\t") if is_visible(_LIST_MARK.sub("", cell))]
    return clean(" | ".join(columns) if len(columns) > 1 else part, characters=longest).text


def _is_heading(text: str) -> bool:
    """Whether it is made of such words only: "Present", "Apologies for absence", "Total 12"."""
    words = _words(text)
    headings = known.HEADINGS | known.APOLOGIES | known.MEETINGS
    return not words.isdisjoint(headings) and words <= headings | known.BESIDE_HEADINGS


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))
