"""Who carries out what was agreed, by when, and when they report back."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any, ClassVar, Self

from coprod_tui.domain import events as e
from coprod_tui.domain.decide import Act, Command, known
from coprod_tui.domain.ids import DecisionId, VoiceId
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.voice import Voice
from coprod_tui.domain.rejection import Rejection

_BEHIND_UTC = timedelta(days=1)
"""The local day of the meeting may be one behind the UTC day."""


class Carry(Command, frozen=True):
    """Voices agree to carry out a decision: by when, and when they report back to the group.

    What is promised ``at_next_meeting`` has no day. The carriers must be in the room while the session is open; after
    the close any of its voices will do. No day may lie before ``today``, except one that the decision already has.
    """

    after_close: ClassVar[bool] = True
    decision: DecisionId
    carried_by: tuple[VoiceId, ...]
    due: date | None
    feed_back_by: date | None
    today: date
    at_next_meeting: tuple[e.Promised, ...] = ()

    def decide(self, act: Act) -> None:
        decision = known(act.session.decisions, self.decision)
        if decision.state == "let_go":
            raise Rejection("was_let_go")
        if decision.state != "agreed":
            raise Rejection("carry_agreed")
        _must_be_able_to_carry(act.session, self.carried_by)
        self._days_must_be_possible(decision)
        days: dict[e.Promised, date | None] = {"due": self.due, "feed_back_by": self.feed_back_by}
        promised = tuple(each for each, day in days.items() if day is None and each in self.at_next_meeting)
        carriers = tuple(dict.fromkeys(self.carried_by))
        act.add(e.DecisionCarried(*act.stamp, decision.id, carriers, self.due, self.feed_back_by, promised))

    def _days_must_be_possible(self, decision: Decision) -> None:
        for day, stands in ((self.due, decision.due), (self.feed_back_by, decision.feed_back_by)):
            if day is not None and day < self.today and day != stands:
                raise Rejection("day_past", day=day)
        if self.due and self.feed_back_by and self.feed_back_by < self.due:
            raise Rejection("told_before_due", due=self.due)

    @classmethod
    def from_events(cls, events: tuple[Any, ...]) -> Self:
        carried: e.DecisionCarried = events[0]
        today = (carried.at - _BEHIND_UTC).date()
        days = carried.due, carried.feed_back_by
        return cls(carried.decision, carried.carried_by, *days, today, carried.at_next_meeting)


def can_carry(session: Session) -> tuple[Voice, ...]:
    """The voices that can carry a decision: those in the room, or all voices once the session is closed.

    Nobody then whose name went with the close, as they were only here for someone.
    """
    if not session.is_closed:
        return session.present
    carry = {voice for decision in session.decisions for voice in decision.carried_by}
    return tuple(each for each in session.voices if each.name is not None or not each.alongside or each.id in carry)


def _must_be_able_to_carry(session: Session, carriers: Collection[VoiceId]) -> None:
    if not carriers:
        raise Rejection("carry_nobody")
    if not {voice.id for voice in session.voices}.issuperset(carriers):
        raise Rejection("no_such")
    can = {voice.id for voice in can_carry(session)}
    away = [voice.name for voice in session.voices if voice.id in carriers and voice.id not in can]
    if away:
        raise Rejection("carry_away", names=away)
