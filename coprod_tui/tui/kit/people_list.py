"""Lists of people: typing moves to somebody by letters of their name or by their number, and Enter takes them."""

from collections.abc import Collection, Sequence

from textual import events

from coprod_tui.presentation.choosing import Choosing, Listed, meant, row
from coprod_tui.presentation.text import Piece
from coprod_tui.tui.kit.choices import Choices
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.kit.marked_list import MarkedList
from coprod_tui.tui.kit.typed import TakesLetters


class ByLetters(MarkedList, TakesLetters):
    """Each line is a person. Any other key than a letter or a digit begins anew."""

    people: tuple[Listed, ...]
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

    def on_blur(self) -> None:
        self._typed = ""


class PeopleList(ByLetters):
    """One of them is chosen."""

    def __init__(self, people: Sequence[Listed], more: Sequence[Sequence[Piece]] = (), *, widget_id: str) -> None:
        """``more``: what stands behind each name."""
        self.people = tuple(people)
        behind = more or [()] * len(people)
        rows = (row(each, self.people).then(*pieces) for each, pieces in zip(people, behind, strict=True))
        super().__init__(map(content, rows), widget_id=widget_id)


class PeopleChoices(Choices, ByLetters):
    """Several of them may be chosen: Enter chooses the highlighted one, too, and goes on."""

    def __init__(
        self, people: Sequence[Listed], ids: Sequence[str], chosen: Collection[str], *, widget_id: str
    ) -> None:
        self.people = tuple(people)
        rows = [content(row(each, self.people)) for each in people]
        super().__init__(list(zip(ids, rows, strict=True)), chosen, widget_id=widget_id)

    def action_select(self) -> None:
        self.choose_highlighted()
        super().action_select()
