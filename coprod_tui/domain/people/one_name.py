"""What one person is called, told from all that stands beside a name where people sign in.

What surely is no name is taken off where a name is left. Whatever is not surely a name by itself stays and asks.
"""

import re
from collections.abc import Callable
from itertools import groupby
from operator import itemgetter
from typing import Literal, NamedTuple

from coprod_tui.domain.people import lexicon as known
from coprod_tui.domain.people.contacts import without_contacts
from coprod_tui.domain.people.roles import BRACKETED, is_acronym, is_beside, is_role, key_of, names_nobody, tells_role
from coprod_tui.domain.words import clean, clean_name, is_visible

Ask = Literal["nobody", "empty", "role", "several", "initials", "register", "here", "alongside", "long", "same",
              "apologies", "heading", "unread"]  # fmt: skip
"""What is to be asked about a row of a list."""


class Called(NamedTuple):
    """What somebody is called, None where nobody is named; what was taken off, and what is to be asked.

    ``taken_off`` holds pieces as they were typed, and each ``Contact``. ``perhaps``: the name that may be meant.
    """

    name: str | None
    taken_off: tuple[str, ...] = ()
    ask: Ask | None = None
    perhaps: str | None = None


LONGEST = 300
"""Of a longer piece only so many characters are read."""

_MARKS = re.compile(
    r"^(?:[\s\-–—―*•·‣◦●○■□▪▫☐☑☒✓✔✗✘✅❑❏➢➤★☆→>#~_=.,:;|/?†‡+&]+|\[[ xX✓✔]?\]|"
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
    r"\s*([,;，、，،؛])\s*|\s*(?:[:：|∙\\]|\s[-–—―·•~=_>→]+\s?|[-–]\s|—|(?<![(\[])/+(?![)\]])|\s[@＠]\s?)\s*"
)
_SEVERAL = re.compile(r"(?:^|\s)(?:(?:and|&|\+|with|w|plus)(?=\s|$)|\+\s?\d|x\s?\d)", re.IGNORECASE)
_CODE = re.compile(r"(?=.*\d)[A-Z0-9]{3,5}")
_INITIALS = re.compile(r"(?:[A-Z]\.?\s?){1,3}")
_LETTERS = re.compile(r"[A-Z]\.?[A-Z]")
_ODD = re.compile(r"[!?#*/=~>_<:;,@+&|^%]|[^\W\d_]{2}\.[^\W\d_]")
ALONGSIDE = re.compile(
    r"note.?tak|minute.?tak|interpret|caption|lip.?speak|palantyp|scribe|signer|stenograph|translat|personal assistant|"
    r"support(?:er|ing|s| worker| for)\b|\bbsl\b|here (?:for|to support)",
    re.IGNORECASE,
)
"""What forms say of somebody who interprets, supports or takes notes."""


def called(text: str) -> Called:
    """What the one person is called whose row, cell or piece this is; ``text`` is clean."""
    whole = unmarked(clean(text[:LONGEST]).text)
    found = _read(whole)
    if found.name in (None, whole) or called(found.name or "").name == found.name:
        return found
    return Called(clean_name(whole).text, ask="role")


def unmarked(text: str) -> str:
    """``text`` without the marks of a list, and without quotation marks around the whole of it."""
    bare = _MARKS_BEHIND.sub("", _MARKS.sub("", text)).strip()
    if len(bare) > 2 and bare[0] + bare[-1] in "\"\" '' “” ‘’ «»" and bare[0] not in bare[1:-1].replace('""', ""):
        bare = bare[1:-1].replace('""', '"').strip()
    return text if bare in (text, "") else unmarked(bare)


def _read(whole: str) -> Called:
    """Taken to pieces until nothing more can be taken off, or something is to be asked."""
    found = _PRONOUNS.search(whole)
    pronouns = f" ({' '.join((found[1] or found[2]).split())})" if found else ""
    text, taken = without_contacts(_PRONOUNS.sub(" ", whole))
    text, left = unmarked(text), Called(text)
    while is_visible(text) and not names_nobody(text, taken):
        left = next(filter(None, (step(text) for step in _STEPS)), Called(text))
        if left.ask or left.name == text:
            break
        text, taken = unmarked(left.name or ""), taken + left.taken_off
    else:
        return Called(None, ask="nobody" if is_visible(whole) else "empty")
    short = clean_name(text + pronouns)
    told = " ".join((*taken, text) if left.ask else taken)
    is_away, is_alongside = not known.APOLOGIES.isdisjoint(map(key_of, told.split())), ALONGSIDE.search(told)
    ask = left.ask or ("here" if is_away else "alongside" if is_alongside else "long" if short.shortened else None)
    return Called(short.text, tuple(filter(None, taken)), ask, left.perhaps)


def _brackets(text: str) -> Called | None:
    """Brackets that hold a word go; a nickname within a name stays; somebody else, or the code of a register, asks."""
    for found in BRACKETED.finditer(text):
        before, inside, behind = text[: found.start()], found[1].strip(" |"), text[found.end() :]
        rest = f"{before} {behind}".strip()
        if names_nobody(rest) or not (any(map(str.isalpha, inside)) or "|" in found[1]):
            continue
        if _SEVERAL.match(inside):
            return Called(text, ask="several")
        if _CODE.fullmatch(inside):
            return Called(text, ask="register")
        if not (before and behind) or " " in inside or tells_role(inside):
            return Called(rest, (inside,))
    return None


def _pieces(text: str) -> Called | None:
    """Between signs: one piece is the name, the others tell a role; a register's "Yusuf, Amina" is turned round."""
    cut = _SIGN.split(text)
    pieces = [(piece, sign) for piece, sign in zip(cut[::2], (",", *cut[1::2]), strict=True) if piece]
    if len(pieces) < 2:
        return Called(text, ask="several") if _SEVERAL.search(BRACKETED.sub("", text)) else None
    told = [piece for piece, comma in pieces if tells_role(piece) or (not comma and any(map(is_role, piece.split())))]
    named = [piece for piece, _ in pieces if piece not in told]
    (first, _), (second, comma), *more = pieces
    if comma and not more and " " not in first + second and told and second.istitle():
        return Called(text, ask="register", perhaps=second if first in told else None)
    if len(named) == 1:
        return Called(named[0], tuple(told))
    if comma and named == [first, second] and (first.isupper() or " " not in first or first[0].islower()):
        given = [word for word in second.split() if key_of(word) not in known.TITLES]
        may_be_other = any(map(is_role, given)) or (second.isupper() and not first.isupper())
        turned = f"{second} {first}"
        return Called(text, ask="register", perhaps=turned) if may_be_other else Called(turned, tuple(told))
    return Called(text, ask="several")


def _behind(text: str) -> Called | None:
    """Amina Yusuf is a carer, Amina Yusuf for Ben, Amina Yusuf MBE: what can be no name behind one goes."""
    words = text.split()
    for at in range(1, len(words)):
        rest = " ".join(words[at:])
        is_small = words[at].islower() and not words[0].islower() and tells_role(rest)
        if is_small or (all(map(is_acronym, words[at:])) and not text.isupper()):
            return None if is_beside(words[at - 1]) else Called(" ".join(words[:at]), (rest,))
    return None


def _titles(text: str) -> Called | None:
    """A title in front goes where it can be no given name, and whatever tells a role before it: GP Dr."""
    words = text.split()
    goes = known.COURTESY | known.LONG_TITLES | (known.DOUBTFUL_TITLES if words[0].endswith(".") else frozenset())
    sure = [at for at, word in enumerate(words[:-1], start=1) if key_of(word) in known.TITLES]
    is_whole = len(words) > 2 and words[1] not in known.PARTICLES
    end = max(sure, default=int(is_whole and key_of(words[0]) in goes))
    is_title = end and all(map(is_beside, words[:end]))
    return Called(" ".join(words[end:]), (" ".join(words[:end]),)) if is_title else None


def _doubt(text: str) -> Called | None:
    """Whatever is left that is not surely a name asks; the longest run of words that may well be names may be meant."""
    words = text.split()
    if _INITIALS.fullmatch(text):
        return Called(text, ask="initials")
    told = [_is_no_name(words, at) for at in range(len(words))]
    for at in reversed(range(len(words) - 1)):
        told[at] |= told[at + 1] and is_beside(words[at])
    runs = groupby(zip(told, words, strict=True), itemgetter(0))
    names = [" ".join(word for _, word in run) for is_told, run in runs if not is_told]
    if any(told) or _ODD.search(BRACKETED.sub("", text)):
        return Called(text, ask="role", perhaps=max(names, key=len) if names not in ([], [text]) else None)
    return None


def _is_no_name(words: list[str], at: int) -> bool:
    """Whether one of the words may be no part of a name: a title, a role, small letters, figures, capitals."""
    word, key, is_first, is_whole = words[at], key_of(words[at]), at == 0, len(words) > 2
    if key in known.PARTICLES and not is_first and (not word.isupper() or word[0] == "I"):
        return False
    if _LETTERS.match(word) and not word[-1].isdigit() and not " ".join(words).isupper():
        return is_whole or (is_first and len(key) > 2)
    if is_role(word) or key in known.TITLES or (key in known.NOBODY and not is_first):
        if is_first:
            return len(words) != 2 or key not in known.GIVEN_NAMES
        return key not in known.FAMILY_NAMES or word != words[-1] or word.islower()
    if is_first:
        return key == "the" or (is_whole and (key in known.HONOURS or (word.endswith(".") and len(key) > 1)))
    is_small = word.islower() and not words[0].islower() and "-" not in word and word[0].isascii()
    return is_small or any(map(str.isdigit, word))


_STEPS: tuple[Callable[[str], Called | None], ...] = (_brackets, _pieces, _behind, _titles, _doubt)
