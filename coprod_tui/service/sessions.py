"""Beginning a session, going on with one, and adding what comes of it while nobody is in it."""

from contextlib import suppress
from typing import TYPE_CHECKING

from coprod_tui.domain.ids import SessionId
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.files import make_folders
from coprod_tui.local_time import local
from coprod_tui.os_errors import reason
from coprod_tui.service.parts import Parts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from coprod_tui.domain.commands import Command, FollowUp
    from coprod_tui.domain.model.pace import Pace
    from coprod_tui.domain.model.session import Session
    from coprod_tui.domain.model.ways import Ways
    from coprod_tui.domain.plan.plan import Plan
    from coprod_tui.live.session import LiveSession
    from coprod_tui.service.watching import Watching


class Sessions(Parts):
    """Changes sessions."""

    def open(
        self,
        plan: "Plan",
        after: SessionId | None = None,
        paces: "Mapping[str, Pace] | None" = None,
        alongside: int = 0,
    ) -> "LiveSession":
        """Begin a session, kept from its first event on. Raises ``Failure``, with nothing kept, if that cannot be.

        ``paces``: by name, the time that suits those to whom it is not as planned; ``alongside``: how many are here
        for someone. A plan that is to end at a time of today that is past raises ``WrongUse``. How its group works
        together comes along from the group's last session; without one, from the session that this one comes ``after``.
        """
        from coprod_tui.domain.commands import Open
        from coprod_tui.domain.decide import decide
        from coprod_tui.domain.stamp import Stamp
        from coprod_tui.file_names import id_base, numbered
        from coprod_tui.live.ports import NotKept
        from coprod_tui.live.session import LiveSession
        from coprod_tui.presentation.ending import is_past

        now = self._now()
        if plan.ends and is_past(plan.ends, now):
            raise WrongUse("end_is_past", ends=plan.ends)
        session_id, journal = self._store.begin(numbered(id_base(plan.title, local(now).date(), plan.voices)))
        try:
            openings, ways = self._index.openings(plan.group), self._ways(plan.group, after)
            command = Open(session_id, plan, self._draw_seed(), openings, ways, paces or {}, alongside)
            events, session = decide(None, command, Stamp(1, 1, now, 0))
            journal.keep(events)
            return LiveSession(self._clock, journal, events, session)
        except BaseException as error:
            journal.close()
            if isinstance(error, NotKept):
                raise Failure("opening_not_kept", why=error.message) from None
            raise

    def _ways(self, group: str, after: SessionId | None) -> "Ways | None":
        """How people worked together when they last met; a session that cannot be read tells nothing of it."""
        for session_id in (*self._index.of_group(group), *((after,) if after else ())):
            with suppress(Failure):
                return self._store.read(session_id).session.ways
        return None

    def resume(self, session_id: SessionId) -> "LiveSession":
        """Go on with an open session where it stood, with a running clock held.

        Raises ``WrongUse`` if it is closed, ``OpenElsewhere`` while another program has it, and as ``kept``. If the
        resumption cannot be kept, the session goes on ``unsaved``, as after any other command.
        """
        from coprod_tui.live.session import LiveSession

        journal, (events, session), elapsed_ms, cards, quiet_ms = self._store.resume(session_id)
        try:
            if session.is_closed:
                raise WrongUse("was_closed", session=session_id)
            live = LiveSession(self._clock, journal, events, session, elapsed_ms, cards, quiet_ms, stands=True)
            live.resume()
        except BaseException:
            journal.close()
            raise
        return live

    def watch(self, session_id: SessionId | None = None) -> "Watching":
        """Follow the session that goes on, in whichever program, or an open one; nothing is held or changed.

        Raises ``WrongUse`` if it is closed, and as ``kept``.
        """
        from coprod_tui.service.watching import Watching

        watching = Watching(self._store, self._clock, session_id)
        if watching.followed and watching.followed.session.is_closed:
            raise WrongUse("not_watched", session=session_id)
        return watching

    def add(self, session_id: SessionId, command: "Command | Callable[[Session], Command]") -> "Session":
        """Follow up, feed back, carry or answer in a session, open or closed; its own clock stands.

        A command may be made from the session as it is. Returns the session as it then is. Raises ``Rejection`` and as
        ``resume``, with nothing changed, and ``Failure`` where keeping it failed: then the same can be done again, and
        nothing is kept twice.
        """
        from coprod_tui.service.adding import add

        return add(self._store, session_id, self._now(), command)

    def look_back(self, live: "LiveSession", session_id: SessionId, came_of_it: "FollowUp") -> "Session":
        """In a live session: follow up a decision of an earlier one, first there and then here.

        Returns the earlier session. Raises as ``add``; after an error the live session is unchanged.
        """
        from coprod_tui.domain.commands import LookBack
        from coprod_tui.domain.decide import must_be_open

        must_be_open(live.session)
        if session_id == live.session.id:
            raise WrongUse("of_this_session")
        earlier = self.add(session_id, came_of_it)
        told = came_of_it
        live.do(LookBack.at(earlier, told.decision, told.status, told.happened, told.learned))
        return earlier

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
