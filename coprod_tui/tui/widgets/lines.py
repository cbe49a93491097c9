"""The one-line parts of every screen: the heading at the top, what was just said, and the keys."""

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from coprod_tui.tui.commands import Command


class HeadLine(Widget):
    """The title at the left, the time and whether all is saved at the right."""

    left: reactive[str] = reactive("")
    right: reactive[str] = reactive("")

    def render(self) -> Content:
        width = self.content_size.width
        right = Content.styled(self.right, "$quiet")
        room = max(0, width - right.cell_length - 2)
        left = Content.styled(self.left, "bold $ink").truncate(room, ellipsis=True, pad=True)
        return Content.assemble(left, "  ", right).truncate(width)


class SayingLine(Widget):
    """What coprod says about the last key: a refusal, or what was done. Nothing pops up."""

    sentence: reactive[str] = reactive("", layout=True)

    def render(self) -> Content:
        return Content.styled(self.sentence, "$now")


class KeysLine(Widget):
    """The keys, as many as fit; the last that fits is always help."""

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__(id="keys-line")
        self._commands = [command for command in commands if command.label]

    def render(self) -> Content:
        width = self.content_size.width
        keys = [_key(command) for command in self._commands]
        kept = next((key for command, key in zip(self._commands, keys, strict=True) if command.action == "help"), None)
        others = [key for key in keys if key is not kept]
        tail = [kept] if kept else []
        while others and sum(key.cell_length + 2 for key in (*others, *tail)) - 2 > width:
            others.pop()
        return Content("  ").join([*others, *tail]).truncate(width)


def _key(command: Command) -> Content:
    return Content.assemble((command.shown, "bold $now"), (f" {command.label}", "$quiet"))
