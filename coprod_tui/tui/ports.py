"""The ports of the screens: protocols implemented by ``coprod_tui.service``, and by fakes in tests."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from coprod_tui.domain.events import AnswerKind, FollowUpStatus, Promised
from coprod_tui.domain.ids import ContributionId, DecisionId, SessionId, VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.people.forgetting import Forgetting
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.plan.plan_file import PlanRead
from coprod_tui.domain.reports.board import DecisionLine
from coprod_tui.domain.reports.insights import Insights
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.live.session import LiveSession

if TYPE_CHECKING:
    from coprod_tui.service import Found, Kept, Listing

Form = Literal["json", "html"]
"""``json`` is the complete record, ``html`` the handout."""


TakeOut = Callable[[ContributionId], Sequence[Path]]
"""Permanently removes a contribution by id. Returns files that still hold it and are not coprod's."""


class KeptPlan(NamedTuple):
    """A stored plan: its path, the shell command that opens it, and the title of its session.

    The title is empty if the file cannot be read as a plan.
    """

    path: Path
    command: str
    title: str = ""


class PlanShelf(Protocol):
    """The store of plans. Every method may raise ``Failure``."""

    def keep(self, plan: Plan) -> KeptPlan:
        """Store a plan; never overwrites another."""

    def plans(self) -> tuple[KeptPlan, ...]:
        """The stored plans, newest first."""

    def read(self, kept: KeptPlan) -> PlanRead:
        """Read a plan to set up a session with, and what was corrected while reading it."""


class Desk(Protocol):
    """The record and the exports, as the screens see them. Every method may raise ``Failure``."""

    def listing(self) -> "Listing":
        """List the stored sessions, with errors for those that cannot be read."""

    @property
    def how_far(self) -> tuple[int, int] | None:
        """Progress as (read, total) sessions; None while nothing is being read."""

    def at_hand(self) -> tuple[Summary, ...]:
        """The cached list of sessions, without reading them; empty if it may be outdated."""

    def open(self, plan: Plan) -> LiveSession:
        """Create a session, stored from its first event on."""

    def resume(self, session_id: SessionId) -> LiveSession:
        """Resume an open session where it stood."""

    def kept(self, session_id: SessionId) -> "Kept":
        """Read a stored session without opening it for writing."""

    def openings(self, group: str) -> dict[str, int]:
        """By name, how many rounds each voice has opened in the group's earlier sessions."""

    def write_out(self, session: SessionId | LiveSession, form: Form = "json") -> Path:
        """Export a session and return the path; never overwrites a file."""


class FollowUpDesk(Desk, Protocol):
    """What comes of decisions over all sessions. Acts may raise ``Rejection`` too."""

    def find(self, words: str, group: str = "") -> "tuple[Found, ...]":
        """The sessions in whose title, decisions or contributions all ``words`` stand; the newest first."""

    def groups(self) -> tuple[str, ...]:
        """The names of the groups that have met, in the order of the alphabet."""

    def board(self, group: str = "") -> tuple[DecisionLine, ...]:
        """Every decision of every session (of one group), the newest meeting first."""

    def follow_up(
        self,
        session_id: SessionId,
        decision_id: DecisionId,
        status: FollowUpStatus,
        happened: str,
        learned: str,
        told: str | None = None,
    ) -> Session:
        """Add what happened with a decision to the session it was made in.

        ``told`` is what the group was told at the same time, possibly empty; None if it was not told. Both are stored
        atomically, and repeating the call after a ``Failure`` stores nothing twice.
        """

    def feed_back(self, session_id: SessionId, decision_id: DecisionId, words: str = "") -> Session:
        """Record that the group was told what came of the decision."""

    def carry(
        self,
        session_id: SessionId,
        decision_id: DecisionId,
        carried_by: tuple[VoiceId, ...],
        due: date | None,
        feed_back_by: date | None,
        at_next_meeting: Collection[Promised] = (),
    ) -> Session:
        """Record which voices of its session carry a decision, by when, and when the group is told."""

    def answer(
        self,
        session_id: SessionId,
        contribution_id: ContributionId,
        kind: AnswerKind,
        decision_id: DecisionId | None,
        because: str,
    ) -> Session:
        """Record the answer to a contribution."""

    def look_back(
        self,
        live: LiveSession,
        session_id: SessionId,
        decision_id: DecisionId,
        status: FollowUpStatus,
        happened: str,
        learned: str,
        told: str | None = None,
    ) -> Session:
        """In a live session: follow up an earlier decision there and here, as ``follow_up`` does."""

    def insights(self, group: str = "") -> Insights:
        """What the sessions (of one group) show together."""

    def take_out(self, session: SessionId | LiveSession, contribution_id: ContributionId) -> tuple[Path, ...]:
        """Remove a contribution from a session and its exports. Returns other files that still hold it."""

    def forget(self, name: str, *, dry_run: bool, as_written: bool = False) -> Forgetting:
        """Forget a name everywhere, or only as it is written; a dry run only says what would change."""
