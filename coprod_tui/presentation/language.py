"""Every sentence in the language of whoever runs coprod.

A sentence stands in the code once, whole and in plain English, with its facts in braces and keys in square brackets:
``_("{name} is away. Press [away] when they come back.")``. The catalog gives it in another language.
"""

from coprod_tui.presentation.catalog import CATALOG
from coprod_tui.presentation.catalog import LANGUAGE as LANGUAGE
from coprod_tui.presentation.keys import with_keys


def _(sentence: str) -> str:
    """``sentence`` in the language, with its keys; the braces for its facts are still in it."""
    return with_keys(CATALOG.gettext(sentence))


def plural(number: int, one: str, many: str) -> str:
    """The one of two sentences that goes with ``number``, in the language; ``{number}`` is put in."""
    return with_keys(CATALOG.ngettext(one, many, number)).replace("{number}", str(number))
