"""Loads the gettext catalog of the language chosen when the program starts.

``COPROD_LANGUAGE`` names a language (``cy``) or the folder of one (``…/languages/cy``); otherwise the machine's
language counts, as gettext reads it. Sentences missing from the catalog stay English. Click's own messages are looked
up there, too.
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
    except Exception:  # gettext may fail in any way on a damaged catalog; the meeting goes on in English
        return gettext.NullTranslations()
    if wanted.name and catalog.info():
        os.environ["LANGUAGE"] = wanted.name
    gettext.bindtextdomain(DOMAIN, folder)
    gettext.textdomain(DOMAIN)
    return catalog


CATALOG = _chosen()

translated = CATALOG.gettext
"""Translates a text; ``language._`` also fills in keys."""

LANGUAGE: str = CATALOG.info().get("language") or "en"
"""The language code of the sentences, for HTML's ``lang``."""
