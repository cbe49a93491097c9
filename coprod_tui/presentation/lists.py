"""Joins several items into one phrase; and which of them comes next."""

import re
from collections.abc import Iterable, Sequence
from functools import reduce

from coprod_tui.domain.people.folding import folded
from coprod_tui.presentation.language import _

_OR = _("{those} or {this}")
_AND = _("{those} and {this}")
_ENDED = _("{said}.")
_HAS_ENDED = re.compile(r"[.!?…:][”’)]*$")
_ENDS_TWICE = re.compile(r"([.!?…]”)\.|(\?”)\?|\.(”\?)")


def either(each: Sequence[str]) -> str:
    """``a or b or c``."""
    return reduce(lambda those, this: _OR.format(those=those, this=this), each)


def one_of(each: Sequence[str]) -> str:
    """``a, b or c``; needs at least two."""
    return _OR.format(those=", ".join(each[:-1]), this=each[-1])


def all_of(each: Sequence[str]) -> str:
    """``a and b and c``."""
    return reduce(lambda those, this: _AND.format(those=those, this=this), each)


def each_of(each: Sequence[str]) -> str:
    """``a, b and c``; of one, that one."""
    return _AND.format(those=", ".join(each[:-1]), this=each[-1]) if each[:-1] else each[-1]


def next_of(choices: Iterable[str], now: str) -> str:
    """The choice after ``now``; after the last one all (an empty text), then the first again."""
    order = ["", *choices]
    return order[(order.index(now) + 1) % len(order)] if now in order else ""


def longer_than(typed: str, names: Iterable[str]) -> str | None:
    """The first name that begins with what is typed, in any spelling of it; None if there is none, or it is whole."""
    if not typed.strip():
        return None
    wanted = folded(typed)
    longer = (name for name in names if len(name) > len(typed))
    return next((name for name in longer if folded(name[: len(typed)]) == wanted), None)


def sentences(*said: str) -> str:
    """Those that are not empty, one behind the other."""
    return " ".join(filter(None, said))


def ended(said: str) -> str:
    """A line that stands alone on the wall, as a sentence; one that has its mark stays as it is."""
    return _ENDED.format(said=said) if said and not _HAS_ENDED.search(said) else said


def once_ended(said: str) -> str:
    """With one mark where quoted words end as the sentence does: nobody can say both."""
    return _ENDS_TWICE.sub(lambda found: next(filter(None, found.groups())), said)


def lines(*said: str) -> str:
    """Those that are not empty, each in a line."""
    return "\n".join(filter(None, said))
