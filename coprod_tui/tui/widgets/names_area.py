"""Where names are typed or pasted, one a line; and what these names will be."""

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from coprod_tui.session.name_lists import NamesRead, is_table, names_in
from coprod_tui.session.plan import LIMIT_VOICES
from coprod_tui.session.words import NAME_CHARACTERS, clean
from coprod_tui.tui.widgets.whole_area import WholeArea
from coprod_tui.tui.wording import setup as say

LIST_CHARACTERS = LIMIT_VOICES * NAME_CHARACTERS
"""A pasted list longer than this is cut: it holds more names than fit in one circle."""

TABLE_CHARACTERS = 1_000_000
"""A pasted table longer than this is cut: all that is kept of it are its names."""

MOST_ROWS = 2
"""So many rows tell what the voices are called."""


class NamesArea(WholeArea):
    """A list of names; what is pasted is cleaned line by line, and of a table only the names stay."""

    class TableRead(Message):
        """Names stand in the place of a table."""

        def __init__(self, read: NamesRead) -> None:
            super().__init__()
            self.read = read

    def __init__(self, text: str = "", *, widget_id: str) -> None:
        super().__init__(text, soft_wrap=True, id=widget_id, highlight_cursor_line=False, compact=True)

    def read_table(self) -> None:
        """Where a table was typed, leave only its names, so that its other columns stay nowhere."""
        if is_table(self.text) and (read := names_in(self.text)).lines:
            self.load_text("\n".join(read.lines))
            self.post_message(self.TableRead(read))

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        if is_table(table := event.text[:TABLE_CHARACTERS]):
            read = names_in(table)
            self._put("\n".join(read.lines))
            self.post_message(self.TableRead(read))
        else:
            lines = event.text[:LIST_CHARACTERS].splitlines()
            self._put("\n".join(clean(line).text for line in lines), within_line=True)

    def on_blur(self) -> None:
        self.read_table()

    def _put(self, text: str, *, within_line: bool = False) -> None:
        """Put a text in the place of what is selected; on lines of its own, if it is not to stand within one."""
        start, end = sorted(self.selection)
        if text and not within_line:
            text = "\n" * bool(start[1]) + text + "\n" * (end[1] < len(self.document.get_line(end[0])))
        self.replace(text, start, end, maintain_selection_offset=False)


class CalledLine(Static):
    """How many voices there are and what they will be called: as many of the names as there is room for."""

    _names: tuple[str, ...] = ()
    _cells = 0

    def show(self, names: tuple[str, ...]) -> None:
        if names != self._names:
            self._names = names
            self._tell()

    def on_resize(self, event: events.Resize) -> None:
        if event.size.width != self._cells:
            self._cells = event.size.width
            self._tell()

    def _tell(self) -> None:
        count = len(self._names)
        texts = (Content(say.called(self._names, shown)) for shown in range(count, -1, -1))
        fitting = (text for text in texts if len(text.wrap(max(self._cells, 1))) <= MOST_ROWS)
        self.update(next(fitting, ""))
