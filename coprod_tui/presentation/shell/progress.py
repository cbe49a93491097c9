"""What is said while sessions are read, which every command may have to do."""

from coprod_tui.presentation.language import _

READING = _("Reading {done} of {all} sessions")
