"""What a key does, and how it is written."""

from typing import NamedTuple

from coprod_tui.presentation.catalog import translated as _

_WRITTEN = {
    "space": _("space"),
    "enter": _("Enter"),
    "escape": _("Esc"),
    "tab": _("tab"),
    "pageup": _("PgUp"),
    "pagedown": _("PgDn"),
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "plus": "+",
    "slash": "/",
    "question_mark": "?",
    "f1": "F1",
}


class Key(NamedTuple):
    """One act and its key. ``label`` stands in the line of keys, unless it is empty; ``help`` says it whole.

    ``name``: what sentences call it, and the action of the screen unless ``does`` gives another one.
    ``keys``: the keys as Textual calls them, with commas between them; the first is shown, of ``up down`` both.
    ``looks``: it changes nothing of the session, so it may also be done while a session plays itself.
    ``stays``: it stands in the line of keys however narrow that is.
    ``writes``: it opens a field, so that a text that begins with its key goes on in there.
    """

    name: str
    keys: str
    label: str = ""
    help: str = ""
    does: str = ""
    looks: bool = False
    stays: bool = False
    writes: bool = False

    @property
    def action(self) -> str:
        """The action of the screen, dialog or list."""
        return self.does or self.name

    @property
    def shown(self) -> str:
        """How the key is written."""
        return " ".join(_WRITTEN.get(key, key) for key in self.keys.partition(",")[0].split())

    @property
    def bound(self) -> tuple[str, ...]:
        """Every key that does it."""
        return tuple(self.keys.replace(" ", ",").split(","))
