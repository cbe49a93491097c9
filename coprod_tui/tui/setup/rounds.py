"""The rows of questions: new ones are put in at any place, and each can be moved and taken out.

Below them always stands an empty row for one more. What else can be chosen for a question is asked in a dialog.
"""

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from coprod_tui.domain.steps import RULES
from coprod_tui.presentation import setup
from coprod_tui.presentation import setup_rows as say
from coprod_tui.presentation.plan_forms import THINK_LIKE
from coprod_tui.presentation.setup_steps import Row
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.form import Form, Keep
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.kit.line_input import LineInput
from coprod_tui.tui.kit.pick import ask_yes
from coprod_tui.tui.kit.stories import ask, run


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


class RoundRow(Horizontal):
    """One question and the share of each voice; what else was chosen for it stands in the frame of the question."""

    def __init__(self, row: Row = Row()) -> None:  # noqa: B008 - a frozen value
        super().__init__()
        self._begin = row
        self._shown: tuple[Line, str] | None = None

    def compose(self) -> ComposeResult:
        yield LineInput(self._begin.prompt, placeholder=setup.ROUND_PLACEHOLDER).add_class("prompt")
        yield LineInput(self._begin.share, placeholder=setup.SHARE_PLACEHOLDER).add_class("share")
        yield Static(classes="read")

    def show(self, read: Line, beside: str) -> None:
        """Which time was understood, and what else was chosen."""
        if (read, beside) != self._shown:
            self._shown = (read, beside)
            self.query_one(".read", Static).update(content(read))
            self.query_one(".prompt").border_subtitle = Content(beside) if beside else None

    def begin(self) -> None:
        """Put the cursor into the question."""
        self.query_one(".prompt").focus()

    def choose(self, row: Row) -> None:
        """What else was chosen for the question."""
        self._begin = self._begin._replace(think=row.think, kept=row.kept)

    @property
    def row(self) -> Row:
        """What is typed and chosen."""
        prompt, share = (self.query_one(part, Input).value for part in (".prompt", ".share"))
        return self._begin._replace(prompt=prompt, share=share)


_NOTHING = (Line(), "")


class Rounds(Vertical):
    """The questions in their order."""

    class Changed(Message):
        """A row was put in, moved or taken out; or it is said why not."""

        def __init__(self, said: str = "") -> None:
            super().__init__()
            self.said = said

    def __init__(self, rows: Iterable[Row]) -> None:
        super().__init__(id="rounds")
        self._begin = rows

    def compose(self) -> ComposeResult:
        yield from map(RoundRow, self._begin)
        yield RoundRow()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is typed, without the empty rows at the end."""
        rows = [each.row for each in self._all]
        while rows and rows[-1] == Row():
            rows.pop()
        return tuple(rows)

    @on(Input.Changed)
    async def one_more(self, message: Input.Changed) -> None:
        """Whoever types into the empty row gets another one below it."""
        last = self._all[-1]
        if any((last.row.prompt, last.row.share)) and message.input in last.query(Input):
            await self.mount(RoundRow(), after=last)

    def show(self, beside: Iterable[tuple[Line, str]]) -> None:
        """What stands beside each question, without the empty rows at the end."""
        told = iter(beside)
        for row in self._all:
            row.show(*next(told, _NOTHING))

    async def put_in(self) -> None:
        """An empty row below the one with the cursor; above all where it is in none."""
        row, here = RoundRow(), self._here
        await (self.mount(row, before=0) if here is None else self.mount(row, after=here))
        row.begin()
        self.post_message(self.Changed())

    def move(self, by: int) -> None:
        """The row with the cursor changes places with the one above (-1) or below (1)."""
        rows, here = self._all, self._here
        why_not = self._no_row(here)
        if here is None or why_not:
            self.post_message(self.Changed(why_not))
            return
        other = rows.index(here) + by
        if 0 <= other < len(rows) - 1:
            self.move_child(here, before=rows[other]) if by < 0 else self.move_child(here, after=rows[other])
            self.call_after_refresh(here.scroll_visible, animate=False)
            self.post_message(self.Changed())
        else:
            self.post_message(self.Changed(say.IS_FIRST if by < 0 else say.IS_LAST))

    def take_out(self) -> None:
        """Take out the row with the cursor, which goes to the next one; it is asked first if anything stands in it."""
        here = self._here
        why_not = self._no_row(here)
        if here is None or why_not:
            self.post_message(self.Changed(why_not))
        elif say.holds(here.row):
            run(self.app, self._ask_to_take_out(here))
        else:
            self._remove(here)

    def choose_more(self) -> None:
        """Choose what else there is to the row with the cursor."""
        here = self._here
        why_not = self._no_row(here)
        if here is None or why_not:
            self.post_message(self.Changed(why_not))
        elif not RULES[here.row.means].may_think:
            self.post_message(self.Changed(say.MORE_AT_BREAK))
        else:
            run(self.app, self._ask_more(here))

    async def _ask_more(self, row: RoundRow) -> None:
        if await ask(MoreForm(row.row, row.choose)):
            self.post_message(self.Changed())

    async def _ask_to_take_out(self, row: RoundRow) -> None:
        if await ask(ask_yes(say.TAKE_OUT_ASK, say.named(row.row), say.TAKE_OUT_YES)):
            self._remove(row)

    def _remove(self, row: RoundRow) -> None:
        rows = self._all
        rows[rows.index(row) + 1].begin()
        self.call_next(self._removed, row)

    async def _removed(self, row: RoundRow) -> None:
        said = say.taken_out(row.row)
        await row.remove()
        self.post_message(self.Changed(said))

    def _no_row(self, here: RoundRow | None) -> str:
        """Why there is no row to do something with; empty if there is one."""
        if here is None:
            return say.WHICH
        return say.NOTHING_IN_IT if here is self._all[-1] else ""

    @property
    def _all(self) -> list[RoundRow]:
        return list(self.query_children(RoundRow))

    @property
    def _here(self) -> RoundRow | None:
        """The row that has the cursor."""
        return next((each for each in self._all if each.has_focus_within), None)
