"""How the group works together: what it chooses, and the lines that it agrees."""

from collections.abc import Iterable

from textual.widget import Widget

from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import ways as say
from coprod_tui.presentation.ways_chosen import Chosen, chosen
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.rows_strip import Row, RowsStrip, row, text


class AskWays(RowsStrip[say.Agreed]):
    """What is chosen has a key; a field for each line, and some to add. Enter keeps it all, wherever it is pressed."""

    heading = say.TITLE
    hint = say.HINT
    keeps_anywhere = True

    def __init__(self, session: Session, keep: Keep[say.Agreed], draft: Draft) -> None:
        super().__init__(keep, draft)
        self._session = session
        self._lines = say.fields(session)

    def rows(self) -> Iterable[Widget]:
        stands = chosen(self._session)
        yield row(say.CLOCK, self.keyed("look", tuple(say.LOOKS.items()), stands.look))
        yield row(say.EVEN_OUT, self.keyed("even_out", tuple(say.EVENED_OUT.items()), stands.even_out))
        yield row(say.NAMES, self.keyed("names", tuple(say.STAND.items()), stands.names))
        yield row(say.HANDS, self.keyed("hands", tuple(say.NEXT_HAND.items()), stands.hands))
        quiet = self._number("pause", stands.pause, say.SECONDS)
        to_read = self._number("reading", stands.reading, say.SECONDS_TO_READ)
        yield Row(text(say.PAUSE), *quiet, *to_read, classes="counted")
        due = self._number("break_after", stands.break_after, say.MINUTES)
        yield Row(text(say.BREAK), *due, classes="counted")
        for place, (field, line) in enumerate(self._lines.items()):
            yield row("" if place else say.LINES, self.line(field, line))

    def answer(self) -> say.Agreed:
        kept = (self.one("look"), self.one("even_out"), self.one("names"), self.one("hands"))
        answer = Chosen(*kept, self.text("pause"), self.text("reading"), self.text("break_after"))
        return say.Agreed(tuple(map(self.text, self._lines)), say.choices(self._session, answer))

    def _number(self, field: str, stands: str, unit: str) -> tuple[Widget, Widget]:
        """A short field, and what is counted in it."""
        return self.line(field, stands), text(unit, "unit")
