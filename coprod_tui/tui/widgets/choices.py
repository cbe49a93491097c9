"""A list from which several can be chosen; a sign tells the chosen ones, not a colour."""

from collections.abc import Collection, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

CHOSEN = "✓ "
NOT_CHOSEN = "· "


class Choices(OptionList):
    """Space chooses or lets go, Enter goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "choose", show=False)]

    class Done(Message):
        """Enter was pressed."""

    def __init__(self, entries: Sequence[tuple[str, Content]], chosen: Collection[str], *, widget_id: str) -> None:
        """``entries`` are ids with what is shown of each; ``chosen`` are the ids chosen at first."""
        self._entries = list(entries)
        self._chosen = {each for each, _ in entries if each in chosen}
        super().__init__(*(Option(self._shown(place)) for place in range(len(entries))), id=widget_id, compact=True)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The chosen ids, in the order of the list."""
        return tuple(each for each, _ in self._entries if each in self._chosen)

    def action_choose(self) -> None:
        place = self.highlighted
        if place is not None:
            self._chosen ^= {self._entries[place][0]}
            self.replace_option_prompt_at_index(place, self._shown(place))

    def action_select(self) -> None:
        self.post_message(self.Done())

    def _shown(self, place: int) -> Content:
        each, content = self._entries[place]
        is_chosen = each in self._chosen
        return Content.assemble((CHOSEN if is_chosen else NOT_CHOSEN, "bold $now" if is_chosen else ""), content)
