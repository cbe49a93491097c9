"""What was heard, decided and explained: lists beside each other or, in a smaller window, one behind the other."""

from functools import cached_property

from textual.screen import Screen

from coprod_tui.presentation.room_view import RoomView
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.panels.choice import ChoicePanel
from coprod_tui.tui.panels.lists import DecidedPanel, HeardPanel, JargonPanel, name_lists


class RoomLists:
    """The lists of a screen. ``-decided-first`` and ``-jargon-first`` say which one is in front, if not the first.

    The words that were explained always stand behind another list, and only where somebody can go to them.
    """

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

    @cached_property
    def _jargon(self) -> tuple[JargonPanel, ...]:
        return tuple(self._screen.query(JargonPanel))

    @property
    def _in_turn(self) -> tuple[ChoicePanel, ...]:
        """The lists that one can go to, in their order: words only where some were explained."""
        return (self.heard, self.decided, *(each for each in self._jargon if each.entries(each.now)))

    def go_on(self) -> bool:
        """Go from the room to what was heard, and from the last list back. Returns whether a list has the focus."""
        following = self._after(self._screen.focused)
        self._go_to(following)
        return following is not None

    def change(self, by: int = 1) -> None:
        """Go to the next list, or the one before."""
        lists = self._in_turn
        here = next((place for place, each in enumerate(lists) if each is self._screen.focused), 0)
        self._go_to(lists[(here + by) % len(lists)])

    def leave(self) -> None:
        """Go back to the room."""
        self._go_to(None)

    def _after(self, here: object) -> ChoicePanel | None:
        if here is None:
            return self.heard
        following = self._in_turn[self._in_turn.index(here) + 1 :] if here in self._in_turn else ()
        return following[0] if following else None

    def _go_to(self, following: ChoicePanel | None) -> None:
        """Left for the room, the lists show what was heard, or a decision that changed meanwhile."""
        shows_decided = following is self.decided if following else self._decided_meanwhile
        self._decided_meanwhile = False
        self._screen.set_class(shows_decided, "-decided-first")
        self._screen.set_class(following in self._jargon, "-jargon-first")
        for each in (self.heard, self.decided, *self._jargon):
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
        """Set the titles; as tabs each names the next one, too."""
        name_lists((self.heard, self.decided, *self._jargon), self.heard.now, are_tabs=are_tabs)
