"""Screens that take away themselves only, and only once.

Textual takes away whichever screen is shown when one is dismissed: a second click or key that reaches a screen which is
gone already would take away the one below it.
"""

from typing import TypeVar

from textual import events, on
from textual.await_complete import AwaitComplete
from textual.screen import Screen

Result = TypeVar("Result")


class SelfDismissing(Screen[Result]):
    """A screen of which every dismissal but the first is nothing. With another one over it, it goes when that is gone.

    Beside another kind of screen it stands last among the bases: Textual looks for styles in the first alone.
    """

    _leaves_with: tuple[Result | None] | None = None
    """What it is to be dismissed with as soon as nothing lies over it."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        if self.is_active:
            return super().dismiss(result)
        if self._leaves_with is None and self in self.app.screen_stack:
            self._leaves_with = (result,)
        return AwaitComplete()

    @on(events.ScreenResume)
    def _leave(self) -> None:
        """Go, if it was dismissed while another screen lay over it."""
        if self._leaves_with is not None:
            self.dismiss(*self._leaves_with)
