"""What a word, or a piece beside a name, tells: a name, a role, how to reach somebody, or nobody at all."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from coprod_tui.session import name_words as known
from coprod_tui.session.words import NAME_CELLS

_ROLES = known.ROLES | known.ORGANISATIONS | known.ABOUT
TITLES = known.SURE_TITLES | known.COMPANY | known.LONG_TITLES | known.MAYBE_TITLES
_BESIDE = _ROLES | known.BESIDE | TITLES | known.NOBODY
_SURE_BESIDE = known.BESIDE - known.GIVEN
_PLACES = known.ORGANISATIONS - known.NAMES_IN_FRONT
_CAPITALS = known.ACRONYMS | known.LETTERS
_MEDICAL = re.compile(
    r"olog(?:y|ist)|iatr|icians?$|therap(?:y|ist)|graph(?:er|y)|podist|metrist|dontist|thetist|pharmac|physio|psych|midwi"
)
LETTERS_LIKE = re.compile(r"[FMLD]R?C[B-DF-HJ-NP-TV-XZ][A-Za-z]{0,6}|[FM]R?C?[B-DF-HJ-NP-TV-XZ]{2,}")
_LABELS = (
    "tel telephone phone mobile mob cell fax ext extension bleep pager dect dob born aged? no nhs number ref id pin "
    "[mtxb](?=[.:]) x(?=[\\d])"
).replace(" ", "|")
REACHED = re.compile(
    r"<[^<>]*(?:[@＠]|tel:|mailto:)[^<>]*>|\S*(?:https?://|www\.)\S+|"
    r"[(\[{]?(?:mailto:)?[^\s<>()\[\]{},;:|\"“”]+(?:[@＠]|\s?[\[(]at[\])]\s?)[^\s<>()\[\]{},;:|\"“”@＠]+\.\w+[)\]}]?|"
    rf"[(\[]?(?:\b(?:{_LABELS})|[☎☏📞📱#])[\s.:]*\+?\(?\d[\d\s()./-]*(?!\w)[)\]]?|[☎☏📞📱]|"
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|[(\[]?(?<!\w)\+?\(?\d[\d\s()./-]{6,}\d(?!\w)[)\]]?",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r"[(\[]?(?<![\w/.-])\d[\d\s./:-]*(?<=\d)[A-Za-z]?(?!\w)(?:\s*(?:years? old|yrs?|y/?o|years?)\b)?[)\]]?",
    re.IGNORECASE,
)
_MARKS = re.compile(
    r"^(?:[\s\-–—―*•·‣◦●○■□▪▫☐☑☒✓✔✗✘✅❑❏➢➤→>#~_=.,:;|/?†‡+&]+|\[[ xX✓✔]?\]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\)|\(\s*\))+"
)
_MARKS_BEHIND = re.compile(r"(?:[\s*†‡✓✔☑☐✗✘✅?,;:|/\-–—=]|\(\s*[?,;✓✔*]*\s*\))+$")
LINKED = re.compile(
    r"\s+(?:is an?|is the|obo|o/b/o|c/o|on behalf of|in place of|instead of|standing in for|deputi[sz]ing for|"
    r"representing|from|at|for)\s.*$"
)
BRACKETED = re.compile(r"\s*[(\[{（<]([^()\[\]{}（）<>]*)(?:[)\]}）>]\s*|$)")
_PLACE = re.compile(r"\W*(?:\w+\W+)?\d{1,4}(?!\d)")
KIN_OF = re.compile(r"^\S+(?:['’]s|s['’])\s+(\w+)(?=\s|$)")
_PLAIN = re.compile(r"[^\W\d_A-Z]?[A-Z]?[^\W\d_A-Z]+(?:[ '’-][A-Z]?[^\W\d_A-Z]+)*")
GENERATIONS = frozenset({"jr", "jnr", "sr", "snr", "ii", "iii", "iv"})
_QUOTES = ('""', "''", "“”", "‘’", "«»")
SHORT = 4
LONGEST = 300


@lru_cache(maxsize=1024)
def tells_role(piece: str) -> bool:
    """Whether a piece beside a name can be no name: it tells a role, where somebody is, or how to reach them."""
    if is_plain(piece):
        return False
    rest, contacts = without_contacts(BRACKETED.sub(" ", piece[:LONGEST]))
    words = rest.split()
    if not holds_name(rest) or GENERATIONS.issuperset(map(key_of, words)) or _is_kin_of(rest):
        return True
    if contacts:
        is_place = bool(_PLACE.match(piece)) and any(key_of(word) in known.STREETS for word in words)
        return is_place or all(map(is_beside, words))
    if is_all_role(words):
        return not may_be_called(words)
    if rest.islower() and all(key_of(word) in _SURE_BESIDE for word in words):
        return any(len(word) > SHORT for word in words)
    if len(words) == 1 and key_of(words[0]) in known.CAPITAL_NAMES:
        return False
    if len(words) == 1 and rest.islower() and rest in known.ACRONYMS:
        return True
    begins = words[0].islower() and is_beside(words[0]) and key_of(words[0]) not in known.GIVEN
    return (begins and any(map(is_role, words))) or bool(LINKED.match(f" {rest} "))


def may_be_told(piece: str, name: str) -> bool:
    """Whether a piece in one line with ``name`` may tell something of them: Riverside Trust, joiner."""
    words = BRACKETED.sub(" ", piece).split()
    is_place = bool(words) and (key_of(words[-1]) in _PLACES or any(map(is_acronym, words)))
    return is_place or (piece.islower() and not name.islower())


@lru_cache(maxsize=1024)
def names_nobody(text: str) -> bool:
    """Whether this stands in a name's place without naming anybody, such as "Patient 2", "?" or "see list"."""
    rest, contacts = without_contacts(unmarked(text))
    words = rest.split()
    if not holds_name(rest) or _is_kin_of(rest):
        return True
    while len(words) > 1 and key_of(words[0]) in known.SURE_TITLES:
        words.pop(0)
    nobody = any(is_role(word) or key_of(word) in known.NOBODY for word in words)
    return nobody and is_all_role(words, nobody=True) and not (may_be_called(words) and not contacts)


def is_turned(family: str, given: str) -> bool:
    """Whether two pieces can be a register's family and given name, so that the given name is to stand in front."""
    one_family = " " not in family or family.isupper() or family[0].islower()
    return one_family and not any(is_role(word) or is_acronym(word) for word in given.split())


def is_plain(text: str) -> bool:
    """Whether nothing but words stand there that are of nobody's role: most names are told so at once."""
    return (
        bool(_PLAIN.fullmatch(text))
        and len(text) < NAME_CELLS // 2
        and not any(is_beside(word) or key_of(word) in known.HONOURS for word in text.split())
    )


def without(pattern: re.Pattern[str], text: str) -> tuple[str, list[str]]:
    """``text`` without what is found in it, and this."""
    taken = [found[0].strip() for found in pattern.finditer(text)]
    return (" ".join(pattern.sub(" ", text).split()), taken) if taken else (text, taken)


def without_contacts(text: str) -> tuple[str, list[str]]:
    """``text`` without addresses and numbers, and these."""
    text, addresses = without(REACHED, text)
    text, numbers = without(NUMBER, text)
    return text, addresses + numbers


def unmarked(text: str) -> str:
    """``text`` without the marks of a list, and without quotation marks around the whole of it."""
    while True:
        bare = _MARKS_BEHIND.sub("", _MARKS.sub("", text)).strip()
        if len(bare) > 2 and bare[0] + bare[-1] in _QUOTES and bare[0] not in bare[1:-1].replace('""', ""):
            bare = bare[1:-1].replace('""', '"').strip()
        if bare == text or not bare:
            return bare or text
        text = bare


def is_all_role(words: Iterable[str], *, nobody: bool = False) -> bool:
    """Whether nothing but a role, an organisation or a title stands there, and what stands beside these."""
    words = list(words)
    tells = any(is_role(word) or key_of(word) in TITLES for word in words) or nobody
    return bool(words) and tells and all(is_beside(word) or (nobody and len(key_of(word)) == 1) for word in words)


def may_be_called(words: list[str]) -> bool:
    """Whether somebody may be called so although each word is that of a role: Charity, Ward Bond, Guest."""
    if not words or len(words) > 2 or any(word.islower() for word in words):
        return False
    first, last = key_of(words[0]), key_of(words[-1])
    if len(words) == 1:
        return first in known.GIVEN
    return (first in known.GIVEN or not is_beside(words[0])) and (last in known.FAMILY or not is_beside(words[1]))


def _is_kin_of(text: str) -> bool:
    kin = KIN_OF.match(text)
    return bool(kin and is_role(kin[1]) and kin.end() == len(text))


@lru_cache(maxsize=4096)
def is_role(word: str) -> bool:
    """Whether a word tells what somebody does or belongs to: nurse, NHS, cardiologist, co-chair."""
    key = key_of(word)
    return (
        key in _ROLES
        or is_acronym(word)
        or bool(_MEDICAL.search(key))
        or (
            "-" in key
            and all(part in _BESIDE for part in key.split("-"))
            and any(part in _ROLES for part in key.split("-"))
        )
    )


@lru_cache(maxsize=4096)
def is_beside(word: str) -> bool:
    """Whether a word may be part of a role or stand beside one: of, junior, lead."""
    return key_of(word) in _BESIDE or is_role(word) or not any(map(str.isalpha, word))


@lru_cache(maxsize=4096)
def is_acronym(word: str) -> bool:
    """Whether a word is a known one in capitals: GP, SpR, R&D, NHS/ICB."""
    parts = [part for part in re.split(r"[/+]", _seen(word).strip(".,;:'’()")) if part]
    return bool(parts) and all(
        sum(each.isupper() or each.isdigit() for each in part) > 1 and part.casefold() in _CAPITALS for part in parts
    )


@lru_cache(maxsize=4096)
def is_letters(word: str) -> bool:
    """Whether a word is written as letters behind a name are: PhD, M.A., FRCP."""
    bare = word.replace(".", "").strip(",")
    return bare.casefold() == "esq" or (
        sum(map(str.isupper, bare)) > 1
        and (
            bare.casefold() in known.LETTERS
            or is_acronym(bare)
            or len(bare) < SHORT
            or bool(LETTERS_LIKE.fullmatch(bare))
        )
    )


@lru_cache(maxsize=4096)
def key_of(word: str) -> str:
    """A word in small letters, without dots and what stands at its edges."""
    return _seen(word).casefold().replace(".", "").strip(" ,;:!?()[]“”\"*'’")


def _seen(text: str) -> str:
    if text.isascii():
        return text
    return "".join(each for each in unicodedata.normalize("NFKC", text) if unicodedata.category(each) != "Cf")


def holds_name(text: str) -> bool:
    """Whether there is a letter in it, or a sign that somebody may have chosen as their name, such as a flower."""
    return any(
        each.isalpha() or (each > "\u2000" and unicodedata.category(each) in ("So", "Sk", "Cn", "Sm", "Sc"))
        for each in text
    )


def script_of(text: str) -> str:
    """The script that most tell by their first letter: Latin, Arabic, Han."""
    return next((unicodedata.name(each, "?").split()[0] for each in text if each.isalpha()), "")
