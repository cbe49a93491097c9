"""What the handed-out record says in the program's own words, in one place to be translated."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import NamedTuple

from coprod_tui.domain.events import Concern
from coprod_tui.domain.schedule.sharing import Sharing
from coprod_tui.local_time import local
from coprod_tui.presentation import labels
from coprod_tui.presentation.days import spelled_day
from coprod_tui.presentation.lengths import in_words
from coprod_tui.presentation.sharing import differences

# --- the head

DAY = "Day"
GROUP = "Group"
PURPOSE = "Purpose"
PEOPLE = "Who was there"
STILL_OPEN = "This session is still open; this is how it stands so far."
ABOUT = (
    "This is the record of a co-production session. Every voice in it is equal. "
    "What people said stands in their own words."
)

# --- what we heard

HEARD = "What we heard"
ROUND = "Round {number}"
WORDS = "words {number}"
ALSO_SAID = "Also said"
NOT_CHECKED = "not checked with them"
WAIT = "Still waiting for an answer: {numbers}."
ALL_WAIT = "All of this is still waiting for an answer."
TAKEN_INTO = "Taken into "
TAKEN_OUT = "words that were taken out later"
BECAME = "What became of it: {answer}"

# --- what we decided

DECIDED = "What we decided"
DECISION = "decision {number}"
NOT_YET = labels.STATES["parked"].capitalize()
NOT_AGREED = "Not agreed, and why"
BECAUSE = "Because: "
COME_BACK = "We come back to it: "

# --- how we came to it

REACHED = "How we came to it"
FROM_WORDS = "From"
FROM_EARLIER = "taken up from {day}"
FROM_NO_WORDS = "put into words together in the room"
SERVES = "Serves"
NOBODY_YET = "nobody yet"
NO_DAY_YET = "no day yet"
EARLIER_CHECK = "{counts}, of an earlier wording"
WORRIES: dict[Concern, str] = {"concern": "A worry", "object": "To be sorted out first"}
OUTCOME_LINK = "What came of it: "

# --- what came of it

CAME_OF_IT = "What came of it, and what we learned"
NOT_KNOWN = "Not known yet: what came of {decisions}."
FOLLOWED_UP = "How it went"
HAPPENED = "What happened"
LEARNED = "What we learned"
NOT_SAID_YET = "not said yet"
TOLD = "The group was told"
STILL_TO_TELL = "not yet; this is still to be told"

# --- since we last met, and how it was

SINCE = "Since we last met"
HOW_IT_WAS = "How the meeting was"
HANDS = "Was my voice heard as much as anyone’s? Hands shown, from 1 (not at all) to 5 (fully)"
HANDS_COLUMNS = ("Hands", "1", "2", "3", "4", "5", "Did not show")
HANDS_ROW = "How many"
FEW_HANDS = "Hands were shown. Fewer than {least} answered, so it is not shown who showed what."

# --- the time

TIME = "How the time was shared"
TIME_INTRO = (
    "Everyone was offered the same room to speak, in their own time. Passing is a full turn, and nobody is cut off."
)
HAD_A_TURN = "{people} had a turn."


# --- where there is nothing


class Nothing(NamedTuple):
    """What is said where nothing was heard, decided or agreed, and where no round was opened."""

    heard: str
    decided: str
    agreed: str
    rounds: str


_NOTHING = Nothing(
    "Nothing was written down.",
    "Nothing was put to the group.",
    "Nothing was agreed, so there is nothing to follow up.",
    "There was no round.",
)
_NOTHING_YET = Nothing(
    "Nothing has been written down yet.",
    "Nothing has been put to the group yet.",
    "Nothing has been agreed yet, so there is nothing to follow up.",
    "There has been no round yet.",
)


def nothing(closed_at: datetime | None) -> Nothing:
    """After the close nothing more is to come, and what is said speaks of it so."""
    return _NOTHING if closed_at else _NOTHING_YET


# --- counted


def runs(numbers: Sequence[int]) -> str:
    """Numbers in their order, those that follow each other as one: ``1 to 4, 6, 9, 10``."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return ", ".join(f"{run[0]} to {run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in found)


def not_known(numbers: Sequence[int]) -> str:
    """Of which decisions nothing is known yet, said once for all of them."""
    return NOT_KNOWN.format(decisions=f"decision{'s' * (len(numbers) > 1)} {runs(numbers)}")


def how_shared(round_: Sharing, *, closed: bool) -> str:
    """The share, how many had a turn, and what is still to come: counted, and nobody named."""
    each = " each" if round_.voices > 1 else ""
    turns = HAD_A_TURN.format(people=_of(round_.spoke, round_.voices))
    return " ".join((f"{in_words(round_.share_ms)}{each}.", turns, *differences(round_, closed=closed)))


def _of(count: int, of: int) -> str:
    """``All 7 people``, ``Both people``; ``5 of 7 people``, where so many did."""
    if count < of:
        return f"{count} of {labels.people(of)}"
    return {1: labels.people(1), 2: "Both people"}.get(of, f"All {labels.people(of)}")


def day(moment: datetime, zone: tzinfo | None) -> str:
    """The day of a moment, as it was in ``zone``, else on this machine."""
    return spelled_day(local(moment, zone).date())
