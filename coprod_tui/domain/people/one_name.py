"""What one person is called, told from all that stands beside a name where people sign in.

What surely is no name is taken off where one name is left. Whatever is not surely a name by itself stays and asks.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Literal, NamedTuple

from coprod_tui.domain.people import lexicon as known
from coprod_tui.domain.people import roles as tell
from coprod_tui.domain.people.roles import BRACKETED, is_acronym, is_beside, is_role, key_of, tells_role
from coprod_tui.domain.words import clean, clean_name

Ask = Literal["nobody", "empty", "role", "several", "initials", "register", "here", "alongside", "long", "same",
              "apologies", "heading"]  # fmt: skip
"""What is to be asked about a row of a list."""


class Called(NamedTuple):
    """What somebody is called, None where nobody is named; what was taken off, and what is to be asked.

    ``perhaps``: the name that may be meant. ``alongside``: the form says that they interpret, support or take notes.
    """

    name: str | None
    taken_off: tuple[str, ...] = ()
    ask: Ask | None = None
    perhaps: str | None = None
    alongside: bool = False


LONGEST = 300
_PRONOUN = "|".join(sorted(known.PRONOUNS, key=len, reverse=True))
_PRONOUNS = re.compile(
    rf"[(\[]?\s*(?:pronouns:?\s*)?\b((?:{_PRONOUN})(?:\s*[/,]\s*(?:{_PRONOUN}))+|any pronouns)\b\s*[)\]]?|"
    rf"[(\[]\s*({_PRONOUN})\s*[)\]]",
    re.IGNORECASE,
)
_SIGN = re.compile(
    r"\s*([,;，、，،؛])\s*|\s*(?:[:：|∙\\]|\s[-–—―·•~=_>→]+\s?|[-–]\s|—|(?<![(\[])/+(?![)\]])|\s[@＠]\s?)\s*"
)
_SEVERAL = re.compile(
    r"(?:^|[\s(])(?:(?:and|&|\+|with|w/|plus|along with)(?=\s|$)|\+\s?\d(?!\d)|x\s?\d(?!\d))", re.IGNORECASE
)
_INITIALS = re.compile(r"(?:[A-Z]\.?\s?){1,3}")
_CODE = re.compile(r"(?=.*\d)[A-Z0-9]{3,5}")
_STUCK = re.compile(r"(?<!\w)((?:dr|prof|cllr|rev)\.)(?!ssa)(?=[^\W\d_]{2})", re.IGNORECASE)
_SURE = known.SURE_TITLES | known.CAPITALS
_LETTERS, _VOWEL = re.compile("[A-Z]{2}[a-z]"), re.compile("[AEIOUYÀ-Ý]")
_ALONGSIDE = re.compile(
    r"note.?tak|minute.?tak|tak(?:es|ing) (?:notes|minutes)|interpret(?:er|ing)|captioner|lip.?speaker|palantypist|"
    r"scribe|signer|stenographer|translator|support(?:er|ing|s)\b|support (?:worker|for)|personal assistant|\bbsl\b|"
    r"here (?:for|to support)",
    re.IGNORECASE,
)
_ODD = re.compile(r"[!?#*/=~>_<:;,@+&|^%]")


def called(text: str) -> Called:
    """What the one person is called whose row, cell or piece this is; ``text`` is clean."""
    if tell.is_plain(text):
        return Called(text)
    whole = _STUCK.sub(r"\1 ", tell.unmarked(clean(text[:LONGEST]).text if len(text) > LONGEST else text))
    found = _read(whole)
    if found.name not in (None, whole) and called(found.name or "").name != found.name:
        return Called(clean_name(whole).text, (), found.ask or "role", None, found.alongside)
    return found


def _read(whole: str) -> Called:
    """Taken to pieces until nothing more can be taken off, or something is to be asked."""
    found = _PRONOUNS.search(whole)
    pronouns = f" ({' '.join((found[1] or found[2]).split())})" if found else ""
    text, taken = tell.without_contacts(_PRONOUNS.sub(" ", whole))
    left = Called(text := tell.unmarked(text))
    nobody = tell.names_nobody(text, is_numbered="a number" in taken, is_rest=bool(taken))
    while not (left.ask or nobody or tell.is_plain(text)):
        step = next(filter(None, (step(text) for step in _STEPS)), None)
        if step is None:
            break
        left, text, taken = step, tell.unmarked(step.name or ""), taken + step.taken_off
        nobody = tell.names_nobody(text, is_rest=bool(taken))
    if nobody:
        return Called(None, (), "nobody", None, bool(_ALONGSIDE.search(whole)))
    short = clean_name(text + pronouns)
    told = " ".join((*taken, text) if left.ask else taken)
    is_away, alongside = not known.APOLOGIES.isdisjoint(map(key_of, told.split())), bool(_ALONGSIDE.search(told))
    ask = left.ask or ("here" if is_away else "alongside" if alongside else "long" if short.shortened else None)
    return Called(short.text, tuple(filter(None, taken)), ask, left.perhaps, alongside)


def _several(text: str) -> Called | None:
    """Ann and carer; Tom & Ruth Baker; Ann (+1)."""
    inside = any(_SEVERAL.match(found[1]) for found in BRACKETED.finditer(text))
    is_several = inside or _SEVERAL.search(_SIGN.split(BRACKETED.sub("", text))[0])
    return Called(text, ask="several") if is_several else None


def _brackets(text: str) -> Called | None:
    """Brackets that hold a word go; a nickname within a name stays."""
    for found in BRACKETED.finditer(text):
        before, inside, behind = text[: found.start()], found[1].strip(" |"), text[found.end() :]
        if not tell.holds_name(before + behind) or not (tell.holds_name(inside) or "|" in found[1]):
            continue
        if _CODE.fullmatch(inside) and len(before.split()) == 2:
            return Called(text, ask="register", perhaps=" ".join(before.split()[::-1]))
        letters = (next(filter(str.isalpha, part), "?") for part in (inside, before + behind))
        if inside and len({unicodedata.name(each, "?").split()[0] for each in letters}) > 1:
            return Called(text, ask="role")
        if not before.strip() or not behind or tells_role(inside) or " " in inside or inside.isupper():
            return Called(f"{before} {behind}".strip(), (inside,))
    return None


def _pieces(text: str) -> Called | None:
    """Between signs: one piece is the name, the others tell a role; a register's "Yusuf, Amina" is turned round."""
    cut = _SIGN.split(text)
    pieces = [(piece, sign) for piece, sign in zip(cut[::2], (None, *cut[1::2]), strict=True) if piece]
    if len(pieces) < 2:
        return None
    (first, _), (second, comma), *more = pieces
    told = [piece for piece, sign in pieces if tells_role(piece) or (not comma and not sign and _tells_group(piece))]
    named = [piece for piece, _ in pieces if piece not in told]
    may_be_given = " " not in first + second and second.istitle() and key_of(second) not in _SURE
    if comma and not more and (first in told or (second in told and may_be_given)):
        return Called(text, ask="register", perhaps=second if first in told else None)
    if len(named) == 1:
        return Called(named[0], tuple(told))
    if comma and named == [first, second] and (first.isupper() or " " not in first or first[0].islower()):
        return _register(text, first, second, tuple(told))
    return Called(text, ask="several")


def _tells_group(piece: str) -> bool:
    """Whether a piece behind a dash tells a role although it holds other words: Riverside Carers Group."""
    words = piece.split()
    return len(words) > 2 and any(map(is_role, words)) and not is_role(words[0])


def _register(text: str, family: str, given: str, told: tuple[str, ...]) -> Called:
    """The given name in front; where it may be no given name, it asks."""
    turned = f"{given} {family}"
    words = [word for word in given.split() if key_of(word) not in known.SURE_TITLES]
    if any(is_role(word) for word in words) or (given.isupper() and not family.isupper()):
        return Called(text, ask="register", perhaps=turned)
    return Called(turned, told, "role" if is_acronym(family) else None)


def _small(text: str) -> Called | None:
    """Amina Yusuf is a carer, Amina Yusuf on behalf of Ben, Ann the carer, Amina Yusuf carer; Tom's mum Amina."""
    words = text.split()
    if at := tell.kin(words):
        return Called(" ".join(words[at:]), (" ".join(words[:at]),))
    for at, word in enumerate(words):
        may_be = all(map(is_beside, words[:at])) or (len(words) == 2 and key_of(word) in known.FAMILY)
        if word.islower() and not words[0].islower() and not may_be and tells_role(" ".join(words[at:])):
            return Called(" ".join(words[:at]), (" ".join(words[at:]),))
    return None


def _letters(text: str) -> Called | None:
    """Letters in capitals behind a name go, unless they may be a name."""
    *words, last = text.split()
    stays = text.isupper() or key_of(last) in known.CAPITAL_NAMES | known.PARTICLES or not tell.is_letters(last)
    return None if stays or not words else Called(" ".join(words), (last,))


def _titles(text: str) -> Called | None:
    """A title in front goes where it can be no given name."""
    first, *words = text.split()
    key, is_whole = key_of(first), len(words) > 1
    goes = key in known.SURE_TITLES or (is_whole and key in known.COMPANY | known.LONG_TITLES)
    if first.endswith("."):
        goes = goes or (is_whole and (first.islower() or key in known.MAYBE_TITLES | known.DOTTED_TITLES))
    if is_acronym(first) and key not in known.CAPITAL_NAMES:
        goes = goes or ((len(key) > 2 or key == "gp") and not tell.is_all_role(words))
    if is_whole and key_of(words[0]) in known.SURE_TITLES:
        goes = goes or key in tell.TITLES or key == "the"
    return Called(" ".join(words), (first,)) if goes and words else None


def _doubt(text: str) -> Called | None:
    """Whatever is left of a name that is not surely one asks."""
    words = text.split()
    if _INITIALS.fullmatch(text):
        return Called(text, ask="initials")
    front = next((at for at, word in enumerate(words) if not is_beside(word)), len(words))
    if _is_title(words) or (front > 1 and any(map(is_role, words[:front]))):
        return Called(text, ask="role", perhaps=" ".join(words[max(front, 1) :] or words[1:]) or None)
    behind = next((at for at in range(1, len(words)) if _is_no_name(words, at)), 0)
    if behind or _ODD.search(BRACKETED.sub("", text)):
        is_name = behind > 1 or len(words) == 2
        return Called(text, ask="role", perhaps=" ".join(words[:behind]) if behind and is_name else None)
    return None


def _is_title(words: list[str]) -> bool:
    """Whether the first of the words may be a title or a role."""
    key = key_of(words[0])
    if len(words) > 1 and len(key) > 2 and words[0].isupper() and not " ".join(words).isupper():
        return True
    parts = {"the", "i'm"} | known.SURE_TITLES if len(words) > 1 else {"the"}
    if not parts.isdisjoint(key.split("-")) or (len(words) > 2 and key in known.HONOURS | known.MAYBE_TITLES):
        return True
    if key in known.NAMES_IN_FRONT and not any(map(is_role, words[1:2])):
        return False
    return is_role(words[0]) or (len(words) > 1 and key in known.LONG_TITLES | known.MAYBE_TITLES)


def _is_no_name(words: list[str], at: int) -> bool:
    """Whether a word behind the first may be no part of a name: a role, small letters, figures, capitals."""
    word, is_whole, key = words[at], len(words) > 2, key_of(words[at])
    if key in known.PARTICLES and (not word.isupper() or word[0] == "I"):
        return False
    if any(map(str.isdigit, word)) or _LETTERS.match(word):
        return True
    if word.isupper() and len(word) > 1 and word[0].isalpha():
        is_code = len(word) <= tell.SHORT or key in known.CAPITALS or not _VOWEL.search(word)
        return is_whole and is_code and not words[0].isupper()
    is_told = (is_role(word) or key in known.NOBODY) and (
        key not in known.FAMILY or at < len(words) - 1 or word.islower()
    )
    is_small = word.islower() and not words[0].islower() and "-" not in word and word[0].isascii()
    return is_told or is_small or key in known.SURE_TITLES


_STEPS: tuple[Callable[[str], Called | None], ...] = (
    _several, _brackets, _pieces, _small, _letters, _titles, _doubt,
)  # fmt: skip
