"""The catalog of the language that was chosen when the program started, as gettext keeps them.

``COPROD_LANGUAGE`` names a language (``cy``) or the folder of one (``…/languages/cy``); otherwise the machine's
language counts, as gettext reads it. Whatever the catalog lacks stays English. What Click says by itself is looked up
there, too.
"""

import gettext
import os
from pathlib import Path

DOMAIN = "coprod"
CATALOGS = Path(__file__).parent / "languages"
"""``<language>/LC_MESSAGES/coprod.mo``: the catalogs that come with coprod."""


def _chosen() -> gettext.NullTranslations:
    wanted = Path(os.environ.get("COPROD_LANGUAGE", ""))
    folder = wanted.parent if len(wanted.parts) > 1 else CATALOGS
    try:
        catalog = gettext.translation(DOMAIN, folder, [wanted.name] if wanted.name else None, fallback=True)
    except Exception:  # whatever gettext stumbles over in a damaged catalog, the meeting goes on in English
        return gettext.NullTranslations()
    if wanted.name and catalog.info():
        os.environ["LANGUAGE"] = wanted.name
    gettext.bindtextdomain(DOMAIN, folder)
    gettext.textdomain(DOMAIN)
    return catalog


CATALOG = _chosen()

translated = CATALOG.gettext
"""A text in the language; ``language._`` puts keys in as well."""

LANGUAGE: str = CATALOG.info().get("language") or "en"
"""The code of the language that sentences are in, as HTML's ``lang`` wants it."""
