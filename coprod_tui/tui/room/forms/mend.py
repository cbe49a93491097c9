"""The strip that corrects a clock."""

from collections.abc import Iterable
from typing import NamedTuple

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from coprod_tui.domain.ids import TurnId
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import meeting as say
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.presentation.spoken_times import time_used
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.rows_strip import RowsStrip, row, text


class Mending(NamedTuple):
    """The turn to correct, the time really spoken in milliseconds, and the reason."""

    turn: TurnId
    spoken_ms: int
    reason: str


class Mend(RowsStrip[Mending]):
    """Ask for the time really spoken in the open or the last turn, and for the reason."""

    BINDINGS = bindings(keys_of("mend"), priority=True)
    heading = say.MEND_TITLE
    hint = say.MEND_HINT

    def __init__(self, session: Session, elapsed_ms: int, keep: Keep[Mending]) -> None:
        """``session`` must have a last turn."""
        super().__init__(keep)
        self._turns = say.to_mend(session, elapsed_ms)
        self._place = 0

    def rows(self) -> Iterable[Widget]:
        yield Static(Content(self._turns[0].told), id="whose-clock")
        if len(self._turns) > 1:
            yield text(say.MEND_OTHER)
        yield row(say.MEND_TIME, self.line("time", placeholder=say.MEND_TIME_LIKE))
        yield row(say.MEND_REASON, self.line("reason", placeholder=say.MEND_REASON_KEPT))

    def action_other(self) -> None:
        self._place = (self._place + 1) % len(self._turns)
        self.query_one("#whose-clock", Static).update(Content(self._turns[self._place].told))

    def answer(self) -> Mending:
        spoken = time_used(self.text("time"))
        if spoken is None:
            raise NotYet(say.no_time(self.text("time")), "time")
        return Mending(self._turns[self._place].turn, spoken, self.text("reason"))
