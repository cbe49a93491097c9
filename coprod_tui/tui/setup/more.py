"""What else can be chosen for a question: time to think first, and that nothing is written down."""

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.presentation import setup_rows as say
from coprod_tui.presentation.plan_forms import THINK_LIKE
from coprod_tui.presentation.setup_steps import Row
from coprod_tui.tui.kit.form import Form, Keep


class MoreForm(Form[Row]):
    """A dialog about one question, which is its heading; it is answered with the row as it was chosen."""

    hint = say.MORE_HINT
    keeps_anywhere = True

    def __init__(self, row: Row, keep: Keep[Row]) -> None:
        super().__init__(keep)
        self.heading = say.named(row)
        self._row = row

    def parts(self) -> ComposeResult:
        yield Static(Content(say.MORE_THINK), classes="label")
        yield self.line("think", self._row.think, placeholder=THINK_LIKE)
        yield Static(Content(say.MORE_KEPT), classes="label")
        answers = [(each, Content(words)) for each, words in say.MORE_KEPT_ANSWERS]
        yield self.choice("kept", answers, "yes" if self._row.kept else "no")

    def answer(self) -> Row:
        return say.more(self._row, self.text("think"), self.one("kept"))
