"""Whether what was typed into the room is a run of acts that are possible in that order, and no sentence."""

from collections.abc import Sequence
from inspect import iscoroutinefunction

from textual.keys import _character_to_key

from coprod_tui.domain import commands as c
from coprod_tui.live.session import LiveSession
from coprod_tui.presentation.keys import Key
from coprod_tui.presentation.keys.when import Now
from coprod_tui.tui.kit.bindings import story

COMMANDS: dict[str, c.Command] = {
    "clock": c.StartOrHold(),
    "go_on": c.GoOn(),
    "pass_turn": c.Pass(),
    "add_time": c.AddTime(),
    "read_back": c.ReadBack(),
    "read_back_someone": c.ReadBack(with_name=False),
    "let_be": c.LetBe(),
    "count_from_opening": c.CountFromOpening(),
}
"""What keys do that ask nothing, by their names."""


def are_acts(rows: Sequence[Key], stories: str, live: LiveSession, typed: str, *, first_acted: bool) -> bool:
    """Letters of a sentence that begins with a capital are none; nor what would be typed into a dialog.

    Words may follow the key of a field: behind a letter if they begin with a capital themselves.
    """
    if typed[:1].isupper() and not typed.isupper():
        return False
    now, commands = Now(live.session, live.can_undo, live.can_redo), []
    for place, sign in enumerate(typed):
        row = next((row for row in rows if _character_to_key(sign.lower()) in row.bound), None)
        if row is None:
            return False
        if first_acted and not place:
            continue
        if command := COMMANDS.get(row.name):
            commands.append(command)
        elif not row.when(now):
            return False
        elif row.is_story and iscoroutinefunction(story(stories, row.does)):
            rest = typed[place + 1 :]
            may_follow = not rest or (row.writes and (rest[0].isupper() or not sign.isalnum()))
            return may_follow and live.are_possible(commands)
    return live.are_possible(commands)
