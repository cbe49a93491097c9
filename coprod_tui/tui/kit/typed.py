"""What a key types, and a paste."""

import sys
from typing import TYPE_CHECKING, TypeGuard

from textual import events
from textual.message import Message
from textual.widgets import Input

from coprod_tui.domain.words import TEXT_CHARACTERS, Cleaned, clean

if TYPE_CHECKING:
    from textual.widgets import TextArea


class TakesLetters:
    """A widget in which letters choose: they are its own on any keyboard, and none is taken for another key."""

    def means(self, typed: str) -> bool:
        """Whether what was typed chooses anything."""
        return False


class LeadsToField:
    """A form in which a sentence may be typed before its field has the cursor: no letter of it is lost."""

    def lead_to_field(self) -> None:
        """Put the cursor into that field."""
        raise NotImplementedError


class Shortened(Message):
    """Posted when typed or pasted text is longer than the limit."""


def pasted(event: events.Paste, room: int) -> Cleaned:
    """Clean a paste and cut it to ``room`` characters; the rest of a very long paste is never processed.

    A space at either end is kept: it separates the paste from the words around it.
    """
    most = 4 * TEXT_CHARACTERS
    looked_at = event.text[:most]
    before, behind = " " * looked_at.startswith(" "), " " * looked_at.rstrip("\r\n").endswith(" ")
    cleaned = clean(looked_at, characters=max(0, room))
    parted = f"{before}{cleaned.text}{behind}" if cleaned.text else before
    text = parted if len(parted) <= room else cleaned.text
    return cleaned._replace(text=text, shortened=cleaned.shortened or len(event.text) > most)


def unprinted(event: events.Key) -> str:
    """The character of a key that Textual treats as unprintable but that is allowed in text; else empty.

    These are the joiners of emoji and of Persian, the marks of direction, and what is newer than this Python's Unicode.
    """
    return "" if event.is_printable or event.character is None else clean(event.character).text


def is_typed_into(widget: object) -> "TypeGuard[Input | TextArea]":
    """Whether it is a text field. TextArea takes long to load, and nothing is one before that."""
    area = sys.modules.get(Input.__module__.replace("_input", "_text_area"))
    return isinstance(widget, Input) or (area is not None and isinstance(widget, area.TextArea))


def with_beginning(began: str, text: str) -> str:
    """A text with the letters that came before its field opened, unless these were the key of the field.

    They were if a capital follows them, and they are there already if somebody has put them back.
    """
    is_key = text[:1].isupper() and not began.isupper()
    is_there = text.lower().startswith(began.lower())
    return text if not text.strip() or is_key or is_there else began + text
