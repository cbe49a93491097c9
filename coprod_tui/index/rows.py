"""Makes the index rows of a session. The only module that looks into whole sessions for the index."""

from typing import NamedTuple

import msgspec

from coprod_tui.domain.model.session import Session
from coprod_tui.domain.people.folding import folded
from coprod_tui.domain.reports.board import DecisionLine, decision_lines
from coprod_tui.domain.reports.insights import Evenness, Figures, Heard, evenness, heard
from coprod_tui.domain.reports.summary import Summary, summary
from coprod_tui.index.search import LINE_END


class Made(NamedTuple):
    """What each table holds of a session, in their order: JSON of its summary and decisions, and its texts."""

    session: bytes
    open_decisions: bytes
    other_decisions: bytes
    folded: bytes
    typed: bytes


class SessionRow(Summary, frozen=True):
    """A session's summary, and what the insights count of it besides its decisions."""

    contributions: int
    answered: int
    not_acted_on: int
    offered: float | None
    spoken: float | None
    own_principles: tuple[str, ...]
    explained: tuple[tuple[str, str], ...]

    def figures(self, lines: tuple[DecisionLine, ...]) -> Figures:
        """The session's figures for the insights; ``lines`` are its decisions."""
        heard = Heard(self.contributions, self.answered, self.not_acted_on)
        even = Evenness(self.id, self.opened_at, self.offered, self.spoken) if self.closed_at else None
        return Figures(lines, heard, even, self.own_principles)


def made_of(session: Session) -> Made:
    """All rows of a session."""
    lines, even, text = decision_lines(session), evenness(session), text_of(session)
    row = SessionRow(
        **msgspec.structs.asdict(summary(session)),
        **msgspec.structs.asdict(heard(session)),
        offered=even.offered,
        spoken=even.spoken,
        own_principles=session.plan.principles,
        explained=tuple((each.term, each.meaning) for each in session.explained),
    )
    return Made(
        msgspec.json.encode(row),
        _encoded([line for line in lines if line.is_open]),
        _encoded([line for line in lines if not line.is_open]),
        folded(text).encode(),
        text.encode(),
    )


def text_of(session: Session) -> str:
    """What is searched of a session, a line each: its title, decisions and contributions."""
    decided = (decision.text for decision in session.decisions)
    heard = (contribution.text or "" for contribution in session.heard)
    return LINE_END.join((session.plan.title, *decided, *heard))


def _encoded(lines: list[DecisionLine]) -> bytes:
    """The lines as JSON without the brackets, so that those of several sessions can be joined; empty without one."""
    return b",".join(map(msgspec.json.encode, lines))
