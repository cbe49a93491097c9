"""The app: themes, the command palette, navigation between screens, and a clean exit."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen

from coprod_tui.domain.ids import ContributionId
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.people.rows import NameList, forget_typed
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.plan.plan_file import PlanRead
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.errors import Failure
from coprod_tui.live.ports import Clock
from coprod_tui.live.session import LiveSession
from coprod_tui.local_time import local
from coprod_tui.presentation import app as say
from coprod_tui.presentation import failures, meeting
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.keys import key
from coprod_tui.presentation.lists import lines, sentences
from coprod_tui.service import KeptPlan, Service
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.drafts import Drafts
from coprod_tui.tui.room.screen import RoomScreen
from coprod_tui.tui.runtime import quick_start
from coprod_tui.tui.runtime.base_app import CalmApp
from coprod_tui.tui.runtime.themes import THEMES
from coprod_tui.tui.runtime.unsaved import LettingGo

if TYPE_CHECKING:
    from coprod_tui.presentation.setup import Fields
    from coprod_tui.service import Format
    from coprod_tui.tui.home.screen import HomeScreen
    from coprod_tui.tui.runtime.leaving import Leaving, Loss
    from coprod_tui.tui.setup.screen import SetupScreen

SAVE_AGAIN_SECONDS = 1.0


class CoprodApp(CalmApp, inherit_bindings=False):
    """coprod in a terminal. After it exits, ``farewell`` says what was saved and how to continue."""

    TITLE = "coprod"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings([key("app.leave"), key("app.help")], priority=True),
        *bindings([key("app.tell_how_to_leave"), key("app.suspend_process")], system=True),
    ]

    def __init__(
        self,
        service: Service,
        clock: Clock,
        start: LiveSession | Plan | PlanRead | None = None,
        notes: tuple[str, ...] = (),
        write_log: Callable[[str], Path | None] = lambda _: None,
        people: NameList = NameList(()),  # noqa: B008 - a frozen value
    ) -> None:
        """``start``: a live session opens its room, a plan opens the setup screen, None the start screen.

        ``notes`` are shown on the first screen. ``write_log`` writes the details of an error and returns the path.
        ``people`` is the list from which the voices of ``start`` were taken.
        """
        super().__init__(write_log)
        self._service = service
        self._clock = clock
        self._start = start
        self._notes = notes
        self.kept_plans: list[KeptPlan] = []
        """Plans that were kept since the start."""
        self._people = people
        self._live: LiveSession | None = start if isinstance(start, LiveSession) else None
        self._letting_go = LettingGo()
        self._stood_still = False
        self._setup: SetupScreen | None = None
        self._half_set_up: Fields | None = None
        self._came_of_it = Drafts()
        self._group = ""
        """The group of the last session shown: the board opens with its decisions only."""

    def on_mount(self) -> None:
        self.app_suspend_signal.subscribe(self, self._stop_for_a_while, immediate=True)  # later it is suspended already
        self.app_resume_signal.subscribe(self, self._go_on)
        self.call_after_refresh(quick_start.painted)
        saying = sentences(*self._notes)
        if isinstance(self._start, LiveSession):
            self._enter(self._start, saying)
        elif self._start is not None:
            self.push_screen(self._home(saying))
            self._set_up(self._start)
        else:
            self.push_screen(self._home(saying))

    # --- from screen to screen (each is loaded when it is first shown)

    def _home(self, saying: str = "") -> "HomeScreen":
        from coprod_tui.tui.home.screen import HomeScreen

        return HomeScreen(self._service, saying)

    def on_home_screen_new(self, message: "HomeScreen.New") -> None:
        kept = message.kept
        if kept is None:
            self._set_up(self._half_set_up)
        elif self._is_half_set_up():
            from coprod_tui.tui.kit.pick import ask_yes

            ask = ask_yes(say.OPEN_PLAN, say.LEAVE_SETUP_MORE, say.OPEN_PLAN_YES)
            self.push_screen(ask, lambda yes: self._set_up(kept) if yes else None)
        else:
            self._set_up(kept)

    def _set_up(self, begin: "Plan | PlanRead | Fields | None") -> None:
        from coprod_tui.tui.setup.screen import SetupScreen

        self._setup = SetupScreen(begin, self._keep_plan)
        self.push_screen(self._setup, self._set_aside)

    def _keep_plan(self, plan: Plan) -> KeptPlan:
        """Keep a plan for another day. Raises ``Failure``."""
        self.kept_plans.append(self._service.keep_plan(plan))
        return self.kept_plans[-1]

    def _set_aside(self, fields: "Fields | None") -> None:
        """Remember what was typed in a setup screen that was left, for when it is opened again."""
        self._half_set_up, self._setup = fields, None

    def on_home_screen_board(self, message: "HomeScreen.Board") -> None:
        from coprod_tui.tui.follow_up.board import BoardScreen

        group = message.group or self._group
        self.push_screen(BoardScreen(self._service, self._today, self._came_of_it, group), self._at_home)

    def on_home_screen_insights(self) -> None:
        from coprod_tui.tui.insights.screen import InsightsScreen

        self.push_screen(InsightsScreen(self._service))

    def on_home_screen_chosen(self, message: "HomeScreen.Chosen") -> None:
        summary: Summary = message.summary
        try:
            if summary.closed_at is None:
                live = self._service.resume(summary.id)
                self._people = NameList(())
                self._enter(live, meeting.resumed(live.session))
            else:
                from coprod_tui.tui.closing.screen import ClosingScreen

                closing = ClosingScreen(
                    lambda: self._service.kept(summary.id).session,
                    partial(self._service.write_out, summary.id),
                    partial(self._service.add, summary.id),
                    partial(self._service.take_out, summary.id),
                )
                self._group = summary.group
                self.push_screen(closing, self._at_home)
        except Failure as trouble:
            self.tell(sentence_of(trouble))

    def on_setup_screen_ready(self, message: Message) -> None:
        """Open the session that was set up, dismiss the setup screen and enter the room."""
        from coprod_tui.tui.setup.screen import SetupScreen

        assert isinstance(message, SetupScreen.Ready)
        setup = self.screen
        if not isinstance(setup, SetupScreen):  # posted twice: the session is open already
            return
        try:
            live = self._service.open(message.plan)
        except Failure as trouble:
            setup.tell(sentence_of(trouble))
        else:
            setup.dismiss(None)
            self._people = message.people
            self._enter(live, "")

    def _enter(self, live: LiveSession, saying: str) -> None:
        self._live = live
        self._people = forget_typed(self._people)
        self._group = live.session.plan.group
        live.subscribe(self._look_at_saving)
        self._look_at_saving()
        self.push_screen(self.room_for(live, saying), lambda _: self._take_away(live))

    def room_for(self, live: LiveSession, saying: str) -> RoomScreen:
        """The room of a session."""
        return RoomScreen(live, self._service, self._clock, saying, people=self._people)

    def _take_away(self, live: LiveSession) -> None:
        """After the session is closed: show the closing screen."""
        self._live = None
        self._letting_go.add(live)
        from coprod_tui.tui.closing.screen import ClosingScreen

        closing = ClosingScreen(
            partial(self._session_of, live),
            partial(self._export, live),
            partial(self._service.add, live.session.id),
            partial(self._take_out, live),
        )
        self.push_screen(closing, self._at_home)
        self.call_after_refresh(self._let_go)
        if live.unsaved:
            self.set_interval(SAVE_AGAIN_SECONDS, self._let_go, name="save again")

    def _session_of(self, live: LiveSession) -> Session:
        """A closed session: read from the record, or from memory while it is not saved yet."""
        return live.session if self._letting_go.holds(live) else self._service.kept(live.session.id).session

    def _export(self, live: LiveSession, form: "Format") -> Path:
        """Export a closed session: from the record, or from memory while it is not saved yet."""
        return self._service.write_out(live if self._letting_go.holds(live) else live.session.id, form)

    def _take_out(self, live: LiveSession, contribution_id: ContributionId) -> Sequence[Path]:
        """Remove a contribution from a closed session: in the record, or in memory while it is not saved yet."""
        return self._service.take_out(live if self._letting_go.holds(live) else live.session.id, contribution_id)

    def _let_go(self) -> None:
        """Release closed sessions that are saved by now, and update the banner."""
        self._letting_go.try_again()
        self._look_at_saving()

    def _look_at_saving(self) -> None:
        """Set the banner: why the live session, or else a closed one, is not saved."""
        why = (self._live and self._live.unsaved) or self._letting_go.unsaved
        self.unsaved = failures.said(why) if why else None

    def _today(self) -> date:
        return local(self._clock.now()).date()

    def _at_home(self, _: None) -> None:
        from coprod_tui.tui.home.screen import HomeScreen

        homes = [screen for screen in self.screen_stack if isinstance(screen, HomeScreen)]
        if homes:
            homes[0].look()
        else:
            self.push_screen(self._home())

    # --- colours and the palette

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The commands of the palette: the keys that may be pressed now, and the themes. It offers no screenshot."""
        for each in getattr(screen, "keys_now", getattr(screen, "KEYS", ())):
            yield SystemCommand(each.help, say.key_is(each.shown), partial(screen.run_action, each.action))
        for theme in THEMES:
            yield SystemCommand(say.THEMES[theme.name], say.THEME_HELP, partial(setattr, self, "theme", theme.name))

    # --- ending

    def action_leave(self) -> None:
        """Leave, also from within a dialog. Asks first if anything is unsaved or only typed so far."""
        self._leaving.leave()

    @cached_property
    def _leaving(self) -> "Leaving":
        from coprod_tui.tui.runtime.leaving import Leaving

        return Leaving(self, self._would_lose)

    def _would_lose(self) -> "Loss | None":
        from coprod_tui.tui.runtime.leaving import Loss, is_writing

        if self._live is not None:
            self._live.save_again()  # the last attempt to save may be a second old
        self._look_at_saving()
        if self.unsaved:
            return Loss(say.LEAVE_UNSAVED, say.not_saved(self.unsaved), say.LEAVE_UNSAVED_YES)
        rooms = [screen for screen in self.screen_stack if isinstance(screen, RoomScreen)]
        if any(screen.has_draft for screen in rooms) or self._came_of_it.any() or is_writing(self.screen_stack):
            return Loss(say.LEAVE_WORDS, say.LEAVE_WORDS_MORE, say.LEAVE_YES)
        if self._is_half_set_up():
            return Loss(say.LEAVE_SETUP, say.LEAVE_SETUP_MORE, say.LEAVE_YES)
        return None

    def _is_half_set_up(self) -> bool:
        """Whether something was typed for a new session that is not saved anywhere yet."""
        fields = self._setup.fields if self._setup else self._half_set_up
        return fields is not None and fields.is_only_here

    def action_tell_how_to_leave(self) -> None:
        """Say how to leave: ctrl+c does not quit, because it is easily pressed by mistake."""
        self.tell(say.HOW_TO_LEAVE)

    def on_unmount(self) -> None:
        said = [self.farewell] if self.farewell else []
        if self._live is not None:
            self._live.leave()
            if self._live.unsaved:
                said.append(say.left_unsaved(self._live.session.id, self._live.unsaved, closed=False))
            else:
                said = said or [self.goodbye(self._live)]
        for each in self._letting_go.leave():
            if each.unsaved:
                said.append(say.left_unsaved(each.session.id, each.unsaved, closed=True))
        self.farewell = lines(*said)
        if self.has_unsaved and not self.return_code:
            self._return_code = 1

    def goodbye(self, live: LiveSession) -> str:
        """The sentence printed after leaving: how to resume the session, or how to export a closed one."""
        return say.left(live.session.id, closed=live.session.is_closed)

    @property
    def has_unsaved(self) -> bool:
        return self._letting_go.is_holding or (self._live is not None and self._live.unsaved is not None)

    def stand_still(self) -> bool:
        """Hold a running clock before the program is suspended (ctrl+z). Returns whether one was held."""
        return self._live is not None and self._live.stand_still()

    def _stop_for_a_while(self, _: App[None]) -> None:
        self._stood_still = self.stand_still()

    def _go_on(self, _: App[None]) -> None:
        """Resume after suspension: the heartbeat removes the time in between from the session."""
        if isinstance(self.screen, RoomScreen):
            self.screen.beat()
        if self._stood_still:
            self.tell(meeting.SAY_RESUMED_HELD)
