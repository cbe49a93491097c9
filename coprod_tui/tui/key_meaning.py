"""What a key or a text was meant for, seen from the field that has the cursor, or from the screen where none has."""

import unicodedata
from collections.abc import Callable

from textual import events
from textual.app import App
from textual.keys import _character_to_key
from textual.screen import Screen
from textual.widgets import Input, TextArea

from coprod_tui.presentation import app as say
from coprod_tui.tui.terminal.reads import TextRead

Tell = Callable[[str], None]

_LAYOUTS = (
    ("йцукенгшщзфывапролдячсмить", "qwertyuiopasdfghjklzxcvbnm"),
    ("і", "s"),
    ("ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm"),
)
"""Letters of other keyboard layouts (Cyrillic, Ukrainian, Greek), and the Latin ones on the same keys."""
_SAME_KEY = {other: latin for others, latins in _LAYOUTS for other, latin in zip(others, latins, strict=True)}


def meant(app: App[None], tell: Tell, event: events.Event) -> tuple[events.Event, ...]:
    """What is to be let through instead of ``event``: as a rule itself; or nothing, and ``tell`` says why."""
    if isinstance(app.focused, Input | TextArea):
        return (events.Paste(event.text),) if isinstance(event, TextRead) else (event,)
    if isinstance(event, events.Paste):
        return _text(app, tell, event)
    return _key(app, tell, event) if isinstance(event, events.Key) else (event,)


def _text(app: App[None], tell: Tell, event: events.Paste) -> tuple[events.Event, ...]:
    """A text where nothing can be typed: a letter that opens a field, and the rest into that; or nothing at all."""
    first, rest = event.text[:1], event.text[1:]
    if isinstance(event, TextRead) and first and _opens_field(app.screen, _character_to_key(first)):
        return (events.Key(_character_to_key(first), first), events.Paste(rest))
    tell(say.TEXT_NOWHERE)
    return ()


def _opens_field(screen: Screen[object], key: str) -> bool:
    """Whether a key of the screen leads to a field in which one types on."""
    keys = (*getattr(screen, "KEYS", ()), *getattr(screen, "offered", ()))
    return any(each.writes and key in each.bound for each in keys)


def _key(app: App[None], tell: Tell, event: events.Key) -> tuple[events.Event, ...]:
    """A key where nothing can be typed, seen through caps lock and other layouts where it is plain which is meant."""
    sign = event.character
    if sign is None or (sign.isascii() and not sign.isupper()) or event.key in app.active_bindings:
        return (event,)
    if (plain := latin(sign)) is not None:
        return (events.Key(_character_to_key(plain), plain),)
    if sign.isalpha():
        tell(say.OTHER_KEYBOARD)
    return (event,)


def latin(sign: str) -> str | None:
    """The sign that the same key makes on a Latin keyboard without caps lock; None where that isn't plain."""
    small = unicodedata.normalize("NFKC", sign).lower()
    if len(small) != 1:
        return None
    digit = unicodedata.decimal(small, None)
    return str(digit) if digit is not None else small if small.isascii() else _SAME_KEY.get(small)
