"""What was heard and what was decided: two lists beside each other or, in a smaller window, one behind the other."""

from functools import cached_property

from textual.screen import Screen

from coprod_tui.presentation.room_view import RoomView
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.panels.choice import ChoicePanel
from coprod_tui.tui.panels.lists import DecidedPanel, HeardPanel, name_lists


class TwoLists:
    """The two lists of a screen, of which ``-decided-first`` says which one is in front."""

    def __init__(self, screen: Screen[None]) -> None:
        self._screen = screen
        self._decided_meanwhile = False
        """Whether a decision was the last to change while somebody looked at a list."""

    @cached_property
    def heard(self) -> HeardPanel:
        return self._screen.query_one(HeardPanel)

    @cached_property
    def decided(self) -> DecidedPanel:
        return self._screen.query_one(DecidedPanel)

    def go_on(self) -> bool:
        """Go from the room to what was heard, and from a list back. Returns whether a list has the focus."""
        following = self.heard if self._screen.focused is None else None
        self._go_to(following)
        return following is not None

    def change(self) -> None:
        """Go to the other list."""
        self._go_to(self.heard if self._screen.focused is self.decided else self.decided)

    def leave(self) -> None:
        """Go back to the room."""
        self._go_to(None)

    def _go_to(self, following: ChoicePanel | None) -> None:
        """Left for the room, the lists show what was heard, or a decision that changed meanwhile."""
        shows_decided = following is self.decided if following else self._decided_meanwhile
        self._decided_meanwhile = False
        self._screen.set_class(shows_decided, "-decided-first")
        for each in (self.heard, self.decided):
            each.let_go()
        self._screen.set_focus(following)

    def bring_forward_what_changes(self, now: RoomView) -> None:
        """Put the list in front that is another one in ``now``, unless somebody looks at one of them."""
        heard, decided = self.heard.changes(now), self.decided.changes(now)
        if heard or decided:
            self._decided_meanwhile = not heard
            if not self._is_looked_at:
                self._screen.set_class(not heard, "-decided-first")

    @property
    def _is_looked_at(self) -> bool:
        """Whether a list has the focus, or has it again after something is written."""
        strip = self._screen.strip if isinstance(self._screen, Page) else None
        return isinstance(strip.came_from if strip else self._screen.focused, ChoicePanel)

    def name(self, *, are_tabs: bool) -> None:
        """Set the titles; as tabs each names both."""
        name_lists(self.heard, self.decided, are_tabs=are_tabs)
