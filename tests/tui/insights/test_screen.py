"""What the sessions show together."""

from coprod_tui.cli import insights
from coprod_tui.presentation import insights as wording
from tests.support.service import TROUBLE
from tests.tui import scenes
from tests.tui.in_the_room import driven
from tests.tui.months import Months


async def test_plain_words_beside_every_figure_and_nobody_named() -> None:
    """Over all groups, then group by group; Escape leads out."""
    again = Months()
    async with driven(again.app_at_home()) as app:
        await app.press("i")
        for words in (
            "2 sessions, 4 decisions, 4 agreed.",
            "To be done by now, and still open: 1.",
            "0 of 2 have an answer.",
            "Patients who are fully informed: 1 decision",
            "Not served by any agreed decision so far: Treating patients as equals",
            "22 November 2026",
            "offered: no time yet",
            "used: no time yet",
            "group: all",
        ):
            assert words in app.shown
        assert not any(name in app.shown for name in (*scenes.SIX, "Gwen", "Hal"))
        await app.press("g")
        assert "group: Harbour group" in app.shown
        assert "1 session, 1 decision, 1 agreed." in app.shown
        await app.press("g", "g")
        assert "group: all" in app.shown
        await app.press("escape")
        assert app.screen == "HomeScreen"


async def test_of_a_running_session_it_is_not_said_how_even_it_is() -> None:
    """That can be told when it is closed."""
    meeting = scenes.speaking()
    async with driven(scenes.app_at_home(meeting.live, clock=meeting.clock)) as app:
        await app.press("i")
        assert "1 session, 2 decisions, 1 agreed." in app.shown
        assert "No session has been closed yet." in app.shown
        assert "offered:" not in app.shown


async def test_without_a_session_and_with_a_trouble() -> None:
    """Both are said in words, also when another group is asked for."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("i")
        assert "There are no sessions yet." in app.shown
        app.service.fails = True
        await app.press("g")
        assert TROUBLE in app.shown
        await app.press("q", "i")
        assert TROUBLE in app.shown
        await app.press("q")
        assert app.screen == "HomeScreen"


async def test_the_screen_says_what_the_shell_says() -> None:
    """But for how equal the time was, which the shell draws as a line."""
    again = Months()
    app_ = again.app_at_home()
    async with driven(app_, size=(200, 60)) as app:
        await app.press("i")
        told, _ = "\n".join(insights.lines(app.service.insights())).split(wording.EVEN)
        shown = [line.strip() for line in app.shown.splitlines()]
        missing = [line for line in told.splitlines() if line.strip() not in shown]
        assert missing == []
