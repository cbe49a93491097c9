"""Sentences of the shell about following up decisions, and about undecided ones."""

from coprod_tui.presentation.language import _, plural

# --- what is open

TO_BE_DONE = _("To be done by now")
TO_BE_TOLD = _("To be told by now")
ON_THE_WAY = _("On the way")
"""The headings, in their order."""

WORDS = _("“{text}”")
OF_SESSION = _("{decision} of {session} · {title}")
UNDECIDED_BECAUSE = _("{undecided}: {reason}")
LEARNED = _("What we learned: {learned}")
STILL_TO_TELL = _("The group is still to be told.")

NOTHING_UNDECIDED = _("Nothing is undecided.")
NOTHING_ASKED_FOR = _("Nothing is open of what was asked for.")
NONE_AGREED_OF_GROUP = _("No decision of this group has been agreed yet, so nothing is open.")

# --- what came of a decision

TWO_COMMANDS = _("Say in one command who carries it, and in another one what came of it.")
WHICH_DECISION = _("Which decision is meant? Write the session’s ID and the decision’s number before the options.")
HOW_IT_STANDS = _("How does it stand now? Add --status under_way, done, changed or not_done.")
WHO_IS_MEANT = _("Who is “{name}”? In this session are {names}.")
KEPT_TO_TELL = _("Kept. The group is still to be told:")
"""Before the command."""

KEPT_CARRIED = _("Kept. {carried}.")


def open_count(decisions: int, doing: int, telling: int) -> str:
    """How many decisions are open, for how many the work is due, and for how many telling the group is due."""
    said = plural(
        decisions,
        "One decision is open. To be done by now: {doing}. To be told by now: {telling}.",
        "{number} decisions are open. To be done by now: {doing}. To be told by now: {telling}.",
    )
    return said.format(doing=doing, telling=telling)
