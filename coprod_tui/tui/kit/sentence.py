"""Dialogs that ask for one text, or for one short line."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from coprod_tui.tui.kit.dialog import Dialog
from coprod_tui.tui.kit.line_input import LineInput
from coprod_tui.tui.kit.words_area import WordsArea


class Sentence(Dialog[str]):
    """One text, asked for by a title: rewording, or a reason."""

    def __init__(
        self, title: str, hint: str, accept: Callable[[str], object], text: str = "", *, placeholder: str = ""
    ) -> None:
        """``accept`` stores the text or raises ``Rejection``."""
        super().__init__()
        self._accept = accept
        self.heading = title
        self.hint = hint
        self._text = text
        self._placeholder = placeholder

    def parts(self) -> ComposeResult:
        yield WordsArea(self._text, placeholder=self._placeholder, widget_id="words")

    def on_mount(self) -> None:
        self.query_one("#words").focus()

    @on(WordsArea.Kept)
    def keep(self, message: WordsArea.Kept) -> None:
        self.offer(message.text, self._accept)


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
