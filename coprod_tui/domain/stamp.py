"""The moment at which an act takes place, passed in from outside."""

import re
from datetime import datetime
from typing import Literal, NamedTuple

CommandKind = Literal[
    "open", "resume", "close",
    "join", "rename", "away_or_back", "choose_pace", "come_alongside", "become_alongside", "become_voice",
    "start_or_hold", "count_from_opening", "go_on", "pass", "let_be", "add_time", "mend",
    "change_plan", "choose_end", "change_meeting", "take_break", "take_quiet", "end_round", "put_in_order",
    "raise_or_lower_hand", "give_floor",
    "contribute", "reword", "move_contribution", "read_back", "take_out", "agree_on_ways", "explain_word",
    "propose", "reword_decision", "choose_principles", "check_consent", "settle", "take_up", "carry",
    "let_go", "let_earlier_go",
    "follow_up", "feed_back", "answer", "look_back", "look_at_meeting",
    "undo", "redo",
]  # fmt: skip
"""The kinds of commands."""


def kind_of(class_name: str) -> str:
    """The kind of event or command that a class is named after, in snake case."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", class_name).lower()


class Stamp(NamedTuple):
    """The first five fields of the next event, in their order.

    ``seq`` is the number of the next event, ``act`` the number of the act it belongs to (the ``seq`` of the
    act's first event), ``at`` the UTC wall time and ``elapsed_ms`` whole milliseconds since the session opened.
    ``command`` is the kind of command; only the first event of an act has it.
    """

    seq: int
    act: int
    at: datetime
    elapsed_ms: int
    command: CommandKind | None = None

    def by(self, command: CommandKind) -> "Stamp":
        """The same stamp for the first event of an act of that kind."""
        return self._replace(command=command)
