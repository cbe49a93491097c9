"""Sentences of the start screen."""

from coprod_tui.presentation.labels import decisions, people
from coprod_tui.presentation.language import _, plural

TITLE = "coprod"
TAGLINE = _("Everyone here has an equal voice.")
EMPTY = _(
    "No sessions yet.\n"
    "Press [home.new_session] to set up the first one: a title, who is there, the questions;\n"
    "or [home.plans] to open a plan that was kept for another day."
)
OPEN = _("Open, to go on with")
PAST = _("Past sessions")
SHOWN_OF = _("the newest {shown} of {count}; [home.find] finds the others")
_NO_DECISIONS = _("no decisions")
LOOKING = _("Looking through the sessions …")
READ_SO_FAR = _("Reading the sessions, which is needed once: {done} of {of}")
STILL_READING = _("The sessions are still being read. In a moment that can be shown.")
"""While the record is read."""
FIND = _("Words of a title, a decision or a contribution …")
NONE_FOUND = _("Nothing found.")
GROUP = _("group: {group}")
PLANS_TITLE = _("Kept for another day")
PLANS_HINT = _("[home.choose] opens it, to be gone through once more · [back] goes back")
PLANS_UNREAD = _("cannot be read as a plan")
PLANS_NONE = _(
    "No plan is kept. In a new session ([home.new_session]) [setup.keep_plan] keeps what you typed for another day."
)


def details(voices: int, agreed: int, undecided: int, *, closed: bool) -> str:
    """Counts of people and decisions: ``8 people · 2 decisions``."""
    return " · ".join((people(voices), decided(agreed, undecided, closed=closed)))


def decided(agreed: int, undecided: int, *, closed: bool) -> str:
    """How many decisions were agreed, and how many are undecided; zeros are left out.

    Undecided ones of a closed session may have been taken up in a later one.
    """
    parts = [decisions(agreed)] if agreed else []
    if undecided and closed:
        parts.append(plural(undecided, "{number} left undecided", "{number} left undecided"))
    elif undecided:
        parts.append(plural(undecided, "{number} to decide", "{number} to decide"))
    return ", ".join(parts) or _NO_DECISIONS
