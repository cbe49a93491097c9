"""The clock of the room: its digits, what stands beside them, and when they change next."""

from typing import Literal, NamedTuple

from coprod_tui.domain.model.session import Session, Turn
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.schedule import turns
from coprod_tui.domain.steps import rules_of
from coprod_tui.presentation import times
from coprod_tui.presentation.language import _

_WAITING = _("of {offer}, when you are ready")
_RUNNING = _("left of {offer}")
_HELD = _("paused at {left} · [clock] goes on")
_OVER = _("finish in your own time")
_STEP_LEFT = _("left of {length}")
_STEP_OVER = _("beyond {length}")
_STEP_OPEN = _("together")

CAPTIONS = (_WAITING, _RUNNING, _HELD, _OVER, _STEP_LEFT, _STEP_OVER)
"""All that may stand beside the digits, before its times are filled in."""

Tone = Literal["waiting", "running", "held", "over", "calm"]


class ClockView(NamedTuple):
    """A clock: its text (digits, or empty where there is none), a caption, a tone, and how much is used (0 to 1).

    ``changes_in_ms``: when the text changes next; None while the clock stands still.
    """

    text: str
    caption: str
    tone: Tone
    used: float
    changes_in_ms: int | None

    @property
    def digits_tone(self) -> str:
        if self.tone == "over":
            return "over"
        return "quiet" if self.tone in ("waiting", "held") else "ink"

    @property
    def text_tone(self) -> str:
        """The tone where the digits are no larger than text."""
        return f"bold {self.digits_tone}"

    @property
    def caption_tone(self) -> str:
        return "over" if self.tone == "over" else "quiet"

    @property
    def used_tone(self) -> str:
        return "over" if self.tone == "over" else "now"


def has_clock(session: Session) -> bool:
    """Whether a clock is to be seen now."""
    step = session.step
    return session.open_turn is not None or (step is not None and not rules_of(step).has_turns)


def is_running(session: Session) -> bool:
    """Whether the clock of a turn is running."""
    return session.open_turn is not None and session.open_turn.clock == "running"


def clock_at(session: Session, elapsed_ms: int) -> ClockView:
    """The clock of the open turn, or of the step, ``elapsed_ms`` after the session opened."""
    if turn := session.open_turn:
        return _turn_clock(session, turn, elapsed_ms)
    if session.step and has_clock(session):
        return _step_clock(session, session.step, elapsed_ms)
    return ClockView("", "", "calm", 0, None)


def _turn_clock(session: Session, turn: Turn, elapsed_ms: int) -> ClockView:
    face = turns.face(session, turn, elapsed_ms)
    offer = times.clock(turn.offer_ms)
    used = min(1.0, face.spoken_ms / turn.offer_ms) if turn.offer_ms else 1.0
    running = turn.clock == "running"
    if turn.is_unused:
        text = times.over(face.over_ms) if face.over_ms else times.left(face.left_ms)
        return ClockView(text, _WAITING.format(offer=offer), "waiting", used, None)
    if face.over_ms or not face.left_ms:
        caption = _OVER if running else _HELD.format(left=times.over(face.over_ms))
        text = times.over(face.over_ms)
        return ClockView(text, caption, "over", 1, 1000 - face.over_ms % 1000 if running else None)
    text = times.left(face.left_ms)
    if not running:
        return ClockView(text, _HELD.format(left=text), "held", used, None)
    return ClockView(text, _RUNNING.format(offer=offer), "running", used, (face.left_ms - 1) % 1000 + 1)


def _step_clock(session: Session, step: Step, elapsed_ms: int) -> ClockView:
    gone = max(0, elapsed_ms - session.step_opened_ms)
    if step.total_ms is None:
        return ClockView(times.clock(gone), _STEP_OPEN, "calm", 0, 1000 - gone % 1000)
    length = times.clock(step.total_ms)
    rest = step.total_ms - gone
    if rest > 0:
        text, caption = times.left(rest), _STEP_LEFT.format(length=length)
        return ClockView(text, caption, "calm", gone / step.total_ms, (rest - 1) % 1000 + 1)
    return ClockView(times.over(-rest), _STEP_OVER.format(length=length), "over", 1, 1000 - -rest % 1000)
