"""Decisions: proposed, reworded and settled by the group.

    proposed -> agreed | not_agreed | parked        parked -> taken up again: proposed

What is agreed was checked for consent in its present words, with no objection left open. Rewording opens a settled
decision again, and lets go of who carries it: what was agreed and taken on was the sentence in its earlier words. Once
something has come of a decision its words stand.
"""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any, ClassVar, NamedTuple, Self

from coprod_tui.domain import events as e
from coprod_tui.domain.decide import Act, Command, known, must_add_up, words_given
from coprod_tui.domain.ids import AnyId, ContributionId, DecisionId, VoiceId, nth
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.principles import Principle, in_order
from coprod_tui.domain.model.session import Session, Voice
from coprod_tui.domain.rejection import Rejection, RejectionCode
from coprod_tui.domain.words import clean

_BEHIND_UTC = timedelta(days=1)
"""The local day of the meeting may be one behind the UTC day."""


class Propose(Command, frozen=True):
    """Put a sentence to the group; ``source`` are the contributions it came from.

    ``taken_up_from``: the undecided decision of an earlier session that it continues.
    """

    text: str
    source: tuple[ContributionId, ...] = ()
    taken_up_from: e.EarlierDecision | None = None

    def decide(self, act: Act) -> None:
        session = act.session
        standing = {contribution.id for contribution in session.heard}
        if not standing.issuperset(self.source):
            raise Rejection("no_such")
        words = words_given(self.text, "no_words")
        new = nth(DecisionId, len(session.decisions) + 1)
        act.add(e.DecisionProposed(*act.stamp, new, words, _once_each(self.source), self.taken_up_from))


class RewordDecision(Command, frozen=True):
    """Change the sentence, which then has to be settled again. Not possible once it has been followed up."""

    decision: DecisionId
    text: str

    def decide(self, act: Act) -> None:
        decision = known(act.session.decisions, self.decision)
        words = words_given(self.text, "no_words")
        if words == decision.text:
            raise Rejection("same_words")
        if decision.follow_up:
            raise Rejection("words_stand")
        act.add(e.DecisionReworded(*act.stamp, decision.id, words))


class ChoosePrinciples(Command, frozen=True):
    """Choose the principles that the decision serves: none to all, in any order."""

    decision: DecisionId
    principles: tuple[Principle, ...]

    def decide(self, act: Act) -> None:
        principles = in_order(set(self.principles))
        if principles == known(act.session.decisions, self.decision).principles:
            raise Rejection("same_principles")
        act.add(e.PrinciplesChosen(*act.stamp, self.decision, principles))


class TakeUp(Command, frozen=True):
    """Open a parked decision again."""

    decision: DecisionId

    def decide(self, act: Act) -> None:
        if known(act.session.decisions, self.decision).state != "parked":
            raise Rejection("not_parked")
        act.add(e.DecisionTakenUp(*act.stamp, self.decision))


class Shown(NamedTuple):
    """The counts of a consent check; ``abstain`` counts those who chose not to show."""

    agree: int
    concern: int = 0
    object: int = 0
    abstain: int = 0


class CheckConsent(Command, frozen=True):
    """Record what everyone showed at the same moment. Takes up a parked decision.

    The counts and those who abstain must add up to the voices in the room. An objection needs words, for only then can
    it be worked on; and words of a concern or an objection need somebody who showed it, or they would not be counted.
    """

    decision: DecisionId
    shown: Shown
    words: tuple[e.ConcernWords, ...] = ()

    def decide(self, act: Act) -> None:
        decision = known(act.session.decisions, self.decision)
        if decision.is_decided:
            raise Rejection(_why_settled(decision))
        must_add_up(act.session, self.shown)
        cleaned = tuple(e.ConcernWords(each.kind, words_given(each.text, "no_words")) for each in self.words)
        if self.shown.object and not any(each.kind == "object" for each in cleaned):
            raise Rejection("objection_needs_words")
        if any(not getattr(self.shown, each.kind) for each in cleaned):
            raise Rejection("words_not_counted")
        _take_up_parked(act, decision)
        act.add(e.ConsentTaken(*act.stamp, decision.id, *self.shown, cleaned))

    @classmethod
    def from_events(cls, events: tuple[Any, ...]) -> Self:
        taken: e.ConsentTaken = events[-1]
        return cls(taken.decision, Shown(taken.agree, taken.concern, taken.object, taken.abstain), taken.words)


class Settle(Command, frozen=True):
    """Settle it as agreed, not agreed (which needs a reason in words) or parked.

    It can be agreed only when its present words were checked for consent, somebody showed it, and no objection is open.
    A parked decision is taken up by settling it otherwise.
    """

    decision: DecisionId
    settlement: e.Settlement
    reason: str = ""

    def decide(self, act: Act) -> None:
        decision = known(act.session.decisions, self.decision)
        if decision.is_decided or decision.state == self.settlement:
            raise Rejection(_why_settled(decision))
        if self.settlement == "agreed":
            _must_have_consent(decision)
        cleaned = clean(self.reason).text
        if self.settlement == "not_agreed":
            cleaned = words_given(self.reason, "reason_needed")
        _take_up_parked(act, decision)
        act.add(e.DecisionSettled(*act.stamp, decision.id, self.settlement, cleaned))


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
        if decision.state != "agreed":
            raise Rejection("carry_agreed")
        _must_be_able_to_carry(act.session, self.carried_by)
        self._days_must_be_possible(decision)
        days: dict[e.Promised, date | None] = {"due": self.due, "feed_back_by": self.feed_back_by}
        promised = tuple(each for each, day in days.items() if day is None and each in self.at_next_meeting)
        carriers = _once_each(self.carried_by)
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
    """The voices that can carry a decision: those in the room, or all voices once the session is closed."""
    return session.voices if session.is_closed else session.present


def _why_settled(decision: Decision) -> RejectionCode:
    """The rejection code for a settled decision: it differs once it has been followed up and cannot be reworded."""
    return "words_stand" if decision.follow_up else "already_settled"


def _take_up_parked(act: Act, decision: Decision) -> None:
    if decision.state == "parked":
        act.add(e.DecisionTakenUp(*act.stamp, decision.id))


def _must_be_able_to_carry(session: Session, carriers: Collection[VoiceId]) -> None:
    if not carriers:
        raise Rejection("carry_nobody")
    if not {voice.id for voice in session.voices}.issuperset(carriers):
        raise Rejection("no_such")
    can = {voice.id for voice in can_carry(session)}
    away = [voice.name for voice in session.voices if voice.id in carriers and voice.id not in can]
    if away:
        raise Rejection("carry_away", names=away)


def _must_have_consent(decision: Decision) -> None:
    check = decision.check
    if check is None:
        raise Rejection("not_checked")
    if check.object:
        raise Rejection("open_objection")
    if not check.agree + check.concern:
        raise Rejection("nobody_consented")


def _once_each(ids: tuple[AnyId, ...]) -> tuple[AnyId, ...]:
    return tuple(dict.fromkeys(ids))
