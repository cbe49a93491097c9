"""The interface of the room that conversations use."""

from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from textual.app import App

from coprod_tui.domain.commands import Command
from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import ContributionId
from coprod_tui.domain.model.session import Session
from coprod_tui.live.session import LiveSession
from coprod_tui.live.source import SessionSource
from coprod_tui.service import Service

if TYPE_CHECKING:
    from coprod_tui.tui.room.stories.decisions import AboutDecisions
    from coprod_tui.tui.room.stories.meeting import AboutMeeting
    from coprod_tui.tui.room.stories.voices import AboutVoices
    from coprod_tui.tui.room.stories.words import AboutWords


class Room(Protocol):
    """The part of the room screen that conversations may use: ``source`` to read, ``live`` for commands."""

    source: SessionSource
    live: LiveSession
    service: Service

    @property
    def session(self) -> Session:
        """The session as it stands."""

    @property
    def app(self) -> App[Any]:
        """The app, on which dialogs are pushed."""

    def perform(self, command: Command) -> Events:
        """Execute a command. A rejection is shown, and no events are returned."""

    def say(self, sentence: str) -> None:
        """Show a sentence about the last key."""

    @property
    def has_draft(self) -> bool:
        """Whether there is an unfinished draft."""

    def today(self) -> date:
        """Today's date in the local time zone."""

    def openings_before(self) -> dict[str, int]:
        """By name, how many rounds each voice opened in the group's earlier sessions."""

    @property
    def chosen_words(self) -> ContributionId | None:
        """The words that are chosen in the list; None if none are."""

    @property
    def about_words(self) -> "AboutWords":
        """The stories about words."""

    @property
    def about_decisions(self) -> "AboutDecisions":
        """The stories about decisions."""

    @property
    def about_voices(self) -> "AboutVoices":
        """The stories about voices."""

    @property
    def about_meeting(self) -> "AboutMeeting":
        """The stories about the meeting."""
