"""Anonymises a session: each voice becomes ``a voice``, in typed text as well.

The parts of a name are replaced too; parts that are ordinary words only if they are capitalised. So is what somebody
types in a hurry: names without apostrophes and hyphens, or with an *s* behind them (Aminas idea).
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from coprod_tui.domain.events import Events
from coprod_tui.domain.people.names import Names, id_words_of, in_a_hurry, parts_of, shorter
from coprod_tui.domain.people.ordinary import is_ordinary, with_capital
from coprod_tui.domain.texts import SENTENCES, changed, texts
from coprod_tui.domain.words import clean
from coprod_tui.file_names import day_in
from coprod_tui.presentation.called import NAMELESS

_SHORTEST = 2
"""The fewest letters of a name that may have an *s* behind it."""


class Anonymous(NamedTuple):
    """The events without names, and the replacement of each typed sentence that contained one.

    In the sentences ``may_be_words`` a name has other capitals than the voice's, so it may be an ordinary word.
    """

    events: Events
    held_a_name: dict[str, str]
    may_be_words: frozenset[str] = frozenset()


def anonymous(events: Events, *, as_written: bool = False) -> Anonymous:
    """``events`` with every name that any voice has had replaced, in free text and in session ids too.

    ``as_written``: in free text only with its own capitals (Will, but not “I will”).
    """
    named = {name for event in events for name in texts(event, "name")}
    forms = {form for name in named for form in (*parts_of(name), *shorter(name), *in_a_hurry(name))} | named
    forms |= set(filter(None, map(_of_them, forms)))
    words = {form for form in forms - named if is_ordinary(form.removesuffix("s")) or is_ordinary(form)}
    forms -= words
    capital = Names(map(with_capital, words), as_written=True, nameless=NAMELESS)
    names = Names(forms, as_written=as_written, nameless=NAMELESS)
    with_capitals = Names(forms, as_written=True, nameless=NAMELESS)
    typed = dict.fromkeys(text for event in events for text in texts(event, *SENTENCES))
    replaced = {
        text: clean(capital.out_of(names.out_of(text))).text for text in typed
    }  # cleaned: it may have grown too long
    changes: dict[str, Callable[[str], str | None]] = {
        "name": lambda _: None,
        **dict.fromkeys(SENTENCES, lambda text: replaced.get(text, text)),
        "session": lambda session_id: out_of_id(session_id, named),
    }
    held_a_name = {text: without for text, without in replaced.items() if without != text}
    may_be_words = frozenset(text for text in held_a_name if names.out_of(text) != with_capitals.out_of(text))
    return Anonymous(tuple(changed(event, changes) for event in events), held_a_name, may_be_words)


def _of_them(form: str) -> str:
    """What is theirs, without an apostrophe; empty where that is another word (Hi, but “his”)."""
    theirs = f"{form}s"
    is_another = is_ordinary(theirs) and not is_ordinary(form)
    return "" if is_another or len(form) < _SHORTEST or not form[-1].isalpha() else theirs


def out_of_id(session_id: str, names: Iterable[str]) -> str:
    """A session's id without the words that occur in ``names``."""
    of_people = {word for name in names for word in id_words_of(name) if len(word) > 1}
    day = day_in(session_id)
    words = session_id.removeprefix(day).split("-")[1:]
    kept = [word for word in words if word not in of_people]
    return session_id if kept == words else "-".join([day, *(kept or ["session"])])
