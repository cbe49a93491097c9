"""What a conversation needs of the room in which it is held."""

from collections.abc import Callable
from datetime import date
from typing import Any, Concatenate, ParamSpec, Protocol

from textual.app import App

from coprod_tui.domain.events import Events
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.stamp import Stamp
from coprod_tui.live import LiveSession
from coprod_tui.tui.ports import FollowUpDesk

P = ParamSpec("P")


class Room(Protocol):
    """The room, as the conversations see it."""

    live: LiveSession
    desk: FollowUpDesk

    @property
    def app(self) -> App[Any]:
        """Where dialogs are shown."""

    def perform(
        self, act: Callable[Concatenate[Session, Stamp, P], Events], *args: P.args, **kwargs: P.kwargs
    ) -> Events:
        """Let an act happen; a refusal is said, and the events are empty then."""

    def say(self, sentence: str) -> None:
        """Say something about the last key."""

    @property
    def has_draft(self) -> bool:
        """Whether something was begun and set aside."""

    def today(self) -> date:
        """The day, where this machine is."""

    def openings_before(self) -> dict[str, int]:
        """By name, how many rounds each voice opened in the group's earlier sessions."""
