"""What is said where sessions are listed, and where none of them can be told of."""

from typing import NamedTuple

from coprod_tui.presentation import follow_up, insights
from coprod_tui.presentation.language import _

HEADING = (
    _("id"),
    _("day"),
    _("title"),
    _("people"),
    _("decisions"),
    _("agreed"),
    _("follow-ups"),
    "",
)
OPEN = _("open")
"""Below the last heading, beside a session that is not closed."""

NONE_FITS = _("No session fits. “coprod list” shows all of them.")
NONE_YET = _("There are no sessions yet. “coprod run PLAN.toml” opens the first; “coprod plan new” writes a plan.")
NONE_OPEN = _("There is no open session to go on with. “coprod list” shows all of them.")
NONE_READ = insights.NONE_READ
NONE_READ_OF_GROUP = _("No session that can be read is of a group “{group}”.")


class Nothing(NamedTuple):
    """What is said where there are no sessions, and where none is of the ``group`` that is asked about."""

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
