"""A question of the setup screen, the time for it, and how that time was understood."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from coprod_tui.presentation import setup as say
from coprod_tui.presentation.setup import Row, read_back
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.kit.line_input import LineInput


class RoundRow(Horizontal):
    """One question and the share of each voice."""

    def __init__(self, row: Row = Row()) -> None:  # noqa: B008 - a frozen value
        super().__init__()
        self._begin = row

    def compose(self) -> ComposeResult:
        yield LineInput(self._begin.prompt, placeholder=say.ROUND_PLACEHOLDER).add_class("prompt")
        yield LineInput(self._begin.share, placeholder=say.SHARE_PLACEHOLDER).add_class("share")
        yield Static(content(read_back(self._begin)), classes="read")

    @on(Input.Changed)
    def show_time(self) -> None:
        """Say beside the field which time was understood."""
        self.query_one(".read", Static).update(content(read_back(self.row)))

    def begin(self) -> None:
        """Put the cursor into the question."""
        self.query_one(".prompt").focus()

    @property
    def row(self) -> Row:
        """What is typed."""
        prompt, share = (self.query_one(part, Input).value for part in (".prompt", ".share"))
        return self._begin._replace(prompt=prompt, share=share)
