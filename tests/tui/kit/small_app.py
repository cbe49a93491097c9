"""An app with nothing of its own, on which stories open dialogs."""

from textual.app import App
from textual.reactive import reactive

from coprod_tui.presentation.text import Line


class SmallApp(App[None]):
    """What every dialog needs of its app: the sentence of the banner, and whose turn it is."""

    unsaved: reactive[str | None] = reactive(None)
    turn: reactive[Line] = reactive(Line())
