"""Sentences of lists of sessions."""

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
