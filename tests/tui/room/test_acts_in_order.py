"""Which letters are acts that are possible in that order; that no sentence is taken for acts stands with its typing."""

from inspect import iscoroutinefunction

from coprod_tui.presentation.keys import keys_of
from coprod_tui.tui.kit.bindings import story
from coprod_tui.tui.room.acts_in_order import COMMANDS
from coprod_tui.tui.room.screen import RoomScreen

WITHOUT_COMMAND = {"undo", "redo", "export", "break_now", "slower", "stop"}
"""They go through the history, write a file, show a card, or begin and end in turn.

Whether they may be pressed is known before.
"""


def test_every_key_that_asks_nothing_is_known_by_its_command() -> None:
    """A key that is new is tried with those before it, too; a pass asks only where nobody else is to come."""
    rows = [row for row in keys_of("room") if row.is_story]
    asks_nothing = {row.name for row in rows if not iscoroutinefunction(story(RoomScreen.STORIES, row.does))}
    assert asks_nothing - WITHOUT_COMMAND == set(COMMANDS) - {"pass_turn"}
