"""What all screens and dialogs have in common: what the app asks them, and that each dismisses only itself, and once.

Textual pops the top screen whichever screen was dismissed: a second click or key that reaches a screen already gone
would pop the one below it.
"""

from collections.abc import Sequence
from typing import ClassVar, TypeVar

from textual import events, on
from textual.await_complete import AwaitComplete
from textual.screen import Screen

from coprod_tui.presentation.keys import Key

Result = TypeVar("Result")


class Ground(Screen[None]):
    """The screen below all others, which nobody sees unless it has parts; Textual would paint it all the same.

    This overrides a private method; tests/tui/runtime/test_base_app.py guards that Textual still calls it.
    """

    def _compositor_refresh(self) -> None:
        if self.children:
            super()._compositor_refresh()


class BaseScreen(Screen[Result]):
    """A screen that ignores every dismissal but the first. Below another screen, it waits until that one is gone.

    List it after any other screen class among the bases: Textual takes styles from the first base only.
    """

    KEYS: ClassVar[tuple[Key, ...]] = ()
    """Its keys, for the line of keys, the help and the palette."""

    _is_laid_out = False
    """Whether its parts have got their size once."""
    ends_with_any_key: ClassVar[bool] = False
    """Whether any key, whatever it does elsewhere, leads back and does nothing else."""

    hears_below: ClassVar[bool] = False
    """Whether a sentence that is typed here is typed into the page below."""

    _leaves_with: tuple[Result | None] | None = None
    """The result, in a tuple, to dismiss it with once it is the top screen; None if it was not dismissed."""

    def on_compose(self) -> None:
        """Take the classes for the size of the window before the parts are there; Textual would style them twice."""
        window = self.app.size
        for is_at_least, breakpoints in (
            (window.width, self.HORIZONTAL_BREAKPOINTS or self.app.HORIZONTAL_BREAKPOINTS),
            (window.height, self.VERTICAL_BREAKPOINTS or self.app.VERTICAL_BREAKPOINTS),
        ):
            reached = [each for each in breakpoints or () if each[0] <= is_at_least]
            if reached:
                self.add_class(max(reached)[1])

    @on(events.ScreenResume)
    def _has_its_styles(self, event: events.ScreenResume) -> None:
        """Its parts were styled as they came: Textual would style all of them again before the first paint."""
        if not self._is_laid_out:
            event.refresh_styles = False

    @on(events.Resize)
    def _has_its_size(self) -> None:
        if not self._is_laid_out:
            self.call_later(self._paint_from_now_on)

    def _paint_from_now_on(self) -> None:
        self._is_laid_out = True
        self.refresh()

    def _compositor_refresh(self) -> None:
        """Paint nothing before the parts have their size: Textual would paint a new screen unfinished, and thrice."""
        if self._is_laid_out:
            super()._compositor_refresh()

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        if self.is_active:
            return super().dismiss(result)
        if self._leaves_with is None and self in self.app.screen_stack:
            self._leaves_with = (result,)
        return AwaitComplete()

    @property
    def offered(self) -> Sequence[Key]:
        """Further keys, which depend on what it shows."""
        return ()

    @property
    def keys_now(self) -> Sequence[Key]:
        """The keys that may be pressed now."""
        return self.KEYS

    @property
    def keys_told(self) -> Sequence[str]:
        """What can be pressed here besides ``KEYS``, a line each, for the help."""
        return ()

    @property
    def is_being_written(self) -> bool:
        """Whether words were typed here that are kept nowhere yet."""
        return False

    def say(self, sentence: str) -> None:
        """Show a sentence about the last key, if there is a line for it."""

    def read_on(self) -> None:
        """Show the rest of what is to be said aloud, if there is a line for it."""

    def action_back(self) -> None:
        self.dismiss(None)

    @on(events.ScreenResume)
    def _leave(self) -> None:
        """Dismiss it now if that was requested while another screen was on top."""
        if self._leaves_with is not None:
            self.dismiss(*self._leaves_with)
