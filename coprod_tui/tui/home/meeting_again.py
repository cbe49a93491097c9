"""Asks who of those who were there last time is coming again."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.presentation import meeting_again as say
from coprod_tui.presentation.keys import keys_of
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.choices import Choices
from coprod_tui.tui.kit.dialog import Dialog


class WhoComesAgain(Dialog[tuple[str, ...]]):
    """Their names, of which none is ticked; dismissed with those that are."""

    BINDINGS = bindings(keys_of("again"))
    heading = say.TITLE
    hint = say.HINT

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = tuple(names)

    def parts(self) -> ComposeResult:
        yield Static(Content(say.ONLY_TICKED), id="more")
        entries = [(str(place), Content(name)) for place, name in enumerate(self._names)]
        yield Choices(entries, (), widget_id="coming")

    def on_mount(self) -> None:
        super().on_mount()
        choices = self.query_one(Choices)
        choices.highlighted = 0
        choices.focus()

    def action_all(self) -> None:
        self.query_one(Choices).choose_all()

    @on(Choices.Done)
    def done(self) -> None:
        self.dismiss(tuple(self._names[int(each)] for each in self.query_one(Choices).chosen))
