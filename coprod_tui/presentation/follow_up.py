"""What is said about what comes of decisions: the board, looking back, answers, the reflection, the insights."""

from datetime import datetime

from coprod_tui.domain.events import FollowUpStatus
from coprod_tui.local_time import local
from coprod_tui.presentation.days import spelled_day
from coprod_tui.presentation.labels import STATES, STATUSES

BOARD_TITLE = "What comes of our decisions"
BOARD_EMPTY = "Nothing is open: what was agreed was done or changed or not done, and the group was told."
BOARD_NONE_YET = "No decision has been agreed yet, so nothing is open."
BOARD_NO_SESSIONS = "There are no sessions yet, so nothing is open."
BOARD_NONE_READ = "Nothing is open in the sessions that can be read."
BOARD_NONE_LEFT = "Nothing is open with this filter."
BOARD_FILTER = "{counts} · group: {group} · who will do it: {voice} · principle: {principle}"
BOARD_OPEN = "{open} open"
BOARD_OPEN_AND_UNDECIDED = "{open} open, {undecided} undecided"
BOARD_UNDECIDED = "Undecided; the group can take it up again when it meets and looks back"
BOARD_MORE = "{count} more; a filter shows fewer"
ALL = "all"
CARRIED = "who will do it: {names}"
CARRIED_NONE = "who will do it is still open"
DUE = "by {day}"
TELL = "we hear back {when}"
OVERDUE_DOING = "the doing is overdue"
OVERDUE_TELLING = "hearing back is overdue"
LAST = "{status}: {happened}"
TO_TELL = "it has ended; the group is still to be told"
FROM_SESSION = "{title}, {day}"
PARKED = "not decided on {day}"
SAY_UNDECIDED = "It is undecided. When the group meets again, b looks back at it and takes it up."
SAY_TOLD = "Told. It is finished when its doing has ended."
SAY_TOLD_FINISHED = "Told. This decision is finished: its doing has ended, and the group was told."
SAY_FINISHED = "Kept. This decision is finished: its doing has ended, and the group was told."
SAY_TO_TELL = "Kept. The group is still to be told."
SAY_STAYS_OPEN = "Kept. The decision stays open until its doing has ended and the group was told."
SAY_FOLLOW_UP_DRAFT = "What you typed is kept as long as coprod runs; a with its decision goes on with it."
SAY_DRAFT_FIRST = "Something was begun about this decision: a goes on with it first."
SAY_CARRY_UNDECIDED = "It is undecided; who will do it is said once it is agreed."
SAY_CARRY_DRAFT = "What you typed is kept as long as coprod runs; c with its decision goes on with it."
SAY_NOTHING_CHOSEN = "Choose a decision with the arrow keys first."

LOOK_BACK_TITLE = "Since we last met"
LOOK_BACK_EMPTY = "No decision of this group’s earlier sessions is open."
LOOK_BACK_UNDECIDED = "Undecided; shall we take it up again? Enter puts it into words here"
LOOK_BACK_OFFER = "{decisions}: b looks back at {them}."
LOOK_BACK_ONE = "One decision of your earlier sessions is {state}"
LOOK_BACK_MORE = "{count} decisions of your earlier sessions are {state}"
LOOK_BACK_ALSO = ", {count} undecided"
SAY_TAKEN_UP = "Taken up again: it stands among this session’s decisions. Esc and then c go on with it."

FORM_TITLE = "What came of it?"
FORM_STATUS = "How it stands"
FORM_HAPPENED = "What happened?"
FORM_LEARNED = "What did we learn?"
FORM_TOLD = "ctrl+t  the group is told now: {told}"
TOLD_YES = "yes"
TOLD_NO = "not yet"
FORM_HINT = "Enter goes on, and at the end keeps it · Esc leaves it as a draft"

CARRY_TITLE = "Who will do it?"
CARRY_WHO = "Who is here: space chooses, tab goes on"
CARRY_WHO_LATER = "Who was there: space chooses, tab goes on"
CARRY_DUE = "By when? (a day: 12 Dec, in 3 weeks, next Friday)"
CARRY_TELL = "When do we hear back?"
CARRY_HINT = "Enter goes on, and at the end keeps it · Esc leaves it as a draft"
DAY_READ = "That is {day}."
NEXT_MEETING_READ = "That is a promise without a day: at our next meeting."
SAY_CARRIED = "Who will do it: {names}."

REFLECT_TITLE = "How was it?"
REFLECT_HANDS = (
    "Was my voice heard as much as anyone’s? 1 (not at all) to 5 (fully), by show of hands; only counts are kept."
)
REFLECT_STANDS = "What was kept stands here, and what is entered now is added to it."
REFLECT_SHOWN = "Shown already: {counts}"
REFLECT_REST = "{rest} did not show"
REFLECT_NO_NUMBER = "Please enter whole numbers."
REFLECT_HINT = "Enter goes on, and at the end keeps it · Esc leaves it as a draft"
SAY_REFLECTED = "Kept. What did not work is worth as much as what did."
HANDS_FEW = "Fewer than five answered, so the counts are not shown."

ANSWERS_TITLE = "What became of our words"
ANSWERS_WAIT = "{count} still wait for an answer"
ANSWERS_WAIT_ONE = "One still waits for an answer"
ANSWERS_DONE = "Every voice has an answer."
ANSWERS_NONE = "Nothing was written down, so nothing waits for an answer."
ANSWER_TITLE = "What became of these words?"
ANSWER_KIND = "They were"
ANSWER_DECISION = "By which decision?"
ANSWER_NO_DECISION = "by none of them"
ANSWER_BECAUSE = "Because … (needed when they were not acted on)"
ANSWER_HINT = "Enter goes on, and at the end keeps it · Esc goes back"
ANSWERED = "{kind}{decision}{because}"
BY_DECISION = ", decision {number}: {text}"
BECAUSE = ", because {reason}"
WAITS = "waits for an answer"
CAME_OF_IT = "What came of it: {status}. {happened} What we learned: {learned}"
CAME_OF_IT_OPEN = "What came of it: nothing is known yet."
SAY_ANSWERED = "Answered."

NO_FIGURE = "–"
"""Plain words beside every figure."""


def look_back_offer(open_: int, undecided: int) -> str:
    """How many decisions of the group's earlier sessions are open or undecided, and the key; nothing where none is."""
    count, state = (open_, "open") if open_ else (undecided, "undecided")
    if not count:
        return ""
    decisions = LOOK_BACK_ONE.format(state=state) if count == 1 else LOOK_BACK_MORE.format(count=count, state=state)
    if open_ and undecided:
        decisions += LOOK_BACK_ALSO.format(count="one" if undecided == 1 else undecided)
    return LOOK_BACK_OFFER.format(decisions=decisions, them="it" if open_ + undecided == 1 else "them")


def board_counts(open_: int, undecided: int) -> str:
    """``3 open``; ``3 open, 1 undecided``."""
    return (BOARD_OPEN_AND_UNDECIDED if undecided else BOARD_OPEN).format(open=open_, undecided=undecided)


def why_undecided(parked_at: datetime | None) -> str:
    """``not decided on Sunday 22 November 2026``; without a moment it was never settled."""
    return PARKED.format(day=spelled_day(local(parked_at).date())) if parked_at else STATES["proposed"]


def came_of_it(status: FollowUpStatus, happened: str, learned: str) -> str:
    """What happened and what was learned, in the same form whether it worked or not."""
    stop = "" if not happened or happened.endswith((".", "!", "?", "…", "”")) else "."
    return CAME_OF_IT.format(status=STATUSES[status], happened=happened + stop, learned=learned or NO_FIGURE)
