"""Which group it is: those that exist are offered while one is typed, and one that may be mistyped is asked about."""

from collections.abc import Callable, Sequence
from functools import partial

from textual.widgets import Input

from coprod_tui.domain.people.alike import meant_instead
from coprod_tui.domain.people.folding import is_among
from coprod_tui.errors import Failure
from coprod_tui.presentation import setup_group as say
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.lists import longer_than
from coprod_tui.tui.kit.line_input import LineInput
from coprod_tui.tui.kit.offered import Offered
from coprod_tui.tui.kit.pick import Pick
from coprod_tui.tui.kit.stories import ask

Groups = Callable[[], Sequence[str]]
"""The names of all groups that exist; it may have to read the record, and raises ``Failure`` where it cannot."""


class GroupField(LineInput):
    """The right arrow takes the group that is offered."""

    def __init__(self, value: str, groups: Groups) -> None:
        super().__init__(value, placeholder=say.PLACEHOLDER, widget_id="group")
        self.suggester = Offered(partial(known, groups), longer_than)
        self._groups = groups
        self._is_meant: list[str] = []

    def take(self) -> None:
        """Take the group that is offered, as the right arrow does at the end of what is typed."""
        self.focus()
        self.cursor_position = len(self.value)
        self.action_cursor_right()

    async def make_sure(self) -> bool:
        """Ask, once for each name, whether a group one letter away is meant. Returns whether it is known now."""
        typed = self.value
        if not typed.strip() or is_among(typed, self._is_meant):
            return True
        like = meant_instead(typed, known(self._groups))
        if not like:
            return True
        answer = await ask(Pick(say.same_group(like), say.typed(typed), keys_of("same_group")))
        if answer == "that_group":
            with self.prevent(Input.Changed):  # nothing else is said because of it
                self.value = like
        elif answer == "another_group":
            self._is_meant.append(typed)
        return answer is not None


def known(groups: Groups) -> Sequence[str]:
    """The groups that exist; none where the record cannot be read, of which opening a session tells."""
    try:
        return groups()
    except Failure:
        return ()
