"""What stands at the edges of a name with no sign between: titles and roles in front, letters and roles behind."""

import re
from typing import NamedTuple

from coprod_tui.session import name_words as known
from coprod_tui.session.name_telling import (
    GENERATIONS,
    LETTERS_LIKE,
    SHORT,
    TITLES,
    is_acronym,
    is_all_role,
    is_beside,
    is_letters,
    is_role,
    key_of,
)

_DOUBTFUL_TITLES = known.LONG_TITLES | known.MAYBE_TITLES
_WHOLE_TITLES = known.COMPANY | known.LONG_TITLES
_DOTTED_TITLES = known.MAYBE_TITLES | known.DOTTED_TITLES
_SURE_ACRONYMS = known.ACRONYMS - known.CAPITAL_NAMES
_LATIN_TITLES = "|".join(each for each in known.SURE_TITLES if each.isascii() and each.isalpha())
_STUCK = re.compile(
    rf"^(?:(?:{_LATIN_TITLES})\.)+(?=[^\W\d_]{{2}})",
    re.IGNORECASE,
)


class Edge(NamedTuple):
    """What is left, what was taken off, and the name that may be meant where it isn't sure."""

    name: str
    taken_off: tuple[str, ...] = ()
    perhaps: str = ""


def without_letters(text: str) -> Edge:
    """Letters in capitals behind a name go; a role there asks, unless it is a family name."""
    words = text.split()
    whole_is_capital = text.isupper()
    taken: list[str] = []
    perhaps = ""
    while len(words) > 1:
        last, left = words[-1], " ".join(words[:-1])
        key = key_of(last)
        if not is_letters(last) or key in GENERATIONS:
            is_told = is_role(last) if len(words) > 2 else key in known.ORGANISATIONS
            if is_told and key not in known.FAMILY:
                perhaps = left
            break
        if key in known.CAPITAL_NAMES and not taken:
            if len(words) > 2 and not whole_is_capital:
                perhaps = left
            break
        if key not in known.LETTERS and not is_acronym(last):
            if whole_is_capital or len(words) == 2:
                break
            if len(last) < SHORT or not LETTERS_LIKE.fullmatch(last):
                perhaps = left
                break
        taken.append(words.pop())
    return Edge(" ".join(words), tuple(taken), perhaps)


def without_titles(text: str) -> Edge:
    """Titles in front go where they can be no given name; otherwise they stay, and ask where they may be a role."""
    words = text.split()
    stuck = None if not words or key_of(words[0]) in known.SURE_TITLES else _STUCK.match(text)
    words = f"{stuck[0].replace('.', '. ')}{text[stuck.end() :]}".split() if stuck else words
    taken: list[str] = []
    while len(words) > 1 and _goes(words, is_behind_title=bool(taken)):
        taken.append(words.pop(0))
    return Edge(" ".join(words), tuple(taken), name_in_doubt(words))


def _goes(words: list[str], *, is_behind_title: bool) -> bool:
    """Whether the first of the words is surely a title or a role in front of a name."""
    key, following = key_of(words[0]), key_of(words[1])
    is_whole = len(words) > 2
    if key in known.SURE_TITLES:
        return len(key) > 1 or not key.isascii()
    if following in known.SURE_TITLES and is_whole and (key in TITLES or key == "the" or is_acronym(words[0])):
        return True
    if key in _SURE_ACRONYMS and is_acronym(words[0]) and (len(key) > 2 or key == "gp"):
        return not is_all_role(words[1:])
    if is_behind_title and words[0].islower() and words[0].endswith("."):
        return True
    is_dotted = words[0].endswith(".") and key in _DOTTED_TITLES
    return is_whole and (key in _WHOLE_TITLES or is_dotted)


def name_in_doubt(words: list[str]) -> str:
    """The name that may be meant behind a word that may be a title or a role; nothing where there is no doubt."""
    if len(words) < 2:
        return ""
    key = key_of(words[0])
    is_whole = len(words) > 2
    if is_whole and key in known.HONOURS:
        return " ".join(words[1:])
    if key in known.NAMES_IN_FRONT and not is_role(words[1]):
        return ""
    asks = key in _DOUBTFUL_TITLES or is_role(words[0])
    end = next((at for at, word in enumerate(words) if not is_beside(word)), len(words))
    asks = asks or (end > 1 and any(map(is_role, words[:end])))
    return " ".join(words[max(end, 1) :] or words[1:]) if asks else ""
