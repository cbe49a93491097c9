"""Makes the index rows of a session from its events. The only module that reads whole sessions for the index."""

import msgspec

from coprod_tui.domain.model.session import Session
from coprod_tui.domain.reports.board import DecisionLine, decision_lines
from coprod_tui.domain.reports.insights import Evenness, Figures, Heard, evenness, heard
from coprod_tui.domain.reports.summary import Summary, summary
from coprod_tui.files import FileFacts
from coprod_tui.index.search import text_of
from coprod_tui.index.tables import Made


class SessionRow(Summary, frozen=True):
    """A session's summary, with the number of contributions and the evenness of time for the insights."""

    contributions: int
    answered: int
    not_acted_on: int
    offered: float | None
    spoken: float | None

    def figures(self, lines: tuple[DecisionLine, ...]) -> Figures:
        """The session's figures for the insights; ``lines`` are its decisions."""
        heard = Heard(self.contributions, self.answered, self.not_acted_on)
        even = Evenness(self.id, self.opened_at, self.offered, self.spoken) if self.closed_at else None
        return Figures(lines, heard, even)


def made_of(session: Session, facts: FileFacts) -> Made:
    """All rows of a session; ``facts`` are the size and change time of the file it was read from."""
    short, lines, even = summary(session), decision_lines(session), evenness(session)
    row = SessionRow(
        **msgspec.structs.asdict(short),
        **msgspec.structs.asdict(heard(session)),
        offered=even.offered,
        spoken=even.spoken,
    )
    return Made(
        facts,
        short,
        msgspec.json.encode(row),
        tuple(msgspec.json.encode(line) for line in lines if line.is_open),
        tuple(msgspec.json.encode(line) for line in lines if not line.is_open),
        text_of(session),
    )
