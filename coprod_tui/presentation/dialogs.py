"""Sentences shared by all dialogs."""

from coprod_tui.presentation.language import _

FORM_HINT = _("[keep] goes on, and at the end keeps it · [back] leaves it as a draft")
PICK_HINT = _("Press the key · [back] goes back")

PICK_MORE = _("There is more below: [page_down], [page_up]")
QUOTED_MORE = _("… and more: [page_down], [page_up]")
"""Below a text of which only the beginning fits."""

SHORTENED = _("That was longer than 2,000 characters. The first 2,000 are here; the rest was left out.")
"""Shown as soon as something too long is pasted or typed."""
