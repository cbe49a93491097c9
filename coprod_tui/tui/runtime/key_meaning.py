"""Translates keys and pastes that arrive while no text field has the focus."""

import unicodedata
from collections.abc import Callable

from textual import events
from textual.app import App
from textual.keys import _character_to_key
from textual.screen import Screen

from coprod_tui.presentation import app as say
from coprod_tui.presentation.keys import Key
from coprod_tui.tui.kit.base_screen import BaseScreen
from coprod_tui.tui.kit.typed import LeadsToField, TakesLetters, is_typed_into
from coprod_tui.tui.runtime.terminal.reads import TextRead
from coprod_tui.tui.runtime.typed_run import are_keys_of_page

Tell = Callable[[str], None]

_LAYOUTS = (
    ("йцукенгшщзфывапролдячсмить", "qwertyuiopasdfghjklzxcvbnm"),
    ("і", "s"),
    ("ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm"),
)
"""Letters of other keyboard layouts (Cyrillic, Ukrainian, Greek), and the Latin ones on the same keys."""
BACK = events.Key("escape", None)
_SAME_KEY = {other: latin for others, latins in _LAYOUTS for other, latin in zip(others, latins, strict=True)}


def meant(app: App[None], tell: Tell, event: events.Event) -> tuple[events.Event, ...]:
    """The events to dispatch in place of ``event``, usually itself. If there are none, ``tell`` shows why."""
    if isinstance(app.screen, BaseScreen) and app.screen.ends_with_any_key:
        return _end(event)
    _lead_to_field(app, event)
    if is_typed_into(app.focused):
        return (events.Paste(event.text),) if isinstance(event, TextRead) else (event,)
    if isinstance(event, events.Key) and isinstance(app.focused, TakesLetters):
        return (event,)
    if isinstance(event, events.Paste):
        return _text(app, tell, event)
    return _key(app, tell, event) if isinstance(event, events.Key) else (event,)


def _lead_to_field(app: App[None], event: events.Event) -> None:
    """Lead a sentence into the field that is meant for it, while something is to be chosen beside that field."""
    chooses = app.focused
    if chooses is None or is_typed_into(chooses) or not _begins_sentence(event):
        return
    if isinstance(event, events.Key) and isinstance(chooses, TakesLetters) and chooses.means(event.character or ""):
        return
    if form := next((each for each in chooses.ancestors if isinstance(each, LeadsToField)), None):
        form.lead_to_field()


def _begins_sentence(event: events.Event) -> bool:
    if isinstance(event, events.Key):
        return event.character is not None and event.is_printable and event.character.isalnum()
    return isinstance(event, events.Paste)


def _end(event: events.Event) -> tuple[events.Event, ...]:
    """Any key ends the screen, also the first of many that came at once; what was pasted goes nowhere."""
    if isinstance(event, TextRead):
        return (BACK, TextRead(event.text[1:]))
    return (BACK,) if isinstance(event, events.Key | events.Paste) else (event,)


def _text(app: App[None], tell: Tell, event: events.Paste) -> tuple[events.Event, ...]:
    """Text without a focused field: if its first letter opens one, that key and a paste of the rest; else nothing.

    If it opens a page, the rest is a text for that one.
    """
    first, rest = event.text[:1], event.text[1:]
    if isinstance(event, TextRead) and are_keys_of_page(event.text) and _acts(app, _character_to_key(first)):
        return (events.Key(_character_to_key(first), first), TextRead(rest))
    if isinstance(event, TextRead) and first and opens_field(app.screen, first):
        return (events.Key(_character_to_key(first), first), events.Paste(rest))
    tell(say.TEXT_NOWHERE)
    return ()


def _rows(screen: Screen[object]) -> tuple[Key, ...]:
    return (*screen.KEYS, *screen.offered) if isinstance(screen, BaseScreen) else ()


def opens_field(screen: Screen[object], sign: str) -> bool:
    """Whether the key that makes a sign opens a text field of the screen."""
    return any(each.writes and _character_to_key(sign) in each.bound for each in _rows(screen))


def _acts(app: App[None], key: str) -> bool:
    """Whether a key does something here."""
    return key in app.active_bindings or any(key in each.bound for each in _rows(app.screen))


def _key(app: App[None], tell: Tell, event: events.Key) -> tuple[events.Event, ...]:
    """A key without a focused field: undo caps lock and other keyboard layouts if the Latin key is unambiguous."""
    sign = event.character
    if sign is None or (sign.isascii() and not sign.isupper()) or _acts(app, event.key):
        return (event,)
    small = sign.lower()
    plain = small if len(small) == 1 and _acts(app, _character_to_key(small)) else latin(sign)
    if plain is not None:
        return (events.Key(_character_to_key(plain), plain),)
    if sign.isalpha():
        tell(say.OTHER_KEYBOARD)
    return (event,)


def latin(sign: str) -> str | None:
    """The character of the same key on a Latin keyboard without caps lock; None if that is unknown."""
    small = unicodedata.normalize("NFKC", sign).lower()
    if len(small) != 1:
        return None
    digit = unicodedata.decimal(small, None)
    return str(digit) if digit is not None else small if small.isascii() else _SAME_KEY.get(small)
