"""The help: the keys, and how the time is shared."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from coprod_tui.tui import commands
from coprod_tui.tui.widgets.lines import HeadLine, KeysLine, NotSavedLine
from coprod_tui.tui.wording import help as say


class HelpScreen(Screen[None]):
    """Every key of the room in words, and the rules of equal time."""

    BINDINGS = commands.bindings(commands.HELP)
    COMMAND_TABLE: ClassVar = commands.HELP

    def compose(self) -> ComposeResult:
        head = HeadLine(id="head")
        head.title = say.TITLE
        yield head
        yield NotSavedLine()
        with VerticalScroll(id="page"):
            yield Static(Content(say.KEYS), classes="section")
            for command in commands.ROOM:
                with Horizontal(classes="key"):
                    yield Static(Content.styled(command.shown, "bold $now"), classes="shown")
                    yield Static(Content(command.help), classes="what")
            for title, lines in ((say.SHARING, say.SHARING_LINES), (say.KEEPING, say.KEEPING_LINES)):
                yield Static(Content(title), classes="section")
                for line in lines:
                    yield Static(Content(line), classes="line")
        yield KeysLine(commands.HELP)

    def action_back(self) -> None:
        self.dismiss(None)
