"""A session without the names of those who were there: each voice is ``a voice``, in what was typed as well.

A name is found as a whole word, however it is capitalised and whether or not its accents were typed. Of a name of
several words the first and the last count by themselves too. Where a script has no capital letters, words often run
together, so there a name is found anywhere.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import NamedTuple

from coprod_tui.export.texts import texts, with_texts
from coprod_tui.session.events import Events
from coprod_tui.session.forgetting import A_VOICE, NAMES, SENTENCES, SESSIONS
from coprod_tui.session.words import clean

_ACCENTS = range(0x300, 0x370)
_DAY = len("2026-11-22")


class Anonymous(NamedTuple):
    """The events without names, and the sentences that held one, as they were typed."""

    events: Events
    held_a_name: tuple[str, ...]


def anonymous(events: Events) -> Anonymous:
    """``events`` with every name that any voice has had replaced, in free text and in session ids too."""
    names = Names(name for event in events for name in texts(event, NAMES))
    typed = dict.fromkeys(text for event in events for text in texts(event, SENTENCES))
    replaced = {text: clean(names.replaced(text)).text for text in typed}  # cleaned: it may have grown too long
    changes: dict[str, Callable[[str], str]] = {
        **dict.fromkeys(NAMES, lambda _: A_VOICE),
        **dict.fromkeys(SENTENCES, lambda text: replaced.get(text, text)),
        **dict.fromkeys(SESSIONS, names.out_of_id),
    }
    held_a_name = tuple(text for text in typed if replaced[text] != text)
    return Anonymous(tuple(with_texts(event, changes) for event in events), held_a_name)


class Names:
    """Names to be found in texts; *a voice* is none."""

    def __init__(self, names: Iterable[str]) -> None:
        wanted = {name for name in names if name != A_VOICE}
        forms = {_folded(form)[0] for name in wanted for form in _forms(name)}
        longest_first = sorted(forms, key=lambda form: (-len(form), form))
        self._pattern = re.compile("|".join(map(_as_word, longest_first))) if forms else None
        self._in_ids = {word for name in wanted for word in _id_words(name) if len(word) > 1}

    def replaced(self, text: str) -> str:
        """``text`` with *a voice* in the place of each name."""
        if self._pattern is None:
            return text
        folded, origins = _folded(text)
        pieces, done = [], 0
        for found in self._pattern.finditer(folded):
            start, end = origins[found.start()], origins[found.end()]
            pieces += [text[done:start], A_VOICE]
            done = end
        return "".join((*pieces, text[done:]))

    def out_of_id(self, session_id: str) -> str:
        """A session's id without the words that are words of a name."""
        day, words = session_id[:_DAY], session_id[_DAY:].split("-")[1:]
        kept = [word for word in words if word not in self._in_ids]
        return session_id if kept == words else "-".join([day, *(kept or ["session"])])


def _forms(name: str) -> set[str]:
    """The name, and its first and last words where they have two letters or more."""
    words = name.split()
    ends = {word.strip(".,;:()[]“”\"'") for word in (words[0], words[-1])}
    return {name} | {word for word in ends if sum(map(str.isalpha, word)) > 1}


def _folded(text: str) -> tuple[str, list[int]]:
    """``text`` without capitals and accents, and for each of its characters, and its end, where it came from."""
    letters, origins = [], []
    for place, character in enumerate(text):
        bare = "".join(each for each in unicodedata.normalize("NFKD", character) if ord(each) not in _ACCENTS)
        for letter in unicodedata.normalize("NFKC", bare).casefold():
            letters.append(letter)
            origins.append(place)
    return "".join(letters), [*origins, len(text)]


def _as_word(form: str) -> str:
    """A pattern for a folded name; no letter may stand beside a letter that has a capital form."""
    before = r"(?<![^\W\d_])" if _has_capital(form[0]) else ""
    after = r"(?![^\W\d_])" if _has_capital(form[-1]) else ""
    return before + re.escape(form) + after


def _has_capital(character: str) -> bool:
    return character.upper() != character


def _id_words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z0-9]+", plain)
