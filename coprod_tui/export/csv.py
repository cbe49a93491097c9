"""The record of a session as CSV tables: the rounds, the contributions, the decisions or the words explained.

No table has one person's time. The format is RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180) in UTF-8 with a byte
order mark, which spreadsheets need. A list within a cell has one item a line. Typed text cannot become a formula: see
https://owasp.org/www-community/attacks/CSV_Injection.
"""

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any, Literal, get_args

from coprod_tui.domain.events import Promised
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.round import Round
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.reports.questions import Question, questions_of
from coprod_tui.domain.schedule.sharing import Sharing, sharing_of
from coprod_tui.export.document import session_in
from coprod_tui.export.shape import Document
from coprod_tui.presentation.called import called, name_with_words
from coprod_tui.presentation.decisions import worries
from coprod_tui.presentation.labels import ANSWERS, STATES, STATUSES
from coprod_tui.presentation.principles import titles
from coprod_tui.presentation.steps import STEPS
from coprod_tui.presentation.tables import COLUMNS, NO, YES
from coprod_tui.presentation.times import spelled_promise

Table = Literal["rounds", "contributions", "decisions", "words_explained"]
TABLES: tuple[Table, ...] = get_args(Table)

Cell = str | int | bool | date | None | list[str]

_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""Characters that start a formula, with the full-width forms that some spreadsheets treat alike."""


def encode(document: Document, table: Table) -> bytes:
    """The same document always gives the same bytes; a table without rows still has its headings."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS[column] for column in _TABLES[table][1])
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
    made_of, columns = _TABLES[table]
    return (tuple(cell(*row) for cell in columns.values()) for row in made_of(session))


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


# --- the tables: what a row is made of, and the columns with what stands in them

Columns = dict[str, Callable[..., Cell]]


def _rounds(session: Session) -> Iterator[tuple[Round, Sharing]]:
    return ((each, sharing_of(session, each)) for each in session.rounds)


_ROUNDS: Columns = {
    "round": lambda round_, _: round_.number,
    "question": lambda round_, _: round_.prompt,
    "share_ms": lambda round_, _: round_.entitled_ms,
    "people": lambda _, shared: shared.voices,  # who were to be offered a turn
    "had_a_turn": lambda _, shared: shared.had_a_turn,
    "passed": lambda _, shared: shared.passed,  # among those who had a turn, for a pass is a full turn
    "away": lambda _, shared: shared.away,
    "time_in_all_ms": lambda round_, shared: (  # what those who spoke took, never one person's
        sum(turn.spoken_ms for turn in round_.turns) if shared.spoke > 1 else None
    ),
}


def _contributions(session: Session) -> Iterator[tuple[Contribution, Question, Session]]:
    answered = {each: question for question in questions_of(session) for each in question.said}
    return ((each, answered[each.id], session) for each in session.heard)


_CONTRIBUTIONS: Columns = {
    "contribution": lambda each, *_: each.id,
    "at": lambda each, *_: each.at,
    "round": lambda _, question, __: question.round,
    "question": lambda _, question, __: question.prompt or (question.kind and STEPS[question.kind].title),
    "said_by": lambda each, _, session: name_with_words(session, each),
    "words": lambda each, *_: each.text,
    "checked": lambda each, *_: each.read_back,
    "answer": lambda each, *_: ANSWERS.get(_last(each.answers, "kind")),
    "because": lambda each, *_: _last(each.answers, "because"),
    "acted_on_by": lambda each, *_: _last(each.answers, "decision"),
    "decisions": lambda each, _, session: [one.id for one in session.decisions if each.id in one.source],
}


def _decisions(session: Session) -> Iterator[tuple[Decision, Session]]:
    return ((each, session) for each in session.decisions)


_DECISIONS: Columns = {
    "decision": lambda each, _: each.id,
    "sentence": lambda each, _: each.text,
    "how_it_stands": lambda each, _: STATES[each.state],
    "reason": lambda each, _: each.reason,
    "principles": lambda each, session: list(titles(session, each.principles)),
    "contributions": lambda each, _: list(each.source),
    "yes": lambda each, _: _last(each.consent, "agree"),
    "yes_with_a_worry": lambda each, _: _last(each.consent, "concern"),
    "no": lambda each, _: _last(each.consent, "object"),
    "did_not_show": lambda each, _: _last(each.consent, "abstain"),
    "worries_and_what_to_sort_out": lambda each, _: list(_worries(each)),
    "who_will_do_it": lambda each, session: [called(session.name_of(voice)) for voice in each.carried_by],
    "by_when": lambda each, _: _promised(each, each.due, "due"),
    "we_hear_back": lambda each, _: _promised(each, each.feed_back_by, "feed_back_by"),
    "how_it_went": lambda each, _: STATUSES.get(_last(each.follow_up, "status")),
    "happened": lambda each, _: _last(each.follow_up, "happened"),
    "learned": lambda each, _: _last(each.follow_up, "learned"),
    "told_at": lambda each, _: _last(each.fed_back, "at") if each.is_fed_back else None,  # of the last follow-up
    "told_words": lambda each, _: _last(each.fed_back, "words") if each.is_fed_back else None,
    "taken_up_from": lambda each, _: each.taken_up_from and each.taken_up_from.day,
}


_WORDS_EXPLAINED: Columns = {"word": lambda each: each.term, "meaning": lambda each: each.meaning}


def _last(parts: tuple[Any, ...], field: str) -> Any:
    """A field of the last of the parts; None if there are none."""
    return getattr(parts[-1], field) if parts else None


def _worries(decision: Decision) -> Iterator[str]:
    """The words of concerns and objections: which of the two, and whether they are of the present words."""
    for check in decision.consent:
        yield from worries(check.words, is_of_these_words=check is decision.check)


def _promised(decision: Decision, day: date | None, name: Promised) -> date | str:
    """The day, or the words for the next meeting."""
    return day or spelled_promise(None, is_at_next_meeting=name in decision.at_next_meeting)


_TABLES: dict[Table, tuple[Callable[[Session], Iterator[tuple[Any, ...]]], Columns]] = {
    "rounds": (_rounds, _ROUNDS),
    "contributions": (_contributions, _CONTRIBUTIONS),
    "decisions": (_decisions, _DECISIONS),
    "words_explained": (lambda session: ((each,) for each in session.explained), _WORDS_EXPLAINED),
}
