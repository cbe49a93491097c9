"""Translates every sentence into the user's language.

Each sentence is in the code once, whole and in plain English, with facts in braces and keys in square brackets:
``_("{name} is away. Press [away] when they come back.")``. The catalog gives it in another language.
"""

from collections.abc import Callable
from functools import partial

from coprod_tui.presentation.catalog import CATALOG
from coprod_tui.presentation.catalog import LANGUAGE as LANGUAGE
from coprod_tui.presentation.keys import with_keys


def _(sentence: str) -> str:
    """Translate ``sentence`` and fill in its keys; facts in braces are left for ``format``."""
    return with_keys(CATALOG.gettext(sentence))


def plural(number: int, one: str, many: str) -> str:
    """Translate the sentence that goes with ``number``, with ``{number}`` filled in."""
    return _with_number(one, many, number)


def counting(one: str, many: str) -> Callable[[int], str]:
    """The same of a number that is known later."""
    return partial(_with_number, one, many)


def _with_number(one: str, many: str, number: int) -> str:
    return with_keys(CATALOG.ngettext(one, many, number)).replace("{number}", str(number))
