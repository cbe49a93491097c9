"""The wall's own program: it looks at what another one keeps, and goes from session to session with it."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from coprod_tui.presentation import app as say
from coprod_tui.presentation.keys import key, keys_of
from coprod_tui.service.watching import Watching
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.runtime import quick_start
from coprod_tui.tui.runtime.base_app import CalmApp
from coprod_tui.tui.wall.screen import WaitingWall, WallScreen

LOOK_SECONDS = 0.05


class WallApp(CalmApp, inherit_bindings=False):
    """``coprod watch``. It asks nothing and keeps nothing, so it may be left, killed and started again at any time."""

    TITLE = "coprod"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(keys_of("wall"), priority=True),
        *bindings([key("app.suspend_process")], system=True),
    ]

    def __init__(self, watching: Watching, write_log: Callable[[str], Path | None] = lambda _: None) -> None:
        super().__init__(write_log)
        self._watching = watching

    def on_mount(self) -> None:
        self.push_screen(self._screen_now())
        self.call_after_refresh(quick_start.painted)
        self.set_interval(LOOK_SECONDS, self.look, name="look")

    def look(self) -> None:
        """Read what is new, and show it."""
        if self._watching.look():
            self.switch_screen(self._screen_now())

    def action_leave(self) -> None:
        self.exit()

    @property
    def has_unsaved(self) -> bool:
        return False

    def stopped(self, details: Path | None) -> str:
        return say.stopped_watching(details)

    def _screen_now(self) -> Screen[None]:
        followed = self._watching.followed
        return WallScreen(followed) if followed else WaitingWall()
