"""What the screens ask of the world outside; ``coprod_tui.desk`` answers, and tests answer with less."""

from pathlib import Path
from typing import Protocol

from coprod_tui.live import LiveSession
from coprod_tui.session.plan import Plan
from coprod_tui.session.session import Session
from coprod_tui.session.summary import Summary


class Desk(Protocol):
    """The record and the exports, as the screens see them. Every method may raise ``Trouble``."""

    def summaries(self) -> tuple[Summary, ...]:
        """The kept sessions, the newest first."""

    def open(self, plan: Plan) -> LiveSession:
        """A new session, kept from its first event on."""

    def resume(self, session_id: str) -> LiveSession:
        """An open session, to go on with where it stood."""

    def read(self, session_id: str) -> Session:
        """A kept session, only to look at."""

    def openings(self, group: str) -> dict[str, int]:
        """By name, how many rounds each voice has opened in the group's earlier sessions."""

    def export(self, live: LiveSession) -> Path:
        """Write the session out as JSON, never over another file, and say where."""

    def export_kept(self, session_id: str) -> Path:
        """The same for a kept session."""
