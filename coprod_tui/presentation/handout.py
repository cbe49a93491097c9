"""Sentences of the exported record in the program's own words."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import NamedTuple

from coprod_tui.domain.events import Concern
from coprod_tui.local_time import local
from coprod_tui.presentation.labels import HOW_IT_STANDS
from coprod_tui.presentation.labels import QUOTED as QUOTED
from coprod_tui.presentation.language import _, counting
from coprod_tui.presentation.steps import STEPS
from coprod_tui.presentation.times import spelled_day

LABEL = _("{label}:")
"""A label before its text; a question needs no colon."""

# --- the head

DAY = _("Day")
GROUP = _("Group")
PURPOSE = _("Purpose")
PEOPLE = _("Who was there")
ALSO_HERE = _("Also here")
SUPPORT = _("Support")
STILL_OPEN = _("This session is still open; this is how it stands so far.")
RECORD = _("This is the record of a co-production session.")
EQUAL = _("Every voice in it is equal. What people said stands in their own words.")

# --- what we heard

HEARD = _("What we heard")
ROUND = _("Round {number}")
ASKED = _("{step}: {question}")
WORDS = _("words {number}")
ALSO_SAID = _("Also said")
CHECKED_WITH = _("{name} · checked with them")
NOT_CHECKED_WITH = _("{name} · not checked with them")
WAIT = _("Still waiting for an answer: {numbers}.")
ALL_WAIT = _("All of this is still waiting for an answer.")
TAKEN_INTO = _("Taken into {decisions}")
TAKEN_OUT = _("words that were taken out later")
BECAME = _("What became of it: {answer}")
BECAME_BY = _("What became of it: {answer}, by {decision}")
BECAME_BECAUSE = _("What became of it: {answer}, because {because}")
BECAME_BY_BECAUSE = _("What became of it: {answer}, by {decision}, because {because}")

# --- what we decided

DECIDED = _("What we decided")
DECISION = _("decision {number}")
DECISION_IN_FULL = _("{decision}, “{words}”")
NOT_YET = _("Not decided yet; we come back to it")
NOT_AGREED = _("Not agreed, and why")
LET_GO = _("Let go, and why")
WHO = _("Who will do it")
BY_WHEN = _("By when")
HEAR_BACK = _("When we hear back")
BECAUSE = _("Because: {reason}")
COME_BACK = _("We come back to it: {reason}")

# --- how we came to it

REACHED = _("How we came to it")
DECISION_HEADING = _("Decision {number}")
DECISION_TITLED = _("{decision}: {words}")
STANDS = HOW_IT_STANDS
FROM_WORDS = _("From")
SOURCE = _("{source}, {name}: “{words}”")
FROM_EARLIER = _("taken up from {day}")
FROM_NO_WORDS = _("put into words together in the room")
SERVES = _("Serves")
NOBODY_YET = _("nobody yet")
NO_DAY_YET = _("no day yet")
EARLIER_CHECK = _("{counts}, of an earlier wording")
WORRIES: dict[Concern, str] = {"concern": _("A worry"), "object": _("To be sorted out first")}
WORRIES_BEFORE: dict[Concern, str] = {
    "concern": _("A worry about earlier words"),
    "object": _("To be sorted out in earlier words"),
}
OUTCOME = _("What came of it: {status}")

# --- what came of it

CAME_OF_IT = _("What came of it, and what we learned")
FOLLOWED_UP = _("How it went")
HAPPENED = _("What happened")
LEARNED = _("What we learned")
NOT_SAID_YET = _("not said yet")
TOLD = _("The group was told")
TOLD_IN_WORDS = _("{day}: {words}")
STILL_TO_TELL = _("not yet; this is still to be told")

# --- since we last met, and how it was

SINCE = STEPS["look-back"].title
HOW_IT_WAS = _("How the meeting was")
HANDS = _("Was my voice heard as much as anyone’s? Hands shown, from 1 (not at all) to 5 (fully)")
HANDS_COLUMNS = (_("Hands"), "1", "2", "3", "4", "5", _("Did not show"))
HANDS_ROW = _("How many")
FEW_HANDS = _("Hands were shown. Fewer than {least} answered, so it is not shown who showed what.")

# --- what we left of our plan

LEFT = _("What we left of our plan")
LEFT_STEP = _("{step} · {why}")

# --- the time

TIME = _("How the time was shared")
TIME_INTRO = _("Everyone was offered the same room to speak, in their own time.")
TIME_PASSING = _("Passing is a full turn, and nobody is cut off.")
ROUND_SHARED = _("Round {number}: {shared}")

# --- where there is nothing


class Nothing(NamedTuple):
    """The sentences if nothing was heard, decided or agreed, or no round was opened."""

    heard: str
    decided: str
    agreed: str
    rounds: str


NOTHING = Nothing(
    _("Nothing was written down."),
    _("Nothing was put to the group."),
    _("Nothing was agreed, so there is nothing to follow up."),
    _("There was no round."),
)
NOTHING_YET = Nothing(
    _("Nothing has been written down yet."),
    _("Nothing has been put to the group yet."),
    _("Nothing has been agreed yet, so there is nothing to follow up."),
    _("There has been no round yet."),
)


def nothing(closed_at: datetime | None) -> Nothing:
    """The sentences for a closed session, in which nothing more is to come, or for an open one."""
    return NOTHING if closed_at else NOTHING_YET


# --- counted

_FROM_TO = _("{first} to {last}")


def runs(numbers: Sequence[int]) -> str:
    """Numbers in order, with consecutive ones as a range: ``1 to 4, 6, 9, 10``."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return ", ".join(
        _FROM_TO.format(first=run[0], last=run[-1]) if len(run) > 2 else ", ".join(map(str, run)) for run in found
    )


def not_known(numbers: Sequence[int]) -> str:
    """One sentence for all decisions of which nothing is known yet."""
    return not_known_of(len(numbers)).format(numbers=runs(numbers))


not_known_of = counting(
    "Not known yet: what came of decision {numbers}.",
    "Not known yet: what came of decisions {numbers}.",
)
"""The sentence for that many decisions; their numbers are not filled in yet."""


def became(*, by: bool, because: bool) -> str:
    """The sentence for an answer with the decision that acted on it, with its reason, with both or neither."""
    if by:
        return BECAME_BY_BECAUSE if because else BECAME_BY
    return BECAME_BECAUSE if because else BECAME


def before(label: str) -> str:
    """A label before its text."""
    return label if label.endswith("?") else LABEL.format(label=label)


def day(moment: datetime, zone: tzinfo | None) -> str:
    """The day of a moment in ``zone``, or in this machine's zone if None."""
    return spelled_day(local(moment, zone).date())
