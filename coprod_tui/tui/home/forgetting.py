"""Forgetting a person, from the start screen: who, what would change, and what somebody has to see to afterwards."""

from typing import TYPE_CHECKING

from coprod_tui.domain.rejection import Rejection
from coprod_tui.errors import Failure
from coprod_tui.presentation import forgetting as say
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.service import Service
from coprod_tui.tui.kit.pick import Pick
from coprod_tui.tui.kit.sentence import Line

if TYPE_CHECKING:
    from coprod_tui.tui.home.screen import HomeScreen


class AboutForgetting:
    """The conversation about one person."""

    def __init__(self, home: "HomeScreen", service: Service) -> None:
        self._home = home
        self._service = service

    def ask(self) -> None:
        """Ask for the name."""
        self._home.app.push_screen(Line(say.TITLE, say.HINT), self._show)

    def _show(self, name: str | None) -> None:
        """Show what would change, and ask for confirmation."""
        if not name:
            return
        try:
            would = self._service.forget(name, dry_run=True)
        except (Rejection, Failure) as trouble:
            self._home.say(sentence_of(trouble))
            return
        question = say.question(name, would)
        dialog = Pick(say.TITLE, question, say.choices(would), more=say.before(would))
        self._home.app.push_screen(dialog, lambda act: self._forget(name, would.parts_to_forget, act))

    def _forget(self, name: str, its_parts: tuple[str, ...], act: str | None) -> None:
        if not act:
            return
        parts = its_parts if act == "parts" else ()
        as_written = act == "as_written"
        try:
            done = self._service.forget(name, dry_run=False, as_written=as_written)
            for part in parts:
                self._service.forget(part, dry_run=False, as_written=True)
        except (Rejection, Failure) as trouble:
            self._home.say(sentence_of(trouble))
            return
        self._home.look()
        told = say.after(done, as_written=as_written)
        self._home.say(told)
        left = tuple(part for part in done.parts if part not in parts)
        if stays := say.stays(done._replace(parts=left)):  # of any length: the line has no room for it
            self._home.app.push_screen(Pick(say.TITLE, told, [], more=stays, hint=say.FORGOTTEN_HINT))
