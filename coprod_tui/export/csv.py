"""The record of a session as tables for a spreadsheet: the turns, the contributions or the decisions.

As RFC 4180 has it (https://www.rfc-editor.org/rfc/rfc4180), in UTF-8 with the mark at its beginning by which
spreadsheets know it. A list within a cell stands one item a line. What people typed cannot become a formula: see
https://owasp.org/www-community/attacks/CSV_Injection.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Literal, NamedTuple, get_args

from coprod_tui.export.history import questions, taken_up, tellings
from coprod_tui.export.shape import Document
from coprod_tui.session.asked import STEPS
from coprod_tui.session.principles import TITLES

Table = Literal["turns", "contributions", "decisions"]
TABLES: tuple[Table, ...] = get_args(Table)

Cell = str | int | bool | date | None | list[str]

# Full-width signs count as well: some spreadsheets read them as the plain ones. Where the separator is a semicolon, a
# cell may begin after any of them.
_FORMULA = re.compile("(^|;)([\\s\"']*)(?=[=+\\-@\t\r\n＝＋－＠])")


def encode(document: Document, table: Table) -> bytes:
    """The same document always gives the same bytes; a table without rows still has its headings."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_COLUMNS[table])
    writer.writerows(map(_written, row) for row in _ROWS[table](document))
    return text.getvalue().encode("utf-8-sig")


def texts(document: Document, table: Table) -> Iterator[str]:
    """What stands in the cells of a table, before it is made safe."""
    for row in _ROWS[table](document):
        for cell in row:
            if isinstance(cell, str):
                yield cell
            elif isinstance(cell, list):
                yield from cell


def safe(text: str) -> str:
    """``text`` as no spreadsheet will take it for a formula: an apostrophe stands before what could begin one."""
    return _FORMULA.sub(r"\1'\2", text)


def _written(cell: Cell) -> str | int:
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case int():
            return cell
        case str():
            return safe(cell)
        case list():
            return "\n".join(safe(item) for item in cell)
        case datetime():
            return cell.isoformat().replace("+00:00", "Z")
        case date():
            return cell.isoformat()


# --- the tables


class _Turn(NamedTuple):
    round: int
    question: str
    turn: str
    voice: str
    outcome: str
    share_ms: int
    offered_ms: int
    spoken_ms: int
    held_ms: int
    over_ms: int
    opened_at: datetime
    ended_at: datetime | None


def _turns(document: Document) -> Iterator[_Turn]:
    names = _names(document)
    for round_ in document.rounds:
        for turn in round_.turns:
            yield _Turn(
                round=round_.number,
                question=round_.prompt,
                turn=turn.id,
                voice=names[turn.voice],
                outcome=turn.outcome or "open",
                share_ms=round_.share_ms,
                offered_ms=turn.offered_ms,
                spoken_ms=turn.spoken_ms,
                held_ms=turn.held_ms,
                over_ms=turn.over_ms,
                opened_at=turn.opened_at,
                ended_at=turn.ended_at,
            )


class _Contribution(NamedTuple):
    contribution: str
    at: datetime
    round: int | None
    question: str | None
    voice: str | None
    words: str
    read_back: bool
    earlier_wordings: list[str]
    answer: str | None
    because: str | None
    acted_on_by: str | None
    decisions: list[str]


def _contributions(document: Document) -> Iterator[_Contribution]:
    names = _names(document)
    answered = {each: question for question in questions(document) for each in question.said}
    for each in document.contributions:
        question = answered[each.id]
        answer = each.answers[-1] if each.answers else None
        yield _Contribution(
            contribution=each.id,
            at=each.at,
            round=question.round,
            question=question.prompt or (STEPS.get(question.kind) if question.kind else None),
            voice=names[each.voice] if each.voice else None,
            words=each.text,
            read_back=each.read_back,
            earlier_wordings=[wording.text for wording in each.earlier],
            answer=answer.kind if answer else None,
            because=answer.because if answer else None,
            acted_on_by=answer.decision if answer else None,
            decisions=[decision.id for decision in document.decisions if each.id in decision.source],
        )


class _Decision(NamedTuple):
    """``agree`` to ``abstain`` are of the last consent check, ``status`` to ``learned`` of the last follow-up.

    ``told_at`` and ``told_words`` are there once the group was told of that follow-up. ``taken_up_from`` is the day of
    the session that had left it undecided.
    """

    decision: str
    sentence: str
    state: str
    reason: str | None
    principles: list[str]
    contributions: list[str]
    agree: int | None
    concern: int | None
    object: int | None
    abstain: int | None
    concerns_and_objections: list[str]
    carried_by: list[str]
    due: date | None
    feed_back_by: date | None
    status: str | None
    happened: str | None
    learned: str | None
    told_at: datetime | None
    told_words: str | None
    earlier_wordings: list[str]
    taken_up_from: date | None


def _decisions(document: Document) -> Iterator[_Decision]:
    names = _names(document)
    told_of, earlier = tellings(document), taken_up(document)
    for each in document.decisions:
        check = each.consent[-1] if each.consent else None
        last = each.follow_up[-1] if each.follow_up else None
        told = next(reversed(told_of[each.id][-1]), None)
        yield _Decision(
            decision=each.id,
            sentence=each.text,
            state=each.state,
            reason=each.reason,
            principles=[TITLES[principle] for principle in each.principles],
            contributions=list(each.source),
            agree=check.agree if check else None,
            concern=check.concern if check else None,
            object=check.object if check else None,
            abstain=check.abstain if check else None,
            concerns_and_objections=[said.text for one in each.consent for said in one.words],
            carried_by=[names[voice] for voice in each.carried_by],
            due=each.due,
            feed_back_by=each.feed_back_by,
            status=last.status if last else None,
            happened=last.happened if last else None,
            learned=last.learned if last else None,
            told_at=told.at if told else None,
            told_words=told.words if told else None,
            earlier_wordings=[wording.text for wording in each.earlier],
            taken_up_from=earlier[each.id].day if each.id in earlier else None,
        )


def _names(document: Document) -> dict[str, str]:
    return {voice.id: voice.name for voice in document.voices}


_ROWS: dict[Table, Callable[[Document], Iterator[tuple[Cell, ...]]]] = {
    "turns": _turns,
    "contributions": _contributions,
    "decisions": _decisions,
}
_COLUMNS: dict[Table, tuple[str, ...]] = {
    "turns": _Turn._fields,
    "contributions": _Contribution._fields,
    "decisions": _Decision._fields,
}
