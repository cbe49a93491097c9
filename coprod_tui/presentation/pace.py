"""The time that suits people: what everyone is asked in the same words, and what becomes of the answer."""

from coprod_tui.domain.model.pace import Pace
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.language import _

ASK = _("Would more time, or no clock, suit you? No need to say why.")
NOTED = _("That is noted. It counts from their next turn.")
REMEMBER_ASK = _("Remember this for next time?")
REMEMBER_MORE = _("It is kept on this machine, for this group alone. It can be forgotten.")
REMEMBER_YES = _("yes, remember it")
REMEMBER_HINT = _("Press the key · [back]: it holds for today alone")


def in_words(pace: Pace | None) -> str:
    """What somebody chose, in the words in which it is offered; empty before they were asked."""
    return next((key.label for key in keys_of("pace") if key.name == pace), "")
