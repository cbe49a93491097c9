"""A decision, from proposal to follow-up and feedback."""

from datetime import date, datetime
from typing import Literal

from coprod_tui.domain.events import ConcernWords, EarlierDecision, FollowUpStatus, Promised
from coprod_tui.domain.ids import ContributionId, DecisionId, SessionId, VoiceId
from coprod_tui.domain.model.contribution import Wording
from coprod_tui.domain.model.principles import Principle
from coprod_tui.domain.model.value import Moment, Published, Value

DecisionState = Literal["proposed", "agreed", "not_agreed", "parked", "let_go"]


class Consent(Value, frozen=True):
    """A consent check. ``wording`` is the number of earlier wordings, which identifies the wording checked."""

    at: datetime
    agree: int
    concern: int
    object: int
    abstain: int
    words: tuple[ConcernWords, ...]
    wording: int

    @property
    def few_showed(self) -> bool:
        """Whether fewer than half of those who could have did show. Nobody has to."""
        return self.agree + self.concern + self.object < self.abstain


class FollowUp(Published, frozen=True):
    """What happened with a decision, and what was learned."""

    at: Moment
    status: FollowUpStatus
    happened: str
    learned: str

    @property
    def closes(self) -> bool:
        """Whether the work has ended, one way or another."""
        return self.status != "under_way"


class FedBack(Value, frozen=True):
    """The group was told; ``follow_ups`` is the number of follow-ups at that time."""

    at: datetime
    words: str
    follow_ups: int


class LookBack(Published, frozen=True):
    """What was said of a decision of an earlier session of the group."""

    at: Moment
    session: SessionId
    decision: DecisionId
    text: str
    status: FollowUpStatus
    happened: str
    learned: str


class Decision(Value, frozen=True):
    """A sentence the group shares; ``source`` lists the contributions it came from.

    ``taken_up_from``: the undecided decision of an earlier session that it continues.
    """

    id: DecisionId
    text: str
    state: DecisionState
    source: tuple[ContributionId, ...] = ()
    earlier: tuple[Wording, ...] = ()
    reason: str = ""
    principles: tuple[Principle, ...] = ()
    consent: tuple[Consent, ...] = ()
    carried_by: tuple[VoiceId, ...] = ()
    due: date | None = None
    feed_back_by: date | None = None
    at_next_meeting: tuple[Promised, ...] = ()
    follow_up: tuple[FollowUp, ...] = ()
    fed_back: tuple[FedBack, ...] = ()
    settled_at: datetime | None = None
    taken_up_from: EarlierDecision | None = None

    @property
    def is_undecided(self) -> bool:
        """Whether it still waits for a yes or a no, or to be let go."""
        return self.state in ("proposed", "parked")

    @property
    def is_earlier_let_go(self) -> bool:
        """Whether an earlier session had left it undecided, and it was let go in this one."""
        return self.state == "let_go" and self.taken_up_from is not None

    @property
    def check(self) -> Consent | None:
        """The last consent check of the sentence as it now stands."""
        last = self.consent[-1] if self.consent else None
        return last if last and last.wording == len(self.earlier) else None

    @property
    def last_check_met_objection(self) -> bool:
        """Whether anybody objected in the last check, of whichever wording; ``check`` is that of the present one."""
        return bool(self.consent) and self.consent[-1].object > 0

    @property
    def is_closed(self) -> bool:
        """Whether the work has ended."""
        return bool(self.follow_up) and self.follow_up[-1].closes

    @property
    def is_fed_back(self) -> bool:
        """Whether the group was told of all that came of it so far."""
        return bool(self.fed_back) and self.fed_back[-1].follow_ups == len(self.follow_up)

    @property
    def is_finished(self) -> bool:
        """Done, changed, not done or let go, and the group was told."""
        return (self.is_closed or self.state == "let_go") and self.is_fed_back

    @property
    def needs_follow_up(self) -> bool:
        """Whether something is still to be done or told."""
        return self.state in ("agreed", "let_go") and not self.is_finished
