"""A turn: somebody's time in a round, or with the floor of an open discussion, and what became of it."""

from datetime import datetime
from typing import Literal

from coprod_tui.domain.events import WhyFloor
from coprod_tui.domain.ids import StepId, TurnId, VoiceId
from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.model.value import Value

ClockState = Literal["waiting", "running", "held"]
Outcome = Literal["spoke", "passed", "kept_open"]


class Turn(Value, frozen=True):
    """A voice's turn. Open while ``outcome`` is None; then the voice has spoken or passed, or the turn is kept open.

    ``round`` is None in an open discussion: there nothing is offered, and ``why`` says why the voice has the floor.
    ``comes_later``: it was passed, and is offered once more. ``let_be``: nothing of it is evened out.
    ``from_opening``: the time for which it waited was counted as spoken. ``not_evened``: it ended while nothing was
    evened out. ``pace``: what suited the voice when it was offered, and ``paces``: all that then suited anybody; what
    is said of it meanwhile counts, and is seen, from the next turn on. ``share_ms``: what of the round's share and
    extra it stands for, as planned for everyone. ``ended_seq`` is the number of the event that ended it; it orders
    turns that ended at the same time.

    Every millisecond since it opened, but those of a break, is in exactly one of ``waiting_ms``, ``spoken_ms`` and
    ``held_ms``.
    """

    id: TurnId
    voice: VoiceId
    step: StepId
    round: int | None
    offer_ms: int
    take_ms: int
    opened_at: datetime
    why: WhyFloor | None = None
    pace: Pace = "as_planned"
    paces: frozenset[Pace] = frozenset()
    share_ms: int = 0
    clock: ClockState = "waiting"
    waiting_ms: int = 0
    spoken_ms: int = 0
    held_ms: int = 0
    passes: int = 0
    comes_later: bool = False
    let_be: bool = False
    from_opening: bool = False
    not_evened: bool = False
    outcome: Outcome | None = None
    ended_at: datetime | None = None
    ended_seq: int = 0

    @property
    def over_ms(self) -> int:
        """Time spoken beyond the offer; nothing is where nothing is offered, or there is no clock."""
        return max(0, self.spoken_ms - self.offer_ms) if self.round and self.has_clock else 0

    @property
    def has_clock(self) -> bool:
        return self.pace != "no_clock"

    @property
    def owing_ms(self) -> int:
        """What it adds to what its voice owes the others; it pays off what was taken from its offer."""
        return (0 if self.let_be or self.not_evened else self.over_ms) - self.take_ms

    @property
    def has_ended(self) -> bool:
        """Whether its voice has spoken or passed."""
        return self.outcome in ("spoke", "passed")

    @property
    def was_offered(self) -> bool:
        """Whether it has been offered: a turn kept open has not."""
        return self.outcome != "kept_open"

    @property
    def may_come_again(self) -> bool:
        """Whether it will be offered once more."""
        return self.outcome == "passed" and self.comes_later

    @property
    def is_unused(self) -> bool:
        """Whether it is open and its clock has not started since it was last offered."""
        return self.outcome is None and self.clock == "waiting"
