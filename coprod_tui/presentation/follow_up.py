"""Sentences about following up: the board, looking back, answers."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from coprod_tui.domain.events import AnswerKind, FollowUpStatus
from coprod_tui.domain.ids import DecisionId
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.decision import DecisionState
from coprod_tui.domain.model.session import Session
from coprod_tui.local_time import local
from coprod_tui.presentation.called import said_by_whom
from coprod_tui.presentation.labels import (
    ANSWERED_BECAUSE,
    ANSWERS,
    HOW_IT_STANDS,
    MARKED,
    MARKS,
    STATUSES,
    marked,
    quoted,
)
from coprod_tui.presentation.language import _, counting, plural
from coprod_tui.presentation.steps import STEPS
from coprod_tui.presentation.text import Line, Paragraph
from coprod_tui.presentation.times import spelled_day

BOARD_TITLE = _("What comes of our decisions")
BOARD_EMPTY = _("Nothing is open. What was agreed was done, changed or not done, and the group was told.")
BOARD_NONE_YET = _("No decision has been agreed yet, so nothing is open.")
BOARD_NO_SESSIONS = _("There are no sessions yet, so nothing is open.")
BOARD_NONE_READ = _("Nothing is open in the sessions that can be read.")
BOARD_NONE_LEFT = _("Nothing is open with this filter.")
BOARD_FILTER = _("{counts} · group: {group} · who will do it: {voice} · principle: {principle}")
BOARD_UNDECIDED = _("Undecided; the group can take it up again when it meets and looks back")
CARRIED = _("who will do it: {names}")
CARRIED_NONE = _("who will do it is still open")
TELL = _("we hear back {when}")
OVERDUE_DOING = _("the doing is overdue")
OVERDUE_TELLING = _("hearing back is overdue")
LAST = _("{status}: {happened}")
TO_TELL = _("it has ended; the group is still to be told")
FROM_SESSION = _("{title}, {day}")
_ON_A_DAY: dict[DecisionState, str] = {"parked": _("not decided on {day}"), "let_go": _("let go on {day}")}
LET_GO_TO_TELL = _("let go; the group is still to be told")
SAY_LET_GO_ONLY_TOLD = _("It was let go. When the group has heard of it, [board.told] finishes it.")
SAY_LET_GO_UNDECIDED = _(
    "Only what is undecided is let go. What was agreed is followed up, also where it was not done."
)
SAY_TOLD_LET_GO = _("Told. This decision is finished: it was let go, and the group was told.")
SAY_UNDECIDED = _(
    "It is undecided. When the group meets again, [since] looks back at it. Then it is taken up or let go."
)
SAY_TOLD = _("Told. It is finished when its doing has ended.")
SAY_TOLD_FINISHED = _("Told. This decision is finished: its doing has ended, and the group was told.")
SAY_FINISHED = _("Kept. This decision is finished: its doing has ended, and the group was told.")
SAY_TO_TELL = _("Kept. The group is still to be told.")
SAY_STAYS_OPEN = _("Kept. The decision stays open until its doing has ended and the group was told.")
SAY_FOLLOW_UP_DRAFT = _("What you typed is kept as long as coprod runs. [board.add] with its decision goes on with it.")
SAY_DRAFT_FIRST = _("Something was begun about this decision: [board.add] goes on with it first.")
SAY_CARRY_UNDECIDED = _("It is undecided; who will do it is said once it is agreed.")
SAY_CARRY_DRAFT = _("What you typed is kept as long as coprod runs. [board.carry] with its decision goes on with it.")
SAY_NOTHING_CHOSEN = _("Choose a decision with the arrow keys first.")

LOOK_BACK_TITLE = STEPS["look-back"].title
LOOK_BACK_EMPTY = _("No decision of this group’s earlier sessions is open.")
LOOK_BACK_UNDECIDED = _(
    "Undecided; shall we take it up again? [board.choose] puts it into words here, [board.let_go] lets it go"
)
SAY_TAKEN_UP = _("Taken up again: it stands among this session’s decisions. [back] and then [settle] go on with it.")

FORM_TITLE = _("What came of it?")
FORM_STATUS = HOW_IT_STANDS
FORM_HAPPENED = _("What happened?")
FORM_LEARNED = _("What did we learn?")
FORM_TOLD = _("[came_of_it.told]  the group is told now: yes")
FORM_NOT_TOLD = _("[came_of_it.told]  the group is told now: not yet")

ANSWERS_TITLE = _("What became of our words")
ANSWERS_DONE = _("Every voice has an answer.")
ANSWERS_NONE = _("Nothing was written down, so nothing waits for an answer.")
ANSWER_TITLE = _("What became of these words?")
ANSWER_KIND = _("They were")
ANSWER_DECISION = _("By which decision?")
ANSWER_NO_DECISION = _("by none of them")
ANSWER_BECAUSE = _("Because … (needed when they were not acted on)")
WAITS = _("waits for an answer")
_ANSWERED_BY = _("{answer}, decision {number}: {text}")
_ANSWERED_BY_BECAUSE = _("{answer}, decision {number}: {text}, because {reason}")
_CAME_OF_IT = _("What came of it: {status}. {happened} What we learned: {learned}")
CAME_OF_IT_OPEN = _("What came of it: nothing is known yet.")
SAY_ANSWER_DRAFT = _(
    "What you typed is kept as long as you stay here. [answers.choose] with these words goes on with it."
)
SAY_ANSWERED = _("Answered.")

_NO_FIGURE = "–"


board_more = counting("{number} more; a filter shows fewer", "{number} more; a filter shows fewer")
"""Below a list that does not show everything."""


def board_counts(open_: int, undecided: int) -> str:
    """``3 open``; ``3 open, 1 undecided``."""
    counts = (
        plural(open_, "{number} open", "{number} open"),
        plural(undecided, "{number} undecided", "{number} undecided") if undecided else "",
    )
    return ", ".join(filter(None, counts))


still_wait = counting("One still waits for an answer", "{number} still wait for an answer")
"""How many contributions have no answer yet."""


def look_back_offer(open_: int, undecided: int) -> str:
    """How many decisions of the group's earlier sessions are open or undecided, and the key; nothing where none is."""
    if not open_:
        return _undecided_before(undecided) if undecided else ""
    if not undecided:
        return _open_before(open_)
    return _one_undecided_before(open_) if undecided == 1 else _both_before(open_).format(undecided=undecided)


_open_before = counting(
    "One earlier decision is open: [since] looks back at it.",
    "{number} earlier decisions are open: [since] looks back at them.",
)
_undecided_before = counting(
    "One earlier decision is undecided: [since] looks back at it.",
    "{number} earlier decisions are undecided: [since] looks back at them.",
)
_one_undecided_before = counting(
    "One earlier decision is open, one undecided: [since] looks back at them.",
    "{number} earlier decisions are open, one undecided: [since] looks back at them.",
)
_both_before = counting(
    "One earlier decision is open, {undecided} undecided: [since] looks back at them.",
    "{number} earlier decisions are open, {undecided} undecided: [since] looks back at them.",
)


def standing(state: DecisionState, since: datetime | None) -> str:
    """``○ not decided on Sunday 22 November 2026``; what was never settled, or was agreed, has no day."""
    said = _ON_A_DAY.get(state)
    if said is None or since is None:
        return marked(state)
    return MARKED.format(sign=MARKS[state].sign, state=said.format(day=spelled_day(local(since).date())))


def answered(kind: AnswerKind, number: int, text: str, reason: str) -> str:
    """An answer to a contribution: the decision that acted on it (``number`` is 0 if none did), and any reason."""
    answer = ANSWERS[kind]
    if not number:
        return ANSWERED_BECAUSE.format(answer=answer, reason=reason) if reason else answer
    said = _ANSWERED_BY_BECAUSE if reason else _ANSWERED_BY
    return said.format(answer=answer, number=number, text=text, reason=reason)


def came_of_it(status: FollowUpStatus, happened: str, learned: str) -> str:
    """What happened and what was learned, in the same form whether it worked or not."""
    stop = "" if not happened or happened.endswith((".", "!", "?", "…", "”")) else "."
    return _CAME_OF_IT.format(status=STATUSES[status], happened=happened + stop, learned=learned or _NO_FIGURE)


class AnswersView(NamedTuple):
    """Each contribution that stands, with what became of it, and a sentence about those that still wait."""

    entries: tuple[Paragraph, ...]
    waiting: str


def answers(session: Session) -> AnswersView:
    """What became of everything that was heard."""
    none = ANSWERS_DONE if session.heard else ANSWERS_NONE
    waiting = still_wait(len(session.waiting)) if session.waiting else none
    return AnswersView(tuple(tuple(_walked(session, said)) for said in session.heard), waiting)


def _walked(session: Session, said: Contribution) -> Iterator[Line]:
    """The way from words to their decision and to what came of it; a name stands with them where it may."""
    yield said_by_whom(session, said)
    yield Line.of((_answer(session, said), "quiet"))
    last = said.answers[-1] if said.answers else None
    if last and last.decision:
        yield Line.of((_came_of(session, last.decision), "quiet"))
    yield Line()


def _came_of(session: Session, decision: DecisionId) -> str:
    follow_up = session.decision(decision).follow_up
    if not follow_up:
        return CAME_OF_IT_OPEN
    return came_of_it(follow_up[-1].status, follow_up[-1].happened, follow_up[-1].learned)


def _answer(session: Session, said: Contribution) -> str:
    """The last answer in words."""
    if not said.answers:
        return WAITS
    last = said.answers[-1]
    by = [(number, each.text) for number, each in enumerate(session.decisions, start=1) if each.id == last.decision]
    number, text = by[0] if by else (0, "")
    return answered(last.kind, number, text, last.because or "")


class AnswerView(NamedTuple):
    """The form about one contribution: the decisions that may have acted on it, and where the choices begin."""

    words: str
    decisions: tuple[tuple[DecisionId, str], ...]
    begins_at: str
    """The id of the decision that it came into; empty if there is none."""
    kind: AnswerKind


def answer_form(session: Session, said: Contribution) -> AnswerView:
    """Words that came into an agreed decision were most likely acted on; of others nothing is known yet."""
    agreed = [decision for decision in session.decisions if decision.state == "agreed"]
    came_of = [each.id for each in agreed if said.id in each.source]
    return AnswerView(
        quoted(said.text or ""),
        tuple((each.id, each.text) for each in agreed),
        came_of[-1] if came_of else "",
        "acted_on" if came_of else "open",
    )


def needs_decision(kind: AnswerKind) -> bool:
    """Whether an answer of this kind says which decision acted on the words."""
    return kind in ("acted_on", "partly")
