"""What stands beside a name and is taken off it: addresses, phone numbers, titles, roles, organisations and letters.

A role stands after a name (``Tom - GP``, ``Zoë (carer)``) or before it (``Patient rep: Ann Lee``, ``Head of Nursing
Ann``). Whatever may be a name by itself stays: Grace Porter, Wei Ma, Ann Carer. Behind a mark or in brackets, capitals
that are no initials (``Ann - RCHT``) and numbers as of years go too, whatever they stand for.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from coprod_tui.session.roles import (
    ABBREVIATIONS,
    ABOUT_SOMEBODY,
    BESIDE_A_ROLE,
    FAMILY_NAMES,
    KIN_OR_NAMES,
    LETTERS_AFTER,
    LETTERS_OR_NAMES,
    LINKS,
    NO_NAMES,
    ORGANISATIONS,
    ROLES,
    ROLES_OR_NAMES,
    TITLES,
)

_SEPARATED = re.compile(r"\s*(?:[,;:：|/·•∙—―]|\s[-–]+|[-–]\s|\s[@＠])\s*")
_COLON = re.compile(r"\s*[:：]\s*")
_BRACKETED = re.compile(r"\s*[(\[{（<]([^()\[\]{}（）<>]*)[)\]}）>]")
_UNCLOSED = re.compile(r"\s*[(\[{（<]([^()\[\]{}（）<>]*)$")
_THE = re.compile(r"\s+(?=the\s)", re.IGNORECASE)
_STUCK_TITLES = re.compile(rf"^(?:(?:{'|'.join(TITLES)})\.)+(?=[^\W\d_])", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", re.UNICODE)
_ADDRESS = re.compile(
    r"<[^<>]*[@＠][^<>]*>|[(\[{]?(?:mailto:)?[^\s<>()\[\]{},;:|\"“”]+[@＠][^\s<>()\[\]{},;:|\"“”@＠]+\.\w+[)\]}]?"
)
_PHONE = re.compile(r"[(\[]?\s*(?:\b(?:tel|mob|mobile|phone)\b\.?:?\s*)?\+?\(?\d[\d\s().-]{7,}\d[)\]]?", re.IGNORECASE)
_YEARS = re.compile(r"(?:aged?\s+)?\d{2,4}(?:\s*(?:y|yo|yrs?|years?)\b.*)?", re.IGNORECASE)
_KIN = re.compile(
    rf"(?:^|['’]s\s+|\b(?:my|her|his|their|our)\s+)(?:{'|'.join(KIN_OR_NAMES)})(?=$|\s+(?:{'|'.join(LINKS)})\b)"
)
_CAPITALS = range(2, 7)
_LEFT_OVER = frozenset({"the", "my", "our", "and"})
_EDGES = " ,;:：|-–—"
_QUOTES = ('""', "''", "“”", "‘’", "«»")


class Taken(NamedTuple):
    """What is left, the pieces that were taken off as they were written, and whether contacts were, which are private.

    ``contacts``: "an email address", "a phone number".
    """

    name: str
    pieces: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was taken off."""
        return bool(self.pieces or self.contacts)


def take_off(text: str) -> Taken:
    """All that is no name, as often as something more comes to light."""
    taken = _take_off_once(text)
    while taken.name != text:
        text = taken.name
        again = _take_off_once(text)
        contacts = tuple(dict.fromkeys((*taken.contacts, *again.contacts)))
        taken = Taken(again.name, (*taken.pieces, *again.pieces), contacts)
    return taken


def role_in_front(name: str) -> tuple[str, list[str]]:
    """The name after a role with no mark between them, and the role: "Head of Nursing Ann"; titles stay."""
    words = name.split()
    known = ROLES | ORGANISATIONS | TITLES | BESIDE_A_ROLE
    longest = next((at for at, word in enumerate(words) if not _is_of(word, known)), len(words) - 1)
    for end in range(longest, 0, -1):
        role, rest = words[:end], " ".join(words[end:])
        ends_well = _is_of(role[-1], ROLES | ORGANISATIONS) and not _is_of(words[end], BESIDE_A_ROLE)
        has_no_mark = not role[-1].endswith(",")
        begins_well = len(role[0]) > 1 and not _is_of(role[0], TITLES)
        if not (begins_well and ends_well and has_no_mark):
            continue
        tells = any(_is_of(word, ROLES - ROLES_OR_NAMES) for word in role)
        if tells and is_name(rest) and not tells_role(rest):
            return rest, [" ".join(role)]
    return name, []


def apart_from_addresses(text: str) -> tuple[str, list[str]]:
    """``text`` without the email addresses in it, and these."""
    return _ADDRESS.sub(" ", text), _ADDRESS.findall(text)


def is_name(text: str) -> bool:
    """Whether ``text`` is more than a role, an organisation or a title."""
    words = _words(text)
    if not words:
        return may_hold_name(text)
    roles = ROLES | ORGANISATIONS | TITLES | NO_NAMES
    starts_like_one = words[0] in roles | BESIDE_A_ROLE
    is_all_role = all(word in roles | BESIDE_A_ROLE or len(word) == 1 for word in words)
    return not (starts_like_one and is_all_role and any(word in roles for word in words)) and not _links_a_role(text)


def means_nobody(text: str) -> bool:
    """Whether ``text`` stands in a name's place without being one or a role, such as "12 people" or "others"."""
    words = _words(text)
    return not NO_NAMES.isdisjoint(words) and all(word in NO_NAMES | BESIDE_A_ROLE for word in words)


def is_left_over(name: str) -> bool:
    """Whether these words, beside which something was taken off, belonged to that and are no name: "The", "of Tom"."""
    words = name.split()
    return _LEFT_OVER.issuperset(_words(name)) or (len(words) > 1 and words[0] in LINKS)


def may_hold_name(text: str) -> bool:
    """Whether there is a letter in it, or a sign that somebody may have chosen as their name, such as a flower."""
    signs = (unicodedata.category(character) for character in text if character > "\u2000")
    return bool(_words(text)) or any(kind[0] in "LS" or kind == "Cn" for kind in signs)


def tells_role(piece: str) -> bool:
    """Whether a piece beside a name tells a role, an organisation, letters or something else of somebody."""
    piece = piece.strip()
    if piece.casefold() in LETTERS_OR_NAMES and not piece.isupper():
        return False
    is_small = piece.islower() and piece.upper() in ABBREVIATIONS
    tells_by_a_word = not (ROLES | ORGANISATIONS | LETTERS_AFTER | ABOUT_SOMEBODY).isdisjoint(_words(piece))
    return is_small or tells_by_a_word or bool(_KIN.search(piece) or _YEARS.fullmatch(piece))


def is_abbreviation(piece: str, name: str) -> bool:
    """Whether a piece beside ``name`` is capitals that stand for something: no initials, nor a name in capitals."""
    initials = "".join(word[0] for word in name.split()).upper()
    stand_for = [letters.replace(".", "") for letters in re.split(r"[\s/&+,]+", piece.strip())]
    return (
        may_hold_name(name)
        and not name.isupper()
        and initials not in stand_for
        and all(each.isalpha() and each.isupper() and len(each) in _CAPITALS for each in stand_for)
    )


def may_be_initials(piece: str, name: str) -> bool:
    """Whether a piece behind a comma may be what stands before a family name in a register: "Smith, AJ"."""
    return len(name.split()) == 1 and len(piece.strip().replace(".", "")) == 2


def unquoted(text: str) -> str:
    """``text`` without what is left at its edges, and without quotation marks around the whole of it."""
    text = text.strip(_EDGES)
    while len(text) > 2 and text[0] + text[-1] in _QUOTES:
        text = text[1:-1].strip(_EDGES)
    return text


def _take_off_once(text: str) -> Taken:
    name, addresses = apart_from_addresses(text)
    name, phones = _PHONE.subn(" ", name)
    contacts = ("an email address",) * bool(addresses) + ("a phone number",) * bool(phones)
    name, pieces = _without_brackets(unquoted(name))
    name, before = _without_role_before(name)
    name, after = _without_role_after(name)
    name, in_front = role_in_front(name)
    words = _STUCK_TITLES.sub(lambda stuck: stuck[0].replace(".", ". "), name).split()
    titles: list[str] = []
    while len(words) > 1 and _plain(words[0]).rstrip(".") in TITLES and not (len(words) > 2 and words[1] in LINKS):
        titles.insert(0, words.pop(0))
    letters: list[str] = []
    while _ends_in_letters(words) and (titles or is_name(" ".join(words))):
        letters.append(words.pop())
    taken = (*titles, *in_front, *before, *pieces, *after, *letters)
    return Taken(unquoted(" ".join(words)), taken, contacts)


def _without_brackets(name: str) -> tuple[str, list[str]]:
    taken: list[str] = []
    beside = _UNCLOSED.sub("", _BRACKETED.sub("", name))

    def bracket(found: re.Match[str]) -> str:
        is_no_name = bool(_words(found[1])) and not is_name(found[1])
        if not (is_no_name or tells_role(found[1]) or is_abbreviation(found[1], beside)):
            return found[0]
        taken.append(found[1].strip())
        return ""

    return _UNCLOSED.sub(bracket, _BRACKETED.sub(bracket, name)).strip(), taken


def _without_role_before(name: str) -> tuple[str, list[str]]:
    """The name after a role: "Patient rep: Ann Lee", "GP - Tom"."""
    for separator in (_COLON.search(name), _SEPARATED.search(name)):
        if separator is None:
            continue
        piece, rest = name[: separator.start()].strip(), name[separator.end() :].strip()
        is_role = (
            bool(_words(piece))
            and not is_name(piece)
            and not ("," in separator[0] and piece.casefold() in FAMILY_NAMES)
        )
        heads_a_name = separator.re is _COLON and tells_role(piece) and not tells_role(rest)
        if (is_role or heads_a_name) and rest and is_name(rest):
            return rest, [piece]
    return name, []


def _without_role_after(name: str) -> tuple[str, list[str]]:
    """The name before the first of its separated pieces that tells a role; all that follows goes with it."""
    separators = list(_SEPARATED.finditer(name))
    ends = [*(each.start() for each in separators[1:]), len(name)]
    for separator, end in zip(separators, ends, strict=False):
        before, piece = name[: separator.start()], name[separator.end() : end]
        stands_for = is_abbreviation(piece, before) and not ("," in separator[0] and may_be_initials(piece, before))
        if tells_role(piece) or stands_for:
            return before, [name[separator.end() :].strip()]
    the = _THE.search(name)
    if the and not is_name(name[the.end() :]):
        return name[: the.start()], [name[the.end() :]]
    return name, []


def _ends_in_letters(words: list[str]) -> bool:
    """Whether the last word is letters after a name: "Ben Okafor MA" has them; "Wei MA" and "LI WEI MA" are names."""
    if len(words) < 2:
        return False
    if words[-1].casefold() in LETTERS_OR_NAMES and (len(words) == 2 or " ".join(words).isupper()):
        return False
    letters = words[-1].replace(".", "")
    is_known = letters.upper() in ABBREVIATIONS and not " ".join(words).isupper()
    return sum(map(str.isupper, letters)) > 1 and (is_known or letters.casefold() in LETTERS_AFTER)


def _links_a_role(text: str) -> bool:
    """Whether it is a role and whose or where that is: "Carer for Ann", "Nurse at Riverside"."""
    words = text.split()
    link = next((at for at, word in enumerate(words) if word in LINKS), 0)
    role = words[:link]
    known = ROLES | ORGANISATIONS | TITLES
    return all(_is_of(word, known | BESIDE_A_ROLE) for word in role) and any(_is_of(word, known) for word in role)


def _words(text: str) -> list[str]:
    """The words of ``text`` in small letters, but known abbreviations in capitals where they have capitals."""
    return [_known(part) for word in _WORD.findall(_seen(text)) for part in _parts(word)]


def _known(word: str) -> str:
    is_abbreviation = sum(map(str.isupper, word)) > 1 and word.upper() in ABBREVIATIONS
    return word.upper() if is_abbreviation else word.casefold()


def _is_of(word: str, known: frozenset[str]) -> bool:
    """Whether a word, with whatever stands at its edges, is among the known ones."""
    return bool(parts := _words(word)) and known.issuperset(parts)


def _plain(text: str) -> str:
    """``text`` in small letters, whatever their width, without what nobody sees."""
    return _seen(text).casefold()


def _seen(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKC", text) if unicodedata.category(each) != "Cf")


def _parts(word: str) -> Iterable[str]:
    return [word] if word.casefold() in ROLES else word.split("-")
