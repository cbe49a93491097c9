"""What is said of a plan that the setup kept for another day, and of what is kept nowhere."""

from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.setup import Fields

_KEPT = _("Kept as {name} for another day. Open it with [home.plans] on the start screen.")
_KEPT_WITHOUT_WORDS = _("What people sent ahead is not in it.")
_KEPT_WITHOUT_SUITS = _("Whose time is longer, and who is here for someone, is not in it.")
_LOST = _("What you typed for a new session is kept nowhere yet.")
_LOST_MORE = _(
    "It can be kept as a plan for another day. Press [home.new_session] on the start screen, then [setup.keep_plan]."
)
_LOST_BESIDE_PLAN = _("Your plan is kept.")


def kept_as(name: str, fields: Fields) -> str:
    """The sentence after a plan was kept as a file: what of the fields is not in it."""
    return sentences(_KEPT.format(name=name), *_left_out(fields))


def lost(question: str, fields: Fields) -> tuple[str, str]:
    """The question before fields are left for good, with what is lost, and what can be done about it."""
    if fields.is_kept:
        return sentences(question, _LOST_BESIDE_PLAN, *_left_out(fields)), ""
    return sentences(question, _LOST), _LOST_MORE


def _left_out(fields: Fields) -> tuple[str, str]:
    """What of the fields no plan holds."""
    words = _KEPT_WITHOUT_WORDS if fields.ahead else ""
    return words, _KEPT_WITHOUT_SUITS if fields.suits or fields.alongside else ""
