"""The strip that asks how long a break now is to be."""

from collections.abc import Iterable

from textual.widget import Widget

from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import breaks as say
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.line_input import LineInput
from coprod_tui.tui.kit.rows_strip import RowsStrip, row, text


class TakeBreak(RowsStrip[int]):
    """Its minutes stand there, and what is typed takes their place."""

    heading = say.TITLE
    hint = say.HINT

    def __init__(self, session: Session, keep: Keep[int]) -> None:
        super().__init__(keep)
        self._about = say.about(session)
        self._minutes = say.minutes(session)

    def rows(self) -> Iterable[Widget]:
        yield row(say.MINUTES, self.line("minutes", str(self._minutes)))
        yield text(self._about)

    def begin(self) -> None:
        super().begin()
        self.query_one("#minutes", LineInput).action_select_all()

    def answer(self) -> int:
        return say.whole_minutes(self.text("minutes"))
