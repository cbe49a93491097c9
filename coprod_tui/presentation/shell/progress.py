"""The progress shown while sessions are read, by any command."""

from coprod_tui.presentation.language import _

READING = _("Reading {done} of {all} sessions")
