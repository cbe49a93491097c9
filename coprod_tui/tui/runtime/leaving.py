"""Leaving the app, with confirmation if something would be lost."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from textual.app import App
from textual.screen import Screen
from textual.widgets import Input, TextArea

from coprod_tui.tui.kit.dialog import Dialog
from coprod_tui.tui.kit.pick import Pick, ask_yes


class Loss(NamedTuple):
    """The confirmation before leaving: the question, what would be lost, and what yes does."""

    question: str
    more: str
    yes: str


class Leaving:
    """Exits the app. Leaving again while the confirmation is open confirms it."""

    def __init__(self, app: App[None], would_lose: Callable[[], Loss | None]) -> None:
        self._app = app
        self._would_lose = would_lose
        self._asked: Pick | None = None

    def leave(self) -> None:
        """Exit, or ask for confirmation first."""
        loss = self._would_lose()
        if loss is None or self._app.screen is self._asked:
            self._app.exit()
        else:
            self._asked = ask_yes(*loss)
            self._app.push_screen(self._asked, self._answered)

    def _answered(self, yes: str | None) -> None:
        if yes:
            self._app.exit()


def is_writing(screens: Iterable[Screen[object]]) -> bool:
    """Whether any text field of an open dialog has content."""
    dialogs = [screen for screen in screens if isinstance(screen, Dialog)]
    areas = (area.text for dialog in dialogs for area in dialog.query(TextArea))
    lines = (line.value for dialog in dialogs for line in dialog.query(Input))
    return any(text.strip() for text in (*areas, *lines))
