"""What the shell says of decisions, open and undecided, of what came of them, and of answers to contributions."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from coprod_tui.domain.model.principles import SIX
from coprod_tui.domain.reports.board import DecisionLine
from coprod_tui.domain.words import clean
from coprod_tui.presentation import follow_up, insights, labels
from coprod_tui.presentation.carrying import promises, who
from coprod_tui.presentation.language import _, plural
from coprod_tui.presentation.shell.sessions import BECAUSE, waits

# --- what is open

TO_BE_DONE = _("To be done by now")
TO_BE_TOLD = _("To be told by now")
ON_THE_WAY = _("On the way")
"""The headings, in their order."""

WORDS = _("“{text}”")
OF_SESSION = _("{decision} of {session} · {title}")
LEARNED = _("What we learned: {learned}")
STILL_TO_TELL = _("The group is still to be told.")

NOTHING_UNDECIDED = _("Nothing is undecided.")
NOTHING_ASKED_FOR = _("Nothing is open of what was asked for.")
NONE_AGREED_OF_GROUP = _("No decision of this group has been agreed yet, so nothing is open.")

# --- what came of a decision

TWO_COMMANDS = _("Say in one command who carries it, and in another what came of it.")
WHICH_DECISION = _("Which decision is meant? Write the session’s ID and the decision’s number before the options.")
HOW_IT_STANDS = _("How does it stand now? Add --status under_way, done, changed or not_done.")
WHO_IS_MEANT = _("Who is “{name}”? In this session are {names}.")
_UNKNOWN_PRINCIPLE = _("No decision serves a principle “{principle}”. Known are: {known}.")
KEPT_TO_TELL = _("Kept. The group is still to be told:")
"""Before the command."""

KEPT_CARRIED = _("Kept. {carried}.")


def unknown_principle(typed: str, own: Iterable[str]) -> str:
    """What was typed is none of the six, and none of a group's ``own`` that a decision serves."""
    known = (*SIX, *map(labels.quoted, own))
    return _UNKNOWN_PRINCIPLE.format(principle=clean(typed, characters=60).text, known=", ".join(known))


# --- answers

WHICH_ANSWER = _(
    "What became of these words? Add one of --acted-on D, --partly, --not-acted-on --because WORDS, or --open."
)
_ANSWER_KEPT = _("Kept. {next}")
_ALL_ANSWERED = _("Every contribution of this session has its answer.")

# --- where there is no session

NONE_READ = insights.NONE_READ
NONE_READ_OF_GROUP = _("No session that can be read is of a group “{group}”.")


class Nothing(NamedTuple):
    """The sentences if there are no sessions, or none of the requested ``group``."""

    no_sessions: str
    none_of_group: str


NOTHING_OPEN = Nothing(
    follow_up.BOARD_NO_SESSIONS,
    _("There is no session of a group “{group}”, so nothing is open."),
)
NOTHING_TO_TELL = Nothing(
    _("There are no sessions yet, so there is nothing to tell."),
    _("There is no session of a group “{group}”, so there is nothing to tell."),
)


def lines(found: tuple[DecisionLine, ...], today: date) -> Iterator[str]:
    """The numbers of open and overdue decisions, to do and to tell; then the decisions under both headings."""
    doing = [line for line in found if line.overdue(today).doing]
    telling = [line for line in found if line.overdue(today).telling and line not in doing]
    rest = [line for line in found if not any(line.overdue(today))]
    late = sum(line.overdue(today).telling for line in found)
    yield _open_count(len(found), len(doing), late)
    for heading, part in ((TO_BE_DONE, doing), (TO_BE_TOLD, telling), (ON_THE_WAY, rest)):
        if part:
            yield from ("", heading)
            for line in part:
                yield from (f"  {each}" for each in _decision(line))


def _open_count(decisions: int, doing: int, telling: int) -> str:
    """How many decisions are open, for how many the work is due, and for how many telling the group is due."""
    said = plural(
        decisions,
        "One decision is open. To be done by now: {doing}. To be told by now: {telling}.",
        "{number} decisions are open. To be done by now: {doing}. To be told by now: {telling}.",
    )
    return said.format(doing=doing, telling=telling)


def undecided_lines(found: tuple[DecisionLine, ...]) -> Iterator[str]:
    """The parked or unsettled decisions, under a heading."""
    yield follow_up.BOARD_UNDECIDED
    for line in found:
        yield f"  {WORDS.format(text=line.text)}"
        yield f"     {_of_session(line)}"
        yield f"     {_why(line)}"


def _decision(line: DecisionLine) -> Iterator[str]:
    yield WORDS.format(text=line.text)
    yield f"   {_of_session(line)}"
    if line.state == "let_go":
        yield f"   {_why(line)}"
        yield f"   {STILL_TO_TELL}"
        return
    stands = follow_up.standing(line.state, line.settled_at)
    yield "   " + " · ".join(filter(None, [stands, who(line.carried_by), *promises(line)]))
    if line.status:
        yield f"   {follow_up.LAST.format(status=labels.STATUSES[line.status], happened=line.happened)}"
    if line.learned:
        yield f"   {LEARNED.format(learned=line.learned)}"
    if line.is_closed:
        yield f"   {STILL_TO_TELL}"


def _why(line: DecisionLine) -> str:
    """How it stands, and why."""
    stands = follow_up.standing(line.state, line.settled_at)
    return BECAUSE.format(state=stands, reason=line.reason) if line.reason else stands


def _of_session(line: DecisionLine) -> str:
    return OF_SESSION.format(decision=line.id, session=line.session, title=line.title)


def answer_kept(left: int) -> str:
    """The sentence after an answer was kept, with the number of contributions still waiting."""
    return _ANSWER_KEPT.format(next=waits(left) if left else _ALL_ANSWERED)
