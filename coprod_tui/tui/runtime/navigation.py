"""From screen to screen: each way is a story that reads from top to bottom.

Those that a key of the start screen begins are called by their name in the table of its keys (``navigation.board``).
Screens are loaded when they are first shown.
"""

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.live.session import LiveSession
from coprod_tui.presentation import app as say
from coprod_tui.presentation import meeting
from coprod_tui.tui.kit.stories import ask

if TYPE_CHECKING:
    from collections.abc import Callable

    from coprod_tui.domain.ids import SessionId
    from coprod_tui.domain.people.rows import NameList
    from coprod_tui.domain.plan.plan_file import PlanRead
    from coprod_tui.presentation.setup import Ahead, Fields, Problem
    from coprod_tui.tui.home.screen import HomeScreen
    from coprod_tui.tui.runtime.app import CoprodApp


async def begin(
    app: "CoprodApp", begun: "LiveSession | Plan | PlanRead | None", people: "NameList | None", saying: str
) -> None:
    """Begin with a room, with the setup of a plan, or with the start screen."""
    if isinstance(begun, LiveSession):
        await meet(app, begun, people, saying)
        return
    _show_home(app, saying)
    if begun is not None:
        await set_up(app, begun)


def _show_home(app: "CoprodApp", saying: str = "") -> None:
    """Show the start screen as the record is now."""
    from coprod_tui.tui.home.screen import HomeScreen

    if homes := [screen for screen in app.screen_stack if isinstance(screen, HomeScreen)]:
        homes[0].look()
    else:
        app.push_screen(HomeScreen(app.service, app.begin, saying))


async def new_session(app: "CoprodApp", _: "HomeScreen") -> None:
    """Set up a session; what was half set up is still there."""
    await set_up(app, app.only_here.half_set_up, app.only_here.comes_after)


async def plans(app: "CoprodApp", home: "HomeScreen") -> None:
    """Open a plan that was kept; ask first if that would replace something that was typed."""
    from coprod_tui.presentation.home import PLANS_NONE
    from coprod_tui.tui.home.plans import ChoosePlan

    home.say("")
    kept = home.attempt(app.service.plans)
    if kept is None:
        return
    if not kept:
        home.say(PLANS_NONE)
        return
    chosen = await ask(ChoosePlan(kept))
    read = home.attempt(partial(app.service.read_plan, chosen.path)) if chosen else None
    if read is None:
        return
    if await _may_replace(app, say.OPEN_PLAN, say.OPEN_PLAN_YES):
        await set_up(app, read)


async def _may_replace(app: "CoprodApp", question: str, yes: str) -> bool:
    """Whether something else may be set up; it is asked where something was typed that is kept nowhere."""
    if (typed := app.only_here.typed_here) is None:
        return True
    from coprod_tui.presentation.setup_kept import lost
    from coprod_tui.tui.kit.pick import ask_yes

    answer = await ask(ask_yes(*lost(question, typed), yes))
    return bool(answer)


async def meet_again(app: "CoprodApp", home: "HomeScreen") -> None:
    """Set up the next meeting of those who met in the chosen session, with what they left for it."""
    from coprod_tui.presentation import meeting_again as again

    summary = home.chosen
    home.say("")
    if summary is None or summary.closed_at is None:
        home.say(again.SAY_OPEN if summary else again.SAY_WHICH)
        return
    kept = home.attempt(partial(app.service.kept, summary.id))
    if kept is None or not await _may_replace(app, again.REPLACE, again.REPLACE_YES):
        return
    coming: tuple[str, ...] | None = ()
    if names := again.last_time(kept.session):
        from coprod_tui.tui.home.meeting_again import WhoComesAgain

        coming = await ask(WhoComesAgain(names))
    if coming is not None:
        looks = again.looks_at_names(kept.session, coming)
        await set_up(app, again.plan_again(kept.session, coming), summary.id, looks)


async def set_up(
    app: "CoprodApp",
    begun: "Plan | PlanRead | Fields | None",
    after: "SessionId | None" = None,
    looks: "Callable[[Fields], Problem | None] | None" = None,
) -> None:
    """Set up a session and, once it is open, hold its meeting; ``after`` which other one it comes, where it does.

    ``looks`` gives what is to be looked at in it first.
    """
    from coprod_tui.presentation.setup_times import plan_now
    from coprod_tui.tui.setup.opened import Opened
    from coprod_tui.tui.setup.screen import SetupScreen
    from coprod_tui.tui.setup.times_that_suit import Memory

    def open_session(fields: "Fields") -> LiveSession:
        return app.service.open(plan_now(fields, app.now()), after, fields.suiting, fields.alongside)

    memory = Memory(app.service.remembered_paces, app.service.remember_pace)
    setup = app.only_here.setup = SetupScreen(
        begun, open_session, app.keep_plan, app.service.groups, memory, app.now, looks
    )
    left = await ask(setup)
    app.only_here.setup, app.only_here.half_set_up, app.only_here.comes_after = None, None, after
    if isinstance(left, Opened):
        await meet(app, left.live, left.people, ahead=left.ahead)
    else:
        app.only_here.half_set_up = left


async def choose(app: "CoprodApp", home: "HomeScreen", summary: Summary) -> None:
    """Go on with an open session, or look at a past one."""
    if summary.closed_at is None:
        if live := home.attempt(partial(app.service.resume, summary.id)):
            await meet(app, live, None, meeting.resumed(live.session, has_draft=bool(live.drafts)))
        return
    from coprod_tui.tui.closing.screen import ClosingScreen

    of_session = partial(app.only_here.held, summary.id)
    if closing := home.attempt(lambda: ClosingScreen(app.service, of_session)):
        app.group = summary.group
        await ask(closing)
        home.look()


async def meet(
    app: "CoprodApp", live: LiveSession, people: "NameList | None", saying: str = "", ahead: "Ahead" = ()
) -> None:
    """A meeting: its room until the group has closed it, what came of it, and then the start screen."""
    room = app.enter(live, people, saying)
    if ahead:
        from coprod_tui.tui.room.drafts import take_in

        take_in(room.drafts, live.session, ahead)
    await ask(room)
    app.close(live)
    from coprod_tui.tui.closing.screen import ClosingScreen

    await ask(ClosingScreen(app.service, partial(app.only_here.held, live.session.id), just_closed=True))
    _show_home(app)


async def board(app: "CoprodApp", home: "HomeScreen") -> None:
    """Look at what came of decisions: those of the selected group, else of the group that was shown last."""
    from coprod_tui.tui.follow_up.board import BoardScreen

    if home.has_read_all():
        await ask(BoardScreen(app.service, app.today, app.only_here.came_of_it, home.group or app.group))
        home.look()


async def insights(app: "CoprodApp", home: "HomeScreen") -> None:
    """Look at what the sessions show together."""
    from coprod_tui.tui.insights.screen import InsightsScreen

    if home.has_read_all():
        await ask(InsightsScreen(app.service))


async def leave(app: "CoprodApp") -> None:
    """Leave coprod. Asks first if something is only here; leaving again while that is asked means yes."""
    if app.only_here.room:
        from coprod_tui.tui.room.drafts import keep_begun

        keep_begun(app.only_here.room)
    loss = app.only_here.loss(app.screen_stack)
    app.show_unsaved()
    if loss:
        from coprod_tui.tui.kit.pick import ask_yes

        app.asked_to_leave = ask_yes(*loss)
        if not await ask(app.asked_to_leave):
            return
    app.exit()
