"""The palette, which finds every key by its words."""

from textual.command import CommandPalette

from coprod_tui.tui.self_dismissing import SelfDismissing


class Palette(CommandPalette, SelfDismissing[None]):
    """Textual's palette; each click beside it closes it, and nothing else."""

    def __init__(self) -> None:
        super().__init__(id="--command-palette")
