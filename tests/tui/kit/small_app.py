"""An app with nothing of its own, on which stories open dialogs."""

from textual.app import App
from textual.reactive import reactive


class SmallApp(App[None]):
    """What every dialog needs of its app: the sentence of the banner."""

    unsaved: reactive[str | None] = reactive(None)
