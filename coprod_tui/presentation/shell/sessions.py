"""What the shell says when it lists or shows sessions."""

from coprod_tui.presentation.labels import ANSWERED_BECAUSE
from coprod_tui.presentation.language import _, counting

# --- a list

HEADING = (_("id"), _("day"), _("title"), _("people"), _("decisions"), _("agreed"), _("follow-ups"), "")
OPEN = _("open")
"""Below the last heading, beside a session that is not closed."""

NONE_FITS = _("No session fits. “coprod list” shows all of them.")
NONE_YET = _("There are no sessions yet. “coprod run PLAN.toml” opens the first; “coprod plan new” writes a plan.")
NONE_OPEN = _("There is no open session to go on with. “coprod list” shows all of them.")

# --- one session

STILL_OPEN = _("{day} · still open")
WHO = _("Who was there: {names}")
NOBODY = _("Who was there: nobody")
NOBODY_YET = _("Who was there: nobody has joined yet")

ROUNDS = _("The rounds")
NOTHING = _("Nothing.")
NOTHING_YET = _("Nothing yet.")
NUMBERED = _("{number}. {words}")
EACH = _("each: {share}")
IN_OWN_TIME = _("everyone in their own time")

SAID = _("{number}  {name}: “{words}”")
SAID_AND_CHECKED = _("{number}  {name}: “{words}” ({checked})")
TAKEN_INTO = _("taken into decision {numbers}")
_ANSWER_BY = _("{answer} by decision {number}")
_ANSWER_BY_BECAUSE = _("{answer} by decision {number}, because {reason}")

BECAUSE = _("{state}: {reason}")
FROM_EARLIER = _("{taken_up}: {decision} of {session}")
FROM = _("from {number}, the words of {name}")
FROM_TAKEN_OUT = _("from words that were taken out later")
LABELLED = _("{label}: {what}")


def answered(answer: str, number: int | None, reason: str) -> str:
    """The answer to a contribution, with its decision and reason."""
    if number is None:
        said = ANSWERED_BECAUSE if reason else "{answer}"
    else:
        said = _ANSWER_BY_BECAUSE if reason else _ANSWER_BY
    return said.format(answer=answer, number=number, reason=reason)


waits = counting("One contribution waits for an answer.", "{number} contributions wait for an answer.")
"""How many contributions wait for an answer, as a sentence."""
