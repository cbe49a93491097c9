"""Finds and removes contact details and numbers in text."""

import re
from collections.abc import Mapping
from enum import StrEnum

from coprod_tui.domain.people import lexicon

_NUMBERED = (
    r"ward|bay|bed|room|level|floor|flat|band|unit|page|table|dob|d\.o\.b\.?|born|aged?|nhs|number|no|ref|id|mrn|nino|"
    r"pin|b(?=[.:])|tel|telephone|phone|mobile|mob|cell|fax|extn?|extension|bleep|pager|dect|[mt](?=[.:])|x(?=\d)"
)


class Contact(StrEnum):
    """The kind of an address or number, shown instead of it."""

    EMAIL = "email"
    WEB = "web"
    ADDRESS = "address"
    PHONE = "phone"
    NUMBER = "number"


_KINDS = {
    Contact.EMAIL: (
        r"(?:\b(?:e|e-?mail|mailto)\s?:\s*)?[^\s<>()\[\]{},;:|\"“”]+(?:[@＠]|\s?[\[(]\s?at\s?[\])]\s?)"
        r"[^\s<>()\[\]{},;:|\"“”@＠]+\.\w+",
    ),
    Contact.WEB: (r"\S*(?:https?://|www\.)\S+", r"(?<!\S)[\w.-]+\.(?:com|org|net|uk|eu|ie|de)(?:/\S*)?(?!\S)"),
    Contact.ADDRESS: (
        rf"\b\d+[a-z]?,? (?:[^\W\d]+ ){{1,3}}(?:{'|'.join(lexicon.STREETS)})\b",
        r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b",
    ),
    Contact.PHONE: (rf"(?:[☎☏📞📱]\s*)?(?:\b(?:{_NUMBERED})[\s.:]*)*(?<!\w)(?:\+|\(?0)\d?[\d\s()./-]{{6,}}\d(?!\w)",),
    Contact.NUMBER: (
        rf"\b(?:(?:{_NUMBERED})[\s.:]*)+[A-Z]{{0,2}}\d[\w./-]*(?: \d[\w./-]*)*",
        r"(?<![\w/.+-])\d[\d\s./:-]*(?<=\d)[A-Za-z]?(?!\w)",
    ),
}
_CONTACT = re.compile(
    "|".join(rf"(?P<{kind}>[(\[{{<]?(?:{'|'.join(patterns)})[)\]}}>]?)" for kind, patterns in _KINDS.items()),
    re.IGNORECASE,
)


def without_contacts(text: str) -> tuple[str, tuple[str, ...]]:
    """``text`` with each address and number replaced by a bar, and the ``Contact`` kind of each."""
    kinds = tuple(map(_kind_of, _CONTACT.finditer(text)))
    return (" ".join(_CONTACT.sub(" | ", text).split()), kinds) if kinds else (text, ())


def contacts_replaced(text: str, said: Mapping[Contact, str]) -> str:
    """``text`` with each address, and each number of more than four digits, replaced by ``said[kind]``."""
    return _CONTACT.sub(lambda found: said[_kind_of(found)] if len(found[0]) > 4 else found[0], text)


def _kind_of(found: re.Match[str]) -> Contact:
    return Contact(found.lastgroup or "")
