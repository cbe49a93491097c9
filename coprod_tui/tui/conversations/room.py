"""What a conversation needs of the room in which it is held."""

from datetime import date
from typing import Any, Protocol

from textual.app import App

from coprod_tui.domain.commands import Command
from coprod_tui.domain.events import Events
from coprod_tui.live import LiveSession
from coprod_tui.tui.ports import FollowUpDesk


class Room(Protocol):
    """The room, as the conversations see it."""

    live: LiveSession
    desk: FollowUpDesk

    @property
    def app(self) -> App[Any]:
        """Where dialogs are shown."""

    def perform(self, command: Command) -> Events:
        """Carry out a command; a rejection is said, and the events are empty then."""

    def say(self, sentence: str) -> None:
        """Say something about the last key."""

    @property
    def has_draft(self) -> bool:
        """Whether something was begun and set aside."""

    def today(self) -> date:
        """The day, where this machine is."""

    def openings_before(self) -> dict[str, int]:
        """By name, how many rounds each voice opened in the group's earlier sessions."""
