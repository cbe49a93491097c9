"""A field of one line that cleans what is pasted into it instead of dropping it."""

from textual import events
from textual.widgets import Input

from coprod_tui.session.words import clean

LINE_CHARACTERS = 400


class LineInput(Input):
    """One line of text."""

    def __init__(self, value: str = "", *, placeholder: str = "", widget_id: str | None = None) -> None:
        super().__init__(value, placeholder=placeholder, id=widget_id, select_on_focus=False)

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        pasted = clean(event.text[: 4 * LINE_CHARACTERS], characters=max(0, LINE_CHARACTERS - len(self.value)))
        self.insert_text_at_cursor(pasted.text)
