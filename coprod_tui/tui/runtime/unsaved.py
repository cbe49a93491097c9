"""What is only here: what would be lost if coprod ended now."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual.screen import Screen

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.message import Message
from coprod_tui.live.session import LiveSession
from coprod_tui.presentation import app as say
from coprod_tui.presentation.failures import said
from coprod_tui.tui.kit.base_screen import BaseScreen
from coprod_tui.tui.kit.drafts import Drafts

if TYPE_CHECKING:
    from coprod_tui.presentation.setup import Fields
    from coprod_tui.tui.room.screen import RoomScreen
    from coprod_tui.tui.setup.screen import SetupScreen


class Loss(NamedTuple):
    """The confirmation before leaving: the question, what would be lost, and what yes does."""

    question: str
    more: str
    yes: str


class OnlyHere:
    """The open session, closed ones until they are fully saved, and what was typed and is not kept yet."""

    def __init__(self) -> None:
        self.room: RoomScreen | None = None
        """The room of the open session."""
        self.came_of_it = Drafts()
        """What was begun on the follow-up board."""
        self.setup: SetupScreen | None = None
        """The setup screen while it is open."""
        self.half_set_up: Fields | None = None
        """What was typed in a setup screen that was left, to go on with later."""
        self.comes_after: SessionId | None = None
        """The session after which that one comes, where they meet again."""
        self._closed: list[LiveSession] = []

    # --- sessions

    @property
    def live(self) -> LiveSession | None:
        """The open session."""
        return self.room.live if self.room else None

    def close(self, live: LiveSession) -> None:
        """A session was closed: hold it until it is fully saved."""
        self.room = None
        self._closed.append(live)

    def held(self, session_id: SessionId) -> LiveSession | SessionId:
        """A closed session, to be read and changed: from memory while the record may be incomplete."""
        return next((live for live in self._closed if live.session.id == session_id), session_id)

    @property
    def why_unsaved(self) -> Message | None:
        """Why the open session, or else the last closed one, is not saved; None when all are."""
        sessions = [*self._closed[-1:], *([self.live] if self.live else ())]
        return next((live.unsaved for live in reversed(sessions) if live.unsaved), None)

    @property
    def has_unsaved(self) -> bool:
        """Whether ending now would lose acts of a session."""
        return bool(self._closed) or (self.live is not None and self.live.unsaved is not None)

    def let_go(self) -> bool:
        """Save closed sessions again and release those that are saved. Returns whether any is left."""
        for live in tuple(self._closed):
            live.save_again()
            if live.unsaved is None:
                live.leave()
                self._closed.remove(live)
        return bool(self._closed)

    def leave(self) -> dict[LiveSession, Message]:
        """Save once more and release all sessions. Returns those whose last acts are lost, and why."""
        self.let_go()
        left = [*([self.live] if self.live else ()), *self._closed]
        for live in left:
            live.leave()
        return {live: live.unsaved for live in left if live.unsaved}

    # --- what was typed

    @property
    def typed_here(self) -> "Fields | None":
        """What was typed for a new session, where some of it is kept nowhere yet."""
        fields = self.setup.fields if self.setup else self.half_set_up
        return fields if fields is not None and fields.is_only_here else None

    def loss(self, screens: Sequence[Screen[object]]) -> Loss | None:
        """What ending now would lose, with these screens open."""
        if self.live:
            self.live.save_again()  # the last attempt to save may be a second old
        if why := self.why_unsaved:
            return Loss(say.LEAVE_UNSAVED, say.not_saved(said(why)), say.LEAVE_UNSAVED_YES)
        if (
            (self.room and self.room.has_draft)
            or self.came_of_it.any()
            or any(isinstance(each, BaseScreen) and each.is_being_written for each in screens)
        ):
            is_kept = self.room is not None and not self.came_of_it.any()
            more = say.LEAVE_BEGUN_MORE if is_kept else say.LEAVE_WORDS_MORE
            return Loss(say.LEAVE_WORDS, more, say.LEAVE_YES)
        if (typed := self.typed_here) is not None:
            from coprod_tui.presentation.setup_kept import lost

            return Loss(*lost(say.LEAVE_SETUP, typed), say.LEAVE_YES)
        return None
