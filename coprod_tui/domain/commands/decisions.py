"""Decisions: proposed, reworded and settled by the group.

    proposed -> agreed | not_agreed | parked | let go        parked -> taken up again: proposed

What is agreed was checked for consent in its present words, with no objection left open. Rewording opens a settled
decision again, and lets go of who carries it: what was agreed and taken on was the sentence in its earlier words. Once
something has come of a decision its words stand. What was let go stays so: if it is needed after all, it is put into
words anew.
"""

from typing import Any, NamedTuple, Self

from coprod_tui.domain import events as e
from coprod_tui.domain.decide import Act, Command, known, must_add_up, words_given
from coprod_tui.domain.ids import ContributionId, DecisionId, nth
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.principles import Principle, in_order
from coprod_tui.domain.rejection import Rejection, RejectionCode
from coprod_tui.domain.words import clean


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
        act.add(e.DecisionProposed(*act.stamp, new, words, tuple(dict.fromkeys(self.source)), self.taken_up_from))


class RewordDecision(Command, frozen=True):
    """Change the sentence, which then has to be settled again. Not possible once it has been followed up."""

    decision: DecisionId
    text: str

    def decide(self, act: Act) -> None:
        decision = known(act.session.decisions, self.decision)
        words = words_given(self.text, "no_words")
        if decision.state == "let_go":
            raise Rejection("was_let_go")
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
        decision, offered = known(act.session.decisions, self.decision), act.session.principles
        if not set(offered).issuperset(self.principles):
            raise Rejection("no_such_principle")
        principles = in_order(self.principles, offered)
        if principles == decision.principles:
            raise Rejection("same_principles")
        act.add(e.PrinciplesChosen(*act.stamp, decision.id, principles))


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
        if not decision.is_undecided:
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
        if not decision.is_undecided or decision.state == self.settlement:
            raise Rejection(_why_settled(decision))
        if self.settlement == "agreed":
            _must_have_consent(decision)
        cleaned = clean(self.reason).text
        if self.settlement == "not_agreed":
            cleaned = words_given(self.reason, "reason_needed")
        _take_up_parked(act, decision)
        act.add(e.DecisionSettled(*act.stamp, decision.id, self.settlement, cleaned))


class LetGo(Command, frozen=True):
    """Let go of an undecided decision that nobody needs any more; ``reason`` says why, in words."""

    decision: DecisionId
    reason: str

    def decide(self, act: Act) -> None:
        decision = known(act.session.decisions, self.decision)
        if decision.state == "agreed":
            raise Rejection("agreed_stays")
        if not decision.is_undecided:
            raise Rejection(_why_settled(decision))
        act.add(e.LetGo(*act.stamp, decision.id, words_given(self.reason, "let_go_reason")))


class LetEarlierGo(Command, frozen=True):
    """Let go, in this session, of what an earlier one of the group left undecided. That one stays as it was closed."""

    text: str
    taken_up_from: e.EarlierDecision
    reason: str

    def decide(self, act: Act) -> None:
        Propose(self.text, (), self.taken_up_from).decide(act)
        LetGo(act.session.decisions[-1].id, self.reason).decide(act)

    @classmethod
    def from_events(cls, events: tuple[Any, ...]) -> Self:
        proposed, let_go = events
        return cls(proposed.text, proposed.taken_up_from, let_go.reason)


def _why_settled(decision: Decision) -> RejectionCode:
    """The rejection code for a settled decision: it differs where it cannot be reworded, or can be taken up."""
    if decision.state == "let_go":
        return "was_let_go"
    if decision.state == "parked":
        return "already_parked"
    return "words_stand" if decision.follow_up else "already_settled"


def _take_up_parked(act: Act, decision: Decision) -> None:
    if decision.state == "parked":
        act.add(e.DecisionTakenUp(*act.stamp, decision.id))


def _must_have_consent(decision: Decision) -> None:
    check = decision.check
    if check is None:
        raise Rejection("not_checked")
    if check.object:
        raise Rejection("open_objection")
    if not check.agree + check.concern:
        raise Rejection("nobody_consented")
