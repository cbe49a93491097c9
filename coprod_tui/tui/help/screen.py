"""The help: the keys, and how the time is shared."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coprod_tui.presentation import help as say
from coprod_tui.presentation.keys import Key, keys_of
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.lines import HeadLine
from coprod_tui.tui.kit.page import Page

TOLD = (
    (say.SHARING, say.SHARING_LINES),
    (say.HANDS, say.HANDS_LINES),
    (say.WINDOWS, say.WINDOWS_LINES),
    (say.KEEPING, say.KEEPING_LINES),
)
"""What is told below the keys."""


class HelpScreen(Page[None]):
    """Every key of the screen it was asked on and of the room, in words, and the rules of equal time."""

    KEYS = keys_of("help")
    BINDINGS = bindings(KEYS)
    has_saying = False

    def __init__(self, here: tuple[Key, ...], told: Sequence[str] = ()) -> None:
        """``here``: the keys of the screen it was asked on; ``told``: those of the dialog over it, in words."""
        super().__init__()
        self._told = told
        room = keys_of("room")
        self._tables = {say.KEYS: room} if here is room else {say.KEYS_HERE: here, say.KEYS: room}

    def head(self) -> HeadLine:
        return HeadLine(say.TITLE)

    def parts(self) -> ComposeResult:
        with VerticalScroll(id="page"):
            if self._told:
                yield Static(Content(say.KEYS_OF_DIALOG), classes="section")
                yield from (Static(Content(line), classes="what") for line in self._told)
            for title, table in self._tables.items():
                yield Static(Content(title), classes="section")
                for key in table:
                    with Horizontal(classes="key"):
                        yield Static(Content.styled(key.shown, "bold $now"), classes="shown")
                        yield Static(Content(key.help), classes="what")
            for title, lines in TOLD:
                yield Static(Content(title), classes="section")
                for line in lines:
                    yield Static(Content(line), classes="line")
