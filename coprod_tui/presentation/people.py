"""Sentences of lists of names: what is asked of a row, what was removed, and the rows of the setup."""

from collections.abc import Iterable, Iterator

from coprod_tui.domain.commands.voices import name_given
from coprod_tui.domain.people.contacts import Contact, contacts_replaced
from coprod_tui.domain.people.one_name import Ask, NameRow
from coprod_tui.domain.people.rows import MOST_ROWS, NameList, read_name, read_names
from coprod_tui.domain.words import clean
from coprod_tui.presentation.labels import HERE_FOR_SOMEONE, SAME_NAME
from coprod_tui.presentation.labels import people as people_counted
from coprod_tui.presentation.language import _, plural
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.text import Line

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
        pieces = ", ".join(left_off(row)).removesuffix(".")
        taken = _LEFT_OFF.format(name=row.name, pieces=pieces) if row.name and row.taken_off else ""
        if taken or row.ask:
            yield row.row, " ".join(filter(None, (taken, question(row))))


PLACEHOLDER = _("Another name, or paste a list …")
MEND = _("What would they like to be called?")
_TO_ROWS = _("[names.rows] goes to the rows")
_ROW_KEYS = _(
    "[names.mend] writes the name they choose · [names.their_time] time that suits · "
    "[names.here_for_someone] here for someone, or at the keyboard · [names.sent] what they sent ahead · "
    "[names.aside] sets it aside · [names.further] goes on"
)
_ASKS_KEYS = _(
    "[names.as_it_stands] as it stands · [names.mend] writes another name · "
    "[names.aside] sets it aside · [names.further] goes on"
)
_PERHAPS_KEYS = _(
    "[names.as_it_stands] {name} · [names.perhaps] {perhaps} · [names.mend] writes another name · "
    "[names.aside] sets it aside · [names.further] goes on"
)
_SEVERAL_KEYS = _(
    "[names.as_it_stands] one person · [names.mend] writes each name, with a comma between them · "
    "[names.aside] sets it aside · [names.further] goes on"
)
_ALONGSIDE_KEYS = _(
    "[names.with_turns] with turns · [names.here_for_someone] here for someone, or at the keyboard · "
    "[names.mend] writes another name · [names.further] goes on"
)
_HELPS_KEYS = _("[names.with_turns] with turns · [names.further] goes on. No name of theirs is kept.")
_ASIDE_KEYS = _("[names.aside] takes them in · [names.mend] writes the name they choose · [names.further] goes on")
_TYPED = _("Typed: {typed}")
_SET_ASIDE = _("set aside")
_SHOWN_AS = _("Shown as {name}.")
_SHOWN_WITHOUT = _("Shown as {name}. Left off: {pieces}.")
_NO_NAME = _("There is no name here.")
_ONCE_MORE = _("[keep] once more takes it as it stands.")


SENT_TITLE = _("What they sent ahead")
SENT_HINT = _(
    "[keep] or [back]: it waits as their draft · [write_down] finds it in their turn; nothing of it is shown before"
)
SENT_NEEDS_NAME = _("First a name, then what they sent ahead.")
TIME_NEEDS_NAME = _("First a name, then the time that suits.")
_THEIR_TIME = _("Time that suits: {time}")
_SENT = _("(sent words ahead)")


def said(person: NameRow) -> str:
    """The text beside a name: the question, or why there is no turn; empty if all is clear."""
    aside = HERE_FOR_SOMEONE if person.alongside else _SET_ASIDE
    return question(person) or (aside if person.set_aside else "")


def row(person: NameRow, *, sent: bool = False) -> Line:
    """A row of the list: a sign, what they are called, what is asked, and whether they ``sent`` words ahead."""
    sign, tone = ("–", "quiet") if person.set_aside else ("?", "bold ink") if person.ask else (" ", "ink")
    beside_name = sentences(said(person), _SENT if sent else "")
    return Line.of((f"{sign} ", "now"), (to_mend(person), tone), (f"   {beside_name}" if beside_name else "", "quiet"))


def to_mend(person: NameRow) -> str:
    """What stands for the name: the initial text when it is edited."""
    return person.name or person.perhaps or person.typed


def pressed(person: NameRow, act: str) -> NameRow:
    """The row after a key (``NAME_ROWS``): with turns, here for someone, by another name, or aside and back."""
    if act == "perhaps":
        return named(person, person.perhaps) if person.perhaps else person
    if act == "here_for_someone":
        return person.here_for_someone()
    return person.aside() if act == "aside" and not person.set_aside else person.with_turns()


def is_no_name(person: NameRow) -> bool:
    """Whether what was typed is not one person's name, so that typing takes its place."""
    return person.ask in ("nobody", "several") and not person.set_aside


def answered(person: NameRow, text: str) -> list[NameRow]:
    """A row with the name that was answered; where it may be several people, a row for each name between commas.

    Where the row asked, what is typed then is the name. Where it did not, the text is read as any other: what is
    certainly no name is taken off, and seen, and the row asks where that is not sure.

    Raises ``Rejection`` where nothing of a name can be seen.
    """
    if not person.ask:
        name_given(text)
        return [read_name(text)._replace(row=person.row)]
    names = [each.typed for each in read_names(text).rows] if person.ask == "several" else []
    return [named(person, name) for name in names] if len(names) > 1 else [named(person, text)]


def named(person: NameRow, text: str) -> NameRow:
    """The row of somebody who chose their name. Raises ``Rejection`` where nothing of it can be seen."""
    name = name_given(text)
    return NameRow(name, typed=name, row=person.row)


def beside(person: NameRow, *, cut_off: bool, time: str = "") -> str:
    """For the selected row: the typed text, what was removed, its keys, and the question if that was cut off.

    ``time`` that suits them is told here alone, so that nobody else sees it who comes to the screen.
    """
    asked = [question(person) or ""] if person.ask and cut_off else []
    taken = [PIECES.format(pieces=", ".join(left_off(person)))] if person.taken_off else []
    typed = [_TYPED.format(typed=person.typed)] if person.typed != person.name else []
    told = [_THEIR_TIME.format(time=time)] if time else []
    return "\n".join(filter(None, (*asked, " · ".join((*typed, *taken, *told)), _keys(person))))


def counted(people: Iterable[NameRow]) -> str:
    """``14 people · 2 to look at · 1 set aside``, and the key that goes to them."""
    people = tuple(people)
    asking = sum(bool(each.ask) and not each.set_aside for each in people)
    aside = [each.alongside for each in people if each.set_aside]
    alongside, with_turns = sum(aside), len(people) - len(aside)
    counts = (
        people_counted(with_turns) if with_turns else "",
        plural(asking, "{number} to look at", "{number} to look at") if asking else "",
        plural(alongside, "{number} here for someone", "{number} here for someone") if alongside else "",
        plural(len(aside) - alongside, "{number} set aside", "{number} set aside") if len(aside) > alongside else "",
        _TO_ROWS,
    )
    return " · ".join(filter(None, counts))


def _keys(person: NameRow) -> str:
    if person.alongside:
        return _HELPS_KEYS
    if person.set_aside:
        return _ASIDE_KEYS
    if person.ask == "alongside":
        return _ALONGSIDE_KEYS
    if person.perhaps and person.ask:
        return _PERHAPS_KEYS.format(name=person.name, perhaps=person.perhaps)
    if person.ask == "several":
        return _SEVERAL_KEYS
    return _ASKS_KEYS if person.ask and not person.waits else _ROW_KEYS


def joins_as(person: NameRow) -> str:
    """The name under which somebody joins, and what was removed."""
    if not person.taken_off:
        return _SHOWN_AS.format(name=person.name)
    return _SHOWN_WITHOUT.format(name=person.name, pieces=", ".join(left_off(person)).removesuffix("."))


def asked_once(person: NameRow) -> str:
    """The question to somebody who joins; pressing the same key again accepts the text as it is."""
    return " ".join((question(person) or _NO_NAME, _ONCE_MORE))
