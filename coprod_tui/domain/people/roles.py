"""What a word, or a piece beside a name, tells: a name, a role, how to reach somebody, or nobody at all."""

import re
import unicodedata

from coprod_tui.domain.people import lexicon as known

ROLES = known.ROLES | known.ORGANISATIONS
TITLES = known.SURE_TITLES | known.COMPANY | known.LONG_TITLES | known.MAYBE_TITLES
_BESIDE = ROLES | known.BESIDE | TITLES
_NEVER_NAMES = (
    _BESIDE | known.HEADINGS | known.APOLOGIES | known.NOBODY | known.HONOURS | known.CAPITALS | known.PRONOUNS
)
_SURE_BESIDE = known.CAPITALS | known.BESIDE - known.GIVEN - known.CAPITAL_NAMES
SHORT = 4
_SIGNS = ("So", "Sk", "Cn", "Sm", "Sc")
_STREETS = "|".join(sorted(known.STREETS))
_PHONES = r"tel|telephone|phone|mobile|mob|cell|fax|extn?|extension|bleep|pager|dect|[mt](?=[.:])|x(?=\d)"
_NUMBERS = r"dob|d\.o\.b\.?|born|aged?|nhs|number|no|ref|id|mrn|nino|pin|b(?=[.:])"
_PLACES = r"ward|bay|bed|room|level|floor|flat|band|unit|page|table"
_CONTACT = re.compile(
    r"(?P<an_email_address><[^<>]*[@＠][^<>]*>|[(\[{]?(?:\b(?:e|e-?mail|mailto)\s?:\s*)?[^\s<>()\[\]{},;:|\"“”]+"
    r"(?:[@＠]|\s?[\[(]\s?at\s?[\])]\s?)[^\s<>()\[\]{},;:|\"“”@＠]+\.\w+[)\]}]?|\S+ at \S+ dot \w+|(?<!\S)@\w+)|"
    r"(?P<a_web_address>\S*(?:https?://|www\.)\S+|(?<!\S)[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|uk|eu|ie|de)(?:/\S*)?(?!\S))|"
    rf"(?P<an_address>\b\d+[a-z]?,? (?:[^\W\d]+ ){{1,3}}(?:{_STREETS})\b|\b[A-Z]{{1,2}}\d[A-Z\d]? ?\d[A-Z]{{2}}\b)|"
    rf"(?P<a_phone_number>[(\[<]?(?:\b(?:{_PHONES})|[☎☏📞📱])[\s.:]*\+?\(?\d[\d\s()./-]*(?!\w)[)\]>]?|[☎☏📞📱]|"
    r"[(\[]?(?<!\w)(?:\+|\(?0)\d?[\d\s()./-]{6,}\d(?!\w)[)\]]?)|"
    rf"(?P<a_number>[(\[]?\b(?:{_PLACES})\s*[A-Z]?\d[\w./-]*[)\]]?|[(\[]?\b(?:(?:{_NUMBERS})[\s.:]*)+\d[\w\s./-]*(?!\w)[)\]]?|"
    r"[(\[]?(?<![\w/.+-])\d[\d\s./:-]*(?<=\d)[A-Za-z]?(?!\w)(?:\s*(?:years? old|yrs?|y/?o|years?)\b)?[)\]]?)",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"olog(?:y|ist)|iatr|icians?$|therap(?:y|ist)|graph(?:er|y)|podist|metrist|dontist|thetist|pharmac|physio|psych|midwi"
)
_CAPITALS = re.compile(r"[A-Z\d].*[A-Z\d]")
_LETTERS = re.compile(r"[FMLD]R?C[B-DF-HJ-NP-TV-XZ][A-Za-z]{0,6}|[FM]R?C?[B-DF-HJ-NP-TV-XZ]{2,}")
_MARKS = re.compile(
    r"^(?:[\s\-–—―*•·‣◦●○■□▪▫☐☑☒✓✔✗✘✅❑❏➢➤★☆→>#~_=.,:;|/?†‡+&]+|\[[ xX✓✔]?\]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\)|"
    r"\(\s*\))+"
)
_MARKS_BEHIND = re.compile(r"(?:\.{2,}|[…\s*•★☆†‡✓✔☑☐✗✘✅?!#,;:|/\-–—=]|\(\s*[?,;✓✔*|]*\s*\))+$")
_LINKED = re.compile(
    r"(?:is an?|is the|obo|o/b/o|c/o|p\.?p|on behalf of|in place of|instead of|standing in for|covering for|"
    r"deputi[sz]ing for|representing|from|at|for)\.?\s"
)
_PLAIN = re.compile(r"[^\W\d_A-Z]?[A-Z]?[^\W\d_A-Z]+(?:[ '’-][A-Z]?[^\W\d_A-Z]+)*")
BRACKETED = re.compile(r"\s*[(\[{（<]([^()\[\]{}（）<>]*)(?:[)\]}）>]\s*|$)")


def is_plain(text: str) -> bool:
    """Whether nothing but words stand there that are of nobody's role: most names are told so at once."""
    if len(text) > 5 * SHORT or not _PLAIN.fullmatch(text):
        return False
    small = [word for word in text.split() if word[0].islower()]
    words = text.casefold()
    is_even = not small or text.islower() or (known.PARTICLES.issuperset(small) and small[-1:] != text.split()[-1:])
    known_as = {part.removesuffix("s") for part in re.split("[ -]", words)} | set(words.split())
    return is_even and _NEVER_NAMES.isdisjoint(known_as) and not _WORK.search(words)


def without_contacts(text: str) -> tuple[str, tuple[str, ...]]:
    """``text`` with a bar in the place of each address and number, and what kinds of them stood there."""
    kinds = tuple(map(_kind_of, _CONTACT.finditer(text)))
    return (" ".join(_CONTACT.sub(" | ", text).split()), kinds) if kinds else (text, ())


def without_details(text: str) -> str:
    """``text`` with the kind of it in the place of each address and longer number."""
    return _CONTACT.sub(lambda found: _kind_of(found) if len(found[0]) > SHORT else found[0], text)


def _kind_of(found: re.Match[str]) -> str:
    return (found.lastgroup or "").replace("_", " ")


def tells_role(piece: str) -> bool:
    """Whether a piece beside a name can be no name: it tells a role, where somebody is, or how to reach them."""
    if is_plain(piece):
        return False
    rest, contacts = without_contacts(BRACKETED.sub(" ", piece))
    words = rest.replace("|", " ").split()
    if not holds_name(rest) or kin(words) == len(words):
        return True
    if contacts:
        return all(is_beside(word) or key_of(word) in known.STREETS for word in words) and not may_be_called(words)
    if is_all_role(words) or all(map(is_letters, words)):
        return not may_be_called(words) and (len(words) > 1 or key_of(rest) not in known.CAPITAL_NAMES)
    if len(words) == 1:
        return rest.islower() and key_of(rest) in _SURE_BESIDE
    begins = words[0].islower() and is_beside(words[0]) and key_of(words[0]) not in known.GIVEN
    return (begins and any(map(is_role, words))) or bool(_LINKED.match(f"{rest} "))


def names_nobody(text: str, *, is_numbered: bool = False, is_rest: bool = False) -> bool:
    """Whether this names nobody, such as "Patient 2", "?" or "see list"; a rest is what is left beside what went."""
    words = [word for word in text.replace("|", " ").split() if key_of(word) not in known.SURE_TITLES]
    if not holds_name(text) or not words or kin(words) == len(words):
        return True
    is_said = any(is_role(word) or (key_of(word) in known.NOBODY and len(word) != len("na")) for word in words)
    nobody = is_said or is_rest or (len(words) == 1 and key_of(words[0]) in known.NOBODY)
    return nobody and is_all_role(words, nobody=True) and (is_numbered or not may_be_called(words))


def is_all_role(words: list[str], *, nobody: bool = False) -> bool:
    """Whether nothing but a role, an organisation or a title stands there, and what stands beside these."""
    tells = nobody or any(is_role(word) or key_of(word) in TITLES for word in words)
    extra = known.NOBODY if nobody else ()
    return (
        bool(words)
        and tells
        and all(is_beside(word) or key_of(word) in extra or (nobody and len(word) == 1) for word in words)
    )


def may_be_called(words: list[str]) -> bool:
    """Whether somebody may be called so although each word is that of a role: Charity, Ward Bond, Guest."""
    if not words or len(words) > 2 or any(word.islower() for word in words):
        return False
    first, last = key_of(words[0]), key_of(words[-1])
    if len(words) == 1:
        return first in known.GIVEN
    return (first in known.GIVEN | known.MAYBE_TITLES or not is_beside(words[0])) and (
        last in known.FAMILY or not is_beside(words[1])
    )


def kin(words: list[str]) -> int:
    """How many words in front say whose mother or worker somebody is: Tom's mum Amina, mother of Dan."""
    if len(words) > 2 and words[1] in ("of", "to") and key_of(words[0]) in ROLES:
        return len(words)
    if not re.search("['’]s$|s['’]$", words[0]):
        return 0
    end = next((at for at, word in enumerate(words) if at and not is_beside(word)), len(words))
    return end if any(map(is_role, words[1:end])) else 0


def is_role(word: str) -> bool:
    """Whether a word tells what somebody does or belongs to: nurse, NHS, cardiologist, co-chair."""
    key = key_of(word)
    parts = key.split("-")
    is_known = key in ROLES or key.removesuffix("s") in ROLES or is_acronym(word) or bool(_WORK.search(key))
    return is_known or (len(parts) > 1 and _BESIDE.issuperset(parts) and not ROLES.isdisjoint(parts))


def is_beside(word: str) -> bool:
    """Whether a word may be part of a role or stand beside one: of, junior, lead."""
    return key_of(word) in _BESIDE or is_role(word) or not any(map(str.isalpha, word))


def is_acronym(word: str) -> bool:
    """Whether a word is a known one in capitals: GP, SpR, R&D, NHS/ICB."""
    parts = [part for part in re.split(r"[/+]", _seen(word).strip(".,;:'’()")) if part]
    return bool(parts) and all(part.casefold() in known.CAPITALS and _CAPITALS.search(part) for part in parts)


def is_letters(word: str) -> bool:
    """Whether a word is surely letters behind a name: PhD, M.A., FRCP."""
    bare = word.replace(".", "").strip(",")
    is_known = bare.casefold() in known.CAPITALS or bool(_LETTERS.fullmatch(bare) and len(bare) >= SHORT)
    return bare.casefold() == "esq" or (bool(_CAPITALS.search(bare)) and is_known)


def key_of(word: str) -> str:
    """A word in small letters, without dots and what stands at its edges."""
    return _seen(word).casefold().replace(".", "").strip(" ,;:!?()[]“”\"*'’|")


def _seen(text: str) -> str:
    seen = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return seen if seen.isascii() else "".join(each for each in seen if unicodedata.category(each) != "Cf")


def unmarked(text: str) -> str:
    """``text`` without the marks of a list, and without quotation marks around the whole of it."""
    while True:
        bare = _MARKS_BEHIND.sub("", _MARKS.sub("", text)).strip()
        if len(bare) > 2 and bare[0] + bare[-1] in "\"\" '' “” ‘’ «»" and bare[0] not in bare[1:-1].replace('""', ""):
            bare = bare[1:-1].replace('""', '"').strip()
        if bare == text or not bare:
            return bare or text
        text = bare


def holds_name(text: str) -> bool:
    """Whether there is a letter in it, or a sign that somebody may have chosen as their name, such as a flower."""
    return any(each.isalpha() or (each > "\u2000" and unicodedata.category(each) in _SIGNS) for each in text)
