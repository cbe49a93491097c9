"""Follow-up, feedback, answers and look-backs; all possible after the close, too."""

from typing import Any, ClassVar, Self

from coprod_tui.domain import events as e
from coprod_tui.domain.decide import Act, Command, decision_in, known, words_given
from coprod_tui.domain.ids import ContributionId, DecisionId, SessionId
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.words import clean


class FollowUp(Command, frozen=True):
    """Record what happened with an agreed decision. A status that closes it requires ``learned``.

    ``told`` is what the group was told of it at the same time, which may be without words; None: it was not told.
    """

    after_close: ClassVar[bool] = True
    decision: DecisionId
    status: e.FollowUpStatus
    happened: str
    learned: str = ""
    told: str | None = None

    def decide(self, act: Act) -> None:
        _agreed(act.session, self.decision)
        came_of_it = _came_of_it(self.status, self.happened, self.learned)
        act.add(e.FollowedUp(*act.stamp, self.decision, self.status, *came_of_it))
        if self.told is not None:
            act.add(e.FedBack(*act.stamp, self.decision, clean(self.told).text))

    @classmethod
    def from_events(cls, events: tuple[Any, ...]) -> Self:
        came, *told = events
        return cls(came.decision, came.status, came.happened, came.learned, told[0].words if told else None)


class FeedBack(Command, frozen=True):
    """Record that the group was told what came of a decision, or that it was let go."""

    after_close: ClassVar[bool] = True
    decision: DecisionId
    words: str = ""

    def decide(self, act: Act) -> None:
        decision = decision_in(act.session, self.decision)
        if decision.state != "let_go" and not _agreed(act.session, self.decision).follow_up:
            raise Rejection("nothing_to_tell")
        if decision.is_fed_back:
            raise Rejection("told_already")
        act.add(e.FedBack(*act.stamp, decision.id, clean(self.words).text))


class Answer(Command, frozen=True):
    """Answer a voice's words. ``acted_on`` names its decision; ``not_acted_on`` says why.

    Only what was agreed can have acted on words, wholly or partly.
    """

    after_close: ClassVar[bool] = True
    contribution: ContributionId
    answer: e.AnswerKind
    decision: DecisionId | None = None
    because: str = ""

    def decide(self, act: Act) -> None:
        session = act.session
        said = known(session.heard, self.contribution, "no_such_words")
        decision = None if self.decision is None else decision_in(session, self.decision)
        if self.answer == "acted_on" and decision is None:
            raise Rejection("answer_needs_decision")
        if self.answer in ("acted_on", "partly") and decision is not None and decision.state != "agreed":
            raise Rejection("answer_needs_agreed")
        needs_reason = self.answer == "not_acted_on"
        why = words_given(self.because, "answer_needs_reason") if needs_reason else clean(self.because).text
        act.add(e.ContributionAnswered(*act.stamp, said.id, self.answer, self.decision, why))


class LookBack(Command, frozen=True):
    """Record the follow-up of a decision of an earlier ``session``; ``text`` is the sentence agreed there."""

    session: SessionId
    decision: DecisionId
    text: str
    status: e.FollowUpStatus
    happened: str
    learned: str = ""

    def decide(self, act: Act) -> None:
        came_of_it = _came_of_it(self.status, self.happened, self.learned)
        act.add(e.LookedBack(*act.stamp, self.session, self.decision, self.text, self.status, *came_of_it))

    @classmethod
    def at(
        cls, earlier: Session, decision_id: DecisionId, status: e.FollowUpStatus, happened: str, learned: str = ""
    ) -> Self:
        """The command for a decision of a loaded session. Raises ``Rejection`` unless it was agreed."""
        return cls(earlier.id, decision_id, _agreed(earlier, decision_id).text, status, happened, learned)


def _came_of_it(status: e.FollowUpStatus, happened: str, learned: str) -> tuple[str, str]:
    """Both texts cleaned. Raises ``Rejection`` if one is missing; ``learned`` may be empty while work goes on."""
    what = words_given(happened, "happened_needed")
    return what, clean(learned).text if status == "under_way" else words_given(learned, "learned_needed")


def _agreed(session: Session, decision_id: DecisionId) -> Decision:
    decision = decision_in(session, decision_id)
    if decision.state != "agreed":
        raise Rejection("follow_agreed")
    return decision
