"""What is said of a plan that the setup kept for another day."""

from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.setup import Fields

_KEPT = _("Kept as {name} for another day. Open it with [home.plans] on the start screen.")
_KEPT_WITHOUT_WORDS = _("What people sent ahead is not in it.")
_KEPT_WITHOUT_SUITS = _("Whose time is longer, and who is here for someone, is not in it.")


def kept_as(name: str, fields: Fields) -> str:
    """The sentence after a plan was kept as a file: what of the fields is not in it."""
    words = _KEPT_WITHOUT_WORDS if fields.ahead else ""
    return sentences(_KEPT.format(name=name), words, _KEPT_WITHOUT_SUITS if fields.suits or fields.alongside else "")
