"""Where names are typed or pasted, one a line."""

from textual import events

from coprod_tui.session.plan import LIMIT_VOICES
from coprod_tui.session.words import NAME_CHARACTERS, clean
from coprod_tui.tui.widgets.whole_area import WholeArea

LIST_CHARACTERS = LIMIT_VOICES * NAME_CHARACTERS
"""A pasted list longer than this is cut: it holds more names than fit in one circle."""


class NamesArea(WholeArea):
    """A list of names; what is pasted is cleaned line by line."""

    def __init__(self, text: str = "", *, widget_id: str) -> None:
        super().__init__(text, soft_wrap=True, id=widget_id, highlight_cursor_line=False, compact=True)

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        lines = event.text[:LIST_CHARACTERS].splitlines()
        self.replace("\n".join(clean(line).text for line in lines), *self.selection, maintain_selection_offset=False)
