"""The desk: a facade over the record, the clock and the exports, used by the commands and the screens.

``Service`` implements ``tui.ports.FollowUpDesk``.
"""

import time
from collections.abc import Callable, Collection
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.commands.checks import must_be_open
from coprod_tui.domain.decide import decide
from coprod_tui.domain.events import AnswerKind, Events, FollowUpStatus, Promised
from coprod_tui.domain.ids import ContributionId, DecisionId, SessionId, VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.people.forgetting import Forgetting
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.reports.board import DecisionLine
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.domain.stamp import Stamp
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.files import Files, make_folders, write_whole
from coprod_tui.index.upkeep import Listing, Progress
from coprod_tui.library import Record
from coprod_tui.live.ports import Clock, NotKept
from coprod_tui.live.session import LiveSession
from coprod_tui.local_time import local
from coprod_tui.os_errors import reason
from coprod_tui.places import Places
from coprod_tui.presentation import keeping as say
from coprod_tui.presentation.failures import said
from coprod_tui.storage.ids import numbered

if TYPE_CHECKING:
    from coprod_tui.domain.reports.insights import Insights
    from coprod_tui.privacy.take_out import TakingOut

Form = Literal["json", "html"]
"""The formats of an export: the complete session, or the record to hand out."""


class SystemClock:
    """The two clocks of the machine."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def running_ms(self) -> int:
        return time.monotonic_ns() // 1_000_000


class Service:
    """The sessions of one home folder. ``draw_seed`` gives a new seed for each session's draw."""

    def __init__(
        self,
        home: Path,
        clock: Clock,
        draw_seed: Callable[[], int],
        files: Files | None = None,
        progress: Progress | None = None,
    ) -> None:
        self.places = Places(home)
        self._clock = clock
        self._draw_seed = draw_seed
        self._files = files or Files()
        self._record = Record(home, self._files, progress)

    # --- looking

    def summaries(self) -> tuple[Summary, ...]:
        """The readable saved sessions, newest first."""
        return self.listing().summaries

    def listing(self) -> Listing:
        """The saved sessions, and the errors of those that cannot be read."""
        return self._record.listing()

    def at_hand(self) -> tuple[Summary, ...]:
        """Cached summaries of the sessions, returned at once; empty if the sessions may have changed."""
        return self._record.at_hand()

    def how_far(self) -> tuple[int, int] | None:
        """While a list reads sessions: how many are done, and the total. Thread-safe."""
        return self._record.how_far()

    def resolve(self, text: str) -> SessionId:
        """The session id for an id, its unique beginning, or ``last``. Raises ``WrongUse``."""
        return self._record.resolve(text)

    def read(self, session_id: SessionId) -> Session:
        """Read a saved session without locking it. Raises ``WrongUse``, ``DamagedRecord`` or ``Failure``."""
        return fold(self._record.read(session_id))

    def openings(self, group: str) -> dict[str, int]:
        """How many rounds each voice (by name) has opened in the group's earlier sessions."""
        return self._record.openings(group)

    # --- going live

    def open(self, plan: Plan) -> LiveSession:
        """Open a new session and save its first events. Raises ``Failure``, with no session created, if that fails."""
        now = self._now()
        session_id, journal = self._record.start(plan.title, local(now).date(), plan.voices)
        try:
            command = c.Open(session_id, plan, self._draw_seed(), self.openings(plan.group))
            decided = decide(None, command, Stamp(1, 1, now, 0))
            journal.keep(decided.events)
            return LiveSession(self._clock, journal, *decided)
        except NotKept as error:
            journal.close()
            raise Failure(say.OPENING_NOT_KEPT.format(why=said(error.message))) from None
        except BaseException:
            journal.close()
            raise

    def resume(self, session_id: SessionId) -> LiveSession:
        """Resume an open session where it stopped, with a running clock on hold.

        Raises ``WrongUse`` if it is closed, and as ``Record.go_on`` does. If the resumption cannot be saved, the
        session continues with ``unsaved`` set, as after any other command.
        """
        journal, kept, elapsed_ms = self._record.go_on(session_id)
        try:
            if kept.session.is_closed:
                raise WrongUse(say.WAS_CLOSED.format(session=session_id))
            live = LiveSession(self._clock, journal, *kept, elapsed_ms)
            live.do(c.Resume())
        except BaseException:
            journal.close()
            raise
        return live

    # --- over all sessions

    def find(self, words: str, group: str = "") -> tuple[Summary, ...]:
        """The sessions (of one group) whose title, decisions or contributions contain all ``words``, newest first."""
        return self._record.find(words, group)

    def groups(self) -> tuple[str, ...]:
        """The names of all groups, sorted, each in its latest spelling."""
        return self._record.groups()

    def board(self, group: str = "") -> tuple[DecisionLine, ...]:
        """Every decision of every session (of one group), the newest meeting first."""
        return self._record.questions().lines(group)

    def open_decisions(self, group: str = "", voice: str = "", principle: str = "") -> tuple[DecisionLine, ...]:
        """The decisions still to be done or told; an empty filter matches any."""
        return self._record.questions().lines(group, voice=voice, principle=principle, only_open=True)

    def insights(self, group: str = "") -> "Insights":
        """What the sessions (of one group) show together, as of today."""
        from coprod_tui.domain.reports.insights import insights

        return insights(self._record.questions().figures(group), self._today())

    # --- what comes of it

    def follow_up(
        self,
        session_id: SessionId,
        decision_id: DecisionId,
        status: FollowUpStatus,
        happened: str,
        learned: str,
        told: str | None = None,
    ) -> None:
        """Add what happened with a decision to its session, open or closed, which no program may hold.

        ``told``: what the group was told about it, possibly empty; None if it was not told. Raises as ``Record.add``
        does.
        """
        self._add(session_id, c.FollowUp(decision_id, status, happened, learned, told))

    def feed_back(self, session_id: SessionId, decision_id: DecisionId, words: str = "") -> None:
        """The group was told what came of a decision. Raises as ``follow_up`` does."""
        self._add(session_id, c.FeedBack(decision_id, words))

    def carry(
        self,
        session_id: SessionId,
        decision_id: DecisionId,
        carried_by: tuple[VoiceId, ...],
        due: date | None,
        feed_back_by: date | None,
        at_next_meeting: Collection[Promised] = (),
    ) -> None:
        """Set who carries a decision, by the ids of its session's voices. Raises as ``follow_up`` does."""
        days = due, feed_back_by, self._today()
        self._add(session_id, c.Carry(decision_id, carried_by, *days, tuple(at_next_meeting)))

    def answer(
        self,
        session_id: SessionId,
        contribution_id: ContributionId,
        kind: AnswerKind,
        decision_id: DecisionId | None,
        because: str,
    ) -> None:
        """Answer a voice's words. Raises as ``follow_up`` does."""
        self._add(session_id, c.Answer(contribution_id, kind, decision_id, because))

    def look_back(
        self,
        live: LiveSession,
        session_id: SessionId,
        decision_id: DecisionId,
        status: FollowUpStatus,
        happened: str,
        learned: str,
        told: str | None = None,
    ) -> None:
        """Follow up a decision of an earlier session, first in that session and then in the live one.

        Raises as ``follow_up`` does, with the live session unchanged.
        """
        must_be_open(live.session)
        if session_id == live.session.id:
            raise WrongUse(say.OF_THIS_SESSION)
        earlier = self.read(session_id)
        self.follow_up(session_id, decision_id, status, happened, learned, told)
        live.do(c.LookBack.at(earlier, decision_id, status, happened, learned))

    def _add(self, session_id: SessionId, command: c.Command) -> None:
        self._record.add(session_id, self._now(), command)

    def _now(self) -> datetime:
        now = self._clock.now()
        return now.replace(microsecond=now.microsecond // 1000 * 1000)

    def _today(self) -> date:
        return local(self._clock.now()).date()

    # --- forgetting

    def forget(self, name: str, *, dry_run: bool, as_written: bool = False) -> Forgetting:
        """Forget a name everywhere; a dry run only reports the changes. Raises as ``record.forget`` does."""
        from coprod_tui.privacy.forget import forget

        return forget(self.places.home, name, self._files, dry_run=dry_run, as_written=as_written)

    # --- taking out

    def take_out(self, session_id: SessionId, contribution_id: ContributionId) -> tuple[Path, ...]:
        """Permanently remove words from a session that no program holds, and from its exports and caches.

        Returns the files not written by coprod that contain them. Raises as ``record.take_out`` does.
        """
        return self._taking_out().of_kept(session_id, contribution_id, self._now())

    def take_out_of(self, live: LiveSession, contribution_id: ContributionId) -> tuple[Path, ...]:
        """The same for the live session, or one that was just closed."""
        return self._taking_out().of_live(live, contribution_id)

    def _taking_out(self) -> "TakingOut":
        from coprod_tui.privacy.regenerate import Taking
        from coprod_tui.privacy.take_out import TakingOut

        def begin(contribution_id: ContributionId, before: Events, after: Events, alike: tuple[Events, ...]) -> Taking:
            return Taking(contribution_id, before, after, self._now(), alike)

        return TakingOut(self.places, self._files, begin)

    # --- handing on

    def export(self, live: LiveSession, form: Form = "json") -> Path:
        """Export the session to a new file, never overwriting one, and return its path. Raises ``Failure``."""
        return self._write_out(live.session.id, live.events, form)

    def export_kept(self, session_id: SessionId, form: Form = "json") -> Path:
        """The same for a saved session."""
        return self._write_out(session_id, self._record.read(session_id), form)

    def _write_out(self, session_id: SessionId, events: Events, form: Form) -> Path:
        from coprod_tui.export import document, html, json

        encode = html.encode if form == "html" else json.encode
        data = encode(document.document_from(events, self._clock.now()))
        folder = self.places.exports
        try:
            make_folders(folder, self._files)
            for name in numbered(session_id):
                path = folder / f"{name}.{form}"
                try:
                    write_whole(path, data, files=self._files, overwrite=False)
                except FileExistsError:
                    continue
                return path
        except OSError as error:
            raise Failure(say.NOT_WRITTEN_OUT.format(why=said(reason(error, folder)))) from None
        raise AssertionError("numbered names do not end")
