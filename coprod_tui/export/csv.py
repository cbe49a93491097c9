"""The record of a session as CSV tables: the rounds, the contributions or the decisions.

No table has one person's time. The format is RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180) in UTF-8 with a byte
order mark, which spreadsheets need. A list within a cell has one item a line. Typed text cannot become a formula: see
https://owasp.org/www-community/attacks/CSV_Injection.
"""

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Literal, NamedTuple, get_args

from coprod_tui.domain.events import Promised
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.reports.questions import questions_of
from coprod_tui.domain.schedule.sharing import sharing_of
from coprod_tui.export.document import session_in
from coprod_tui.export.shape import Document
from coprod_tui.presentation.called import called, name_with_words
from coprod_tui.presentation.days import spelled_promise
from coprod_tui.presentation.decisions import worries
from coprod_tui.presentation.labels import ANSWERS, STATES, STATUSES
from coprod_tui.presentation.principles import TITLES
from coprod_tui.presentation.steps import STEPS
from coprod_tui.presentation.tables import COLUMNS, NO, YES

Table = Literal["rounds", "contributions", "decisions"]
TABLES: tuple[Table, ...] = get_args(Table)

Cell = str | int | bool | date | None | list[str]

_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""Characters that start a formula, with the full-width forms that some spreadsheets treat alike."""


def encode(document: Document, table: Table) -> bytes:
    """The same document always gives the same bytes; a table without rows still has its headings."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS[column] for column in _COLUMNS[table])
    writer.writerows(map(_written, row) for row in rows(session_in(document), table))
    return text.getvalue().encode("utf-8-sig")


def texts(document: Document, table: Table) -> Iterator[str]:
    """The cells of a table, before escaping."""
    for row in rows(session_in(document), table):
        for cell in row:
            if isinstance(cell, str):
                yield cell
            elif isinstance(cell, list):
                yield from cell


def rows(session: Session, table: Table) -> Iterator[tuple[Cell, ...]]:
    """The cells of a table, without its headings."""
    return _ROWS[table](session)


def safe(cell: str) -> str:
    """``cell`` with an apostrophe before anything that a spreadsheet could take for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _written(cell: Cell) -> str | int:
    match cell:
        case None:
            return ""
        case bool():
            return YES if cell else NO
        case int():
            return cell
        case str():
            return safe(cell)
        case list():
            return safe("\n".join(cell))
        case datetime():
            return cell.isoformat().replace("+00:00", "Z")
        case date():
            return cell.isoformat()


# --- the tables


class _Round(NamedTuple):
    """``people`` were to be offered a turn; ``passed`` are among those who ``had_a_turn``, for a pass is a full turn.

    ``time_in_all_ms`` is what those who spoke took, never one person's.
    """

    round: int
    question: str
    share_ms: int
    people: int
    had_a_turn: int
    passed: int
    away: int
    time_in_all_ms: int | None


def _rounds(session: Session) -> Iterator[_Round]:
    for round_ in session.rounds:
        each = sharing_of(round_)
        yield _Round(
            round=round_.number,
            question=round_.prompt,
            share_ms=each.share_ms,
            people=each.voices,
            had_a_turn=each.had_a_turn,
            passed=each.passed,
            away=each.away,
            time_in_all_ms=sum(turn.spoken_ms for turn in round_.turns) if each.spoke > 1 else None,
        )


class _Contribution(NamedTuple):
    contribution: str
    at: datetime
    round: int | None
    question: str | None
    said_by: str
    words: str
    checked: bool
    answer: str | None
    because: str | None
    acted_on_by: str | None
    decisions: list[str]


def _contributions(session: Session) -> Iterator[_Contribution]:
    answered = {each: question for question in questions_of(session) for each in question.said}
    for each in session.heard:
        question = answered[each.id]
        answer = each.answers[-1] if each.answers else None
        yield _Contribution(
            contribution=each.id,
            at=each.at,
            round=question.round,
            question=question.prompt or (question.kind and STEPS[question.kind].title) or None,
            said_by=name_with_words(each, session.name_of),
            words=each.text or "",
            checked=each.read_back,
            answer=ANSWERS[answer.kind] if answer else None,
            because=answer.because if answer else None,
            acted_on_by=answer.decision if answer else None,
            decisions=[decision.id for decision in session.decisions if each.id in decision.source],
        )


class _Decision(NamedTuple):
    """``yes`` to ``did_not_show`` are of the last check, ``how_it_went`` to ``learned`` of the last follow-up.

    ``told_at`` and ``told_words`` are there once the group was told of that follow-up. ``taken_up_from`` is the day of
    the session that had left it undecided.
    """

    decision: str
    sentence: str
    how_it_stands: str
    reason: str | None
    principles: list[str]
    contributions: list[str]
    yes: int | None
    yes_with_a_worry: int | None
    no: int | None
    did_not_show: int | None
    worries_and_what_to_sort_out: list[str]
    who_will_do_it: list[str]
    by_when: date | str | None
    we_hear_back: date | str | None
    how_it_went: str | None
    happened: str | None
    learned: str | None
    told_at: datetime | None
    told_words: str | None
    taken_up_from: date | None


def _decisions(session: Session) -> Iterator[_Decision]:
    for each in session.decisions:
        check = each.consent[-1] if each.consent else None
        last = each.follow_up[-1] if each.follow_up else None
        told = each.fed_back[-1] if each.is_fed_back else None
        yield _Decision(
            decision=each.id,
            sentence=each.text,
            how_it_stands=STATES[each.state],
            reason=each.reason or None,
            principles=[TITLES[principle] for principle in each.principles],
            contributions=list(each.source),
            yes=check.agree if check else None,
            yes_with_a_worry=check.concern if check else None,
            no=check.object if check else None,
            did_not_show=check.abstain if check else None,
            worries_and_what_to_sort_out=list(_worries(each)),
            who_will_do_it=[called(session.name_of(voice)) for voice in each.carried_by],
            by_when=_promised(each, each.due, "due"),
            we_hear_back=_promised(each, each.feed_back_by, "feed_back_by"),
            how_it_went=STATUSES[last.status] if last else None,
            happened=last.happened if last else None,
            learned=last.learned if last else None,
            told_at=told.at if told else None,
            told_words=told.words if told else None,
            taken_up_from=each.taken_up_from.day if each.taken_up_from else None,
        )


def _worries(decision: Decision) -> Iterator[str]:
    """The words of concerns and objections: which of the two, and whether they are of the present words."""
    for check in decision.consent:
        yield from worries(check.words, is_of_these_words=check is decision.check)


def _promised(decision: Decision, day: date | None, name: Promised) -> date | str | None:
    """The day, or the words for the next meeting."""
    return day or spelled_promise(None, is_at_next_meeting=name in decision.at_next_meeting) or None


_ROWS: dict[Table, Callable[[Session], Iterator[tuple[Cell, ...]]]] = {
    "rounds": _rounds,
    "contributions": _contributions,
    "decisions": _decisions,
}
_COLUMNS: dict[Table, tuple[str, ...]] = {
    "rounds": _Round._fields,
    "contributions": _Contribution._fields,
    "decisions": _Decision._fields,
}
