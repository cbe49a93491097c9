"""Sentences of the shell if no screen can open, and after the screens have closed."""

from coprod_tui.presentation.language import _

NO_TERMINAL = _("{command} opens a screen and needs a terminal to itself; here its input or output goes elsewhere.")
NO_DRIVER = _("TEXTUAL_DRIVER is set to “{value}”, which can drive no terminal here. Unset it.")
NO_COLOURS = _("TEXTUAL_COLOR_SYSTEM is set to “{value}”, but can only be {known}. Unset it.")
NO_LETTERS = _(
    "This terminal is not set to UTF-8 but to {encoding}, so no screen can be shown: "
    "start it as, for example, LC_ALL=C.UTF-8 coprod."
)
NO_LETTERS_BY_PYTHON = _(
    "This terminal is not set to UTF-8 but to {encoding}, so no screen can be shown: "
    "unset PYTHONIOENCODING and start it as, for example, LC_ALL=C.UTF-8 coprod."
)
PLAN_KEPT = _("Kept as a plan for another day. Open it with:")
"""Before the command."""
