"""The clock of the room: its digits or its bar, what stands beside them, and when they change next."""

from typing import Literal, NamedTuple

from coprod_tui.domain import derived
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.turn import Turn
from coprod_tui.domain.model.ways import ClockLook
from coprod_tui.domain.plan.plan import SECOND, Step
from coprod_tui.domain.schedule import turns
from coprod_tui.domain.steps import gone_ms, rules_of
from coprod_tui.presentation import times
from coprod_tui.presentation.language import _
from coprod_tui.presentation.steps import STEPS

_WAITING = _("of {offer}, when you are ready")
_WAITING_WITHOUT_NUMBERS = _("when you are ready")
_QUIET = _("of {offer}, a moment of quiet")
_QUIET_WITHOUT_NUMBERS = _("a moment of quiet")
_READING = _("of {offer}, a moment to read")
_READING_WITHOUT_NUMBERS = _("a moment to read")
_RUNNING = _("left of {offer}")
_HELD = _("paused at {left}")
_HELD_WITHOUT_NUMBERS = _("paused")
_OVER = _("finish in your own time")
_STEP_LEFT = _("left of {length}")
_STEP_LEFT_FOR_ALL = _("left of {length} for all")
_STEP_OVER = _("beyond {length}")
_STEP_OVER_WITHOUT_NUMBERS = _("the time we planned for this is over")
_STEP_OPEN = _("so far")

_WITHOUT_NUMBERS = {
    _WAITING: _WAITING_WITHOUT_NUMBERS,
    _QUIET: _QUIET_WITHOUT_NUMBERS,
    _READING: _READING_WITHOUT_NUMBERS,
}
CAPTIONS = (_WAITING, _QUIET, _READING, _RUNNING, _HELD, _OVER, _STEP_LEFT, _STEP_LEFT_FOR_ALL, _STEP_OVER, _STEP_OPEN)
"""All that may stand beside the digits, before its times are filled in."""

Tone = Literal["waiting", "running", "held", "over", "calm"]

Shown = ClockLook | Literal[""]
"""How a clock looks; empty where none is to be seen."""


class ClockView(NamedTuple):
    """A clock: its digits, a caption, a tone, and how much is used (0 to 1).

    ``look``: as numbers, as a bar that fills, or as words alone. ``text``: the digits; empty unless it has numbers.
    ``changes_in_ms``: when it changes next; None while it stands still. ``words_lead``: beyond an offer the caption
    is larger than the digits.
    """

    text: str
    caption: str
    tone: Tone
    used: float
    changes_in_ms: int | None
    look: ClockLook = "numbers"
    words_lead: bool = False

    @property
    def shown(self) -> Shown:
        """Numbers need digits; a bar, or the room for words, is there without."""
        return self.look if self.text or self.look != "numbers" else ""

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
    def words_tone(self) -> str:
        """The tone of the caption where it leads, in ordinary letters."""
        return f"bold {self.caption_tone}"

    @property
    def used_tone(self) -> str:
        return "over" if self.tone == "over" else "now"


NO_CLOCK = ClockView("", "", "calm", 0, None)


def has_clock(session: Session) -> bool:
    """Whether a clock is to be seen now."""
    step = session.step
    if session.break_now or session.thinking or session.open_turn:
        return True
    return step is not None and not rules_of(step).has_turns


def is_running(session: Session) -> bool:
    """Whether the clock of a turn is running."""
    return session.open_turn is not None and session.open_turn.clock == "running"


@derived.once
def look_of(session: Session) -> ClockLook:
    """How the clock looks now: as the group chose.

    Without a choice it has numbers, but in a round in which offers differ the same bar for everyone. While somebody
    has no clock nobody has numbers: theirs would not be true, and to have none would single them out.
    """
    chosen = session.ways.choices.clock if session.ways else None
    if chosen == "numbers" and turns.somebody_has_no_clock(session):
        return "bar"
    if chosen:
        return chosen
    turn = session.open_turn
    round_ = session.rounds[turn.round - 1] if turn and turn.round else session.round
    return "bar" if round_ and turns.offers_differ(session, round_) else "numbers"


def clock_at(session: Session, elapsed_ms: int) -> ClockView:
    """The clock of the open turn, or of the step, ``elapsed_ms`` after the session opened.

    In an open discussion it is that of the step, which is for all, whoever has the floor.
    """
    look = look_of(session)
    if pause := session.break_now:
        return _of_step(_length_clock(pause.length_ms, elapsed_ms - pause.began_ms), look)
    if (turn := session.open_turn) and turn.round:
        numbers = _turn_clock(session, turn, elapsed_ms)
        if look == "numbers":
            return numbers
        return _without_numbers(numbers, look, _words_of(session, turn, numbers, elapsed_ms))
    if session.step and has_clock(session):
        gone = gone_ms(session, elapsed_ms)
        if session.thinking:
            return _thinking_clock(session.step.think_ms or 0, gone, look)
        if not turn and _tells_nothing(session.step, look):
            return NO_CLOCK
        numbers = _length_clock(session.step.total_ms, gone, _STEP_LEFT_FOR_ALL if turn else _STEP_LEFT)
        of_step = _held(numbers, look) if turn and turn.clock == "held" else _of_step(numbers, look)
        return _while_all_read(of_step, turns.reading_left_ms(session, elapsed_ms))
    return NO_CLOCK


def _while_all_read(clock: ClockView, left_ms: int) -> ClockView:
    """The clock of a step, whose time goes on while there is something new to read."""
    if not left_ms:
        return clock
    next_ms = min(left_ms, clock.changes_in_ms or left_ms)
    return clock._replace(caption=_READING_WITHOUT_NUMBERS, changes_in_ms=next_ms)


def _of_step(numbers: ClockView, look: ClockLook) -> ClockView:
    caption = _STEP_OVER_WITHOUT_NUMBERS if numbers.tone == "over" else ""
    return numbers if look == "numbers" else _without_numbers(numbers, look, caption)


def _held(numbers: ClockView, look: ClockLook) -> ClockView:
    """The clock of an open discussion while whoever has the floor has paused."""
    held = numbers._replace(caption=_HELD.format(left=numbers.text), tone="held", changes_in_ms=None)
    return held if look == "numbers" else _without_numbers(held, look, _HELD_WITHOUT_NUMBERS)


def _thinking_clock(length_ms: int, gone: int, look: ClockLook) -> ClockView:
    """A quiet clock, which is nobody's turn; when it is over nobody is late."""
    rest = max(0, length_ms - gone)
    used, next_ms = (1 - rest / length_ms if length_ms else 1.0), ((rest - 1) % SECOND + 1 if rest else None)
    caption = "" if rest else _WAITING_WITHOUT_NUMBERS
    numbers = ClockView(times.left(rest), caption, "waiting", used, next_ms)
    return numbers if look == "numbers" else _without_numbers(numbers, look, caption)


def _tells_nothing(step: Step, look: ClockLook) -> bool:
    """Without a length nothing fills, and nobody counts how long the group looks back at itself."""
    return step.total_ms is None and (look != "numbers" or bool(STEPS[step.kind].asks))


def _words_of(session: Session, turn: Turn, numbers: ClockView, elapsed_ms: int) -> str:
    """What stands beside the clock of a turn that has no numbers."""
    if numbers.tone == "waiting":
        return _WITHOUT_NUMBERS[_before_it_begins(session, turn, elapsed_ms)[0]]
    if turn.clock == "held":
        return _HELD_WITHOUT_NUMBERS
    return _OVER if numbers.tone == "over" else ""


def _without_numbers(numbers: ClockView, look: ClockLook, caption: str) -> ClockView:
    """The same clock, from which nobody can read how much of what somebody had."""
    next_ms = None if numbers.tone == "over" else numbers.changes_in_ms
    return numbers._replace(text="", caption=caption, look=look, changes_in_ms=next_ms)


def _turn_clock(session: Session, turn: Turn, elapsed_ms: int) -> ClockView:
    face = turns.face(session, turn, elapsed_ms)
    offer_ms = turns.shown_ms(turn)
    offer = times.left(offer_ms)
    used = min(1.0, face.spoken_ms / offer_ms) if offer_ms else 1.0
    running = turn.clock == "running"
    if turn.is_unused:
        text = times.over(face.over_ms) if face.over_ms else times.left(face.left_ms)
        words, next_ms = _before_it_begins(session, turn, elapsed_ms)
        return ClockView(text, words.format(offer=offer), "waiting", used, next_ms)
    if face.over_ms or not face.left_ms:
        text, next_ms = times.over(face.over_ms), SECOND - face.over_ms % SECOND if running else None
        return ClockView(text, _OVER if running else _HELD.format(left=text), "over", 1, next_ms, words_lead=True)
    text = times.left(face.left_ms)
    if not running:
        return ClockView(text, _HELD.format(left=text), "held", used, None)
    return ClockView(text, _RUNNING.format(offer=offer), "running", used, (face.left_ms - 1) % SECOND + 1)


def _before_it_begins(session: Session, turn: Turn, elapsed_ms: int) -> tuple[str, int | None]:
    """What stands beside the clock of a turn that waits, and when that changes: first all read, or it is quiet."""
    if reading_ms := turns.reading_left_ms(session, elapsed_ms):
        return _READING, reading_ms
    if quiet_ms := turns.pause_left_ms(session, turn, elapsed_ms):
        return _QUIET, quiet_ms
    return _WAITING, None


def _length_clock(length_ms: int | None, gone: int, left: str = _STEP_LEFT) -> ClockView:
    if length_ms is None:
        return ClockView(times.clock(gone), _STEP_OPEN, "calm", 0, SECOND - gone % SECOND)
    length = times.clock(length_ms)
    rest = length_ms - gone
    if rest > 0:
        text, caption = times.left(rest), left.format(length=length)
        return ClockView(text, caption, "calm", gone / length_ms, (rest - 1) % SECOND + 1)
    return ClockView(times.over(-rest), _STEP_OVER.format(length=length), "over", 1, SECOND - -rest % SECOND)
