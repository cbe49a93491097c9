"""Dialogs for the voices: someone joins, goes away, comes back, or chooses another name."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from coprod_tui.session.refusal import Refusal
from coprod_tui.session.session import Session
from coprod_tui.session.voices import GivenName, name_in_cell
from coprod_tui.tui import view
from coprod_tui.tui.dialogs.dialog import Dialog, begin_at
from coprod_tui.tui.widgets.line_input import LineInput
from coprod_tui.tui.widgets.marked_list import MarkedList
from coprod_tui.tui.wording import dialogs as say


class AskName(Dialog[GivenName]):
    """A name; what is taken off it is said while it is typed, in front of everyone's eyes."""

    def __init__(self, title: str, hint: str, accept: Callable[[str], None]) -> None:
        """``accept`` raises a ``Refusal`` when the name cannot be taken."""
        super().__init__()
        self.heading = title
        self.hint = hint
        self._accept = accept

    def parts(self) -> ComposeResult:
        yield Static(Content(say.JOIN_LABEL), classes="label")
        yield LineInput(widget_id="name")

    def on_mount(self) -> None:
        self.query_one("#name").focus()

    @on(Input.Changed)
    def preview(self, message: Input.Changed) -> None:
        try:
            given = name_in_cell(message.value)
        except Refusal:
            self.say("")
        else:
            self.say(" ".join(given.notes) or say.JOIN_AS.format(name=given.name))

    @on(Input.Submitted)
    def answer(self, message: Input.Submitted) -> None:
        try:
            given = name_in_cell(message.value)
            self._accept(given.name)
        except Refusal as refusal:
            self.say(refusal.sentence)
        else:
            self.dismiss(given)


class Moving(NamedTuple):
    """Who goes or comes; ``rename`` when they choose another name instead."""

    voice: str
    rename: bool = False


class AwayOrBack(Dialog[Moving]):
    """The voices in the order in which they stand in the room: Enter sends one away or welcomes them back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("r", "rename", show=False)]
    heading = say.AWAY_TITLE
    hint = say.AWAY_HINT

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._speaker = session.speaker
        self._voices = tuple(view.in_order(session))

    def parts(self) -> ComposeResult:
        entries = (
            Content.assemble(voice.name, (f"  {say.AWAY_HERE if voice.here else say.AWAY_AWAY}", "$quiet"))
            for voice in self._voices
        )
        yield MarkedList(entries, widget_id="whose")

    def on_mount(self) -> None:
        """Begin with the first who is away, for they may be back; else with whose turn it is."""
        away = [voice for voice in self._voices if not voice.here]
        first = away[0] if away else self._speaker
        options = self.query_one("#whose", OptionList)
        begin_at(options, self._voices.index(first) if first else 0 if self._voices else None)
        options.focus()

    @on(OptionList.OptionSelected)
    def chosen(self, message: OptionList.OptionSelected) -> None:
        self.dismiss(Moving(self._voices[message.option_index].id))

    def action_rename(self) -> None:
        place = self.query_one("#whose", OptionList).highlighted
        if place is not None:
            self.dismiss(Moving(self._voices[place].id, rename=True))
