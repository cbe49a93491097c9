"""Every use case of coprod, and the one door to what is kept: the shell, the screens and the doctor ask only this.

Parameters are plain; results are values; errors are ``Failure`` (a code with its facts, and an exit code) and, where a
session's rules do not allow something, ``Rejection``. A method imports what it needs when it is first called, so that
a command loads no more than that.
"""

from collections import deque
from collections.abc import Callable, Collection, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from coprod_tui.domain.ids import ContributionId, DecisionId, SessionId, VoiceId
from coprod_tui.errors import DamagedRecord, Failure, WrongUse
from coprod_tui.export import LARGEST_BYTES as LARGEST_EXPORT
from coprod_tui.exports_folder import ExportsFolder, KeptPlan
from coprod_tui.files import Files, make_folders
from coprod_tui.index.index import Found, Index
from coprod_tui.index.upkeep import Listing, Progress
from coprod_tui.local_time import local
from coprod_tui.os_errors import reason
from coprod_tui.places import Places
from coprod_tui.storage.tinydb_store import TinyDBStore

if TYPE_CHECKING:
    from coprod_tui.domain.commands import Carry, Command
    from coprod_tui.domain.events import AnswerKind, Events, FollowUpStatus, Promised
    from coprod_tui.domain.model.session import Session
    from coprod_tui.domain.people.forgetting import Forgetting
    from coprod_tui.domain.plan.plan import Plan
    from coprod_tui.domain.plan.plan_file import PlanRead
    from coprod_tui.domain.reports.board import DecisionLine
    from coprod_tui.domain.reports.insights import Insights
    from coprod_tui.domain.reports.summary import Summary
    from coprod_tui.export.csv import Table as Table
    from coprod_tui.export.formats import Format as Format
    from coprod_tui.live.ports import Clock
    from coprod_tui.live.session import LiveSession
    from coprod_tui.privacy.home import Home
    from coprod_tui.privacy.ledger import Made
    from coprod_tui.storage.port import EventStore, Version
    from coprod_tui.storage.port import Finding as Finding
    from coprod_tui.storage.port import Kept as Kept

__all__ = ["LARGEST_EXPORT", "Checked", "Exported", "Found", "KeptPlan", "Listing", "Progress", "Service"]

_EXIT_CODES = {"damaged": DamagedRecord.exit_code, "unreadable": Failure.exit_code}
_DAY = len("2026-11-22")


class Exported(NamedTuple):
    """The bytes of an export, and how they were made.

    If it is without names: ``held_names`` are the sentences in it that had held one, with what they are now, and
    ``may_be_words`` counts those in which the name might be an ordinary word.
    """

    data: bytes
    made: "Made"
    held_names: dict[str, str]
    may_be_words: int = 0


class Checked(NamedTuple):
    """What lies in a home, sessions first, and the exit code of a command that finds this."""

    findings: tuple["Finding", ...]
    exit_code: int


class Service:
    """The sessions of one home folder, their index, and what is exported of them. Creates nothing by itself.

    Safe to ask from several threads. Sessions are named by their ids (``resolve`` finds them); times come from the
    ``clock``.
    """

    def __init__(
        self,
        places: Places,
        store: "EventStore",
        index: Index,
        exports: ExportsFolder,
        clock: "Clock",
        draw_seed: Callable[[], int],
        files: Files,
    ) -> None:
        """``draw_seed`` gives a new seed for the draw of each session."""
        self.places = places
        self._store = store
        self._index = index
        self._exports = exports
        self._clock = clock
        self._draw_seed = draw_seed
        self._files = files

    @classmethod
    def of(
        cls,
        home: Path,
        clock: "Clock",
        draw_seed: Callable[[], int],
        files: Files | None = None,
        progress: Progress | None = None,
    ) -> Self:
        """The service of a home folder, with one TinyDB file a session.

        ``progress`` is called with the number of sessions read and their total, while a list has to read many.
        """
        places, files = Places(home), files or Files()
        store = TinyDBStore(places.sessions, files)
        index = Index(store, places.index_file, files, progress)
        return cls(places, store, index, ExportsFolder(places.exports, files), clock, draw_seed, files)

    # --- finding and reading

    def listing(self) -> Listing:
        """All sessions, the newest first, and the errors of those that cannot be read, by id."""
        return self._index.listing()

    def at_hand(self) -> "tuple[Summary, ...]":
        """The sessions as they were listed last, without a look at them; empty if they may have changed since."""
        return self._index.at_hand()

    @property
    def how_far(self) -> tuple[int, int] | None:
        """While a list reads sessions in another thread: how many are read, and their total."""
        return self._index.how_far

    def find(self, words: str, group: str = "") -> "tuple[Found, ...]":
        """The sessions (of one group) with all the words in title, decisions or contributions, the newest first."""
        return self._index.find(words, group)

    def groups(self) -> tuple[str, ...]:
        """The names of all groups, sorted, each as it was written last."""
        return self._index.groups()

    def resolve(self, text: str) -> SessionId:
        """The session that is meant by an id, the beginning of one, or ``last``.

        Raises ``WrongUse`` unless that is exactly one, and the error of a damaged session that may be the last one.
        """
        if text == "last":
            return self._last()
        ids = tuple(self._store.versions())
        found = [each for each in ids if each == text] or [each for each in ids if text and each.startswith(text)]
        if len(found) == 1:
            return found[0]
        from coprod_tui.domain.words import clean

        typed = clean(text, characters=80).text
        if not found:
            raise WrongUse("no_session_listed", session=typed, folder=self.places.sessions)
        raise WrongUse("several_sessions", text=typed, sessions=found)

    def kept(self, session_id: SessionId) -> "Kept":
        """The events of a session and what they lead to, also while it is open somewhere.

        Raises ``WrongUse`` if there is none, ``DamagedRecord`` or ``Failure``.
        """
        return self._store.read(session_id)

    def show(self, session_id: SessionId) -> Iterator[str]:
        """A session in plain lines. Raises as ``kept``."""
        from coprod_tui.export import showing

        return showing.lines(self.kept(session_id).events)

    # --- over all sessions (of one group, where one is given)

    def board(self, group: str = "") -> "tuple[DecisionLine, ...]":
        """Every decision, the newest meeting first."""
        return self._index.decisions(group)

    def open_decisions(self, group: str = "", voice: str = "", principle: str = "") -> "tuple[DecisionLine, ...]":
        """The decisions still to be done or told; of a voice, by name or a part of it, and of a principle."""
        return self._index.decisions(group, voice=voice, principle=principle, only_open=True)

    def insights(self, group: str = "") -> "Insights":
        """What the sessions show together, as of today."""
        from coprod_tui.domain.reports.insights import insights

        return insights(self._index.figures(group), self._today())

    def openings(self, group: str) -> dict[str, int]:
        """How many rounds each voice (by name) has opened in the group's sessions so far; empty without a group."""
        return self._index.openings(group)

    # --- being in a session

    def open(self, plan: "Plan") -> "LiveSession":
        """Begin a session, kept from its first event on. Raises ``Failure``, with nothing kept, if that cannot be."""
        from coprod_tui.domain.commands import Open
        from coprod_tui.domain.decide import decide
        from coprod_tui.domain.stamp import Stamp
        from coprod_tui.file_names import id_base, numbered
        from coprod_tui.live.ports import NotKept
        from coprod_tui.live.session import LiveSession

        now = self._now()
        session_id, journal = self._store.begin(numbered(id_base(plan.title, local(now).date(), plan.voices)))
        try:
            command = Open(session_id, plan, self._draw_seed(), self.openings(plan.group))
            events, session = decide(None, command, Stamp(1, 1, now, 0))
            journal.keep(events)
            return LiveSession(self._clock, journal, events, session)
        except NotKept as error:
            journal.close()
            raise Failure("opening_not_kept", why=error.message) from None
        except BaseException:
            journal.close()
            raise

    def resume(self, session_id: SessionId) -> "LiveSession":
        """Go on with an open session where it stood, with a running clock held.

        Raises ``WrongUse`` if it is closed, ``OpenElsewhere`` while another program has it, and as ``kept``. If the
        resumption cannot be kept, the session goes on ``unsaved``, as after any other command.
        """
        from coprod_tui.domain.commands import Resume
        from coprod_tui.live.session import LiveSession

        journal, (events, session), elapsed_ms = self._store.resume(session_id)
        try:
            if session.is_closed:
                raise WrongUse("was_closed", session=session_id)
            live = LiveSession(self._clock, journal, events, session, elapsed_ms)
            live.do(Resume())
        except BaseException:
            journal.close()
            raise
        return live

    def prepare(self) -> None:
        """Make the folder of the sessions, so that none is set up in vain. Raises ``Failure`` if it is not writable."""
        import errno
        import os

        folder = self.places.sessions
        try:
            make_folders(folder, self._files)
            if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        except OSError as error:
            raise Failure("no_home", home=self.places.home, why=reason(error, folder)) from None

    # --- what comes of it: each returns the session as it then is
    #
    # Each raises ``Rejection`` and as ``resume``, with nothing changed, and ``Failure`` where keeping it failed: then
    # the same can be done again, and nothing is kept twice. The session may be closed; its own clock stands.

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

    # --- handing on

    def export(
        self,
        session: "SessionId | LiveSession",
        form: "Format" = "json",
        table: "Table | None" = None,
        *,
        without_names: bool = False,
        as_written: bool = False,
    ) -> Exported:
        """A session in one of the formats; ``table`` goes with ``csv``. Raises as ``kept``.

        ``without_names``: every voice is *a voice*, also within sentences; with ``as_written`` only where the name has
        its own capitals there.
        """
        from coprod_tui.export import formats
        from coprod_tui.export.document import document_from
        from coprod_tui.privacy.ledger import Made, identity

        events, now = self._events_of(session), self._now()
        how = Made(*identity(events), now, form, table, without_names, as_written)
        if not without_names:
            return Exported(how.again(events), how, {})
        from coprod_tui.privacy.anonymous import anonymous

        changed = anonymous(events, as_written=as_written)
        there = set(formats.texts(document_from(changed.events, now), form, table))
        held = {typed: written for typed, written in changed.held_a_name.items() if written in there}
        return Exported(how.again(events), how, held, len(changed.may_be_words.intersection(held)))

    def note(self, exported: Exported, file: Path) -> None:
        """Before an export is written to ``file``: note how it was made, if that lies in the home, to make it anew.

        Raises ``Failure``.
        """
        if not file.absolute().is_relative_to(self.places.home):
            return
        try:
            self._privacy(self.places).ledger.note(exported.data, exported.made)
        except OSError as error:
            raise Failure("not_written_out", why=reason(error, self.places.home)) from None

    def write_out(self, session: "SessionId | LiveSession", form: "Format" = "json") -> Path:
        """Export to a new file in the exports folder, never over another. Raises as ``kept``, and ``Failure``."""
        exported = self.export(session, form)
        session_id = session if isinstance(session, str) else session.session.id
        self.note(exported, self.places.exports)
        try:
            return self._exports.write(session_id, form, exported.data)
        except OSError as error:
            raise Failure("not_written_out", why=reason(error, self.places.exports)) from None

    def import_(self, data: bytes, named: str) -> "Kept":
        """Keep the session of a JSON export, under its own id. After an error nothing has changed.

        Raises ``WrongUse`` for anything but an unchanged export of a possible session (``named`` is what its file is
        called), and if there is a session of that id; ``OpenElsewhere``, ``DamagedRecord`` and ``Failure``.
        """
        from coprod_tui.export import reading
        from coprod_tui.storage.importing import take_in

        try:
            events = reading.events_in(data)
        except WrongUse as trouble:
            raise WrongUse("in_file", file=named, problem=trouble.message) from None
        return take_in(self._store, events)

    # --- plans for another day

    def keep_plan(self, plan: "Plan") -> KeptPlan:
        """Write a plan file to the exports folder, never over another. Raises ``Failure``."""
        from coprod_tui import kept_plans

        return kept_plans.keep(self._exports, plan, self._today())

    def plans(self) -> tuple[KeptPlan, ...]:
        """The kept plans, the latest first. Raises ``Failure``."""
        from coprod_tui import kept_plans

        return tuple(kept_plans.kept(self._exports))

    def read_plan(self, path: Path) -> "PlanRead":
        """A kept plan, and what was corrected while it was read. Raises ``WrongUse`` with what is wrong in it."""
        from coprod_tui import kept_plans

        return kept_plans.read(self._exports, path)

    # --- privacy

    def take_out(self, session: "SessionId | LiveSession", contribution_id: ContributionId) -> tuple[Path, ...]:
        """Remove somebody's words for good, from the session, its exports and the index.

        Returns the files not written by coprod that contain them. A session that is not live must be free: raises as
        ``follow_up``.
        """
        from coprod_tui.privacy.take_out import TakingOut

        taking_out = TakingOut(self._privacy(self.places))
        if isinstance(session, str):
            return taking_out.of_kept(session, contribution_id, self._now())
        return taking_out.of_live(session, contribution_id)

    def forget(self, name: str, *, dry_run: bool, as_written: bool = False) -> "Forgetting":
        """Forget a name everywhere, or only as it is written; a dry run only reports what would change.

        Raises ``WrongUse`` if it is no name or stands nowhere, ``OpenElsewhere``, ``DamagedRecord`` and ``Failure``.
        """
        from coprod_tui.privacy.forget import forget

        homes = [self._privacy(places) for places in (self.places, Places(self.places.demo))]
        return forget(homes, name, dry_run=dry_run, as_written=as_written)

    def _privacy(self, places: Places) -> "Home":
        from coprod_tui.privacy.home import Home

        if places == self.places:
            return Home(places, self._store, self._index, self._files)
        store = TinyDBStore(places.sessions, self._files)
        return Home(places, store, Index(store, places.index_file, self._files), self._files)

    # --- looking after it

    def findings(self) -> "Iterator[Finding]":
        """Each thing that lies among the sessions, they first, each read to its last event. Changes nothing.

        Raises ``Failure`` if their folder cannot be read.
        """
        return (each._replace(session=None) for each in self._store.findings())

    def check(self) -> Checked:
        """Read every session to its last event, and look at all else. Changes no session; a wrong index is removed.

        Raises ``Failure`` if a folder cannot be read.
        """
        kept: list[Finding] = []
        sessions = _readable(self._store.findings(), kept)
        index = self._index.findings(sessions)
        deque(sessions, maxlen=0)  # an index in memory looks at none
        found = (*kept, *index, *self._left_beside())
        return Checked(found, max((_EXIT_CODES.get(each.state, 0) for each in found), default=0))

    # ---

    def _last(self) -> SessionId:
        summaries, troubles = self.listing()
        newest = summaries[0].id if summaries else SessionId("")
        for session_id, trouble in sorted(troubles.items(), reverse=True):
            if session_id[:_DAY] >= newest[:_DAY]:
                raise trouble
        if not newest:
            raise WrongUse("no_session_yet", folder=self.places.sessions)
        return newest

    def _add(self, session_id: SessionId, command: "Command | Callable[[Session], Command]") -> "Session":
        from coprod_tui.storage.adding import add

        return add(self._store, session_id, self._now(), command)

    def _events_of(self, session: "SessionId | LiveSession") -> "Events":
        return self.kept(session).events if isinstance(session, str) else session.events

    def _left_beside(self) -> "Iterator[Finding]":
        """What interrupted writes left in the home and among the exports."""
        from coprod_tui.storage.findings import unfinished_in

        for folder in (self.places.home, self.places.exports):
            yield from unfinished_in(folder, self._files)

    def _now(self) -> datetime:
        now = self._clock.now()
        return now.replace(microsecond=now.microsecond // 1000 * 1000)

    def _today(self) -> date:
        return local(self._clock.now()).date()


def _readable(found: "Iterator[Finding]", kept: "list[Finding]") -> "Iterator[tuple[Session, Version | None]]":
    """The sessions that were ``found``, one at a time; all that was found is added to ``kept`` without them."""
    for each in found:
        kept.append(each._replace(session=None))
        if each.session:
            yield each.session, each.version
