"""Translates every sentence into the user's language.

Each sentence is in the code once, whole and in plain English, with facts in braces and keys in square brackets:
``_("{name} is away. Press [away] when they come back.")``. The catalog gives it in another language.
"""

from coprod_tui.presentation.catalog import CATALOG
from coprod_tui.presentation.catalog import LANGUAGE as LANGUAGE
from coprod_tui.presentation.keys import with_keys


def _(sentence: str) -> str:
    """Translate ``sentence`` and fill in its keys; facts in braces are left for ``format``."""
    return with_keys(CATALOG.gettext(sentence))


def plural(number: int, one: str, many: str) -> str:
    """Translate the sentence that goes with ``number``, with ``{number}`` filled in."""
    return with_keys(CATALOG.ngettext(one, many, number)).replace("{number}", str(number))
