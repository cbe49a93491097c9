"""The dialog that corrects a clock."""

import re
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from coprod_tui.domain.ids import TurnId
from coprod_tui.domain.model.session import Session, Turn
from coprod_tui.domain.plan.plan import duration
from coprod_tui.domain.schedule import turns
from coprod_tui.domain.words import clean
from coprod_tui.presentation import meeting as say
from coprod_tui.presentation.called import name_of
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.lengths import clock
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.form import Form, Keep, NotYet


class Mending(NamedTuple):
    """The turn to correct, the time really spoken in milliseconds, and the reason."""

    turn: TurnId
    spoken_ms: int
    reason: str


class Mend(Form[Mending]):
    """Ask for the time really spoken in the open or the last turn, and for the reason."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(keys_of("mend"), priority=True)
    heading = say.MEND_TITLE
    hint = say.MEND_HINT

    def __init__(self, session: Session, elapsed_ms: int, keep: Keep[Mending]) -> None:
        """``session`` must have a last turn."""
        super().__init__(keep)
        self._session = session
        self._elapsed_ms = elapsed_ms
        ended = sorted((turn for turn in session.turns if turn.ended_seq), key=lambda turn: turn.ended_seq)
        taken = [turn for turn in ended if turn.outcome in ("spoke", "passed")]
        before = ([turn for turn in taken if turn.spoken_ms] or taken)[
            -1:
        ]  # a turn passed in silence has no clock to correct
        self._turns = [turn for turn in (session.open_turn, *before) if turn]
        self._place = 0

    def parts(self) -> ComposeResult:
        yield Static("", id="large")
        if len(self._turns) > 1:
            yield Static(Content(say.MEND_OTHER), classes="label")
        yield Static(Content(say.MEND_TIME), classes="label")
        yield self.line("time")
        yield Static(Content(say.MEND_REASON), classes="label")
        yield self.line("reason")

    def on_mount(self) -> None:
        self._show()

    def action_other(self) -> None:
        self._place = (self._place + 1) % len(self._turns)
        self._show()

    def answer(self) -> Mending:
        text = self.text("time")
        spoken = spoken_time(text)
        if spoken is None:
            raise NotYet(say.MEND_NO_TIME.format(text=clean(text, characters=40).text), "time")
        return Mending(self._turn.id, spoken, self.text("reason"))

    @property
    def _turn(self) -> Turn:
        return self._turns[self._place]

    def _show(self) -> None:
        spoken = turns.spoken_ms(self._session, self._turn, self._elapsed_ms)
        told = say.MEND_WHOSE.format(
            name=name_of(self._session, self._turn.voice),
            spoken=clock(spoken),
            offer=clock(self._turn.offer_ms),
        )
        self.query_one("#large", Static).update(Content(told))


def spoken_time(text: str) -> int | None:
    """Milliseconds of ``1:30``, ``90s``, ``1m30s`` or ``0``; None for anything else."""
    text = text.strip()
    if found := re.fullmatch(r"(\d{1,3}):([0-5]?\d)", text):
        return (int(found[1]) * 60 + int(found[2])) * 1000
    if re.fullmatch(r"0+\s*s?", text):
        return 0
    try:
        return duration(text)
    except ValueError:
        return None
