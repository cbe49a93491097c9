"""Meeting again: from a past session on the start screen to the next room."""

from coprod_tui.domain import commands as c
from coprod_tui.live.session import LiveSession
from coprod_tui.tui.setup.screen import SetupScreen
from tests.support.meeting import Meeting, a_plan, a_round
from tests.tui import scenes
from tests.tui.in_the_room import Driven, Typed, driven

FIFTEEN = (
    "Amina", "Ben", "Chloe", "Dev", "Eun-ji", "Farah", "Grzegorz", "Halima",
    "Imani", "Jonas", "Kofi", "Lena", "Mehmet", "Nkechi", "Ola",
)  # fmt: skip
WAYS = ("One person at a time.", "Tea first.")


def a_past_meeting(*, closed: bool = True) -> LiveSession:
    """Fifteen people, of whom not everyone had a turn; the questions after it were left, one of them Dev's."""
    meeting = scenes.coming_home(FIFTEEN)
    meeting.do(c.AgreeOnWays(WAYS, c.Choices("bar", names="someone")))
    meeting.next()
    meeting.do(c.ChangePlan((*meeting.session.to_come, a_round(prompt="What did Dev mean?")), ()))
    if closed:
        meeting.do(c.Close())
    return meeting.live


async def sets_up(app: Driven) -> SetupScreen:
    screen = app.app.screen
    assert isinstance(screen, SetupScreen)
    return screen


async def test_a_second_meeting_with_fifteen_people_takes_four_keys() -> None:
    """All of them are coming: the room opens with the group and its ways, a look back, and what was left but breaks."""
    past = a_past_meeting()
    async with driven(scenes.app_at_home(past)) as app:
        await app.press("m", "a", "enter", "ctrl+s")
        live = app.app.only_here.live
        assert live is not None
        session = live.session
        assert {voice.name for voice in session.voices} == set(FIFTEEN)
        assert session.plan.group == past.session.plan.group
        assert session.ways == past.session.ways
        assert session.plan.title == past.session.plan.title
        assert session.id != past.session.id
        assert session.plan.steps[0].kind == "look-back"
        assert [step.prompt for step in session.plan.steps[1:]] == [
            step.prompt for step in past.session.to_come if step.kind not in ("look-back", "break")
        ]


async def test_nobody_is_ticked_until_somebody_ticks_them() -> None:
    """Space ticks the row, a all and again none; who is not ticked is seen nowhere from then on."""
    async with driven(scenes.app_at_home(a_past_meeting())) as app:
        await app.press("m")
        assert "Who is coming again?" in app.shown
        assert "turn the projector on afterwards" in app.shown
        assert "✓" not in app.shown
        await app.press("a", "a", "space", "down", "down", "space", "enter")
        screen = await sets_up(app)
        assert [row.name for row in screen.fields.people] == ["Amina", "Chloe"]
        assert "“What did someone mean?” named somebody who is not ticked; “someone” stands there now." in app.shown
        assert not any(name in app.shown for name in FIFTEEN if name not in ("Amina", "Chloe"))
        await app.press("ctrl+l")
        assert app.service.newest_plan.voices == ("Amina", "Chloe")
        await app.press("ctrl+s")
        live = app.app.only_here.live
        assert live is not None
        assert {voice.name for voice in live.session.voices} == {"Amina", "Chloe"}
        assert not any(name in repr(live.events) for name in FIFTEEN if name not in ("Amina", "Chloe"))


async def test_only_a_closed_session_has_a_next_one() -> None:
    """An open one is gone on with; where there is none at all, a past one is to be chosen."""
    async with driven(scenes.app_at_home(a_past_meeting(closed=False))) as app:
        await app.press("m")
        assert app.said.startswith("That session is still open: Enter goes on with it.")
        assert app.screen == "HomeScreen"
    async with driven(scenes.app_at_home()) as app:
        await app.press("m")
        assert app.said.startswith("Which one? Choose a past session first")


async def test_what_was_typed_for_another_session_is_not_lost_unasked() -> None:
    """It is asked first, and Escape leaves it all as it was."""
    async with driven(scenes.app_at_home(a_past_meeting())) as app:
        await app.press("n", Typed("Tea"), "escape", "m")
        assert "Set up the next meeting instead?" in app.shown
        await app.press("escape", "n")
        assert (await sets_up(app)).fields.title == "Tea"
        await app.press("escape", "m", "y", "escape")
        assert app.screen == "HomeScreen"


async def test_left_and_gone_on_with_it_is_still_the_next_meeting() -> None:
    """Without a group, too, its ways come along."""
    meeting = Meeting(a_plan())
    meeting.do(c.AgreeOnWays(WAYS))
    meeting.do(c.Close())
    async with driven(scenes.app_at_home(meeting.live)) as app:
        await app.press("m", "a", "enter", "escape", "n", "ctrl+s")
        live = app.app.only_here.live
        assert live is not None
        assert live.session.ways.lines == WAYS
