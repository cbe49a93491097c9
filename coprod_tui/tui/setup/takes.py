"""Below the fields: how long all of it takes and when it ends, where a break is missing, and what was said last."""

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from coprod_tui.presentation.setup import Fields
from coprod_tui.presentation.setup_times import breaks_missing, length
from coprod_tui.tui.kit.phrases import Phrases

AGAIN_SECONDS = 5.0
"""How often it is looked at again when the meeting would end."""


class Takes(Vertical):
    """The lines that stay in sight."""

    def __init__(self) -> None:
        super().__init__(id="below")

    def compose(self) -> ComposeResult:
        yield Phrases("", widget_id="length")
        yield Static("", id="long")
        yield Static("", id="problem")

    def show(self, fields: Fields, now: datetime, trouble: str) -> None:
        """What holds if the meeting begins now, and the ``trouble`` in finding it out, if any."""
        self.query_one(Phrases).show(length(fields, now))
        missing = breaks_missing(fields, now)
        warning = self.query_one("#long", Static)
        warning.update(Content(missing))
        warning.display = bool(missing)
        if trouble:
            self.say(trouble)

    def say(self, sentence: str) -> None:
        """Say what was done, or why it was not."""
        self.query_one("#problem", Static).update(Content(sentence))
