"""Every sentence in the language of whoever runs coprod, by gettext's tables.

A sentence stands in the code once, whole and in plain English, with its facts in braces and keys in square brackets:
``_("{name} is away. Press [away] when they come back.")``. A table gives it in another language; whatever the table
lacks stays English. The language is chosen when the program starts: ``COPROD_LANGUAGE`` names one (``cy``) or the file
of a table (``cy.mo``), otherwise the machine's language counts, as gettext reads it.
"""

import gettext
import os
from pathlib import Path

from coprod_tui.presentation.keys import with_keys

TABLES = Path(__file__).parent / "languages"
"""``<language>/LC_MESSAGES/coprod.mo``: the tables that come with coprod."""


def _table() -> gettext.NullTranslations:
    wanted = os.environ.get("COPROD_LANGUAGE", "")
    try:
        if wanted.endswith(".mo"):
            with Path(wanted).open("rb") as table:
                return gettext.GNUTranslations(table)
        return gettext.translation("coprod", TABLES, [wanted] if wanted else None, fallback=True)
    except Exception:  # whatever gettext stumbles over in a damaged table, the meeting goes on in English
        return gettext.NullTranslations()


_TABLE = _table()

LANGUAGE: str = _TABLE.info().get("language") or "en"
"""The code of the language that sentences are in, as HTML's ``lang`` wants it."""


def _(sentence: str) -> str:
    """``sentence`` in the language, with its keys; the braces for its facts are still in it."""
    return with_keys(_TABLE.gettext(sentence))


def plural(number: int, one: str, many: str) -> str:
    """The one of two sentences that goes with ``number``, in the language; ``{number}`` is put in."""
    return with_keys(_TABLE.ngettext(one, many, number)).replace("{number}", str(number))
