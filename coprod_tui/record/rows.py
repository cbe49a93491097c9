"""What the catalogue keeps of one session, made from its events. Only this reads whole sessions for it."""

import msgspec

from coprod_tui.files import Facts
from coprod_tui.record.catalogue import Made
from coprod_tui.record.search import text_of
from coprod_tui.session.board import DecisionLine
from coprod_tui.session.insights import Evenness, Figures, Heard, figures
from coprod_tui.session.session import Session
from coprod_tui.session.summary import Summary, summary


class SessionRow(Summary, frozen=True):
    """A session's summary and what else the insights count of it: its contributions, and how equal the time was."""

    contributions: int
    answered: int
    not_acted_on: int
    offered: float | None
    spoken: float | None

    def figures(self, lines: tuple[DecisionLine, ...]) -> Figures:
        """What the session gives to the insights; ``lines`` are its decisions."""
        heard = Heard(self.contributions, self.answered, self.not_acted_on)
        return Figures(lines, heard, Evenness(self.id, self.opened_at, self.offered, self.spoken))


def made_of(session: Session, facts: Facts) -> Made:
    """All rows of a session whose file was as ``facts`` say."""
    counted = figures(session)
    short = summary(session)
    row = SessionRow(
        **msgspec.structs.asdict(short),
        **msgspec.structs.asdict(counted.heard),
        offered=counted.evenness.offered,
        spoken=counted.evenness.spoken,
    )
    return Made(
        facts,
        short,
        msgspec.json.encode(row),
        tuple(msgspec.json.encode(line) for line in counted.decisions if line.is_open),
        tuple(msgspec.json.encode(line) for line in counted.decisions if not line.is_open),
        text_of(session),
    )
