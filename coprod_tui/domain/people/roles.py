"""What words tell: a name, a title, what somebody does or belongs to, or nobody at all."""

import re
import unicodedata

from coprod_tui.domain.people import lexicon as known
from coprod_tui.domain.people.contacts import Contact, without_contacts

BRACKETED = re.compile(r"\s*[(\[{（<]([^()\[\]{}（）<>]*)(?:[)\]}）>]\s*|$)")
_TITLES = known.TITLES | known.COURTESY | known.LONG_TITLES | known.DOUBTFUL_TITLES
_ROLES = known.ROLES | known.LONG_TITLES | known.DOUBTFUL_TITLES
_BESIDE = _ROLES | _TITLES | known.BESIDE | known.STREETS
_NEVER_PLAIN = (
    _BESIDE | known.HONOURS | known.LETTERS | known.NOBODY | known.HEADINGS | known.APOLOGIES | known.PRONOUNS
)
_WORK = re.compile(
    r"olog(?:y|ist)|iatr|icians?$|therap(?:y|ist)|graph(?:er|y)|podist|metrist|dontist|thetist|pharmac|physio|psych|midwi"
)
_PLAIN = re.compile(r"[^\W\d_A-Z]?[A-Z]?[^\W\d_A-Z]+(?:[ '’-][A-Z]?[^\W\d_A-Z]+)*")
_CAPITALS = re.compile(r"[A-Z\d].*[A-Z\d]")
_SIGNS = ("So", "Sk", "Cn", "Sm", "Sc")
_LONGEST_PLAIN = 20
"""So many characters fit into the cells of a name, however wide they are."""


def is_plain(text: str) -> bool:
    """Whether nothing but words stand there that are of nobody's role: most names are told so at once."""
    if len(text) > _LONGEST_PLAIN or not _PLAIN.fullmatch(text):
        return False
    words = text.split()
    small = [word for word in words if word[0].islower()]
    is_even = len(small) == len(words) or (words[-1] not in small and known.PARTICLES.issuperset(small))
    keys = text.casefold()
    parts = {part.removesuffix("s") for part in re.split("[ -]", keys)}
    return is_even and _NEVER_PLAIN.isdisjoint(parts.union(keys.split())) and not _WORK.search(keys)


def names_nobody(text: str, taken: tuple[str, ...] = ()) -> bool:
    """Whether this names nobody, such as "Patient 2", "?" or "see list"; ``taken`` is what went from beside it."""
    words = [word for word in text.replace("|", " ").split() if key_of(word) not in known.TITLES]
    if not words or not holds_name(text):
        return True
    is_told = bool(taken) or any(is_role(word) or key_of(word) in known.NOBODY for word in words)
    is_other = all(is_beside(word) or key_of(word) in known.NOBODY or len(word) == 1 for word in words)
    return is_told and is_other and (Contact.NUMBER in taken or not may_be_called(words))


def tells_role(piece: str) -> bool:
    """Whether a piece beside a name can be no name: it tells a role, where somebody is, or how to reach them."""
    rest, contacts = without_contacts(BRACKETED.sub(" ", piece))
    words = rest.replace("|", " ").split()
    if not holds_name(rest):
        return True
    if may_be_called(words):
        return False
    if all(map(is_beside, words)) and (contacts or rest.islower() or any(map(is_role, words))):
        return True
    begins = words[0].islower() and is_beside(words[0]) and any(map(is_role, words))
    return len(words) > 1 and (begins or key_of(words[0]) in known.LINKS) and words[0].islower()


def may_be_called(words: list[str]) -> bool:
    """Whether somebody may be called so although each word is that of a role: Charity, Ward Bond, Imam."""
    keys = list(map(key_of, words))
    if len(words) == 1:
        return keys[0] in known.GIVEN_NAMES or (keys[0] in known.DOUBTFUL_TITLES and not words[0].islower())
    if len(words) != 2 or any(word.islower() for word in words):
        return False
    may_be_given = keys[0] in known.GIVEN_NAMES | known.DOUBTFUL_TITLES or not is_beside(words[0])
    return may_be_given and (keys[1] in known.FAMILY_NAMES or not is_beside(words[1]))


def has_role_word(text: str) -> bool:
    """Whether a word of it may tell where somebody is or what they do."""
    return any(is_beside(word) or key_of(word) in known.NOBODY for word in text.split())


def is_bare_word(text: str) -> bool:
    """Whether it is one word, but for titles in front of it."""
    return len([word for word in text.split() if key_of(word) not in known.TITLES | known.COURTESY]) == 1


def is_role(word: str) -> bool:
    """Whether a word tells what somebody does or belongs to: nurse, NHS, cardiologist, co-chair."""
    key = key_of(word)
    if key in _ROLES or key.removesuffix("s") in _ROLES or is_acronym(word) or _WORK.search(key):
        return True
    parts = key.split("-")
    return len(parts) > 1 and _BESIDE.issuperset(parts) and not _ROLES.isdisjoint(parts)


def is_beside(word: str) -> bool:
    """Whether a word may be part of a role or stand beside one: of, junior, lead, Tom's."""
    return (
        key_of(word) in _BESIDE
        or is_role(word)
        or word.endswith(("'s", "’s", "s'", "s’"))
        or not any(map(str.isalpha, word))
    )


def is_acronym(word: str) -> bool:
    """Whether a word is a known one in capitals: GP, SpR, R&D, NHS/ICB, M.A., PhD."""
    parts = [part for part in re.split(r"[/+]", _seen(word).replace(".", "").strip(",;:'’()")) if part]
    return bool(parts) and all(part.casefold() in known.LETTERS and _CAPITALS.search(part) for part in parts)


def key_of(word: str) -> str:
    """A word in small letters, without dots and what stands at its edges."""
    return _seen(word).casefold().replace(".", "").strip(" ,;:!?()[]“”\"*'’|")


def holds_name(text: str) -> bool:
    """Whether there is a letter in it, or a sign that somebody may have chosen as their name, such as a flower."""
    return any(each.isalpha() or (each > "\u2000" and unicodedata.category(each) in _SIGNS) for each in text)


def _seen(text: str) -> str:
    seen = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return seen if seen.isascii() else "".join(each for each in seen if unicodedata.category(each) != "Cf")
