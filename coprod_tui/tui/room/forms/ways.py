"""How the group works together: its lines, and how the clock looks."""

from typing import NamedTuple

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import ways as say
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.form import Form, Keep


class Agreed(NamedTuple):
    """The lines, some of them empty, and how the clock looks (``presentation.ways.LOOKS``)."""

    lines: tuple[str, ...]
    look: str


class AskWays(Form[Agreed]):
    """A field for each line, and some to add; Enter keeps it all, wherever it is pressed."""

    heading = say.TITLE
    hint = say.HINT
    keeps_anywhere = True

    def __init__(self, session: Session, keep: Keep[Agreed], draft: Draft) -> None:
        super().__init__(keep, draft)
        self._lines = say.fields(session)
        self._look = say.look_chosen(session)

    def parts(self) -> ComposeResult:
        yield Static(Content(say.LINES), classes="label")
        yield from (self.line(field, line) for field, line in self._lines.items())
        yield Static(Content(say.CLOCK), classes="section")
        yield self.choice("look", [(look, Content(words)) for look, words in say.LOOKS.items()], self._look)

    def answer(self) -> Agreed:
        return Agreed(tuple(map(self.text, self._lines)), self.one("look"))
