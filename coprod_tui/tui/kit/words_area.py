"""Where people's words are typed: Enter keeps them, and what is pasted is cleaned before it is shown."""

from textual import events
from textual.message import Message

from coprod_tui.domain.words import TEXT_CHARACTERS
from coprod_tui.tui.kit.typed import Shortened, pasted, unprinted
from coprod_tui.tui.kit.whole_area import WholeArea


class WordsArea(WholeArea):
    """Several lines on the screen, one text; at most 2,000 characters, said openly when that is too short."""

    class Kept(Message):
        """Enter was pressed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, text: str = "", *, placeholder: str = "", widget_id: str | None = None) -> None:
        super().__init__(
            text, soft_wrap=True, placeholder=placeholder, id=widget_id, highlight_cursor_line=False, compact=True
        )
        self.move_cursor(self.document.end)

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.prevent_default()
            event.stop()
            self.post_message(self.Kept(self.text))
        elif (event.is_printable or unprinted(event)) and len(self.text) >= TEXT_CHARACTERS and not self.selected_text:
            event.prevent_default()
            event.stop()
            self.post_message(Shortened())
        else:
            await super()._on_key(event)

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        room = TEXT_CHARACTERS - len(self.text) + len(self.selected_text)
        words = pasted(event, room)
        self.replace(words.text, *self.selection, maintain_selection_offset=False)
        if words.shortened:
            self.post_message(Shortened())
