"""What a key does, and how it is written."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from coprod_tui.own_keys import SIGNS, sign_of
from coprod_tui.presentation.catalog import translated as _
from coprod_tui.presentation.keys.when import Now, always

_WRITTEN = SIGNS | {
    "space": _("space"),
    "enter": _("Enter"),
    "escape": _("Esc"),
    "tab": _("tab"),
    "pageup": _("PgUp"),
    "pagedown": _("PgDn"),
    "home": _("Home"),
    "end": _("End"),
    "insert": _("Ins"),
    "delete": _("Del"),
    "backspace": _("Backspace"),
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def written(key: str) -> str:
    """A key as people write it: ``→``, ``ctrl+g``, ``F4``."""
    held, plus, name = key.rpartition("+")
    is_function_key = name[:1] == "f" and name[1:].isdigit()
    return held + plus + (_WRITTEN.get(name) or (name.upper() if is_function_key else sign_of(name)))


class Key(NamedTuple):
    """One act and its key. ``label`` is shown in the line of keys unless empty; ``help`` is the full sentence.

    ``name``: its name in sentences, and the action of the screen unless ``does`` gives another one.
    ``keys``: Textual's names of the keys, separated by commas; the first is shown, of ``up down`` both.
    ``does``: another action (``app.help``), or a story of the screen, as ``module.function`` (``voices.join``).
    ``looks``: it does not change the session, so it is also available while a demo plays.
    ``stays``: it is shown in the line of keys however narrow that is.
    ``native``: the list or field that has the focus does it by itself, without a binding.
    ``writes``: it opens a field, and text typed after the key goes into that field.
    ``when``: whether it may be pressed now; the palette lists it only then.
    ``undone``: what undo calls its acts, by kind of command, or by ``command.event`` where that says more.
    """

    name: str
    keys: str
    label: str = ""
    help: str = ""
    does: str = ""
    looks: bool = False
    stays: bool = False
    native: bool = False
    writes: bool = False
    when: Callable[[Now], bool] = always
    undone: Mapping[str, str] = MappingProxyType({})

    @property
    def is_story(self) -> bool:
        """Whether a story handles it, and not the screen, the app or a list."""
        return "." in self.does and not self.does.startswith(("app.", "screen."))

    @property
    def action(self) -> str:
        """The action of the screen, dialog or list."""
        return f"do('{self.name}')" if self.is_story else self.does or self.name

    @property
    def shown(self) -> str:
        """The key as displayed."""
        return " ".join(map(written, self.keys.partition(",")[0].split()))

    @property
    def bound(self) -> tuple[str, ...]:
        """Every key bound to it."""
        return tuple(self.keys.replace(" ", ",").split(","))
