"""Which session the wall shows: the one that goes on, or the next one that begins."""

from collections.abc import Mapping
from datetime import timedelta

from coprod_tui.domain.ids import SessionId
from coprod_tui.errors import Failure
from coprod_tui.live.following import SILENT_MS, FollowedSession
from coprod_tui.live.ports import Beat, Clock
from coprod_tui.storage.port import EventStore

LOOK_AROUND_MS = 500
"""How often it is looked for a session that goes on, while none is shown that does."""


class Watching:
    """Follows sessions, one after another. Changes nothing and holds nothing."""

    def __init__(self, store: EventStore, clock: Clock, session_id: SessionId | None = None) -> None:
        """With ``session_id``, that one is followed until it is closed. Raises as ``EventStore.read``.

        Without, raises ``Failure`` where sessions can't be kept: none would ever begin there.
        """
        self._store = store
        self._clock = clock
        self._is_fixed = session_id is not None
        self._looked_around_ms: int | None = None
        if session_id is None:
            store.beats()
        self.followed = self._follow(session_id) if session_id is not None else None
        """The session that is shown, if there is one: it goes on, stands still for a moment, or was closed."""

    def look(self) -> bool:
        """Read what is new; returns whether another session is followed now, or none any more."""
        before = self.followed
        if self.followed is not None:
            self.followed.look()
            if self.followed.is_gone and self.followed.moment and self.followed.moment.since:
                self.followed, self._is_fixed = None, False
        if self._may_be_another:
            self._look_around()
        return self.followed is not before

    @property
    def _may_be_another(self) -> bool:
        if self.followed is None or self.followed.session.is_closed:
            return True
        return not self._is_fixed and self.followed.moment is not None and self.followed.moment.since is not None

    def _look_around(self) -> None:
        now_ms = self._clock.running_ms()
        if self._looked_around_ms is not None and now_ms - self._looked_around_ms < LOOK_AROUND_MS:
            return
        self._looked_around_ms = now_ms
        try:
            going_on = self._going_on(self._store.beats())
            if going_on is not None:
                self.followed, self._is_fixed = self._follow(going_on), False
        except Failure:  # it may be readable the next time
            return

    def _going_on(self, beats: Mapping[SessionId, Beat]) -> SessionId | None:
        """The session that beat last, if that was just now and it is not the one that is shown."""
        now, reach = self._clock.now(), timedelta(milliseconds=SILENT_MS)
        shown = self.followed.session.id if self.followed else None
        fresh = {each: beat.at for each, beat in beats.items() if abs(now - beat.at) <= reach and each != shown}
        return max(fresh, key=lambda each: fresh[each], default=None)

    def _follow(self, session_id: SessionId) -> FollowedSession:
        return FollowedSession(self._store.follow(session_id), self._clock)
