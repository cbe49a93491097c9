"""The one-line parts of every screen: the heading and the banner at the top, what was just said, and the keys."""

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from coprod_tui.presentation import app as say
from coprod_tui.presentation.keys import Key
from coprod_tui.tui.kit.steady import Steady


class HeadLine(Steady):
    """The title and what the screen shows at the left, something small at the right; the title gives way first."""

    title: reactive[str] = reactive("")
    where: reactive[str] = reactive("")
    right: reactive[str] = reactive("")

    def __init__(self, title: str = "", right: str = "", *, where: str = "") -> None:
        super().__init__(id="head")
        self.set_reactive(HeadLine.title, title)
        self.set_reactive(HeadLine.where, where)
        self.set_reactive(HeadLine.right, right)

    def show(self, title: str, where: str, right: str) -> None:
        """Show all three."""
        self.title, self.where, self.right = title, where, right

    def render(self) -> Content:
        width = self.content_size.width
        where = f" · {self.where}" if self.title and self.where else self.where
        room = max(0, width - Content(where).cell_length - Content(self.right).cell_length - 2)
        title = Content.styled(self.title, "bold $ink").truncate(room, ellipsis=True)
        left = Content.assemble(title, (where, "bold $ink"))
        gap = max(2, width - left.cell_length - Content(self.right).cell_length)
        return Content.assemble(left, " " * gap, (self.right, "$quiet")).truncate(width, ellipsis=True)


class NotSavedLine(Static):
    """The banner that says what is not saved, and why, from the moment it is not until all of it is."""

    def on_mount(self) -> None:
        self.watch(self.app, "unsaved", self._show)

    def _show(self, why: str | None) -> None:
        self.update(Content(say.not_saved(why)))
        self.set_class(why is not None, "-said")


class SayingLine(Steady):
    """The message about the last key: a rejection, or what was done. Nothing pops up."""

    sentence: reactive[str] = reactive("", repaint=False)

    def watch_sentence(self, sentence: str) -> None:
        """Trigger a layout only when the number of lines changes."""
        width, height = self.content_size
        lines = len(Content(sentence).wrap(width)) if width and sentence else 1
        self.refresh(layout=lines != height)

    def render(self) -> Content:
        return Content.styled(self.sentence, "$now")


class KeysLine(Steady):
    """The keys, as many as fit; those that stay come last and are always there."""

    def __init__(self, keys: Sequence[Key]) -> None:
        super().__init__(id="keys-line")
        shown = [key for key in keys if key.label]
        self._first = [_labelled(key) for key in shown if not key.stays]
        self._last = [_labelled(key) for key in shown if key.stays]

    def render(self) -> Content:
        width = self.content_size.width
        first = list(self._first)
        while first and sum(key.cell_length + 2 for key in (*first, *self._last)) - 2 > width:
            first.pop()
        return Content("  ").join([*first, *self._last]).truncate(width)


def _labelled(key: Key) -> Content:
    return Content.assemble((key.shown, "bold $now"), (f" {key.label}", "$quiet"))
