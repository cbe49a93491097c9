"""Beginning a session, and going on with one."""

from typing import TYPE_CHECKING

from coprod_tui.domain.ids import SessionId
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.files import make_folders
from coprod_tui.local_time import local
from coprod_tui.os_errors import reason
from coprod_tui.service.parts import Parts

if TYPE_CHECKING:
    from coprod_tui.domain.plan.plan import Plan
    from coprod_tui.live.session import LiveSession


class Sessions(Parts):
    """Opens sessions to be in them."""

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
            command = Open(session_id, plan, self._draw_seed(), self._index.openings(plan.group))
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
