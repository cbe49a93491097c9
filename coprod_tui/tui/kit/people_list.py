"""Lists of people: typing moves to somebody by letters of their name or by their number, and Enter takes them."""

from collections.abc import Collection, Sequence

from textual import events
from textual.message import Message

from coprod_tui.presentation.choosing import Choosing, Listed, meant, row
from coprod_tui.presentation.text import Piece
from coprod_tui.tui.kit.choices import Choices
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.kit.marked_list import MarkedList
from coprod_tui.tui.kit.typed import TakesLetters


class ByLetters(MarkedList, TakesLetters):
    """Each line is a person. Any other key than a letter or a digit begins anew.

    Nobody is highlighted before a key says who; then the arrows begin at ``begins_at``, which is in sight.
    """

    class NobodyChosen(Message):
        """A key was pressed that acts on somebody, and nobody is chosen."""

    people: tuple[Listed, ...]
    begins_at = 0
    _typed = ""

    def on_key(self, event: events.Key) -> None:
        before = Choosing(self.people, self._typed)
        sign = event.character if event.is_printable else None
        if event.key == "backspace":
            now = before.shortened()
        else:
            now = before.then(sign) if sign and not sign.isspace() else before._replace(typed="")
        self._typed = now.typed
        if event.key == "backspace" or (sign and not sign.isspace()):
            event.stop()
            event.prevent_default()
            if (place := now.meant.first) is not None:
                self.highlighted = place

    def means(self, typed: str) -> bool:
        return bool(meant(typed, self.people).places)

    def action_cursor_down(self) -> None:
        if not self._begins():
            super().action_cursor_down()

    def action_cursor_up(self) -> None:
        if not self._begins():
            super().action_cursor_up()

    def _begins(self) -> bool:
        """Whether nobody was chosen; now it is where the arrows begin."""
        if self.highlighted is not None or not self.people:
            return False
        self.highlighted = self.begins_at
        return True

    def on_resize(self) -> None:
        super().on_resize()
        if self.highlighted is None:
            self.call_next(self.scroll_to, y=max(0, self.begins_at - self.size.height // 2), animate=False)

    def action_select(self) -> None:
        if self.highlighted is None:
            self.post_message(self.NobodyChosen())
        else:
            super().action_select()

    def on_blur(self) -> None:
        self._typed = ""


class PeopleList(ByLetters):
    """One of them is chosen."""

    def __init__(
        self, people: Sequence[Listed], more: Sequence[Sequence[Piece]] = (), *, begins_at: int = 0, widget_id: str
    ) -> None:
        """``more``: what stands behind each name."""
        self.people = tuple(people)
        self.begins_at = begins_at
        behind = more or [()] * len(people)
        rows = (row(each, self.people).then(*pieces) for each, pieces in zip(people, behind, strict=True))
        super().__init__(map(content, rows), widget_id=widget_id)
        self.highlighted = None


class PeopleChoices(ByLetters, Choices):
    """Several of them may be chosen: Enter chooses the highlighted one, too, and goes on.

    But not whoever was chosen no more a moment ago.
    """

    _chosen_no_more: int | None = None

    def __init__(
        self, people: Sequence[Listed], ids: Sequence[str], chosen: Collection[str], *, widget_id: str
    ) -> None:
        self.people = tuple(people)
        self.ids = tuple(ids)
        rows = [content(row(each, self.people)) for each in people]
        super().__init__(list(zip(ids, rows, strict=True)), chosen, widget_id=widget_id)
        self.highlighted = self.first_chosen

    def action_choose(self) -> None:
        if self.highlighted is None:
            self.post_message(self.NobodyChosen())
        else:
            super().action_choose()
            is_chosen = self.ids[self.highlighted] in self.chosen
            self._chosen_no_more = None if is_chosen else self.highlighted

    def action_select(self) -> None:
        if self.highlighted != self._chosen_no_more:
            self.choose_highlighted()
        super().action_select()
