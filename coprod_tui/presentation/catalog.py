"""The catalog of sentences in the language of whoever runs coprod, as gettext finds it.

``COPROD_LANGUAGE`` names a language (``cy``) or the file of a catalog (``cy.mo``); otherwise the machine's language
counts, as gettext reads it. Whatever a catalog lacks stays English.
"""

import gettext
import os
from pathlib import Path

CATALOGS = Path(__file__).parent / "languages"
"""``<language>/LC_MESSAGES/coprod.mo``: the catalogs that come with coprod."""


def _found() -> gettext.NullTranslations:
    wanted = os.environ.get("COPROD_LANGUAGE", "")
    try:
        if wanted.endswith(".mo"):
            with Path(wanted).open("rb") as table:
                return gettext.GNUTranslations(table)
        return gettext.translation("coprod", CATALOGS, [wanted] if wanted else None, fallback=True)
    except Exception:  # whatever gettext stumbles over in a damaged catalog, the meeting goes on in English
        return gettext.NullTranslations()


CATALOG = _found()

translated = CATALOG.gettext
"""A text in the language; ``language._`` puts keys in as well."""

LANGUAGE: str = CATALOG.info().get("language") or "en"
"""The code of the language that sentences are in, as HTML's ``lang`` wants it."""
