"""A question of the setup screen, the time for it, and how that time was understood."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from coprod_tui.presentation import setup as say
from coprod_tui.presentation.setup_steps import Row
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.kit.line_input import LineInput


class RoundRow(Horizontal):
    """One question and the share of each voice; what else was chosen for it stands in the frame of the question."""

    def __init__(self, row: Row = Row()) -> None:  # noqa: B008 - a frozen value
        super().__init__()
        self._begin = row
        self._shown: tuple[Line, str] | None = None

    def compose(self) -> ComposeResult:
        yield LineInput(self._begin.prompt, placeholder=say.ROUND_PLACEHOLDER).add_class("prompt")
        yield LineInput(self._begin.share, placeholder=say.SHARE_PLACEHOLDER).add_class("share")
        yield Static(classes="read")

    def show(self, read: Line, beside: str) -> None:
        """Which time was understood, and what else was chosen."""
        if (read, beside) != self._shown:
            self._shown = (read, beside)
            self.query_one(".read", Static).update(content(read))
            self.query_one(".prompt").border_subtitle = Content(beside) if beside else None

    def begin(self) -> None:
        """Put the cursor into the question."""
        self.query_one(".prompt").focus()

    def choose(self, row: Row) -> None:
        """What else was chosen for the question."""
        self._begin = self._begin._replace(think=row.think, kept=row.kept)

    @property
    def row(self) -> Row:
        """What is typed and chosen."""
        prompt, share = (self.query_one(part, Input).value for part in (".prompt", ".share"))
        return self._begin._replace(prompt=prompt, share=share)
