"""What is asked of the rows: decisions, and the figures of sessions."""

from collections.abc import Iterable

from coprod_tui.domain.model.explained import Explained
from coprod_tui.domain.people.folding import read_as
from coprod_tui.domain.people.names import meant
from coprod_tui.domain.reports.board import DecisionLine, serves
from coprod_tui.domain.reports.insights import Figures
from coprod_tui.index import tables
from coprod_tui.index.rows import SessionRow
from coprod_tui.index.upkeep import Look, newest_first, of_group

OPEN, OTHERS = "open_decisions", "other_decisions"


def decisions(
    look: Look, group: str = "", *, voice: str = "", principle: str = "", only_open: bool = False
) -> tuple[DecisionLine, ...]:
    """The matching decisions, the newest meeting first, those of one meeting in their order."""
    wanted = (OPEN,) if only_open else (OPEN, OTHERS)
    found = [line for table in wanted for line in _matching(look, table, group, voice, principle)]
    found.sort(key=lambda line: (len(line.id), line.id))
    found.sort(key=lambda line: (line.met_at, line.session), reverse=True)
    return tuple(found)


def figures(look: Look, group: str = "") -> tuple[Figures, ...]:
    """The figures of each session (of one group) for the insights, newest first."""
    of_session: dict[str, list[DecisionLine]] = {}
    for line in decisions(look, group):
        of_session.setdefault(line.session, []).append(line)
    return tuple(row.figures(tuple(of_session.get(row.id, ()))) for row in _sessions(look, group))


def explained(look: Look, group: str) -> tuple[Explained, ...]:
    """The words that the sessions of a group explained, each once, as it was explained last; the newest first."""
    found: dict[str, Explained] = {}
    for row in _sessions(look, group):
        for term, meaning in reversed(row.explained):
            found.setdefault(read_as(term), Explained(term, meaning))
    return tuple(found.values())


def _sessions(look: Look, group: str) -> Iterable[SessionRow]:
    """All that is known of each session (of one group), newest first."""
    wanted = {each.id for each in of_group(look.sessions.values(), group)}
    rows = tables.rows(look.connection, "sessions")
    found = tables.decoded_list([data for number, data in rows if look.sessions[number].id in wanted], list[SessionRow])
    return newest_first(found)


def _matching(look: Look, table: str, group: str, voice: str, principle: str) -> list[DecisionLine]:
    rows = tables.rows(look.connection, table)
    in_group = {each.id for each in of_group(look.sessions.values(), group)}
    if not voice:  # the names of all decisions show who is meant by one
        rows = [row for row in rows if look.sessions[row[0]].id in in_group]
    lines = tables.decoded_list([data for _, data in rows], list[DecisionLine])
    voices = _voices(voice, lines) if voice else frozenset()
    return [
        line
        for line in lines
        if line.session in in_group
        and (not voice or not voices.isdisjoint(line.carried_by))
        and (not principle or serves(line, principle))
    ]


def _voices(voice: str, lines: Iterable[DecisionLine]) -> frozenset[str]:
    return meant(voice, (name for line in lines for name in line.carried_by if name is not None))
