"""The app: it holds the themes and the palette, goes from screen to screen, and stops calmly when it must."""

import asyncio
import signal
import traceback
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from coprod_tui.live import Clock, LiveSession
from coprod_tui.session.plan import Plan
from coprod_tui.session.summary import Summary
from coprod_tui.trouble import Trouble
from coprod_tui.tui.ports import Desk
from coprod_tui.tui.screens.home import HomeScreen
from coprod_tui.tui.screens.room import RoomScreen
from coprod_tui.tui.stylesheets import stylesheets
from coprod_tui.tui.themes import DARK, THEMES
from coprod_tui.tui.wording import app as say
from coprod_tui.tui.wording import room

SAVE_AGAIN_SECONDS = 1.0


class CoprodApp(App[None], inherit_bindings=False):
    """coprod on a terminal. After an error ``return_code`` is 1; ``farewell`` says what is safe and how to go on."""

    TITLE = "coprod"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "leave", show=False, priority=True)]
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        desk: Desk,
        clock: Clock,
        start: LiveSession | Plan | None = None,
        notes: tuple[str, ...] = (),
        write_log: Callable[[str], Path | None] = lambda _: None,
    ) -> None:
        """``start``: a live session opens its room, a plan the setup to complete it, None the start screen.

        ``notes`` are said on the first screen. ``write_log`` keeps the details of an error and says where.
        """
        super().__init__(css_path=list(stylesheets()))
        self._desk = desk
        self._clock = clock
        self._start = start
        self._notes = notes
        self._write_log = write_log
        self._live: LiveSession | None = start if isinstance(start, LiveSession) else None
        self.farewell = ""
        for name in list(self.available_themes):
            self.unregister_theme(name)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of our own, known before a theme is chosen."""
        return dict(DARK.variables)

    def on_mount(self) -> None:
        self._listen_to_signals()
        saying = " ".join(self._notes)
        if isinstance(self._start, LiveSession):
            self._enter(self._start, saying)
        elif isinstance(self._start, Plan):
            from coprod_tui.tui.screens.setup import SetupScreen

            self.push_screen(HomeScreen(self._desk, saying))
            self.push_screen(SetupScreen(self._start))
        else:
            self.push_screen(HomeScreen(self._desk, saying))

    # --- from screen to screen

    @on(HomeScreen.New)
    def set_up(self) -> None:
        from coprod_tui.tui.screens.setup import SetupScreen

        self.push_screen(SetupScreen())

    @on(HomeScreen.Chosen)
    def open_chosen(self, message: HomeScreen.Chosen) -> None:
        summary: Summary = message.summary
        try:
            if summary.closed_at is None:
                self._enter(self._desk.resume(summary.id), room.SAY_RESUMED)
            else:
                from coprod_tui.tui.screens.closing import ClosingScreen

                session = self._desk.read(summary.id)
                self.push_screen(ClosingScreen(session, partial(self._desk.export_kept, summary.id)), self._at_home)
        except Trouble as trouble:
            self._tell(trouble.sentence)

    def on_setup_screen_ready(self, message: Message) -> None:
        """A session was set up: open it and enter its room; the setup is left behind."""
        from coprod_tui.tui.screens.setup import SetupScreen

        assert isinstance(message, SetupScreen.Ready)
        setup = self.screen
        assert isinstance(setup, SetupScreen)
        try:
            live = self._desk.open(message.plan)
        except Trouble as trouble:
            setup.tell(trouble.sentence)
        else:
            self.pop_screen()
            self._enter(live, "")

    def _enter(self, live: LiveSession, saying: str) -> None:
        self._live = live
        self.push_screen(self.room_for(live, saying), lambda _: self._take_away(live))

    def room_for(self, live: LiveSession, saying: str) -> RoomScreen:
        """The room of a session."""
        return RoomScreen(live, self._desk, self._clock, saying)

    def _take_away(self, live: LiveSession) -> None:
        """After the close: what the group takes away."""
        from coprod_tui.tui.screens.closing import ClosingScreen

        self.push_screen(ClosingScreen(live.session, partial(self._desk.export, live)), self._at_home)
        self.call_after_refresh(self._let_go)
        if live.unsaved:
            self.set_interval(SAVE_AGAIN_SECONDS, self._let_go, name="save again")

    def _let_go(self) -> None:
        """Let go of a closed session as soon as all of it is kept; until then say that it is not."""
        live = self._live
        if live is None or not live.session.is_closed:
            return
        live.save_again()
        if live.unsaved:
            self._tell(room.NOT_SAVED.format(why=live.unsaved))
        else:
            live.leave()
            self._live = None
            self._tell("")

    def _at_home(self, _: None) -> None:
        if isinstance(self.screen, HomeScreen):
            self.screen.look()
        else:
            self.push_screen(HomeScreen(self._desk))

    def _tell(self, sentence: str) -> None:
        from coprod_tui.tui.widgets.lines import SayingLine

        for line in self.screen.query(SayingLine):
            line.sentence = sentence

    # --- colours and the palette

    def action_theme(self) -> None:
        """The next theme."""
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: every key of the screen by its words, and the colours. There is no screenshot in it."""
        for command in getattr(screen, "COMMAND_TABLE", ()):
            yield SystemCommand(
                command.help, say.KEY.format(key=command.shown), partial(screen.run_action, command.action)
            )
        for theme in THEMES:
            yield SystemCommand(say.THEMES[theme.name], say.THEME_HELP, partial(setattr, self, "theme", theme.name))

    # --- ending

    def action_leave(self) -> None:
        """Leave, also from within a dialog; a room asks first while something is not saved."""
        room_screen = next((screen for screen in self.screen_stack if isinstance(screen, RoomScreen)), None)
        if room_screen:
            room_screen.action_leave()
        else:
            self.exit()

    def on_unmount(self) -> None:
        if self._live is None:
            return
        self._live.leave()
        if not self.farewell:
            self.farewell = self.goodbye(self._live)
        if self._live.unsaved:
            self.farewell += "\n" + say.LEFT_UNSAVED.format(why=self._live.unsaved)

    def goodbye(self, live: LiveSession) -> str:
        """What is said after leaving: how to go on, or how to hand on what was closed."""
        return (say.LEFT_CLOSED if live.session.is_closed else say.LEFT).format(id=live.session.id)

    def _listen_to_signals(self) -> None:
        """A closed terminal or a polite kill leaves as ctrl+q does: the session stays open, all is kept."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and not self.is_headless:
                loop.add_signal_handler(number, partial(self.exit, return_code=128 + number))

    def _handle_exception(self, error: Exception) -> None:
        """Stop calmly. Textual's own answer prints local variables, names included, on the projector.

        This overrides a private method; tests/tui/test_app.py guards that Textual still calls it.
        """
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
            unsaved = self._live is not None and self._live.unsaved is not None
            self.farewell = say.STOPPED_UNSAVED if unsaved else say.STOPPED
            if path := self._write_log(_without_names(error)):
                self.farewell += "\n" + say.DETAILS.format(path=path)
        self._close_messages_no_wait()


def _without_names(error: BaseException) -> str:
    """Where it went wrong: the kind of error and the places in the code; no values, which might hold names."""
    lines = [f"{type(error).__name__}\n"]
    lines += [
        f"  {frame.filename}:{frame.lineno} in {frame.name}\n" for frame in traceback.extract_tb(error.__traceback__)
    ]
    cause = error.__cause__ or error.__context__
    return "".join(lines) + (_without_names(cause) if cause else "")
