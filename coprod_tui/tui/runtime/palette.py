"""The command palette, which finds every key by its description."""

from functools import partial

from rich.align import Align
from rich.text import Text
from textual.command import CommandList, CommandPalette
from textual.widgets.option_list import Option

from coprod_tui.presentation.app import PALETTE_FIND, PALETTE_NONE_FOUND
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.base_screen import BaseScreen
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.kit.lines import on_turn


class Palette(CommandPalette, BaseScreen[None]):
    """Textual's palette; a click outside closes it and does nothing else."""

    def __init__(self) -> None:
        super().__init__(placeholder=PALETTE_FIND, id="--command-palette")

    def on_mount(self) -> None:
        on_turn(self, self._show_turn)

    def _show_turn(self, turn: Line) -> None:
        """In the frame at the top, as in a dialog."""
        self.query_one("#--input").border_title = content(turn) if turn.pieces else None

    def _start_no_matches_countdown(self, search_value: str) -> None:
        """After a while, say that nothing was found. Textual's own way, but for its English words."""
        self._stop_no_matches_countdown()
        say = partial(self._say_none_found, is_searching=bool(search_value))
        self._no_matches_timer = self.set_timer(self._NO_MATCHES_COUNTDOWN, say)

    def _say_none_found(self, *, is_searching: bool) -> None:
        if is_searching:
            said = Align.center(Text(PALETTE_NONE_FOUND, style="not bold"))
            self.query_one(CommandList).add_option(Option(said, disabled=True, id=self._NO_MATCHES))
        self._list_visible = is_searching
