"""What one person is called, told from all that stands beside a name where people sign in.

Taken off is only what cannot be a name, and only where a name is left. Where it isn't sure the words stay and ask.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from coprod_tui.session import name_words as known
from coprod_tui.session.words import NAME_CELLS, clean, clean_name

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


_ROLES = known.ROLES | known.ORGANISATIONS | known.ABOUT
_TITLES = known.SURE_TITLES | known.COMPANY | known.LONG_TITLES | known.MAYBE_TITLES
_BESIDE = _ROLES | known.BESIDE | _TITLES | known.NOBODY
_DOUBTFUL_TITLES = known.LONG_TITLES | known.MAYBE_TITLES
_WHOLE_TITLES = known.COMPANY | known.LONG_TITLES
_DOTTED_TITLES = known.MAYBE_TITLES | known.DOTTED_TITLES
_SURE_ACRONYMS = known.ACRONYMS - known.CAPITAL_NAMES
_SURE_BESIDE = known.BESIDE - known.GIVEN
_NAMES = known.FAMILY | known.GIVEN
_PLACES = known.ORGANISATIONS - known.NAMES_IN_FRONT
_CAPITALS = known.ACRONYMS | known.LETTERS
_MEDICAL = re.compile(
    r"olog(?:y|ist)|iatr|icians?$|therap(?:y|ist)|graph(?:er|y)|podist|metrist|dontist|thetist|pharmac|physio|psych|midwi"
)
_LETTERS_LIKE = re.compile(r"[FMLD]R?C[B-DF-HJ-NP-TV-XZ][A-Za-z]{0,6}|[FM]R?C?[B-DF-HJ-NP-TV-XZ]{2,}")
_LABELS = (
    "tel telephone phone mobile mob cell fax ext extension bleep pager dect dob born aged? no nhs number ref id pin "
    "[mtxb](?=[.:]) x(?=[\\d])"
).replace(" ", "|")
_REACHED = re.compile(
    r"<[^<>]*(?:[@＠]|tel:|mailto:)[^<>]*>|\S*(?:https?://|www\.)\S+|"
    r"[(\[{]?(?:mailto:)?[^\s<>()\[\]{},;:|\"“”]+(?:[@＠]|\s?[\[(]at[\])]\s?)[^\s<>()\[\]{},;:|\"“”@＠]+\.\w+[)\]}]?|"
    rf"[(\[]?(?:\b(?:{_LABELS})|[☎☏📞📱#])[\s.:]*\+?\(?\d[\d\s()./-]*(?!\w)[)\]]?|[☎☏📞📱]|"
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|[(\[]?(?<!\w)\+?\(?\d[\d\s()./-]{6,}\d(?!\w)[)\]]?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"[(\[]?(?<![\w/.-])\d[\d\s./:-]*(?<=\d)[A-Za-z]?(?!\w)(?:\s*(?:years? old|yrs?|y/?o|years?)\b)?[)\]]?",
    re.IGNORECASE,
)
_PRONOUN = "|".join(sorted(known.PRONOUNS, key=len, reverse=True))
_PRONOUNS = re.compile(
    rf"[(\[]?\s*(?:pronouns:?\s*)?\b((?:{_PRONOUN})(?:\s*/\s*(?:{_PRONOUN}))+|any pronouns)\b\s*[)\]]?|"
    rf"[(\[]\s*({_PRONOUN})\s*[)\]]",
    re.IGNORECASE,
)
_MARKS = re.compile(
    r"^(?:[\s\-–—―*•·‣◦●○■□▪▫☐☑☒✓✔✗✘✅❑❏➢➤>#~_=.,:;|/?†‡+&]+|\[[ xX✓✔]?\]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\)|\(\s*\))+"
)
_MARKS_BEHIND = re.compile(r"(?:[\s*†‡✓✔☑☐✗✘✅?,;:|/\-–—=]|\(\s*[?,;✓✔*]*\s*\))+$")
_SEPARATED = re.compile(r"\s*(?:[:：|∙\\]|\s[-–—―·•]+\s?|[-–]\s|—|(?<![(\[])/(?![)\]])|\s[@＠]\s?)\s*")
_COMMAS = re.compile(r"\s*[,;，、،؛]\s*")
_BRACKETED = re.compile(r"\s*[(\[{（<]([^()\[\]{}（）<>]*)(?:[)\]}）>]\s*|$)")
_LINKED = re.compile(
    r"\s+(?:is an?|is the|obo|o/b/o|c/o|on behalf of|in place of|instead of|standing in for|deputi[sz]ing for|"
    r"representing|from|at|for)\s.*$"
)
_ROLE_LINKED = re.compile(r"\s+(?:the|an?|our)\s.*$")
_SEVERAL = re.compile(r"(?:^|\s)(?:and|&|\+|with|w/|plus|along with)(?=\s|\d|$)|\+\s*\d", re.IGNORECASE)
_KIN_OF = re.compile(r"^\S+(?:['’]s|s['’])\s+(\w+)(?=\s|$)")
_LATIN_TITLES = "|".join(each for each in known.SURE_TITLES if each.isascii() and each.isalpha())
_STUCK = re.compile(
    rf"^(?:(?:{_LATIN_TITLES})\.)+(?=[^\W\d_]{{2}})",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:[A-Z]\.?\s?){1,3}")
_CODE = re.compile(r"[A-Z0-9]{3,5}")
_PLAIN = re.compile(r"[^\W\d_A-Z]?[A-Z]?[^\W\d_A-Z]+(?:[ '’-][A-Z]?[^\W\d_A-Z]+)*")
_GENERATIONS = frozenset({"jr", "jnr", "sr", "snr", "ii", "iii", "iv"})
_QUOTES = ('""', "''", "“”", "‘’", "«»")
_MOST_LOOKS = 6
_LONGEST_SHORT = 4
_LONGEST = 300


@lru_cache(maxsize=1024)
def called(text: str) -> Called:
    """What the one person is called whose row, cell or piece this is."""
    if _is_plain(text):
        return Called(text)
    look = _Look(clean(text, characters=_LONGEST).text)
    for _ in range(_MOST_LOOKS):
        before = look.text
        look.once()
        if look.ask or look.text == before:
            break
    return look.found()


def _is_plain(text: str) -> bool:
    """Whether nothing but words stand there that are of nobody's role: most names are told so at once."""
    return (
        bool(_PLAIN.fullmatch(text))
        and len(text) < NAME_CELLS // 2
        and not any(_is_beside(word) or _key(word) in known.HONOURS for word in text.split())
    )


@lru_cache(maxsize=1024)
def tells_role(piece: str) -> bool:
    """Whether a piece beside a name can be no name: it tells a role, where somebody is, or how to reach them."""
    if _is_plain(piece):
        return False
    rest, contacts = _without_contacts(piece[:_LONGEST])
    words = rest.split()
    if not holds_name(rest) or _GENERATIONS.issuperset(map(_key, words)) or _is_kin_of(rest):
        return True
    if contacts:
        return any(_is_role(word) or _key(word) in known.STREETS for word in words)
    if _is_all_role(words):
        return not _may_be_called(words)
    if rest.islower() and all(_key(word) in _SURE_BESIDE for word in words):
        return any(len(word) > _LONGEST_SHORT for word in words)
    if len(words) == 1 and _key(words[0]) in known.CAPITAL_NAMES:
        return False
    is_told = any(map(_is_role, words)) and words[0].islower()
    return is_told or any(map(_is_acronym, words)) or bool(_LINKED.match(f" {rest} "))


def may_be_told(piece: str, name: str) -> bool:
    """Whether a piece in one line with ``name`` may tell something of them: Riverside Trust, joiner."""
    is_place = _key(piece.split()[-1]) in _PLACES if piece.strip() else False
    return is_place or (piece.islower() and not name.islower())


@lru_cache(maxsize=1024)
def names_nobody(text: str) -> bool:
    """Whether this stands in a name's place without naming anybody, such as "Patient 2", "?" or "see list"."""
    rest, contacts = _without_contacts(_unmarked(text))
    words = rest.split()
    if not holds_name(rest) or _is_kin_of(rest):
        return True
    nobody = any(_is_role(word) or _key(word) in known.NOBODY for word in words)
    return nobody and _is_all_role(words, nobody=True) and not (_may_be_called(words) and not contacts)


def is_turned(family: str, given: str) -> bool:
    """Whether two pieces can be a register's family and given name, so that the given name is to stand in front."""
    one_family = " " not in family or family.isupper() or family[0].islower()
    return one_family and not any(_is_role(word) or _is_acronym(word) for word in given.split())


class _Look:
    """A text, looked at until nothing more can be taken off it or something is to be asked."""

    def __init__(self, whole: str) -> None:
        self.whole = self.text = whole
        self.taken: list[str] = []
        self.ask: Ask | None = None
        self.perhaps: str | None = None
        self.pronouns = ""

    def once(self) -> None:
        for step in _STEPS:
            if self.ask or names_nobody(self.text):
                break
            step(self)
        self.text = _unmarked(self.text)

    def found(self) -> Called:
        words = self.text.split()
        is_rest = bool(self.taken) and ((words and words[0] in known.BESIDE) or _is_all_role(words, nobody=True))
        if names_nobody(self.text) or (is_rest and not _may_be_called(words)):
            return Called(None, (), "nobody", None, self.is_alongside(self.whole))
        name = f"{self.text} ({self.pronouns})" if self.pronouns else self.text
        short = clean_name(name)
        told = " ".join(self.taken if self.ask is None else [*self.taken, self.text])
        is_alongside = self.is_alongside(told)
        is_away = not known.APOLOGIES.isdisjoint(map(_key, told.split()))
        ask = self.ask or ("here" if is_away else "alongside" if is_alongside else "long" if short.shortened else None)
        return Called(short.text, tuple(filter(None, self.taken)), ask, self.perhaps, is_alongside)

    def is_alongside(self, told: str) -> bool:
        return not known.ALONGSIDE.isdisjoint(map(_key, told.split())) or any(
            phrase in told.casefold() for phrase in known.ALONGSIDE_PHRASES
        )

    def keep(self, text: str, *off: str) -> None:
        """Go on with ``text``; ``off`` is taken off."""
        self.text = text
        self.taken += off

    def wonder(self, ask: Ask, perhaps: str = "") -> None:
        self.ask = ask
        self.perhaps = perhaps or None


def _pronouns(look: _Look) -> None:
    """What somebody wants to be referred to as stays with the name, behind it."""
    if found := _PRONOUNS.search(look.text):
        look.pronouns = look.pronouns or " ".join((found[1] or found[2]).split())
        look.text = _unmarked(look.text[: found.start()] + " " + look.text[found.end() :])


def _addresses(look: _Look) -> None:
    text, addresses = _without(_REACHED, look.text)
    look.keep(_unmarked(text), *addresses)


def _numbers(look: _Look) -> None:
    text, numbers = _without(_NUMBER, look.text)
    *before, last = _unmarked(text).split() or [""]
    look.keep(_unmarked(text), *numbers)
    if numbers and len(before) > 1 and _key(last) in known.STREETS:
        look.wonder("role", " ".join(before))


def _several(look: _Look) -> None:
    """Ann and carer; Tom & Ruth Baker."""
    if _SEVERAL.search(_SEPARATED.split(_BRACKETED.sub("", look.text))[0]):
        look.wonder("several")


def _brackets(look: _Look) -> None:
    """Brackets that hold a word go, and what stands in capitals behind them; a nickname within a name stays."""
    for found in reversed(list(_BRACKETED.finditer(look.text))):
        before, inside, behind = look.text[: found.start()], found[1].strip(), look.text[found.end() :]
        if _SEVERAL.match(inside):
            return look.wonder("several")
        if not holds_name(inside) or not holds_name(before + behind):
            continue
        if any(map(str.isdigit, inside)) and len(before.split()) == 2 and _CODE.fullmatch(inside):
            given, family = before.split()[::-1]
            return look.wonder("register", f"{given} {family}")
        if _script(inside) != _script(before + behind):
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
    named = [part for part in parts if not (tells_role(part) or _is_beside_a_name(part))]
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
    elif _GENERATIONS.issuperset(map(_key, others)) or (told == others and _may_be_given(first, *told)):
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
    is_sure = _is_acronym(given[0]) or _key(given[0]) in known.SURE_TITLES
    return len(names) == 2 and not any(" " in name for name in names) and given[0].istitle() and not is_sure


def _register(look: _Look, family: str, given: str, told: list[str]) -> None:
    """Put a register's given name in front, without the title that stands before it."""
    inner = _Look(given)
    _titles(inner)
    given = inner.text
    if tells_role(family) and not family.isupper() and _key(family) not in _NAMES:
        look.wonder("register", given)
    elif _is_acronym(family) and _key(family) not in known.CAPITAL_NAMES:
        look.keep(given, family, *inner.taken, *told)
    elif is_turned(family, given) or (family.isupper() and not given.isupper()):
        look.keep(f"{given} {family}", *inner.taken, *told)
        if not is_turned(family, given) or inner.ask:
            look.wonder("role")
    else:
        look.wonder("register")


def _linked(look: _Look) -> None:
    """Amina Yusuf is a carer, Amina Yusuf on behalf of Ben, Ann the carer, Amina Yusuf carer; Tom's mum Amina."""
    for link in (_LINKED, _ROLE_LINKED):
        found = link.search(look.text)
        if found and found.start() and (link is _LINKED or tells_role(found[0].strip())):
            return look.keep(look.text[: found.start()], found[0].strip())
    if (kin := _KIN_OF.match(look.text)) and _is_role(kin[1]) and look.text[kin.end() :].strip():
        return look.keep(look.text[kin.end() :].strip(), kin[0])
    words = look.text.split()
    end = next(
        (at for at in range(len(words), 0, -1) if not (words[at - 1].islower() and _is_beside(words[at - 1]))), 0
    )
    behind = words[end:]
    if end and any(map(_is_role, behind)) and not words[0].islower():
        if end == 1 and len(behind) == 1 and _key(behind[0]) in known.FAMILY:
            return look.wonder("role", words[0])
        return look.keep(" ".join(words[:end]), " ".join(behind))
    return None


def _letters(look: _Look) -> None:
    """Letters that stand behind a name in capitals; a role there asks, unless it is a family name."""
    words = look.text.split()
    whole_is_capital = look.text.isupper()
    while len(words) > 1:
        last, left = words[-1], " ".join(words[:-1])
        key = _key(last)
        if not _is_letters(last) or key in _GENERATIONS:
            is_told = _is_role(last) if len(words) > 2 else key in known.ORGANISATIONS
            if is_told and key not in known.FAMILY:
                look.wonder("role", left)
            break
        if key in known.CAPITAL_NAMES and not look.taken:
            if len(words) > 2 and not whole_is_capital:
                look.wonder("role", left)
            break
        if key not in known.LETTERS and not _is_acronym(last):
            if whole_is_capital or len(words) == 2:
                break
            if len(last) < _LONGEST_SHORT or not _LETTERS_LIKE.fullmatch(last):
                return look.wonder("role", left)
        look.keep(left, words.pop())
    return None


def _titles(look: _Look) -> None:
    """Titles in front go where they can be no given name; otherwise they stay, and ask where they may be a role."""
    stuck = None if _key(look.text.split()[0]) in known.SURE_TITLES else _STUCK.match(look.text)
    text = f"{stuck[0].replace('.', '. ')}{look.text[stuck.end() :]}" if stuck else look.text
    words = text.split()
    taken: list[str] = []
    while len(words) > 1 and _goes(words, is_behind_title=bool(taken)):
        taken.append(words.pop(0))
    look.keep(" ".join(words), *taken)
    if perhaps := _in_doubt(words):
        look.wonder("role", perhaps)


def _goes(words: list[str], *, is_behind_title: bool) -> bool:
    """Whether the first of the words is surely a title or a role in front of a name."""
    key, following = _key(words[0]), _key(words[1])
    is_whole = len(words) > 2
    if key in known.SURE_TITLES:
        return len(key) > 1 or not key.isascii()
    if following in known.SURE_TITLES and is_whole and (key in _TITLES or key == "the" or _is_acronym(words[0])):
        return True
    if key in _SURE_ACRONYMS and _is_acronym(words[0]) and (len(key) > 2 or key == "gp"):
        return not _is_all_role(words[1:])
    if is_behind_title and words[0].islower() and words[0].endswith("."):
        return True
    is_dotted = words[0].endswith(".") and key in _DOTTED_TITLES
    return is_whole and (key in _WHOLE_TITLES or is_dotted)


def _in_doubt(words: list[str]) -> str:
    """The name that may be meant behind a word that may be a title or a role; nothing where there is no doubt."""
    if len(words) < 2:
        return ""
    key = _key(words[0])
    is_whole = len(words) > 2
    if is_whole and key in known.HONOURS:
        return " ".join(words[1:])
    if key in known.NAMES_IN_FRONT and not _is_role(words[1]):
        return ""
    asks = key in _DOUBTFUL_TITLES or _is_role(words[0])
    end = next((at for at, word in enumerate(words) if not _is_beside(word)), len(words))
    asks = asks or (end > 1 and any(map(_is_role, words[:end])))
    return " ".join(words[max(end, 1) :] or words[1:]) if asks else ""


def _single(look: _Look) -> None:
    """Initials; one word that is a role to most and a name to some."""
    if _INITIALS.fullmatch(look.text):
        look.wonder("initials")
    elif _is_role(look.text) and _key(look.text) not in known.NAMES_IN_FRONT:
        look.wonder("role")


_STEPS: tuple[Callable[[_Look], None], ...] = (
    _pronouns, _addresses, _several, _brackets, _separators, _commas, _numbers, _linked, _letters, _titles, _single,
)  # fmt: skip


def _without(pattern: re.Pattern[str], text: str) -> tuple[str, list[str]]:
    """``text`` without what is found in it, and this."""
    taken = [found[0].strip() for found in pattern.finditer(text)]
    return (" ".join(pattern.sub(" ", text).split()), taken) if taken else (text, taken)


def _without_contacts(text: str) -> tuple[str, list[str]]:
    text, addresses = _without(_REACHED, text)
    text, numbers = _without(_NUMBER, text)
    return text, addresses + numbers


def _unmarked(text: str) -> str:
    """``text`` without the marks of a list, and without quotation marks around the whole of it."""
    while True:
        bare = _MARKS_BEHIND.sub("", _MARKS.sub("", text)).strip()
        if len(bare) > 2 and bare[0] + bare[-1] in _QUOTES and bare[0] not in bare[1:-1]:
            bare = bare[1:-1].strip()
        if bare == text or not bare:
            return bare or text
        text = bare


def _is_all_role(words: Iterable[str], *, nobody: bool = False) -> bool:
    """Whether nothing but a role, an organisation or a title stands there, and what stands beside these."""
    words = list(words)
    tells = any(_is_role(word) or _key(word) in _TITLES for word in words) or nobody
    return bool(words) and tells and all(_is_beside(word) or (nobody and len(_key(word)) == 1) for word in words)


def _may_be_called(words: list[str]) -> bool:
    """Whether somebody may be called so although each word is that of a role: Charity, Ward Bond, Guest."""
    if not words or len(words) > 2 or any(word.islower() for word in words):
        return False
    first, last = _key(words[0]), _key(words[-1])
    if len(words) == 1:
        return first in known.GIVEN
    return (first in known.GIVEN or not _is_beside(words[0])) and (last in known.FAMILY or not _is_beside(words[1]))


def _is_beside_a_name(part: str) -> bool:
    """Whether a part behind a dash tells a role although it holds other words: Riverside Carers Group."""
    words = part.split()
    return any(map(_is_role, words)) and not _may_be_called(words) and not _in_doubt(words)


def _is_kin_of(text: str) -> bool:
    kin = _KIN_OF.match(text)
    return bool(kin and _is_role(kin[1]) and kin.end() == len(text))


@lru_cache(maxsize=4096)
def _is_role(word: str) -> bool:
    key = _key(word)
    return (
        key in _ROLES
        or _is_acronym(word)
        or bool(_MEDICAL.search(key))
        or (
            "-" in key
            and all(part in _BESIDE for part in key.split("-"))
            and any(part in _ROLES for part in key.split("-"))
        )
    )


@lru_cache(maxsize=4096)
def _is_beside(word: str) -> bool:
    return _key(word) in _BESIDE or _is_role(word) or not any(map(str.isalpha, word))


@lru_cache(maxsize=4096)
def _is_acronym(word: str) -> bool:
    """Whether a word is a known one in capitals: GP, SpR, R&D, NHS/ICB."""
    parts = [part for part in re.split(r"[/+]", _seen(word).strip(".,;:'’()")) if part]
    return bool(parts) and all(
        sum(each.isupper() or each.isdigit() for each in part) > 1 and part.casefold() in _CAPITALS for part in parts
    )


@lru_cache(maxsize=4096)
def _is_letters(word: str) -> bool:
    """Whether a word is written as letters behind a name are: PhD, M.A., FRCP."""
    bare = word.replace(".", "").strip(",")
    return bare.casefold() == "esq" or (
        sum(map(str.isupper, bare)) > 1
        and (
            bare.casefold() in known.LETTERS
            or _is_acronym(bare)
            or len(bare) < _LONGEST_SHORT
            or bool(_LETTERS_LIKE.fullmatch(bare))
        )
    )


@lru_cache(maxsize=4096)
def _key(word: str) -> str:
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


def _script(text: str) -> str:
    """The script that most tell by their first letter: Latin, Arabic, Han."""
    return next((unicodedata.name(each, "?").split()[0] for each in text if each.isalpha()), "")
