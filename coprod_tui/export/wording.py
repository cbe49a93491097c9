"""What the handed-out record says in the program's own words, in one place to be translated."""

from datetime import datetime, tzinfo
from typing import NamedTuple

from coprod_tui.local_time import local
from coprod_tui.session.days import spelled_day
from coprod_tui.session.events import Concern
from coprod_tui.session.lengths import in_words
from coprod_tui.session.sharing import Sharing, differences

# --- the head

DAY = "Day"
GROUP = "Group"
PURPOSE = "Purpose"
VOICES = "Voices"
STILL_OPEN = "This session is still open; this is how it stands so far."
ABOUT = (
    "This is the record of a co-production session. Everyone is simply a voice here. "
    "What people said stands in their own words."
)

# --- what we heard

HEARD = "What we heard"
ROUND = "Round {number}"
WORDS = "words {number}"
ALSO_SAID = "Also said"
NOT_CHECKED = "not checked"
WAITS = "waits for an answer"
TAKEN_INTO = "Taken into "
TAKEN_OUT = "words that were taken out later"
BECAME = "What became of it: {answer}"

# --- what we decided

DECIDED = "What we decided"
DECISION = "decision {number}"
STATE = "How it stands"
FROM_WORDS = "From"
FROM_EARLIER = "taken up from {day}"
FROM_NO_WORDS = "put into words together in the room"
SERVES = "Serves"
CARRIED_BY = "Carried by"
DUE = "To be done by"
TELL_BY = "We are told by"
NOBODY_YET = "nobody yet"
NO_DAY_YET = "no day yet"
CONSENT = "Consent checks of decision {number}: everyone showed at the same moment"
CONSENT_COLUMNS = ("What was checked", "Agree", "Agree with a concern", "Object", "Did not show")
CHECKED_NOW = "The sentence as it stands"
CHECKED_EARLIER = "An earlier wording"
CONCERNS: dict[Concern, str] = {"concern": "Concern", "object": "Objection"}
CONCERNS_HEARD = "In words"
OUTCOME_LINK = "What came of it"

# --- what came of it

CAME_OF_IT = "What came of it, and what we learned"
NOT_FOLLOWED_UP = "Nothing has been told of it yet."
FOLLOWED_UP = "How it went"
HAPPENED = "What happened"
LEARNED = "What we learned"
NOT_SAID_YET = "not said yet"
TOLD = "The group was told"
NOT_TOLD = "not yet"
STILL_TO_TELL = "not yet; this is still to be told"

# --- since we last met, and how it was

SINCE = "Since we last met"
HOW_IT_WAS = "How the meeting was"
HANDS = "Was my voice heard as much as anyone’s? Hands shown, from 1 (not at all) to 5 (fully)"
HANDS_COLUMNS = ("Hands", "1", "2", "3", "4", "5", "Passed")
HANDS_ROW = "How many"
FEW_HANDS = "Hands were shown. Fewer than {least} answered, so it is not shown who showed what."

# --- the time

TIME = "How the time was shared"
TIME_INTRO = "In each round, everyone present has the same share. Passing is a full turn, and nobody is cut off."
EVENED_OUT = "Time beyond an offer is evened out: the next offer is shorter."
SHARE = "The share was {share}{each}."


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


def voices(count: int) -> str:
    """``one voice``, ``8 voices``."""
    return "one voice" if count == 1 else f"{count} voices"


def how_shared(round_: Sharing, *, closed: bool) -> str:
    """What was offered, what became of the turns, and why offers differed: counted, and nobody named."""
    share = in_words(round_.share_ms)
    each = " each" if round_.voices > 1 else ""
    begins = "" if round_.is_even else f"{SHARE.format(share=share, each=each)} "
    what = f"{share}{each}" if round_.is_even else ("their turn" if round_.voices > 1 else "its turn")
    offered = f"{begins}{_offered(round_.voices, round_.offered)} offered {what}{_went(round_)}"
    return " ".join((offered, *differences(round_, closed=closed)))


def _offered(voices_: int, offered: int) -> str:
    """``All 8 voices were``; ``5 of 8 voices were``, where so many were."""
    if offered < voices_:
        return f"{offered} of {_counted(voices_, 'voice')} {'was' if offered == 1 else 'were'}"
    return {1: "The one voice was", 2: "Both voices were"}.get(voices_, f"All {voices_} voices were")


def _went(round_: Sharing) -> str:
    """What became of the turns."""
    if round_.spoke == round_.voices:
        return ", and spoke." if round_.voices == 1 else ", and all spoke."
    counts = ((round_.spoke, "spoke"), (round_.passed, "passed"))
    parts = [f"{count} {what}" for count, what in counts if count]
    return f": {' and '.join(parts)}." if parts else "."


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def day(moment: datetime, zone: tzinfo | None) -> str:
    """The day of a moment, as it was in ``zone``, else on this machine."""
    return spelled_day(local(moment, zone).date())
