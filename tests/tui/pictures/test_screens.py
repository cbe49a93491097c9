"""The screens around the room: start, setup, closing, help, and the palette."""

from datetime import timedelta

from coprod_tui.domain.plan.plan import Plan
from coprod_tui.tui.screens.setup import SetupScreen
from tests.support.desk import FakeShelf
from tests.tui import scenes
from tests.tui.pictures.conftest import Snap
from tests.tui.room import Typed, press

PASTED = "Dr Ben Okafor\nAmina Yusuf (carer)\nChloë, Ward manager\n\nDev\nAnn [red]\n[/]"


def test_no_sessions_yet(snap: Snap) -> None:
    """The start screen says how to set up the first one."""
    snap(scenes.app_at_home())


def test_sessions_to_choose(snap: Snap) -> None:
    """Open ones first, then past ones."""
    earlier, later, open_one = scenes.closed(), scenes.closed(), scenes.speaking()
    earlier.live.session = earlier.session.but(
        id="s-earlier", opened_at=earlier.session.opened_at - timedelta(days=61), decisions=()
    )
    later.live.session = later.session.but(id="s-later", opened_at=later.session.opened_at - timedelta(days=30))
    snap(scenes.app_at_home(earlier.live, later.live, open_one.live))


def test_a_fresh_setup(snap: Snap) -> None:
    """Questions to begin with, and how long it will take."""
    snap(scenes.app_at_home(), "n")


def test_names_pasted_with_roles(snap: Snap) -> None:
    """What was left off is said in front of everyone."""
    snap(scenes.app_at_home(start=Plan("Coming home", ())), "tab", "tab", "tab", paste=PASTED)


def test_the_end_of_the_setup(snap: Snap) -> None:
    """The last questions of a plan are reached, and a wrong share is named."""
    plan = scenes.coming_home().session.plan
    plan = Plan(plan.title, plan.steps, plan.purpose, plan.group, scenes.SIX)
    snap(scenes.app_at_home(start=plan), *["tab"] * 9, "x", "ctrl+s")


def test_kept_for_another_day(snap: Snap) -> None:
    """Where the plan lies and how it is opened stand whole, however small the window is."""
    plan = Plan("Coming home", scenes.coming_home().session.plan.steps, voices=scenes.SIX)
    snap(scenes.app_at_home(start=plan, plans=FakeShelf()), "ctrl+l")


def test_plans_for_another_day(snap: Snap) -> None:
    """The one kept last first, each with the name of its file."""
    plans = [Plan(title, ()) for title in ("Coming home", "Letters that help", "Meals on the ward")]
    snap(scenes.app_at_home(scenes.closed().live, plans=FakeShelf(*plans)), "p")


def test_leaving_a_half_set_up_session(snap: Snap) -> None:
    """What would be lost is said, and how to keep it."""
    snap(scenes.app_at_home(), "n", Typed("Coming home"), "ctrl+q")


def test_what_we_take_away(snap: Snap) -> None:
    """What was decided and heard, and that everyone was offered the same."""
    snap(scenes.app_at_home(scenes.closed().live), "enter")


def test_nothing_to_take_away(snap: Snap) -> None:
    """A session in which nothing was written down has its words too."""
    meeting = scenes.coming_home(scenes.SIX[:1])
    meeting.do(scenes.c.Close())
    snap(scenes.app_at_home(meeting.live), "enter")


def test_help(snap: Snap) -> None:
    """Every key in words."""
    snap(scenes.app_for(scenes.speaking()), "question_mark")


def test_the_palette(snap: Snap) -> None:
    """Every key is found by its words."""
    snap(scenes.app_for(scenes.speaking()), "ctrl+p", "r", "e", "a", "d")


def test_a_window_that_is_too_small(snap_compare: scenes.Compare) -> None:
    """A calm sentence, and the session goes on."""
    assert snap_compare(scenes.app_for(scenes.speaking()), terminal_size=(23, 7))


def test_setup_is_the_screen(snap_compare: scenes.Compare) -> None:
    """A setup in a very small window still shows the field that has the cursor."""

    async def prepare(pilot: scenes.Pilot[None]) -> None:
        await pilot.pause()
        assert isinstance(pilot.app.screen, SetupScreen)
        await press(pilot, Typed("Home"))
        await scenes.still(pilot)

    assert snap_compare(scenes.app_at_home(start=Plan("", ())), terminal_size=(30, 9), run_before=prepare)
