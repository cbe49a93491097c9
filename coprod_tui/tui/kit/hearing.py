"""A screen into which somebody may type a sentence without the key that opens a field."""

from abc import abstractmethod
from typing import Any

from textual.app import App

from coprod_tui.tui.kit.base_screen import BaseScreen


class HearsSentences:
    """Its keys are letters, so a sentence begins as keys: what the first one did is taken back then."""

    @abstractmethod
    def mark(self) -> object:
        """How it stands before a letter acts, for ``take_down``."""

    @abstractmethod
    def are_acts(self, typed: str, *, first_acted: bool) -> bool:
        """Whether signs are keys that are possible in that order. ``first_acted``: the first has acted already."""

    @abstractmethod
    def hold_back(self, since: object) -> None:
        """Keep from those who look on elsewhere what was done ``since``, a ``mark``, until ``let_be_seen``."""

    @abstractmethod
    def let_be_seen(self) -> None:
        """Hold nothing back any more."""

    @abstractmethod
    def take_down(self, text: str, since: object = None) -> None:
        """Open the field for words with this text; take back what was done ``since``, a ``mark``."""


def hearing(app: App[Any], *, anywhere: bool = False) -> HearsSentences | None:
    """The page that hears: in front, below one where the same is said of it, or ``anywhere``."""
    for screen in reversed(app.screen_stack):
        if isinstance(screen, HearsSentences):
            return screen
        if not anywhere and not (isinstance(screen, BaseScreen) and screen.hears_below):
            return None
    return None
