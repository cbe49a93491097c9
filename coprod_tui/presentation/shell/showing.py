"""Sentences for showing one session as plain lines."""

from coprod_tui.presentation.follow_up import ANSWERED_BECAUSE
from coprod_tui.presentation.language import _

STILL_OPEN = _("{day} · still open")
WHO = _("Who was there: {names}")
NOBODY = _("Who was there: nobody")
NOBODY_YET = _("Who was there: nobody has joined yet")

ROUNDS = _("The rounds")
NOTHING = _("Nothing.")
NOTHING_YET = _("Nothing yet.")
NUMBERED = _("{number}. {words}")
EACH = _("each: {share}")

SAID = _("{number}  {name}: “{words}”")
SAID_AND_CHECKED = _("{number}  {name}: “{words}” ({checked})")
TAKEN_INTO = _("taken into decision {numbers}")
_ANSWER_BY = _("{answer} by decision {number}")
_ANSWER_BECAUSE = ANSWERED_BECAUSE
_ANSWER_BY_BECAUSE = _("{answer} by decision {number}, because {reason}")

BECAUSE = _("{state}: {reason}")
FROM_EARLIER = _("{taken_up}: {decision} of {session}")
FROM = _("from {number}, the words of {name}")
FROM_TAKEN_OUT = _("from words that were taken out later")
SERVES = _("serves: {principles}")
LABELLED = _("{label}: {what}")


def answered(answer: str, number: int | None, reason: str) -> str:
    """The answer to a contribution, with its decision and reason."""
    if number is None:
        said = _ANSWER_BECAUSE if reason else "{answer}"
    else:
        said = _ANSWER_BY_BECAUSE if reason else _ANSWER_BY
    return said.format(answer=answer, number=number, reason=reason)
