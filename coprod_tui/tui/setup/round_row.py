"""A question of the setup screen, the time for it, and how that time was understood."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from coprod_tui.presentation import setup as say
from coprod_tui.presentation.lengths import short
from coprod_tui.presentation.spoken_times import time_of
from coprod_tui.presentation.steps import STEPS
from coprod_tui.tui.kit.line_input import LineInput
from coprod_tui.tui.setup.fields import Row


class RoundRow(Horizontal):
    """One question and the share of each voice."""

    def __init__(self, row: Row = Row()) -> None:  # noqa: B008 - a frozen value
        super().__init__()
        self._begin = row

    def compose(self) -> ComposeResult:
        yield LineInput(self._begin.prompt, placeholder=say.ROUND_PLACEHOLDER).add_class("prompt")
        yield LineInput(self._begin.share, placeholder=say.SHARE_PLACEHOLDER).add_class("share")
        yield Static(_read_back(self._begin), classes="read")

    @on(Input.Changed)
    def read_back(self) -> None:
        """Say beside the field which time was understood."""
        self.query_one(".read", Static).update(_read_back(self.row))

    @property
    def row(self) -> Row:
        """What is typed."""
        prompt, share = (self.query_one(part, Input).value for part in (".prompt", ".share"))
        return self._begin._replace(prompt=prompt, share=share)


def _read_back(row: Row) -> Content:
    try:
        time = time_of(row.share)
    except ValueError:
        return Content.styled(say.NO_TIME if row.share.strip() else "", "$now")
    words = say.SHARED_OUT if time.in_all and row.has_turns else STEPS[row.means].lasts
    return Content(words.format(length=short(time.length_ms)))
