"""Screens that dismiss only themselves, and only once.

Textual pops the top screen whichever screen was dismissed: a second click or key that reaches a screen already gone
would pop the one below it.
"""

from typing import TypeVar

from textual import events, on
from textual.await_complete import AwaitComplete
from textual.screen import Screen

Result = TypeVar("Result")


class SelfDismissing(Screen[Result]):
    """A screen that ignores every dismissal but the first. Below another screen, it waits until that one is gone.

    List it after any other screen class among the bases: Textual takes styles from the first base only.
    """

    _leaves_with: tuple[Result | None] | None = None
    """The result, in a tuple, to dismiss it with once it is the top screen; None if it was not dismissed."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        if self.is_active:
            return super().dismiss(result)
        if self._leaves_with is None and self in self.app.screen_stack:
            self._leaves_with = (result,)
        return AwaitComplete()

    def action_back(self) -> None:
        self.dismiss(None)

    @on(events.ScreenResume)
    def _leave(self) -> None:
        """Dismiss it now if that was requested while another screen was on top."""
        if self._leaves_with is not None:
            self.dismiss(*self._leaves_with)
