"""A multiple-choice list; chosen lines have a mark, not just a colour."""

from collections.abc import Collection, Sequence

from textual.content import Content
from textual.message import Message

from coprod_tui.presentation.keys import key
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.marked_list import MarkedList

CHOSEN = "✓ "
NOT_CHOSEN = "· "


class Choices(MarkedList):
    """Space toggles the highlighted line, Enter posts ``Done``."""

    mark_when_left = ""  # each line has its own mark
    BINDINGS = bindings([key("choose")])

    class Done(Message):
        """Enter was pressed."""

    def __init__(self, entries: Sequence[tuple[str, Content]], chosen: Collection[str], *, widget_id: str) -> None:
        """``entries`` are pairs of id and content; ``chosen`` are the ids chosen initially."""
        self._entries = list(entries)
        self._chosen = {each for each, _ in entries if each in chosen}
        super().__init__(map(self._shown, range(len(entries))), widget_id=widget_id)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The chosen ids, in the order of the list."""
        return tuple(each for each, _ in self._entries if each in self._chosen)

    @property
    def first_chosen(self) -> int | None:
        """The place of the first line that is chosen."""
        return next((place for place, (each, _) in enumerate(self._entries) if each in self._chosen), None)

    def action_choose(self) -> None:
        place = self.highlighted
        if place is not None:
            self._chosen ^= {self._entries[place][0]}
            self.replace_option_prompt_at_index(place, self._shown(place))

    def choose_highlighted(self) -> None:
        """Choose the highlighted line, if it is not chosen already."""
        place = self.highlighted
        if place is not None and self._entries[place][0] not in self._chosen:
            self.action_choose()

    def choose_all(self) -> None:
        """Choose all lines; none, if all are chosen already."""
        everything = {each for each, _ in self._entries}
        self._chosen = set() if self._chosen == everything else everything
        for place in range(len(self._entries)):
            self.replace_option_prompt_at_index(place, self._shown(place))

    def action_select(self) -> None:
        self.post_message(self.Done())

    def _shown(self, place: int) -> Content:
        each, content = self._entries[place]
        is_chosen = each in self._chosen
        return Content.assemble((CHOSEN if is_chosen else NOT_CHOSEN, "bold $now" if is_chosen else ""), content)
