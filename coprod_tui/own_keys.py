"""A person's own keys: ``keys.toml`` in the config folder, read and checked.

    [room]
    go_on = "right"
    add_time = ["+", "f4"]

Places and acts are called as in sentences. A key is written as Textual names it (``right``, ``ctrl+g``) or as a sign
(``+``); a capital stands for its small letter, which is the same key. Some keys never change their meaning, so that
nobody is lost; an act keeps those of them that it has, whatever else it is given.
"""

import os
import re
import string
import unicodedata
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from coprod_tui.errors import WrongUse
from coprod_tui.places import config_folder

Keys = Mapping[str, Mapping[str, tuple[str, ...]]]
"""By place and act, its keys as Textual names them."""

FORMS = ("setup", "mend", "came_of_it", "strip", "cards", "away")
"""Where a field has the focus: letters and signs are typed, and most other keys move its cursor.

So has a list of people, who are chosen by letters.
"""
ROOM = ("room", "lists")
"""Where arrows, Enter and Tab are free."""
WITHIN = {"lists": "room", "names": "setup"}
"""Places in which the keys of another one act too."""

EVERYWHERE = frozenset({"ctrl+c", "ctrl+q", "ctrl+z", "ctrl+p", "escape", "f1", "f9"})
"""What leads out, stops, helps, finds and reads on, on every screen."""
IN_LISTS = frozenset({"enter", "tab", "shift+tab", "up", "down", "pageup", "pagedown", "home", "end"})
"""What walks and chooses in dialogs and lists, and scrolls."""
IN_FIELDS = frozenset(f"ctrl+{letter}" for letter in "adefkuvwxy") | {"f6", "f7"}
"""What edits a field."""

_LIKE = ("n", "+", "right", "f4", "ctrl+g")
"""Keys as they may be written; from the fourth on, those that may be pressed in a field."""

_SIGN_NAMES = {"plus_sign": "plus", "hyphen_minus": "minus", "low_line": "underscore", "solidus": "slash"} | {
    "reverse_solidus": "backslash",
    "commercial_at": "at",
}
"""The names that Textual gives to signs, where they are not those of Unicode."""

_ON_THE_MOVE = "up down left right home end pageup pagedown insert delete".split()
_NAMED = frozenset(["space", "enter", "tab", "escape", "backspace", *_ON_THE_MOVE, *(f"f{n}" for n in range(1, 25))])
_WITH_CTRL = frozenset(string.ascii_lowercase) - frozenset("hijm")  # a terminal sends those as other keys
_MODIFIED = frozenset(
    [
        "shift+tab",
        *(f"ctrl+{letter}" for letter in _WITH_CTRL),
        *(f"{held}+{key}" for held in ("shift", "ctrl", "ctrl+shift") for key in _ON_THE_MOVE),
    ]
)


def sign_key(sign: str) -> str:
    """What Textual calls the key of a sign or letter."""
    if sign.isalnum():
        return sign
    name = unicodedata.name(sign, sign).lower().replace("-", "_").replace(" ", "_")
    return _SIGN_NAMES.get(name, name)


SIGNS = {sign_key(sign): sign for sign in string.punctuation}
"""The sign of each key that has one on every keyboard."""


def sign_of(key: str) -> str:
    """The sign of a key, such as ``£`` of ``pound_sign``; the key itself if it is that of no sign."""
    names = () if key in _NAMED else (key.replace("_", " "), key.replace("_", "-", 1).replace("_", " "))
    for name in names:
        with suppress(KeyError):
            return SIGNS.get(key) or unicodedata.lookup(name)
    return key


def key_called(typed: str) -> str | None:
    """Textual's name for a key as a person writes it; None if there is no such key."""
    written = unicodedata.normalize("NFC", typed)
    if len(written) == 1 and written.isprintable():
        small = written.lower()
        return "space" if written == " " else sign_key(small if len(small) == 1 else written)
    name = written.strip().lower()
    return name if name in _NAMED or name in _MODIFIED or name in SIGNS else None


def keys_file(environ: Mapping[str, str]) -> Path:
    """Where a person's own keys stand. Raises ``WrongUse`` if the config folder is nowhere."""
    return config_folder(environ) / "keys.toml"


def read(file: Path) -> Mapping[str, Any]:
    """What stands in the file, by place; empty if there is no file. Raises ``WrongUse``."""
    try:
        file.stat()
        from coprod_tui.files import Files  # more than a command needs where there are no keys

        data = Files().read(file)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise WrongUse("file_not_read", file=file, error=error.strerror) from None
    import tomllib  # loaded only for people with keys of their own

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise WrongUse("file_no_text", file=file) from None
    except (ValueError, RecursionError) as error:
        raise WrongUse("keys_no_toml", file=file, error=error) from None


def changed(given: Keys, own: Mapping[str, Any], file: Path) -> Keys:
    """The keys of every act, with a person's own in them. Raises ``WrongUse`` for the first thing that is wrong."""
    now = {place: dict(acts) for place, acts in given.items()}
    for place, acts in own.items():
        if place in given and not isinstance(acts, Mapping):
            raise WrongUse("keys_no_table", file=file, place=place)
        if place not in given:
            raise WrongUse("keys_no_place", file=file, place=place, near=_near(place, given), known=tuple(given))
        for act, keys in acts.items():
            if act not in given[place]:
                near, known = _near(act, given[place]), tuple(given[place])
                raise WrongUse("keys_no_act", file=file, place=place, act=act, near=near, known=known)
            now[place][act] = _checked(place, given[place][act], keys, {"file": file, "place": place, "act": act})
    for place, acts in own.items():
        _no_key_twice(place, now, acts, file)
    return now


def _checked(place: str, given: tuple[str, ...], keys: object, facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The keys of an act: its own new ones, and those that it cannot lose."""
    stay = tuple(key for key in given if _is_taken(place, key))
    if stay == given:
        raise WrongUse("keys_fixed", **facts)
    named = [_named(each, facts) for each in (keys if isinstance(keys, list) and keys else [keys])]
    for key in named:
        if _is_taken(place, key) and key not in given:
            why = "keys_typed" if place in FORMS and key not in EVERYWHERE else "keys_taken"
            raise WrongUse(why, key=sign_of(key), like=", ".join(_LIKE[3:]), **facts)
    return tuple(dict.fromkeys((*named, *stay)))


def _named(typed: object, facts: Mapping[str, Any]) -> str:
    key = key_called(typed) if isinstance(typed, str) else None
    if key is None:
        raise WrongUse("keys_unknown", key=str(typed), like=", ".join(_LIKE), **facts)
    return key


def _is_taken(place: str, key: str) -> bool:
    """Whether a key cannot be given to an act of this place."""
    if key in EVERYWHERE:
        return True
    if place in FORMS:
        return key in IN_FIELDS or re.fullmatch(r"ctrl\+[a-z]|f\d+", key) is None
    return place not in ROOM and key in IN_LISTS


def _no_key_twice(place: str, now: Keys, own: Collection[str], file: Path) -> None:
    """Raises ``WrongUse`` if a key would do two things in a place; ``own`` acts must not hide those around it."""
    found: dict[str, str] = {}
    around = {key: act for act, keys in now[WITHIN[place]].items() for key in keys} if place in WITHIN else {}
    for act, keys in now[place].items():
        for key in keys:
            if other := found.get(key) or (act in own and around.get(key)):
                raise WrongUse(
                    "keys_twice",
                    file=file,
                    place=place,
                    key=sign_of(key),
                    one=other,
                    other=act,
                )
            found[key] = act


def _near(name: str, known: Mapping[str, object]) -> str:
    import difflib  # loaded only if there is a mistake

    return next(iter(difflib.get_close_matches(name, known, n=1)), "")


def from_environment(given: Keys) -> Keys:
    """The keys of whoever runs the program. Raises ``WrongUse``."""
    file = keys_file(os.environ)
    own = read(file)
    return changed(given, own, file) if own else given
