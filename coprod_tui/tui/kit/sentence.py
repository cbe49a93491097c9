"""Dialogs that ask for one text, or for one short line."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from coprod_tui.tui.kit.dialog import Dialog
from coprod_tui.tui.kit.form import Form, Keep
from coprod_tui.tui.kit.line_input import LineInput


class Sentence(Form[str]):
    """One text, asked for by a title: rewording, or a reason."""

    def __init__(self, title: str, hint: str, keep: Keep[str], stands: str = "", *, placeholder: str = "") -> None:
        super().__init__(keep)
        self.heading = title
        self.hint = hint
        self._text = stands
        self._placeholder = placeholder

    def parts(self) -> ComposeResult:
        yield self.area("words", self._text, placeholder=self._placeholder)

    def answer(self) -> str:
        return self.text("words")


class Line(Dialog[str]):
    """One short line, asked for by a title."""

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
