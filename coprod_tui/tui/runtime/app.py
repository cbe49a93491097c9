"""The app: themes, the command palette, navigation between screens, and a clean exit."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.screen import Screen

from coprod_tui.domain.plan.plan import Plan
from coprod_tui.live.ports import Clock
from coprod_tui.live.session import LiveSession
from coprod_tui.local_time import local
from coprod_tui.presentation import app as say
from coprod_tui.presentation import failures, meeting
from coprod_tui.presentation.keys import key
from coprod_tui.presentation.lists import lines, sentences
from coprod_tui.service import KeptPlan, Service
from coprod_tui.tui import runtime
from coprod_tui.tui.kit.base_screen import BaseScreen
from coprod_tui.tui.kit.bindings import bindings, story
from coprod_tui.tui.kit.stories import run
from coprod_tui.tui.runtime import navigation, quick_start
from coprod_tui.tui.runtime.base_app import CalmApp
from coprod_tui.tui.runtime.themes import THEMES
from coprod_tui.tui.runtime.unsaved import OnlyHere

if TYPE_CHECKING:
    from coprod_tui.domain.people.rows import NameList
    from coprod_tui.domain.plan.plan_file import PlanRead
    from coprod_tui.tui.kit.pick import Pick
    from coprod_tui.tui.room.screen import RoomScreen

SAVE_AGAIN_SECONDS = 1.0


class CoprodApp(CalmApp, inherit_bindings=False):
    """coprod in a terminal. After it exits, ``farewell`` says what was saved and how to continue."""

    TITLE = "coprod"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings([key("app.leave"), key("app.help"), key("app.was_said"), key("app.read_on")], priority=True),
        *bindings([key("app.tell_how_to_leave"), key("app.suspend_process")], system=True),
    ]

    def __init__(
        self,
        service: Service,
        clock: Clock,
        start: "LiveSession | Plan | PlanRead | None" = None,
        notes: tuple[str, ...] = (),
        write_log: Callable[[str], Path | None] = lambda _: None,
        people: "NameList | None" = None,
    ) -> None:
        """``start``: a live session opens its room, a plan opens the setup screen, None the start screen.

        ``notes`` are shown on the first screen. ``write_log`` writes the details of an error and returns the path.
        ``people`` is the list from which the voices of ``start`` were taken.
        """
        super().__init__(write_log)
        self.service = service
        self._clock = clock
        self._start = start
        self._notes = notes
        self._people = people
        self.kept_plans: list[KeptPlan] = []
        """Plans that were kept since the start."""
        self.only_here = OnlyHere()
        self.group = ""
        """The group of the session shown last: the board opens with its decisions only."""
        self.asked_to_leave: Pick | None = None
        """The confirmation before leaving that was asked last."""
        self._stood_still = False

    def on_mount(self) -> None:
        self.app_suspend_signal.subscribe(self, self._stop_for_a_while, immediate=True)  # later it is suspended already
        self.app_resume_signal.subscribe(self, self._go_on)
        self.call_after_refresh(quick_start.painted)
        self._save_again = self.set_interval(SAVE_AGAIN_SECONDS, self.let_go, name="save again", pause=True)
        run(self, navigation.begin(self, self._start, self._people, sentences(*self._notes)))

    # --- what the way from screen to screen needs

    def begin(self, name: str, *about: object) -> None:
        """Begin a story by its name, such as ``navigation.board``: about this app, a screen, and what was chosen."""
        begun = story(runtime.__name__, name)(self, *about)
        if begun is not None:
            run(self, begun)

    def now(self) -> datetime:
        """The moment, in UTC."""
        return self._clock.now()

    def today(self) -> date:
        """Today's date in the local time zone."""
        return local(self._clock.now()).date()

    def keep_plan(self, plan: Plan) -> KeptPlan:
        """Keep a plan for another day. Raises ``Failure``."""
        self.kept_plans.append(self.service.keep_plan(plan))
        return self.kept_plans[-1]

    def enter(self, live: LiveSession, people: "NameList | None", saying: str) -> "RoomScreen":
        """The room of a session, which is the open one from now on."""
        if people is not None:
            from coprod_tui.domain.people.rows import forget_typed

            people = forget_typed(people)
        self.only_here.room = room = self.room_for(live, saying, people=people)
        self.group = live.session.plan.group
        live.subscribe(self.show_unsaved)
        self.show_unsaved()
        return room

    def room_for(self, live: LiveSession, saying: str, **more: Any) -> "RoomScreen":
        """The room of a session."""
        from coprod_tui.tui.room.screen import RoomScreen

        return RoomScreen(live, self.service, self._clock, saying, **more)

    def close(self, live: LiveSession) -> None:
        """Hold a session that was closed until it is fully saved."""
        self.only_here.close(live)
        self.call_after_refresh(self.let_go)

    def let_go(self) -> None:
        """Release closed sessions that are saved by now; try again every second while any is not."""
        if self.only_here.let_go():
            self._save_again.resume()
        else:
            self._save_again.pause()
        self.show_unsaved()

    def show_unsaved(self) -> None:
        """Set the banner: why the open session, or else a closed one, is not saved."""
        why = self.only_here.why_unsaved
        self.unsaved = failures.said(why) if why else None

    # --- colours and the palette

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The commands of the palette: the keys that may be pressed now, and the themes. It offers no screenshot."""
        for each in screen.keys_now if isinstance(screen, BaseScreen) else ():
            yield SystemCommand(each.help, say.key_is(each.shown), partial(screen.run_action, each.action))
        for theme in THEMES:
            yield SystemCommand(say.THEMES[theme.name], say.THEME_HELP, partial(setattr, self, "theme", theme.name))

    # --- ending

    def action_leave(self) -> None:
        """Leave, also from within a dialog. Asks first if anything is unsaved or only typed so far."""
        if self.screen is self.asked_to_leave:
            self.exit()
        else:
            run(self, navigation.leave(self))

    def action_tell_how_to_leave(self) -> None:
        """Say how to leave: ctrl+c does not quit, because it is easily pressed by mistake."""
        self.tell(say.HOW_TO_LEAVE)

    def on_unmount(self) -> None:
        live, lost = self.only_here.live, self.only_here.leave()
        said = [self.farewell] if self.farewell else []
        if live and live not in lost and not said:
            said.append(self.goodbye(live))
        said += [say.left_unsaved(each.session.id, why, closed=each is not live) for each, why in lost.items()]
        self.farewell = lines(*said)
        if lost and not self.return_code:
            self._return_code = 1

    def goodbye(self, live: LiveSession) -> str:
        """The sentence printed after leaving: how to resume the session, or how to export a closed one."""
        return say.left(live.session.id, closed=live.session.is_closed)

    @property
    def has_unsaved(self) -> bool:
        return self.only_here.has_unsaved

    def stand_still(self) -> bool:
        """Hold a running clock before the program is suspended (ctrl+z). Returns whether one was held."""
        return self.only_here.live is not None and self.only_here.live.stand_still()

    def _stop_for_a_while(self, _: App[None]) -> None:
        self._stood_still = self.stand_still()

    def _go_on(self, _: App[None]) -> None:
        """Resume after suspension: the heartbeat removes the time in between from the session."""
        room = self.only_here.room
        if room and self.screen is room:
            room.beat()
        if self._stood_still:
            self.tell(meeting.SAY_RESUMED_HELD)
