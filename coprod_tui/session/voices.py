"""Names without roles: what people are called, and what is said where there is no name.

What ``taking_off`` finds beside a name is taken off, and it is said openly what was; but an address or a phone number
is not repeated, for it is nobody's business but its owner's. Where no name is left, the question is asked that a
facilitator would ask.
"""

import re
from typing import NamedTuple

from coprod_tui.session.folding import is_among
from coprod_tui.session.refusal import Refusal
from coprod_tui.session.roles import STILL_TO_COME
from coprod_tui.session.taking_off import (
    apart_from_addresses,
    is_abbreviation,
    is_left_over,
    is_name,
    may_be_initials,
    may_hold_name,
    means_nobody,
    take_off,
    tells_role,
    unquoted,
)
from coprod_tui.session.words import clean, clean_name, is_visible

_ASKED = "What would they like to be called?"
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_QUOTED = re.compile(r'\s*("[^"]+")(.*)', re.DOTALL)


class GivenName(NamedTuple):
    """A name to keep, whole sentences that say what was taken off it or changed in it, and whether anything was."""

    name: str
    notes: tuple[str, ...] = ()
    left_off: bool = False


def chosen_name(text: str) -> GivenName:
    """The name alone, without all that ``take_off`` takes off. Raises ``Refusal`` where no name is left."""
    cleaned = clean(text)
    if not is_visible(cleaned.text):
        raise Refusal(f"There is no name here. {_ASKED}")
    taken = take_off(cleaned.text)
    short = clean_name(taken.name)
    again = take_off(short.text)  # what was cut may end in something that is no name
    if why := _no_name(cleaned.text, again.name, is_rest=bool(taken.pieces)):
        raise Refusal(f"{why}. {_ASKED}")
    notes = []
    if taken:
        quoted = [f"“{clean(piece, characters=60).text}”" for piece in taken.pieces]
        listed = " and ".join([*quoted, *taken.contacts])
        notes.append(f"We left off {listed}: everyone here is simply a voice. Welcome, {again.name}.")
    if short.shortened:
        notes.append(f"That name is long, so it is shown as {again.name}.")
    return GivenName(again.name, tuple(notes), bool(taken))


def name_in_cell(text: str) -> GivenName:
    """As ``chosen_name``, of a text that is one person's: a register's "Patel, Dev" is Dev Patel, and it is said."""
    cell, behind = found.groups() if (found := _QUOTED.fullmatch(text)) else (text, "")
    turned, note = _turned_round(cell)
    given = chosen_name(turned + behind)
    return given._replace(notes=(note, *given.notes)) if note else given


def told_apart(name: str, others: list[str] | tuple[str, ...]) -> None:
    """Raises ``Refusal`` when one of ``others`` has the same name."""
    if is_among(name, others):
        raise Refusal(
            f"There are two called {name}. What would each like to be called, so that we can tell them apart?"
        )


def _turned_round(cell: str) -> tuple[str, str]:
    """The given name in front, with the brackets and the address that stand behind it, and what is to be said of it.

    A cell that is to stay as it is comes back as it is, and nothing is to be said.
    """
    written, beside = apart_from_addresses(clean(cell).text)
    beside = [*_BRACKETS.findall(written), *beside]
    written = unquoted(_BRACKETS.sub(" ", written).strip())
    pieces = [piece.strip() for piece in re.split("[,;]", written)]
    if len(pieces) != 2 or not all(pieces) or any(tells_role(piece) for piece in pieces) or not is_name(pieces[1]):
        return cell, ""
    if is_abbreviation(pieces[1], pieces[0]) and not may_be_initials(pieces[1], pieces[0]):
        return cell, ""
    turned = f"{pieces[1]} {pieces[0]}"
    note = f"“{clean_name(written).text}” is written as {clean_name(turned).text}."
    return " ".join((turned, *beside)), note


def _no_name(text: str, name: str, *, is_rest: bool) -> str:
    """Why there is no name in ``text``, of which ``name`` is left; nothing where there is one.

    ``is_rest``: something stood beside ``name``.
    """
    _, addresses = apart_from_addresses(text)
    if addresses and not is_name(name):
        owner = clean_name(re.split("[@＠]", addresses[0].strip("<([{").removeprefix("mailto:"))[0]).text
        return f"“{owner}@…” is an email address, not a name"
    shown = clean_name(text).text
    if name.casefold().strip(" .") in STILL_TO_COME:
        return f"“{shown}” is no name yet"
    if not may_hold_name(text) or means_nobody(name):
        return f"There is no name in “{shown}”"
    is_one = may_hold_name(name) and is_name(name) and not (is_rest and is_left_over(name))
    return "" if is_one else f"“{shown}” is a role, not a name"
