"""Decisions that are open or undecided, in plain lines."""

from collections.abc import Iterator
from datetime import date

from coprod_tui.domain.reports.board import DecisionLine
from coprod_tui.presentation import follow_up as wording
from coprod_tui.presentation import labels
from coprod_tui.presentation.carrying import promises, who
from coprod_tui.presentation.shell import following_up as say


def lines(found: tuple[DecisionLine, ...], today: date) -> Iterator[str]:
    """The numbers of open and overdue decisions, to do and to tell; then the decisions under both headings."""
    doing = [line for line in found if line.overdue(today).doing]
    telling = [line for line in found if line.overdue(today).telling and line not in doing]
    rest = [line for line in found if not any(line.overdue(today))]
    late = sum(line.overdue(today).telling for line in found)
    yield say.open_count(len(found), len(doing), late)
    for heading, part in ((say.TO_BE_DONE, doing), (say.TO_BE_TOLD, telling), (say.ON_THE_WAY, rest)):
        if part:
            yield from ("", heading)
            for line in part:
                yield from (f"  {each}" for each in _decision(line))


def undecided_lines(found: tuple[DecisionLine, ...]) -> Iterator[str]:
    """The parked or unsettled decisions, under a heading."""
    yield wording.BOARD_UNDECIDED
    for line in found:
        yield f"  {say.WORDS.format(text=line.text)}"
        yield f"     {_of_session(line)}"
        why = wording.why_undecided(line.settled_at)
        yield f"     {say.UNDECIDED_BECAUSE.format(undecided=why, reason=line.reason) if line.reason else why}"


def _decision(line: DecisionLine) -> Iterator[str]:
    yield say.WORDS.format(text=line.text)
    yield f"   {_of_session(line)}"
    yield "   " + " · ".join(filter(None, [who(line.carried_by), *promises(line)]))
    if line.status:
        yield f"   {wording.LAST.format(status=labels.STATUSES[line.status], happened=line.happened)}"
    if line.learned:
        yield f"   {say.LEARNED.format(learned=line.learned)}"
    if line.is_closed:
        yield f"   {say.STILL_TO_TELL}"


def _of_session(line: DecisionLine) -> str:
    return say.OF_SESSION.format(decision=line.id, session=line.session, title=line.title)
