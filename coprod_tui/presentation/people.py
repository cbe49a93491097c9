"""What the list of people says while a session is set up."""

from collections.abc import Iterable

from coprod_tui.domain.people.rows import NameRow
from coprod_tui.presentation.names import left_off, question

PLACEHOLDER = "Another name, or paste a list …"
MEND = "What would they like to be called?"
TO_ROWS = "↑ goes to the rows"
ROW_KEYS = "Enter writes the name they choose · x sets it aside · ↓ goes on"
ASKS_KEYS = "1 as it stands · Enter writes another name · x sets it aside · ↓ goes on"
PERHAPS_KEYS = "1 {name} · 2 {perhaps} · Enter writes another name · x sets it aside · ↓ goes on"
SEVERAL_KEYS = "1 one person · Enter writes each name, with a comma between them · x sets it aside · ↓ goes on"
WAITS_KEYS = "Enter writes the name they choose · x sets it aside · ↓ goes on"
ALONGSIDE_KEYS = "t with turns · h here for someone · Enter writes another name · ↓ goes on"
ASIDE_KEYS = "x takes them in · Enter writes the name they choose · ↓ goes on"
TYPED = "Typed: {typed}"
TAKEN_OFF = "left off: {pieces}"
SET_ASIDE = "set aside"
HERE_FOR_SOMEONE = "here for someone"

PEOPLE = ("1 person", "{count} people")
TO_LOOK_AT = ("1 to look at", "{count} to look at")
ASIDE = ("1 set aside", "{count} set aside")
ALONGSIDE = (f"1 {HERE_FOR_SOMEONE}", f"{{count}} {HERE_FOR_SOMEONE}")


def said(person: NameRow) -> str:
    """What a row says beside the name: what is asked, or why there is no turn; nothing where all is clear."""
    aside = HERE_FOR_SOMEONE if person.alongside else SET_ASIDE
    return question(person) or (aside if person.set_aside else "")


def beside(person: NameRow, *, cut_off: bool) -> str:
    """For the row that is chosen: what was typed, what was taken off it, and its keys; what is asked, if cut off."""
    asked = [question(person) or ""] if person.ask and cut_off else []
    taken = [TAKEN_OFF.format(pieces=", ".join(left_off(person)))] if person.taken_off else []
    typed = [TYPED.format(typed=person.typed)] if person.typed != person.name else []
    return "\n".join(filter(None, (*asked, " · ".join((*typed, *taken)), _keys(person))))


def counted(people: Iterable[NameRow]) -> str:
    """``14 people · 2 to look at · 1 set aside``, and how one goes to them."""
    people = tuple(people)
    asking = sum(bool(each.ask) and not each.set_aside for each in people)
    aside = [each.alongside for each in people if each.set_aside]
    alongside = sum(aside)
    counts = (
        (len(people) - len(aside), PEOPLE),
        (asking, TO_LOOK_AT),
        (alongside, ALONGSIDE),
        (len(aside) - alongside, ASIDE),
    )
    told = [one if count == 1 else many.format(count=count) for count, (one, many) in counts if count]
    return " · ".join((*told, TO_ROWS))


def _keys(person: NameRow) -> str:
    if person.set_aside:
        return ASIDE_KEYS
    if person.alongside and person.ask == "alongside":
        return ALONGSIDE_KEYS
    if person.perhaps and person.ask:
        return PERHAPS_KEYS.format(name=person.name, perhaps=person.perhaps)
    if person.ask == "several":
        return SEVERAL_KEYS
    if person.waits:
        return WAITS_KEYS
    return ASKS_KEYS if person.ask else ROW_KEYS


SHOWN_AS = "Shown as {name}."
SHOWN_WITHOUT = "Shown as {name}. Left off: {pieces}."
NO_NAME = "There is no name here."
ONCE_MORE = "Enter once more takes it as it stands."

LOOK_AT = ("1 name to look at: a.", "{count} names to look at: a.")
WAIT = ("1 person still waits for a name: j.", "{count} people still wait for a name: j.")
"""At the gathering."""


def still(asking: int, waiting: int) -> str:
    """How many names are to be looked at in the room, and how many people wait for one; nothing where none are."""
    counts = ((asking, LOOK_AT), (waiting, WAIT))
    return " ".join(one if count == 1 else many.format(count=count) for count, (one, many) in counts if count)


def joins_as(person: NameRow) -> str:
    """What somebody who joins will be called, and what was left off."""
    if not person.taken_off:
        return SHOWN_AS.format(name=person.name)
    return SHOWN_WITHOUT.format(name=person.name, pieces=", ".join(left_off(person)).removesuffix("."))


def asked_once(person: NameRow) -> str:
    """What is asked of somebody who joins; Enter once more takes what stands there."""
    return f"{question(person) or NO_NAME} {ONCE_MORE}"
