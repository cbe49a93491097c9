"""The base app: a key queue, our own colours, and a clean exit after errors."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from rich.console import RenderableType
from textual import events
from textual.actions import ActionParseResult
from textual.app import App, ScreenStackError
from textual.css.query import NoMatches
from textual.dom import DOMNode
from textual.filter import LineFilter
from textual.geometry import Offset
from textual.reactive import Reactive, reactive
from textual.theme import Theme
from textual.timer import Timer
from textual.widgets import Input
from textual.worker import WorkerFailed

from coprod_tui.presentation import app as say
from coprod_tui.presentation.keys import key, keys_of
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.base_screen import BaseScreen, Ground
from coprod_tui.tui.kit.once import surely
from coprod_tui.tui.kit.typed import is_typed_into
from coprod_tui.tui.kit.whole_signs import WHOLE_SIGNS
from coprod_tui.tui.runtime import ending as shutdown
from coprod_tui.tui.runtime.key_meaning import meant
from coprod_tui.tui.runtime.key_queue import TYPED, TypedAhead
from coprod_tui.tui.runtime.palette import Palette
from coprod_tui.tui.runtime.stylesheets import Styles
from coprod_tui.tui.runtime.terminal import careful_driver
from coprod_tui.tui.runtime.themes import DARK, THEMES
from coprod_tui.tui.runtime.typed_sentences import TypedSentences

PAGES = frozenset({"page_up", "page_down", "command_list('page_up')", "command_list('page_down')"})
"""The actions of PageUp and PageDown in lists and in the palette."""

_THEMES = {theme.name: theme for theme in THEMES}


class CalmApp(App[None], inherit_bindings=False):
    """After an error ``return_code`` is 1, and ``farewell`` says whether everything was saved."""

    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = key("app.palette").keys
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-medium"), (30, "-tall")]  # noqa: RUF012 - Textual declares it without ClassVar

    theme: Reactive[str] = Reactive(DARK.name)
    """Our own from the start: set later, all stylesheets would be parsed twice before the first paint."""
    unsaved: reactive[str | None] = reactive(None, repaint=False)
    """Why something is not saved, as a sentence to show; None while everything is."""
    turn: reactive[Line] = reactive(Line(), repaint=False)
    """Whose turn it is and the time left, for every screen that does not show the clock; empty without a turn."""

    def __init__(self, write_log: Callable[[str], Path | None] = lambda _: None) -> None:
        """``write_log`` writes the details of an error, without names, and returns the path."""
        self._styles_in_turn = Styles()
        super().__init__(driver_class=careful_driver(), css_path=list(self._styles_in_turn.first))
        self._write_log = write_log
        self.sentences = TypedSentences(self, partial(meant, self, self.tell), self._act)
        self._typed_ahead = TypedAhead(self, super().on_event, self.sentences.meant)
        self.farewell = ""

    def _act(self, keys: tuple[events.Event, ...]) -> None:
        """Let keys act that waited."""
        self._typed_ahead.put_first(keys)

    @property
    def has_unsaved(self) -> bool:
        """Whether exiting now would lose something."""
        raise NotImplementedError

    def get_default_screen(self) -> Ground:
        return Ground(id="_default")

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Only our own themes."""
        return _THEMES

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colours, defined even before a theme is chosen."""
        return dict(DARK.variables)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Add a filter that keeps grapheme clusters whole where the edge of a dialog or the palette cuts a line."""
        filters = super().get_line_filters()
        return [*filters, WHOLE_SIGNS] if self.screen.is_modal else filters

    def on_mount(self) -> None:
        """Install the handlers that end the program; not under a test, which owns the event loop."""
        self.call_after_refresh(self._read_all_styles)
        if not self.is_headless:
            shutdown.listen_to_signals(lambda code: self.exit(return_code=code))
            shutdown.listen_to_mistakes(self._stop_calmly)

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's own cursor is placed after each paint; input methods open there.

        Textual reads it from an empty field before layout, and at the end of a line is one cell too far.
        """
        field = self.focused
        if field is None or not is_typed_into(field):
            return self._cursor_position
        is_too_far = isinstance(field, Input) and field.cursor_at_end
        return field.cursor_screen_offset - (int(is_too_far), 0)

    @cursor_position.setter
    def cursor_position(self, place: Offset) -> None:
        self._cursor_position = place

    def set_timer(self, *when: Any, **more: Any) -> Timer:
        """Call a function once, however late: after one resize that Textual dropped, it would hear of none."""
        return surely(super().set_timer(*when, **more))

    async def on_event(self, event: events.Event) -> None:
        """Pass keys, pastes and clicks through the key queue."""
        if isinstance(event, TYPED) and not event.is_forwarded:
            self._read_all_styles()
            await self._typed_ahead.take(event)
        else:
            await super().on_event(event)

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run an action. Paging a list before its layout raises in Textual; here it does nothing."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except LookupError:
            if action not in PAGES:
                raise
            return True

    def push_screen(self, screen: Any, *about: Any, **more: Any) -> Any:
        self._styles_in_turn.read_for(screen, self.stylesheet)
        return super().push_screen(screen, *about, **more)

    def _read_all_styles(self) -> None:
        """Once the first screen is painted, or something is typed that may open another."""
        self._styles_in_turn.read_all(self.stylesheet)

    def action_command_palette(self) -> None:
        """Open the palette unless it is open: Textual fails if one lies below another screen, such as a dialog."""
        if not any(isinstance(screen, Palette) for screen in self.screen_stack):
            self.push_screen(Palette())

    def action_help(self) -> None:
        """Show the help for the current dialog and screen; in the help itself, go back."""
        from coprod_tui.tui.help.screen import HelpScreen

        if isinstance(self.screen, HelpScreen):
            self.screen.action_back()
            return
        ours = [screen for screen in reversed(self.screen_stack) if isinstance(screen, BaseScreen)]
        here = next((screen.KEYS for screen in ours if screen.KEYS), keys_of("room"))
        self.push_screen(HelpScreen(here, ours[0].keys_told if ours else ()))

    def tell(self, sentence: str) -> None:
        """Show a sentence, if the current screen has a line for it."""
        if isinstance(self.screen, BaseScreen):
            self.screen.say(sentence)

    def action_was_said(self) -> None:
        """What is typed in another field is what somebody said."""
        self.sentences.was_said()

    def action_read_on(self) -> None:
        """Show the rest of what is to be said aloud."""
        if isinstance(self.screen, BaseScreen):
            self.screen.read_on()

    def action_theme(self) -> None:
        """Switch to the next theme."""
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]

    def panic(self, *_: RenderableType) -> None:
        """Stop calmly. Textual calls this with a traceback when keys can no longer be read, and would print it."""
        if not self._exit:  # a closed terminal cannot be read; SIGHUP has reported it already
            self._stop_calmly(shutdown.KeysUnreadable())

    def _handle_exception(self, error: Exception) -> None:
        """Stop calmly. Textual's own answer prints local variables, names included, on the projector.

        This overrides a private method; tests/tui/runtime/test_app.py guards that Textual still calls it.
        """
        inner = error.error if isinstance(error, WorkerFailed) else error
        if not (_is_of_a_closed_palette(inner) or (self._exit and isinstance(inner, _OF_A_SCREEN_THAT_GOES))):
            self._stop_calmly(inner)

    def _stop_calmly(self, error: BaseException) -> None:
        self._return_code = 1
        if self._exception is None:
            self._exception = error if isinstance(error, Exception) else RuntimeError()
            self._exception_event.set()
            self.farewell = self.stopped(self._write_log(shutdown.without_names(error)))
        self._close_messages_no_wait()

    def stopped(self, details: Path | None) -> str:
        """The farewell after a mistake of the program; ``details``: where they were written, if they could be."""
        return say.stopped(details, is_saved=not self.has_unsaved)


_OF_A_SCREEN_THAT_GOES = (NoMatches, ScreenStackError)
"""The errors of a screen that is removed while it opens, because the app exited just then."""


def _is_of_a_closed_palette(error: BaseException) -> bool:
    """Whether the error comes from Textual's palette, closed while searching: it then queries its removed list."""
    return isinstance(error, NoMatches) and f" on {Palette.__name__}(" in str(error)
