"""The desk: the record, the clock and the exports put together, for the commands and the screens alike.

``LocalDesk`` is what ``tui.ports.Desk`` asks for.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from coprod_tui.files import Files, make_folders, write_whole
from coprod_tui.live import Clock, LiveSession, NotKept
from coprod_tui.places import Places
from coprod_tui.record.ids import numbered
from coprod_tui.record.library import Listing, Record
from coprod_tui.record.reasons import reason
from coprod_tui.session import acts
from coprod_tui.session.events import Events
from coprod_tui.session.fold import fold
from coprod_tui.session.moment import Moment
from coprod_tui.session.plan import Plan
from coprod_tui.session.session import Session
from coprod_tui.session.summary import Summary
from coprod_tui.trouble import Trouble, WrongUse


class SystemClock:
    """The two clocks of the machine."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def running_ms(self) -> int:
        return time.monotonic_ns() // 1_000_000


class LocalDesk:
    """The sessions of one home folder. ``draw_seed`` gives a new seed for each session's draw."""

    def __init__(self, home: Path, clock: Clock, draw_seed: Callable[[], int], files: Files | None = None) -> None:
        self.places = Places(home)
        self._clock = clock
        self._draw_seed = draw_seed
        self._files = files or Files()
        self._record = Record(home, self._files)

    # --- looking

    def summaries(self) -> tuple[Summary, ...]:
        """The kept sessions that can be read, the newest first."""
        return self.listing().summaries

    def listing(self) -> Listing:
        """The kept sessions, and what is the matter with those that cannot be read."""
        return self._record.listing()

    def resolve(self, text: str) -> str:
        """The id that was meant by an id, its unique beginning, or ``last``. Raises ``WrongUse``."""
        return self._record.resolve(text)

    def read(self, session_id: str) -> Session:
        """A kept session, only to look at. Raises ``WrongUse``, ``DamagedRecord`` or ``Trouble``."""
        return fold(self._record.read(session_id))

    def openings(self, group: str) -> dict[str, int]:
        """By name, how many rounds each voice has opened in the group's earlier sessions."""
        return self._record.openings(group)

    # --- going live

    def open(self, plan: Plan) -> LiveSession:
        """A new session, kept from its first event on. Raises ``Trouble`` when it cannot be; then there is none."""
        now = self._clock.now()
        opened_before = self.openings(plan.group)
        session_id, journal = self._record.start(plan.title, now.astimezone().date(), plan.voices)
        try:
            moment = Moment(1, 1, now.replace(microsecond=now.microsecond // 1000 * 1000), 0)
            events = acts.open_session(moment, session_id, plan, self._draw_seed(), opened_before)
            journal.keep(events)
            return LiveSession(self._clock, journal, events)
        except NotKept as error:
            journal.close()
            raise Trouble(f"The session could not be begun: {error}. Nothing has been kept of it.") from None
        except BaseException:
            journal.close()
            raise

    def resume(self, session_id: str) -> LiveSession:
        """An open session, to go on with where it stood; a running clock is held there.

        Raises ``WrongUse`` when it was closed, and as ``Record.go_on`` does. Where the resumption itself cannot be
        kept the session goes on with ``unsaved`` set, as after any other act.
        """
        journal, events, elapsed_ms = self._record.go_on(session_id)
        try:
            if fold(events).is_closed:
                raise WrongUse(
                    f"The session {session_id} was closed, so it cannot be gone on with. "
                    f"“coprod show {session_id}” shows it."
                )
            live = LiveSession(self._clock, journal, events, elapsed_ms)
            live.do(acts.resume)
        except BaseException:
            journal.close()
            raise
        return live

    # --- handing on

    def export(self, live: LiveSession) -> Path:
        """Write the session out as JSON, never over another file, and say where. Raises ``Trouble``."""
        return self._write_out(live.session.id, live.events)

    def export_kept(self, session_id: str) -> Path:
        """The same for a kept session."""
        return self._write_out(session_id, self._record.read(session_id))

    def _write_out(self, session_id: str, events: Events) -> Path:
        from coprod_tui.export import document, json

        data = json.encode(document.document_from(events, self._clock.now()))
        folder = self.places.exports
        try:
            make_folders(folder, self._files)
            for name in numbered(session_id):
                path = folder / f"{name}.json"
                try:
                    write_whole(path, data, files=self._files, overwrite=False)
                except FileExistsError:
                    continue
                return path
        except OSError as error:
            raise Trouble(f"The session could not be written out: {reason(error, folder)}. It is still kept.") from None
        raise AssertionError("numbered names do not end")
