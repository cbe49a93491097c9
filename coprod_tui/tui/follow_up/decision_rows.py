"""Decisions as the follow-up board lists them: the sentence, who carries it by when, and what came of it."""

from collections.abc import Iterator, Sequence
from datetime import date

from textual.content import Content

from coprod_tui.domain.reports.board import DecisionLine
from coprod_tui.presentation import follow_up as say
from coprod_tui.presentation import times
from coprod_tui.presentation.carrying import promises, who
from coprod_tui.presentation.labels import STATUSES

SHOWN = 200
"""How many open, and how many undecided, decisions are listed at most; a filter reaches the others."""


def rows(heading: str, lines: Sequence[DecisionLine], today: date) -> Iterator[tuple[DecisionLine | None, Content]]:
    """What is listed of ``lines``, under a heading if there is one; None is what cannot be chosen."""
    if heading and lines:
        yield None, Content.styled(f"{heading}\n", "$quiet")
    for line in lines[:SHOWN]:
        yield line, _line(line, today)
    if len(lines) > SHOWN:
        yield None, Content.styled(say.board_more(len(lines) - SHOWN), "$quiet")


def _line(line: DecisionLine, today: date) -> Content:
    late = line.overdue(today)
    parts = [say.FROM_SESSION.format(title=line.title, day=times.day(line.met_at))]
    if line.is_undecided:
        return _undecided_line(line, parts)
    parts.append(who(line.carried_by))
    due, told = promises(line)
    parts += [each for each in ("" if line.is_closed else due, told) if each]
    warnings = [say.OVERDUE_DOING] * late.doing + [say.OVERDUE_TELLING] * late.telling
    lines = [Content.styled(line.text, "bold"), Content.styled(" · ".join(parts), "$quiet")]
    if line.status:
        lines.append(Content(say.LAST.format(status=STATUSES[line.status], happened=line.happened)))
    if line.is_closed:
        warnings.insert(0, say.TO_TELL)
    if warnings:
        lines.append(Content.styled(" · ".join(warnings), "bold $over"))
    return Content("\n").join([*lines, Content("")])


def _undecided_line(line: DecisionLine, parts: list[str]) -> Content:
    parts.append(say.why_undecided(line.settled_at))
    lines = [Content.styled(line.text, "bold"), Content.styled(" · ".join(parts), "$quiet")]
    return Content("\n").join([*lines, *([Content(line.reason)] if line.reason else []), Content("")])
