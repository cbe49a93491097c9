"""What comes of a session, added while nobody is in it."""

from collections.abc import Callable, Collection
from datetime import date
from typing import TYPE_CHECKING

from coprod_tui.domain.ids import ContributionId, DecisionId, SessionId, VoiceId
from coprod_tui.errors import WrongUse
from coprod_tui.service.parts import Parts

if TYPE_CHECKING:
    from coprod_tui.domain.commands import Carry, Command
    from coprod_tui.domain.events import AnswerKind, FollowUpStatus, Promised
    from coprod_tui.domain.model.session import Session
    from coprod_tui.live.session import LiveSession


class FollowUps(Parts):
    """Each returns the session as it then is.

    Each raises ``Rejection`` and as ``Service.resume``, with nothing changed, and ``Failure`` where keeping it failed:
    then the same can be done again, and nothing is kept twice. The session may be closed; its own clock stands.
    """

    def follow_up(
        self,
        session_id: SessionId,
        decision_id: DecisionId,
        status: "FollowUpStatus",
        happened: str,
        learned: str,
        told: str | None = None,
    ) -> "Session":
        """What happened with a decision, and what was learned.

        ``told``: what the group was told about it at the same time, possibly empty; None if it was not told.
        """
        from coprod_tui.domain.commands import FollowUp

        return self._add(session_id, FollowUp(decision_id, status, happened, learned, told))

    def feed_back(self, session_id: SessionId, decision_id: DecisionId, words: str = "") -> "Session":
        """The group was told what came of a decision."""
        from coprod_tui.domain.commands import FeedBack

        return self._add(session_id, FeedBack(decision_id, words))

    def carry(
        self,
        session_id: SessionId,
        decision_id: DecisionId,
        carried_by: tuple[VoiceId, ...],
        due: date | None,
        feed_back_by: date | None,
        at_next_meeting: "Collection[Promised]" = (),
    ) -> "Session":
        """Who carries a decision (voices of its session), by when, and when the group hears of it."""
        from coprod_tui.domain.commands import Carry

        days = due, feed_back_by, self._today()
        return self._add(session_id, Carry(decision_id, carried_by, *days, tuple(at_next_meeting)))

    def carry_as(self, session_id: SessionId, carrying: "Callable[[Session], Carry]") -> "Session":
        """The same, by what ``carrying`` makes of the session as it is; an error of it changes nothing."""
        return self._add(session_id, carrying)

    def answer(
        self,
        session_id: SessionId,
        contribution_id: ContributionId,
        kind: "AnswerKind",
        decision_id: DecisionId | None,
        because: str,
    ) -> "Session":
        """What became of a voice's words."""
        from coprod_tui.domain.commands import Answer

        return self._add(session_id, Answer(contribution_id, kind, decision_id, because))

    def look_back(
        self,
        live: "LiveSession",
        session_id: SessionId,
        decision_id: DecisionId,
        status: "FollowUpStatus",
        happened: str,
        learned: str,
        told: str | None = None,
    ) -> "Session":
        """In a live session: follow up a decision of an earlier one, first there and then here.

        Returns the earlier session. After an error the live one is unchanged.
        """
        from coprod_tui.domain.commands import LookBack
        from coprod_tui.domain.commands.checks import must_be_open

        must_be_open(live.session)
        if session_id == live.session.id:
            raise WrongUse("of_this_session")
        earlier = self.follow_up(session_id, decision_id, status, happened, learned, told)
        live.do(LookBack.at(earlier, decision_id, status, happened, learned))
        return earlier

    def _add(self, session_id: SessionId, command: "Command | Callable[[Session], Command]") -> "Session":
        from coprod_tui.service.adding import add

        return add(self._store, session_id, self._now(), command)
