"""Sentences for when there is no session to show."""

from typing import NamedTuple

from coprod_tui.presentation import follow_up, insights
from coprod_tui.presentation.language import _

NONE_READ = insights.NONE_READ
NONE_READ_OF_GROUP = _("No session that can be read is of a group “{group}”.")


class Nothing(NamedTuple):
    """The sentences if there are no sessions, or none of the requested ``group``."""

    no_sessions: str
    none_of_group: str


NOTHING_OPEN = Nothing(
    follow_up.BOARD_NO_SESSIONS,
    _("There is no session of a group “{group}”, so nothing is open."),
)
NOTHING_TO_TELL = Nothing(
    _("There are no sessions yet, so there is nothing to tell."),
    _("There is no session of a group “{group}”, so there is nothing to tell."),
)
