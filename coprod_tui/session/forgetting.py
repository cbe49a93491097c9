"""What forgetting a person changes: the name that they had, and that name as a word in what was said."""

import html
import json
import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from coprod_tui.session.words import same_name

A_VOICE = "a voice"
"""What a forgotten name is written as."""

NAMES = frozenset({"name", "voices"})
"""What a voice is called: the fields of events, plans and documents that hold a name."""

SENTENCES = frozenset("title purpose group prompt text reason words happened learned because".split())
"""The fields that hold what people said or wrote."""

SESSIONS = frozenset({"id", "session"})
"""The fields that hold the id of a session, which is made of words of its title."""

_UNPARTED = frozenset("CJK HIRAGANA KATAKANA HANGUL THAI LAO KHMER MYANMAR TIBETAN".split())
"""Scripts, by the first word of their letters' names, in which a name is not parted from what stands beside it."""


class Forgetting(NamedTuple):
    """In which sessions a name stands (their ids), and the sentences that hold it as a word.

    ``files`` are other files that hold it, such as exports; ``other_names`` are names of which it is a part.
    """

    sessions: tuple[str, ...]
    sentences: tuple[str, ...]
    files: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()


class Forgotten:
    """A name to be forgotten, in every spelling in which it was kept."""

    def __init__(self, name: str, spellings: Iterable[str] = (), *, as_written: bool = False) -> None:
        """``as_written``: in sentences, only with the same capital letters (Will, but not “I will”)."""
        self.name = name
        forms = {form for spelled in (name, *spellings) for form in _forms(spelled)}
        longest_first = sorted(forms, key=lambda form: (-len(form), form))
        flags = re.NOFLAG if as_written else re.IGNORECASE
        self._pattern = re.compile("|".join(map(_spaced, longest_first)), flags)

    def is_name(self, name: str) -> bool:
        """Whether people would read ``name`` as this one."""
        return same_name(name, self.name)

    def stands_in(self, text: str) -> bool:
        """Whether ``text`` holds the name as a word of its own."""
        return any(_is_word(found) for found in self._pattern.finditer(text))

    def out_of(self, text: str) -> str:
        """``text`` with *a voice* in the place of the name."""
        return self._pattern.sub(lambda found: A_VOICE if _is_word(found) else found[0], text)

    def out_of_name(self, name: str) -> str:
        """*a voice* for the name itself; any other name as it is."""
        return A_VOICE if self.is_name(name) else name

    def out_of_all(self, plain: Any, out_of_id: Callable[[str], str]) -> Any:
        """Plain values (of an event or a document) without the name; ``out_of_id`` gives a session's new id."""
        changes = {
            **dict.fromkeys(NAMES, self.out_of_name),
            **dict.fromkeys(SENTENCES, self.out_of),
            **dict.fromkeys(SESSIONS, out_of_id),
        }
        return changed(plain, changes)


def changed(plain: Any, changes: dict[str, Callable[[str], str]], key: str = "") -> Any:
    """Plain values in which each text is as the function of its key gives it; texts under other keys stay."""
    match plain:
        case dict():
            return {inner: changed(value, changes, inner) for inner, value in plain.items()}
        case list() | tuple():
            return type(plain)(changed(value, changes, key) for value in plain)
        case str() if key in changes:
            return changes[key](plain)
        case _:
            return plain


def _forms(name: str) -> set[str]:
    """The name as files may spell it: composed and decomposed, in JSON with and without escapes, in HTML."""
    spelled = {unicodedata.normalize(form, name) for form in ("NFC", "NFD")}
    escaped = {json.dumps(each, ensure_ascii=ascii_)[1:-1] for each in spelled for ascii_ in (False, True)}
    return spelled | escaped | {html.escape(each) for each in spelled}


def _spaced(form: str) -> str:
    """A pattern for ``form`` with any white space between its words."""
    return r"\s+".join(map(re.escape, form.split()))


def _is_word(found: re.Match[str]) -> bool:
    text, start, end = found.string, found.start(), found.end()
    begins = start == 0 or not _run_together(text[start - 1], text[start])
    return begins and (end == len(text) or not _run_together(text[end - 1], text[end]))


def _run_together(one: str, other: str) -> bool:
    """Whether two neighbours belong to one word."""
    return all(map(_in_word, (one, other))) and not any(map(_is_unparted, (one, other)))


def _in_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN"


def _is_unparted(character: str) -> bool:
    return unicodedata.name(character, "").partition(" ")[0] in _UNPARTED
