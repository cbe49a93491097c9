"""What one person is called, told from all that stands beside a name where people sign in.

Taken off is only what cannot be a name, and only where a name is left. Where it isn't sure the words stay and ask.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Literal, NamedTuple

from coprod_tui.session import name_words as known
from coprod_tui.session.name_edges import Edge, name_in_doubt, without_letters, without_titles
from coprod_tui.session.name_telling import (
    BRACKETED,
    GENERATIONS,
    KIN_OF,
    LINKED,
    LONGEST,
    NUMBER,
    REACHED,
    holds_name,
    is_acronym,
    is_all_role,
    is_beside,
    is_plain,
    is_role,
    is_turned,
    key_of,
    may_be_called,
    names_nobody,
    script_of,
    tells_role,
    unmarked,
    without,
)
from coprod_tui.session.words import clean, clean_name

Ask = Literal["nobody", "empty", "role", "several", "initials", "script", "register", "here", "alongside", "long",
              "same", "apologies", "heading"]  # fmt: skip
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


_NAMES = known.FAMILY | known.GIVEN
_PRONOUN = "|".join(sorted(known.PRONOUNS, key=len, reverse=True))
_PRONOUNS = re.compile(
    rf"[(\[]?\s*(?:pronouns:?\s*)?\b((?:{_PRONOUN})(?:\s*/\s*(?:{_PRONOUN}))+|any pronouns)\b\s*[)\]]?|"
    rf"[(\[]\s*({_PRONOUN})\s*[)\]]",
    re.IGNORECASE,
)
_SEPARATED = re.compile(r"\s*(?:[:：|∙\\]|\s[-–—―·•]+\s?|[-–]\s|—|(?<![(\[])/(?![)\]])|\s[@＠]\s?)\s*")
_COMMAS = re.compile(r"\s*[,;，、،؛]\s*")
_ROLE_LINKED = re.compile(r"\s+(?:the|an?|our)\s.*$")
_SEVERAL = re.compile(r"(?:^|\s)(?:and|&|\+|with|w/|plus|along with)(?=\s|\d|$)|\+\s*\d", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[A-Z]\.?\s?){1,3}")
_CODE = re.compile(r"[A-Z0-9]{3,5}")
_MOST_LOOKS = 40


@lru_cache(maxsize=1024)
def called(text: str) -> Called:
    """What the one person is called whose row, cell or piece this is."""
    if is_plain(text):
        return Called(text)
    look = _Look(clean(text, characters=LONGEST).text)
    for _ in range(_MOST_LOOKS):
        if not look.once():
            break
    found = look.found()
    if found.ask and found.name and found.name != look.whole and called(found.name).name != found.name:
        return found._replace(name=clean_name(unmarked(look.whole)).text, taken_off=())
    return found


class _Look:
    """A text, looked at until nothing more can be taken off it or something is to be asked."""

    def __init__(self, whole: str) -> None:
        self.whole = self.text = whole
        self.taken: list[str] = []
        self.ask: Ask | None = None
        self.perhaps: str | None = None
        self.pronouns = ""

    def once(self) -> bool:
        """Whether something more came to light; what stands further in is looked at when nothing stands around it."""
        before = self.text
        for step in _STEPS:
            if self.ask or names_nobody(self.text):
                return False
            step(self)
            self.text = unmarked(self.text)
            if self.text != before:
                return not self.ask
        return False

    def found(self) -> Called:
        words = self.text.split()
        is_rest = bool(self.taken) and ((words and words[0] in known.BESIDE) or is_all_role(words, nobody=True))
        if names_nobody(self.text) or (is_rest and not may_be_called(words)):
            return Called(None, (), "nobody", None, self.is_alongside(self.whole))
        name = f"{self.text} ({self.pronouns})" if self.pronouns else self.text
        short = clean_name(name)
        told = " ".join(self.taken if self.ask is None else [*self.taken, self.text])
        is_alongside = self.is_alongside(told)
        is_away = not known.APOLOGIES.isdisjoint(map(key_of, told.split()))
        ask = self.ask or ("here" if is_away else "alongside" if is_alongside else "long" if short.shortened else None)
        return Called(short.text, tuple(filter(None, self.taken)), ask, self.perhaps, is_alongside)

    def is_alongside(self, told: str) -> bool:
        return not known.ALONGSIDE.isdisjoint(map(key_of, told.split())) or any(
            phrase in told.casefold() for phrase in known.ALONGSIDE_PHRASES
        )

    def keep(self, text: str, *off: str) -> None:
        """Go on with ``text``; ``off`` is taken off."""
        self.text = text
        self.taken += off

    def keep_edge(self, edge: Edge) -> None:
        self.keep(edge.name, *edge.taken_off)
        if edge.perhaps and not edge.taken_off:
            self.wonder("role", edge.perhaps)

    def wonder(self, ask: Ask, perhaps: str = "") -> None:
        self.ask = ask
        self.perhaps = perhaps or None


def _pronouns(look: _Look) -> None:
    """What somebody wants to be referred to as stays with the name, behind it."""
    if found := _PRONOUNS.search(look.text):
        look.pronouns = look.pronouns or " ".join((found[1] or found[2]).split())
        look.text = unmarked(_PRONOUNS.sub(" ", look.text))


def _addresses(look: _Look) -> None:
    text, addresses = without(REACHED, look.text)
    look.keep(unmarked(text), *addresses)


def _numbers(look: _Look) -> None:
    text, numbers = without(NUMBER, look.text)
    *before, last = unmarked(text).split() or [""]
    look.keep(unmarked(text), *numbers)
    if numbers and len(before) > 1 and key_of(last) in known.STREETS:
        look.wonder("role", " ".join(before))


def _is_told_beside(part: str) -> bool:
    """Whether a part behind a dash tells a role although it holds other words: Riverside Carers Group."""
    words = part.split()
    return any(map(is_role, words)) and not may_be_called(words) and not name_in_doubt(words)


def _several(look: _Look) -> None:
    """Ann and carer; Tom & Ruth Baker."""
    if _SEVERAL.search(_SEPARATED.split(BRACKETED.sub("", look.text))[0]):
        look.wonder("several")


def _brackets(look: _Look) -> None:
    """Brackets that hold a word go, and what stands in capitals behind them; a nickname within a name stays."""
    for found in reversed(list(BRACKETED.finditer(look.text))):
        before, inside, behind = look.text[: found.start()], found[1].strip(), look.text[found.end() :]
        if _SEVERAL.match(inside):
            return look.wonder("several")
        if not holds_name(inside) or not holds_name(before + behind):
            continue
        if any(map(str.isdigit, inside)) and len(before.split()) == 2 and _CODE.fullmatch(inside):
            given, family = before.split()[::-1]
            return look.wonder("register", f"{given} {family}")
        if script_of(inside) != script_of(before + behind):
            return look.wonder("script")
        if before.strip() and behind and not tells_role(inside) and " " not in inside and not inside.isupper():
            continue
        code = [behind] if before.strip() and behind.isupper() and not before.isupper() else []
        look.keep(f"{before} {'' if code else behind}".strip(), inside, *code)
    return None


def _separators(look: _Look) -> None:
    """Behind a dash, a slash, a colon: one piece is the name, the others tell a role; where several may be, it asks."""
    parts = [part.strip() for part in _SEPARATED.split(look.text) if part.strip()]
    if len(parts) < 2:
        return
    named = [part for part in parts if not (tells_role(part) or _is_told_beside(part))]
    if len(named) == 1:
        look.keep(named[0], *(part for part in parts if part is not named[0]))
    elif named:
        look.wonder("several")


def _commas(look: _Look) -> None:
    """Roles behind a comma go; a register's "Yusuf, Amina" is turned round."""
    first, *others = [piece.strip() for piece in _COMMAS.split(look.text) if piece.strip()] or [""]
    told = [piece for piece in others if tells_role(piece)]
    rest = [piece for piece in others if piece not in told]
    if not others:
        look.text = first or look.text
    elif GENERATIONS.issuperset(map(key_of, others)) or (told == others and _may_be_given(first, *told)):
        look.wonder("register")
    elif not rest:
        look.keep(first, *told)
    elif len(rest) == 1 and ";" not in look.text:
        _register(look, first, rest[0], told)
    else:
        look.wonder("several")


def _may_be_given(family: str, *given: str) -> bool:
    """Whether one word behind one word may be a given name although it is a role: Mulumba, Patient."""
    names = (family, *given)
    is_sure = is_acronym(given[0]) or key_of(given[0]) in known.SURE_TITLES
    return len(names) == 2 and not any(" " in name for name in names) and given[0].istitle() and not is_sure


def _register(look: _Look, family: str, given: str, told: list[str]) -> None:
    """Put a register's given name in front, without the title that stands before it."""
    given, titles, doubt = without_titles(given)
    if tells_role(family) and not family.isupper() and key_of(family) not in _NAMES:
        look.wonder("register", given)
    elif is_acronym(family) and key_of(family) in known.ACRONYMS - known.CAPITAL_NAMES:
        look.keep(given, family, *titles, *told)
    elif is_turned(family, given) or (family.isupper() and not given.isupper()):
        look.keep(f"{given} {family}", *titles, *told)
        if not is_turned(family, given) or doubt or is_acronym(family):
            look.wonder("role")
    else:
        look.wonder("register")


def _linked(look: _Look) -> None:
    """Amina Yusuf is a carer, Amina Yusuf on behalf of Ben, Ann the carer, Amina Yusuf carer; Tom's mum Amina."""
    for link in (LINKED, _ROLE_LINKED):
        found = link.search(look.text)
        if found and found.start() and (link is LINKED or tells_role(found[0].strip())):
            return look.keep(look.text[: found.start()], found[0].strip())
    if (kin := KIN_OF.match(look.text)) and is_role(kin[1]) and look.text[kin.end() :].strip():
        return look.keep(look.text[kin.end() :].strip(), kin[0])
    words = look.text.split()
    end = next((at for at in range(len(words), 0, -1) if not (words[at - 1].islower() and is_beside(words[at - 1]))), 0)
    behind = words[end:]
    if end and any(map(is_role, behind)) and not words[0].islower():
        if end == 1 and len(behind) == 1 and key_of(behind[0]) in known.FAMILY:
            return look.wonder("role", words[0])
        return look.keep(" ".join(words[:end]), " ".join(behind))
    return None


def _letters(look: _Look) -> None:
    look.keep_edge(without_letters(look.text))


def _titles(look: _Look) -> None:
    look.keep_edge(without_titles(look.text))


def _single(look: _Look) -> None:
    """Initials; one word that is a role to most and a name to some."""
    if _INITIALS.fullmatch(look.text):
        look.wonder("initials")
    elif is_role(look.text) and key_of(look.text) not in known.NAMES_IN_FRONT:
        look.wonder("role")


_STEPS: tuple[Callable[[_Look], None], ...] = (
    _pronouns, _addresses, _several, _brackets, _separators, _commas, _numbers, _linked, _letters, _titles, _single,
)  # fmt: skip
