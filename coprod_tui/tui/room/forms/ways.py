"""How the group works together: how the clock looks, and the lines that it agrees."""

from collections.abc import Iterable
from typing import NamedTuple

from textual.widget import Widget

from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import ways as say
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.rows import RowsStrip, row


class Agreed(NamedTuple):
    """The lines, some of them empty, and how the clock looks (``presentation.ways.LOOKS``)."""

    lines: tuple[str, ...]
    look: str


class AskWays(RowsStrip[Agreed]):
    """What is chosen has a key; a field for each line, and some to add. Enter keeps it all, wherever it is pressed."""

    heading = say.TITLE
    hint = say.HINT
    keeps_anywhere = True

    def __init__(self, session: Session, keep: Keep[Agreed], draft: Draft) -> None:
        super().__init__(keep, draft)
        self._lines = say.fields(session)
        self._look = say.look_chosen(session)

    def rows(self) -> Iterable[Widget]:
        yield row(say.CLOCK, self.keyed("look", tuple(say.LOOKS.items()), self._look))
        for place, (field, line) in enumerate(self._lines.items()):
            yield row("" if place else say.LINES, self.line(field, line))

    def answer(self) -> Agreed:
        return Agreed(tuple(map(self.text, self._lines)), self.one("look"))
