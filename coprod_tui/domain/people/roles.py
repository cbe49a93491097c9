"""Classifies words: a name, a title, a role or organisation, or nobody at all."""

import re
import unicodedata

from coprod_tui.domain.people import lexicon as known
from coprod_tui.domain.people.contacts import without_contacts

_ROLES = known.ROLES | known.LONG_TITLES | known.DOUBTFUL_TITLES
_BESIDE = _ROLES | known.TITLES | known.COURTESY | known.BESIDE | known.STREETS
_WORK = re.compile(
    r"olog(?:y|ist)|iatr|icians?$|therap(?:y|ist)|graph(?:er|y)|podist|metrist|dontist|thetist|pharmac|physio|psych|midwi"
)
_UNSEEN = re.compile("[\u061c\u200b-\u200f\u2061-\u2064]")  # of the characters that cleaning keeps


def names_nobody(text: str, taken: tuple[str, ...] = ()) -> bool:
    """Whether this names nobody, such as "Patient 2", "?" or "see list"; ``taken`` holds the pieces already removed."""
    words = [word for word in text.replace("|", " ").split() if key_of(word) not in known.TITLES]
    if not words or not holds_name(text):
        return True
    is_told = bool(taken) or any(is_role(word) or key_of(word) in known.NOBODY for word in words)
    is_other = all(is_beside(word) or key_of(word) in known.NOBODY or len(word) == 1 for word in words)
    return is_told and is_other and not may_be_called(words)


def tells_role(piece: str) -> bool:
    """Whether a piece beside a name cannot be a name: it is a role, a place or a contact detail."""
    rest, contacts = without_contacts(piece)
    words = rest.replace("|", " ").split()
    if not holds_name(rest) or may_be_called(words):
        return not holds_name(rest)
    is_told, is_small = bool(contacts) or any(map(is_role, words)), words[0].islower()
    if all(map(is_beside, words)):
        return is_told or is_small
    return is_small and (key_of(words[0]) in known.LINKS or (is_told and is_beside(words[0])))


def may_be_called(words: list[str]) -> bool:
    """Whether the words may be a name although each is a role word: Charity, Ward Bond, Imam."""
    first, last = key_of(words[0]), key_of(words[-1])
    if len(words) == 1:
        return first in known.GIVEN_NAMES or (first in known.DOUBTFUL_TITLES and not words[0].islower())
    may_be_whole = len(words) == 2 and not any(word.islower() for word in words)
    may_be_given = first in known.GIVEN_NAMES | known.DOUBTFUL_TITLES or not is_beside(words[0])
    return may_be_whole and may_be_given and (last in known.FAMILY_NAMES or not is_beside(words[1]))


def is_role(word: str) -> bool:
    """Whether a word is a role or an organisation: nurse, NHS, cardiologist, co-chair."""
    key = key_of(word)
    if key in _ROLES or key.removesuffix("s") in _ROLES or is_acronym(word) or _WORK.search(key):
        return True
    parts = key.split("-")
    return len(parts) > 1 and _BESIDE.issuperset(parts) and not _ROLES.isdisjoint(parts)


def is_beside(word: str) -> bool:
    """Whether a word may be part of a role or stand beside one: of, junior, lead, Tom's, 2."""
    is_of_somebody = word.endswith(("'s", "’s", "s'", "s’"))
    return is_of_somebody or key_of(word) in _BESIDE or is_role(word) or not any(map(str.isalpha, word))


def is_acronym(word: str) -> bool:
    """Whether a word is a known one in capitals: GP, SpR, R&D, NHS/ICB, M.A., PhD."""
    parts = [part for part in re.split(r"[/+]", _seen(word).replace(".", "").strip(",;:'’()")) if part]
    return bool(parts) and all(
        part.casefold() in known.LETTERS and re.search(r"[A-Z\d].*[A-Z\d]", part) for part in parts
    )


def key_of(word: str) -> str:
    """A word in lower case, without dots and surrounding punctuation."""
    return _seen(word).casefold().replace(".", "").strip(" ,;:!?()[]“”\"*'’|")


def holds_name(text: str) -> bool:
    """Whether it contains a letter, or a symbol that may be chosen as a name, such as a flower."""
    return any(
        each.isalpha() or (each > "\u2000" and unicodedata.category(each).startswith(("S", "Cn"))) for each in text
    )


def _seen(text: str) -> str:
    return text if text.isascii() else _UNSEEN.sub("", unicodedata.normalize("NFKC", text))
