"""Reads the name of one person, separating it from titles, roles and contact details beside it.

What is certainly not a name is removed if a name is left. Anything uncertain stays, and the row asks about it.
"""

import re
from itertools import groupby
from typing import Literal, NamedTuple

from coprod_tui.domain.people import lexicon as known
from coprod_tui.domain.people.contacts import without_contacts
from coprod_tui.domain.people.roles import is_acronym, is_beside, is_role, key_of, names_nobody, tells_role
from coprod_tui.domain.words import clean, clean_name, is_visible

Ask = Literal["nobody", "empty", "role", "several", "initials", "register", "here", "alongside", "long", "same",
              "apologies", "heading", "unread"]  # fmt: skip
"""Why a row of a list asks a question."""


class NameRow(NamedTuple):
    """The result of reading one row, cell or piece between commas.

    ``name``: None if the row waits for a name or is set aside. ``taken_off``: removed pieces as typed, and each
    ``Contact``. ``ask``: the question. ``perhaps``: the name that may be meant. ``typed``: the piece as typed, shown
    for rows that ask and never stored. ``row``: the line of the text, from 1. ``alongside``: they said that they are
    here for someone, or at the keyboard; then they are set aside.
    """

    name: str | None
    taken_off: tuple[str, ...] = ()
    ask: Ask | None = None
    perhaps: str | None = None
    set_aside: bool = False
    typed: str = ""
    alongside: bool = False
    row: int = 1

    @property
    def waits(self) -> bool:
        """Whether this is a person with no name yet, or with the same name as an earlier one."""
        return not self.set_aside and (self.name is None or self.ask == "same")

    def with_turns(self) -> "NameRow":
        """The row of a person with turns today, under the name given; without one it asks."""
        if name := self.name or (self.perhaps if self.set_aside else None):
            return self._replace(name=name, ask=None, perhaps=None, set_aside=False, alongside=False)
        return self._replace(ask="nobody" if self.typed else "empty", set_aside=False, alongside=False)

    def aside(self, ask: Ask | None = None) -> "NameRow":
        """The row of a person who is not here today, or of no person."""
        return self if self.set_aside else self._replace(name=None, perhaps=self.name, ask=ask, set_aside=True)

    def here_for_someone(self) -> "NameRow":
        """The row of a person who is here without turns today."""
        return self.aside()._replace(ask=None, alongside=True)


LONGEST = 300
"""The most characters read of one piece."""

_BRACKETED = re.compile(r"\s*[(\[{（<]([^()\[\]{}（）<>]*)(?:[)\]}）>]\s*|$)")
_MARKS = re.compile(
    r"^(?:[\s\-–—―*•·‣◦●○■□▪▫☐☑☒✓✔✗✘✅❑❏➢➤★☆→>#~=.,:;|/?†‡+&]+|\[[ xX✓✔]?\]|"
    r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\)|\(\s*\))+"
)
_MARKS_BEHIND = re.compile(r"(?:\.{2,}|[…\s*•★☆†‡✓✔☑☐✗✘✅?!#,;:|/\-–—=]|\(\s*[?,;✓✔*|]*\s*\))+$")
_PRONOUN = "|".join(sorted(known.PRONOUNS, key=len, reverse=True))
_PRONOUNS = re.compile(
    rf"[(\[]?\s*(?:pronouns:?\s*)?\b((?:{_PRONOUN})(?:\s*[/,]\s*(?:{_PRONOUN}))+|any pronouns)\b\s*[)\]]?|"
    rf"[(\[]\s*({_PRONOUN})\s*[)\]]",
    re.IGNORECASE,
)
_SIGN = re.compile(
    r"\s*([,;，、，،؛])\s*|\s*(?:[:：|∙\\]|\s[-–—―·•~=>→]+\s?|[-–]\s|—|(?<![(\[])/+(?![)\]])|\s[@＠]\s?)\s*"
)
_SEVERAL = re.compile(r"(?:^|[\s(])(?:(?:and|&|\+|with|w|plus)(?=\s|$)|\+\s?\d|x\s?\d)", re.IGNORECASE)
_CODE = re.compile(r"(?=.*\d)[A-Z0-9]{3,5}")
_ODD = re.compile(r"[!?#*/=~>_<:;,@+&|^%]|[^\W\d_]{2}\.[^\W\d_]")
ALONGSIDE = re.compile(
    r"note.?tak|minute.?tak|interpret|caption|lip.?speak|palantyp|scribe|signer|stenograph|translat|personal assistant|"
    r"support(?:er|ing|s| worker| for)\b|\bbsl\b|here (?:for|to support)",
    re.IGNORECASE,
)
"""Matches words for people who interpret, support or take notes."""


def called(text: str) -> NameRow:
    """Read the name of one person from a row, cell or piece; ``text`` is cleaned."""
    return _read(unmarked(clean(text[:LONGEST]).text))._replace(typed=text)


def unmarked(text: str) -> str:
    """``text`` without list markers, and without quotation marks around the whole."""
    bare = _MARKS_BEHIND.sub("", _MARKS.sub("", text)).strip()
    if len(bare) > 2 and bare[0] + bare[-1] in "\"\" '' “” ‘’ «»" and bare[0] not in bare[1:-1].replace('""', ""):
        bare = bare[1:-1].replace('""', '"').strip()
    return text if bare in (text, "") else unmarked(bare)


def _read(whole: str) -> NameRow:
    """Apply the rules until none removes anything more, or one asks."""
    found = _PRONOUNS.search(whole)
    pronouns = f" ({' '.join((found[1] or found[2]).split())})" if found else ""
    text, taken = without_contacts(_PRONOUNS.sub(" ", whole))
    text, left = unmarked(text), NameRow(text)
    while is_visible(text) and not names_nobody(text, taken):
        steps = (step(text) for step in (_brackets, _pieces, _behind, _titles, _doubt))
        left = next(filter(None, steps), NameRow(text))
        if left.ask or left.name == text:
            break
        text, taken = unmarked(left.name or ""), taken + left.taken_off
    else:
        return NameRow(None, ask="nobody" if is_visible(whole) else "empty")
    short = clean_name(text + pronouns)
    told = " ".join(taken)
    is_away, is_alongside = not known.APOLOGIES.isdisjoint(map(key_of, told.split())), ALONGSIDE.search(told)
    ask = left.ask or ("here" if is_away else "alongside" if is_alongside else "long" if short.shortened else None)
    return NameRow(short.text, tuple(filter(None, taken)), ask, left.perhaps)


def _brackets(text: str) -> NameRow | None:
    """Remove words in brackets; keep a nickname within a name; ask about another script or a code."""
    for found in _BRACKETED.finditer(text):
        before, inside, behind = text[: found.start()], found[1].strip(" |"), text[found.end() :]
        rest = f"{before} {behind}".strip()
        if names_nobody(rest) or _SEVERAL.match(inside) or not (any(map(str.isalpha, inside)) or "|" in found[1]):
            continue
        is_other_script = inside[:1].isascii() != rest[0].isascii()
        if (is_other_script or _CODE.fullmatch(inside)) and not tells_role(inside):
            return NameRow(text, ask="register")
        if not (before and behind) or " " in inside or tells_role(inside):
            return NameRow(rest, (inside,))
    return None


def _pieces(text: str) -> NameRow | None:
    """Split at signs: one piece is the name, the others are roles; a register's "Yusuf, Amina" is turned round."""
    cut = _SIGN.split(text)
    pieces = [(piece, sign) for piece, sign in zip(cut[::2], (",", *cut[1::2]), strict=True) if piece]
    if len(pieces) < 2:
        return NameRow(text, ask="several") if _SEVERAL.search(text) else None
    told = [piece for piece, comma in pieces if tells_role(piece) or (not comma and any(map(is_role, piece.split())))]
    named = [piece for piece, _ in pieces if piece not in told]
    (first, _), (second, comma), *more = pieces
    is_register = comma and not more and (first.isupper() or " " not in first)
    if is_register and (not told or (second.istitle() and " " not in first + second)):
        turned, is_sure = f"{second} {first}", not told and not any(map(is_role, second.split()))
        return NameRow(turned) if is_sure else NameRow(text, ask="register", perhaps=turned)
    return NameRow(named[0], tuple(told)) if len(named) == 1 else NameRow(text, ask="several")


def _behind(text: str) -> NameRow | None:
    """Remove what follows a name and cannot be one: Amina Yusuf is a carer, Amina Yusuf MBE."""
    words = text.split()
    for at in range(1, len(words)):
        rest = " ".join(words[at:])
        is_small = words[at].islower() and not words[0].islower() and tells_role(rest)
        if is_small or (all(map(is_acronym, words[at:])) and not text.isupper()):
            return None if is_beside(words[at - 1]) else NameRow(" ".join(words[:at]), (rest,))
    return None


def _titles(text: str) -> NameRow | None:
    """Remove a leading title that cannot be a given name, and a role before it: GP Dr."""
    words = text.split()
    goes = known.COURTESY | known.LONG_TITLES | (known.DOUBTFUL_TITLES if words[0].endswith(".") else frozenset())
    sure = [at for at, word in enumerate(words[:-1], start=1) if key_of(word) in known.TITLES]
    is_whole = len(words) > 2 and words[1] not in known.PARTICLES
    end = max(sure, default=int(is_whole and key_of(words[0]) in goes))
    if not end or not all(map(is_beside, words[:end])):
        return None
    if _is_rank(words[end - 1 : end + 1]) and len(words) - end > 2:
        end += 1
    return NameRow(" ".join(words[end:]), (" ".join(words[:end]),))


def _is_rank(words: list[str]) -> bool:
    """Whether two words are one rank: Lt Col."""
    first, second = map(key_of, words)
    return first in known.BEFORE_RANKS and second in known.SECOND_RANKS


def _doubt(text: str) -> NameRow | None:
    """Ask about anything not certainly a name; suggest the longest run of words that are no role."""
    words = text.split()
    if re.fullmatch(r"(?:[A-Z]\.?\s?){1,3}", text):
        return NameRow(text, ask="initials")
    told = [_is_no_name(words, at) for at in range(len(words))]
    if not any(told) and not _ODD.search(_BRACKETED.sub("", text)):
        return None
    runs = groupby(range(len(words)), lambda at: told[at] or is_beside(words[at]))
    names = [" ".join(words[at] for at in run) for is_told, run in runs if not is_told]
    perhaps = max(names, key=lambda name: name.count(" "), default=text)
    return NameRow(text, ask="role", perhaps=perhaps if perhaps != text else None)


def _is_no_name(words: list[str], at: int) -> bool:
    """Whether one of the words may not belong to a name: a title, a role, small letters, figures, capitals."""
    word, key, is_first, is_whole = words[at], key_of(words[at]), at == 0, len(words) > 2
    if key in known.PARTICLES and not is_first and (not word.isupper() or word[0] == "I"):
        return False
    if re.match(r"[A-Z]\.?[A-Z]", word) and not word[-1].isdigit() and not " ".join(words).isupper():
        return is_whole or (is_first and len(key) > 2)
    if is_role(word) or key in known.TITLES or (key in known.NOBODY and not is_first):
        if is_first:
            return len(words) != 2 or key not in known.GIVEN_NAMES
        return key not in known.FAMILY_NAMES or word != words[-1]
    if is_first:
        return is_whole and (key in known.HONOURS or (word.endswith(".") and len(key) > 1))
    return (word.islower() and not words[0].islower()) or any(map(str.isdigit, word))
