"""A dialog that asks for one short line."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from coprod_tui.tui.kit.dialog import Dialog
from coprod_tui.tui.kit.line_input import LineInput


class ShortLine(Dialog[str]):
    """Asked for by a title."""

    def __init__(self, title: str, hint: str) -> None:
        super().__init__()
        self.heading = title
        self.hint = hint

    def parts(self) -> ComposeResult:
        yield LineInput(widget_id="line")

    def on_mount(self) -> None:
        self.query_one("#line").focus()

    @on(Input.Submitted)
    def keep(self, message: Input.Submitted) -> None:
        self.dismiss(message.value.strip())
