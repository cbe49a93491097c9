"""Conversations about decisions: word one, check it for consent, settle it, say who carries it.

Each dialog about a decision returns to the decision until it is settled.
"""

from typing import NamedTuple

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import Settlement
from coprod_tui.domain.ids import ContributionId, DecisionId
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.principles import Principle, in_order
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import decisions as say
from coprod_tui.presentation import words
from coprod_tui.presentation.labels import STATES
from coprod_tui.tui.follow_up.carry import Carry, Carrying
from coprod_tui.tui.kit.draft import Draft
from coprod_tui.tui.kit.sentence import Sentence
from coprod_tui.tui.room.forms.consent import Checked, ConsentCheck
from coprod_tui.tui.room.forms.decide import Decide, Proposal
from coprod_tui.tui.room.forms.settle import Settle
from coprod_tui.tui.room.forms.settle import Settlement as Settled
from coprod_tui.tui.room.stories.room import Room

Drafts = dict[tuple[DecisionId, str], Draft]
"""By a decision's id and words."""


class OpenQuestion(NamedTuple):
    """The question to answer before this ``settlement`` is carried out."""

    settlement: Settlement
    title: str
    placeholder: str


_ASKED = {
    "not_agreed": OpenQuestion("not_agreed", say.REASON_TITLE, say.REASON_PLACEHOLDER),
    "parked": OpenQuestion("parked", say.WHEN_TITLE, say.WHEN_PLACEHOLDER),
}
"""By settlement: the reason, or when the group comes back to it, which may be left empty."""


class AboutDecisions:
    """Keeps unfinished drafts; those of a consent check or of who carries it belong to one wording of a decision."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._draft: Proposal | None = None
        self._checks: Drafts = {}
        self._carryings: Drafts = {}

    @property
    def has_draft(self) -> bool:
        """Whether there is an unfinished draft."""
        standing = {_words_of(each) for each in self._room.session.decisions}
        return self._draft is not None or not standing.isdisjoint((*self._checks, *self._carryings))

    def decide(self, source: tuple[ContributionId, ...] = ()) -> None:
        """Put a decision into words, starting from a saved draft if there is one."""
        draft = self._draft or Proposal("")
        if source:
            draft = draft._replace(source=source)
        self._room.app.push_screen(Decide(self._room.session, draft), self._proposed)

    def settle(self, decision_id: DecisionId | None = None) -> None:
        """Settle a decision: the given one, else the last open one, else the last that nobody carries yet."""
        decision = self._decision_to_settle(decision_id)
        if decision is None:
            self._room.say(say.SETTLE_NONE)
        else:
            dialog = Settle(self._room.session, decision, self._choose_principles)
            self._room.app.push_screen(dialog, self._settled)

    def _choose_principles(self, decision_id: DecisionId, chosen: set[Principle]) -> Session:
        self._room.perform(c.ChoosePrinciples(decision_id, in_order(chosen)))
        return self._room.session

    def _decision_to_settle(self, decision_id: DecisionId | None) -> Decision | None:
        session = self._room.session
        if decision_id is not None:
            return session.decision(decision_id)
        proposed, parked, agreed = (
            [each for each in session.decisions if each.state == state] for state in ("proposed", "parked", "agreed")
        )
        uncarried = [each for each in agreed if not each.carried_by]
        return next(reversed([*uncarried, *parked, *proposed]), None)

    def _proposed(self, answer: Proposal | None) -> None:
        if answer is None:
            return
        if answer.draft:
            self._draft = answer if answer.text.strip() else None
            self._room.say(say.SAY_DRAFT if self._draft else "")
        elif self._room.perform(c.Propose(answer.text, answer.source)):
            self._draft = None
            self._room.say(say.SAY_PROPOSED)

    def _settled(self, answer: Settled | None) -> None:
        if answer is None:
            return
        if answer.act == "check":
            self._check(answer.decision)
        elif answer.act == "carry":
            self._carry(answer.decision)
        elif answer.act == "take_up":
            if self._room.perform(c.TakeUp(answer.decision)):
                self.settle(answer.decision)
        elif answer.act in ("reword", "reopen"):
            self._reword(answer.decision)
        elif answer.act in _ASKED:
            self._ask_in_words(answer.decision, _ASKED[answer.act])
        elif self._room.perform(c.Settle(answer.decision, "agreed")):
            self._say_settled("agreed")
            self._carry(answer.decision)

    def _check(self, decision_id: DecisionId) -> None:
        session = self._room.session
        decision = session.decision(decision_id)
        draft = self._checks.get(_words_of(decision), Draft())

        def accept(answer: Checked) -> None:
            self._room.live.do(c.CheckConsent(decision_id, answer.shown, answer.words))

        dialog = ConsentCheck(decision, len(session.present), accept, draft)
        self._room.app.push_screen(dialog, lambda answer: self._checked(decision, answer))

    def _checked(self, decision: Decision, answer: Checked | Draft | None) -> None:
        """Return to the decision."""
        self._set_aside(self._checks, decision, answer, say.SAY_CHECK_DRAFT)
        self.settle(decision.id)

    def _set_aside(self, drafts: Drafts, decision: Decision, answer: object, sentence: str) -> None:
        """Keep an answer that is a draft, and say so; any other answer discards the earlier draft."""
        had = drafts.pop(_words_of(decision), None)
        if isinstance(answer, Draft) and answer:
            drafts[_words_of(decision)] = answer
            self._room.say(sentence)
        elif had:
            self._room.say("")

    def _ask_in_words(self, decision_id: DecisionId, asked: OpenQuestion) -> None:
        def accept(reason: str) -> None:
            self._room.live.do(c.Settle(decision_id, asked.settlement, reason))

        dialog = Sentence(asked.title, say.REASON_HINT, accept, placeholder=asked.placeholder)
        self._room.app.push_screen(dialog, lambda reason: self._answered(decision_id, asked.settlement, reason))

    def _answered(self, decision_id: DecisionId, settlement: Settlement, reason: str | None) -> None:
        if reason is None:
            self.settle(decision_id)
        else:
            self._say_settled(settlement)

    def _say_settled(self, settlement: Settlement) -> None:
        self._room.say(say.SAY_SETTLED.format(state=STATES[settlement].capitalize()))

    def _carry(self, decision_id: DecisionId) -> None:
        """Ask who carries a decision as soon as it is agreed; Escape leaves that open."""
        session = self._room.session
        decision = session.decision(decision_id)
        today = self._room.today()

        def accept(answer: Carrying) -> None:
            self._room.live.do(
                c.Carry(decision_id, answer.voices, answer.due, answer.feed_back_by, today, answer.at_next_meeting)
            )

        draft = self._carryings.get(_words_of(decision), Draft())
        dialog = Carry(session, decision, today, accept, draft)
        self._room.app.push_screen(dialog, lambda answer: self._carried(decision, answer))

    def _carried(self, decision: Decision, answer: Carrying | Draft | None) -> None:
        self._set_aside(self._carryings, decision, answer, say.SAY_CARRY_DRAFT)
        if isinstance(answer, Carrying):
            self._room.say(say.carried_by(self._room.session, answer.voices))

    def _reword(self, decision_id: DecisionId) -> None:
        def accept(text: str) -> None:
            self._room.live.do(c.RewordDecision(decision_id, text))

        text = self._room.session.decision(decision_id).text
        dialog = Sentence(say.TITLE, words.REWORD_HINT, accept, text)
        self._room.app.push_screen(dialog, lambda kept: self._reworded(decision_id, kept))

    def _reworded(self, decision_id: DecisionId, kept: str | None) -> None:
        """Return to the decision, so that the next keys act on it."""
        if kept is not None:
            self._room.say(say.SAY_PROPOSED)
        self.settle(decision_id)


def _words_of(decision: Decision) -> tuple[DecisionId, str]:
    return decision.id, decision.text


def decide(room: Room) -> None:
    """Put a decision into words."""
    room.about_decisions.decide()


def settle(room: Room) -> None:
    """Settle a decision."""
    room.about_decisions.settle()
