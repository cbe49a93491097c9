"""Sentences of the rows of a list of names: their questions, and what was removed."""

from collections.abc import Iterator

from coprod_tui.domain.people.contacts import Contact, contacts_replaced
from coprod_tui.domain.people.one_name import Ask, NameRow
from coprod_tui.domain.people.rows import MOST_ROWS, NameList
from coprod_tui.domain.words import clean
from coprod_tui.presentation.labels import SAME_NAME
from coprod_tui.presentation.language import _

_QUESTIONS: dict[Ask, str] = {
    "nobody": _("“{typed}” names nobody yet. What would they like to be called?"),
    "empty": _("There is no name in this row. What would they like to be called?"),
    "role": _("Is “{name}” what they would like to be called?"),
    "several": _("Is “{name}” one person or more? What would each like to be called?"),
    "initials": _("Is “{name}” what they would like to be called, or only their initials?"),
    "register": _("Is “{name}” one person? What would they like to be called?"),
    "here": _("Is {name} here today?"),
    "alongside": _("{name}: with turns today, or here for someone?"),
    "long": _("That name is long, so it is shown as {name}. What shall it be?"),
    "same": SAME_NAME,
    "apologies": _("Set aside, as not here today. Are they here after all?"),
    "heading": _("Set aside, as no name. Is it one after all?"),
    "unread": _("Only the first {most} rows of a list are read. What would they like to be called?"),
}
_PERHAPS = _("Would they like to be called “{name}” or “{perhaps}”?")
_CONTACTS: dict[Contact, str] = {
    Contact.EMAIL: _("an email address"),
    Contact.WEB: _("a web address"),
    Contact.ADDRESS: _("an address"),
    Contact.PHONE: _("a phone number"),
    Contact.NUMBER: _("a number"),
}
_LEFT_OFF = _("{name}; left off: {pieces}.")
PIECES = _("left off: {pieces}")
SET_ASIDE = _("(set aside)")
WAITS = _("(waits for a name)")
"""Shown instead of a name in a list of rows."""


def question(row: NameRow) -> str | None:
    """The question of a row, or None. It never repeats an address or a long number."""
    if row.ask is None:
        return None
    sentence = _PERHAPS if row.perhaps and row.ask in ("role", "register") else _QUESTIONS[row.ask]
    typed = contacts_replaced(clean(row.typed, characters=60).text, _CONTACTS)
    return sentence.format(typed=typed, name=row.name, perhaps=row.perhaps, most=f"{MOST_ROWS:,}")


def left_off(row: NameRow) -> list[str]:
    """What was removed beside a name: words as typed, but only the kind of an address or number."""
    return [_CONTACTS[each] if isinstance(each, Contact) else each for each in row.taken_off]


def told(people: NameList) -> Iterator[tuple[int, str]]:
    """The number and sentence of each row that asks or had something removed."""
    for row in people.rows:
        taken = _LEFT_OFF.format(name=row.name, pieces=", ".join(left_off(row))) if row.name and row.taken_off else ""
        if taken or row.ask:
            yield row.row, " ".join(filter(None, (taken, question(row))))
