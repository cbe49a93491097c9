"""Writes down what somebody said."""

from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import words as say
from coprod_tui.presentation.called import called
from coprod_tui.presentation.labels import SOMEONE
from coprod_tui.presentation.room_view import in_order
from coprod_tui.tui.kit.dialog import Dialog, begin_at
from coprod_tui.tui.kit.marked_list import MarkedList
from coprod_tui.tui.kit.words_area import WordsArea


class Words(NamedTuple):
    """Words and whose they are (None: without a name). A draft is not to be kept yet."""

    text: str
    voice: VoiceId | None
    draft: bool = False


class WriteDown(Dialog[Words]):
    """Write down what was said: for the current voice, without a name right under it, or for another."""

    heading = say.WRITE_TITLE
    hint = say.WRITE_HINT

    def __init__(self, session: Session, draft: Words) -> None:
        super().__init__()
        voices: list[tuple[VoiceId | None, str]] = [(each.id, called(each.name)) for each in in_order(session)]
        current = draft.voice or (session.speaker.id if session.speaker else None)
        voices.sort(key=lambda voice: voice[0] != current)
        self._voices = [*voices[:1], (None, SOMEONE), *voices[1:]]
        self._draft = draft
        self._clock_runs = bool(session.open_turn and session.open_turn.clock == "running")

    def parts(self) -> ComposeResult:
        if self._clock_runs:
            yield Static(Content(say.WRITE_CLOCK_RUNS), id="clock-runs")
        yield WordsArea(self._draft.text, placeholder=say.WRITE_PLACEHOLDER, widget_id="words")
        yield Static(Content(say.WRITE_WHO), classes="label")
        yield MarkedList((Content(name) for _, name in self._voices), widget_id="whose")

    def on_mount(self) -> None:
        ids = [voice for voice, _ in self._voices]
        begin_at(self.query_one("#whose", OptionList), ids.index(self._draft.voice))
        self.query_one("#words").focus()

    def action_back(self) -> None:
        self.dismiss(self._words(draft=True))

    @on(WordsArea.Kept)
    @on(OptionList.OptionSelected)
    def keep(self) -> None:
        self.dismiss(self._words(draft=False))

    def _words(self, *, draft: bool) -> Words:
        place = self.query_one("#whose", OptionList).highlighted or 0
        return Words(self.query_one("#words", WordsArea).text, self._voices[place][0], draft)
