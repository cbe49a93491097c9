"""What the catalogue keeps of one session, made from its events. Only this reads whole sessions for it."""

import msgspec

from coprod_tui.files import Facts
from coprod_tui.record.catalogue import Made
from coprod_tui.record.search import text_of
from coprod_tui.session.board import DecisionLine
from coprod_tui.session.events import Events
from coprod_tui.session.fold import fold
from coprod_tui.session.insights import Evenness, Figures, Heard, figures
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


def made_of(events: Events, facts: Facts) -> Made:
    """All rows of the session that ``events`` tell, whose file was as ``facts`` say."""
    session = fold(events)
    counted = figures(session)
    row = SessionRow(
        **msgspec.structs.asdict(summary(session)),
        **msgspec.structs.asdict(counted.heard),
        offered=counted.evenness.offered,
        spoken=counted.evenness.spoken,
    )
    decisions = tuple(msgspec.json.encode(line) for line in counted.decisions)
    return Made(facts, msgspec.json.encode(row), decisions, text_of(session))
