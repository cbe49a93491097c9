"""Writes down what somebody said."""

from typing import NamedTuple

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import words as say
from coprod_tui.presentation.called import called, in_order
from coprod_tui.presentation.clock import is_running
from coprod_tui.presentation.labels import SOMEONE
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.form import Form, Keep

NOBODY = VoiceId("")
"""The line for words without a name."""


class Words(NamedTuple):
    """Words and whose they are; None: without a name."""

    text: str
    voice: VoiceId | None


class WriteDown(Form[Words]):
    """For the current voice, without a name right under it, or for another."""

    heading = say.WRITE_TITLE
    hint = say.WRITE_HINT
    counts = ("words",)
    keeps_anywhere = True

    def __init__(self, session: Session, speaker: VoiceId | None, keep: Keep[Words], draft: Draft) -> None:
        """``speaker``: whose words they are unless another one is chosen."""
        super().__init__(keep, draft)
        voices = sorted(in_order(session), key=lambda voice: voice.id != speaker)
        self._whose = [(voice.id, Content(called(voice.name))) for voice in voices]
        self._whose.insert(1, (NOBODY, Content(SOMEONE)))
        self._speaker = speaker or NOBODY
        self._clock_runs = is_running(session)

    def parts(self) -> ComposeResult:
        if self._clock_runs:
            yield Static(Content(say.WRITE_CLOCK_RUNS), id="clock-runs")
        yield self.area("words", placeholder=say.WRITE_PLACEHOLDER)
        yield Static(Content(say.WRITE_WHO), classes="label")
        yield self.choice("whose", self._whose, self._speaker)

    def answer(self) -> Words:
        whose = self.one("whose")
        return Words(self.text("words"), None if whose == NOBODY else VoiceId(whose))
