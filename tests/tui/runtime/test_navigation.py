"""The way from screen to screen: typed-ahead keys find a screen that opens slowly; a story may end at any moment."""

import asyncio
from collections.abc import Iterator

import pytest
from textual import events
from textual.keys import _character_to_key

from coprod_tui.domain import commands as c
from coprod_tui.tui.room.screen import RoomScreen
from coprod_tui.tui.setup.screen import SetupScreen
from tests.support.service import FlakyJournal
from tests.tui import scenes
from tests.tui.in_the_room import Typed, driven, in_room

MEETING = ("n", "Tea", "tab", "tab", "tab", "Ada", "enter", "ctrl+s", "w", "Nice.", "enter", "q", "y", "a", "enter")
"""A session set up, its room, words, the closing page, its answers, and a form over them."""


@pytest.mark.parametrize("opens", [SetupScreen, RoomScreen])
async def test_keys_find_a_screen_that_opens_slowly(
    opens: type[SetupScreen | RoomScreen], monkeypatch: pytest.MonkeyPatch
) -> None:
    """All keys of a meeting's beginning in one burst: each waits until the screen it is meant for is there."""
    mounted = opens.on_mount

    async def slowly(screen: SetupScreen | RoomScreen) -> None:
        for _ in range(50):
            await asyncio.sleep(0)
        mounted(screen)

    monkeypatch.setattr(opens, "on_mount", slowly)
    async with driven(scenes.app_at_home()) as home:
        for key in keys_of(MEETING[:11]):
            home.app.post_message(key)
        await scenes.come_about(home.pilot)
        live = home.app.only_here.live
        assert live is not None
        assert [voice.name for voice in live.session.voices] == ["Ada"]
        assert [said.text for said in live.session.heard] == ["Nice."]


def keys_of(keys: tuple[str, ...]) -> Iterator[events.Key]:
    """As a terminal sends them; what begins with a capital is typed letter by letter."""
    for key in keys:
        if key[0].isupper():
            yield from (events.Key(_character_to_key(sign), sign) for sign in key)
        else:
            yield events.Key(key, key if len(key) == 1 else None)


@pytest.mark.parametrize("pressed", range(0, len(MEETING) + 1, 3))
async def test_coprod_may_end_at_any_moment_of_a_story(pressed: int) -> None:
    """Whatever waits for an answer then: it ends without a mistake, and no session is held any more."""
    app = scenes.app_at_home()
    async with driven(app) as home:
        await home.press(*(Typed(key) if key[0].isupper() else key for key in MEETING[:pressed]))
        app.exit()
    assert (app.return_code, app._exception) == (0, None)
    for summary in home.service.listing().summaries:
        if summary.closed_at is None:
            home.service.resume(summary.id).leave()  # raises if somebody has it


async def test_a_closed_session_is_let_go_of_while_its_story_waits() -> None:
    """The closing page is open for hours: another program can have the session in the same second."""
    meeting = scenes.speaking()
    async with in_room(meeting) as room:
        await room.press("q", "y")
        assert room.screen == "ClosingScreen"
        assert isinstance(meeting.journal, FlakyJournal)
        assert meeting.journal.closed
        assert not room.app.only_here.has_unsaved
        room.service.add(meeting.session.id, c.Answer(meeting.session.heard[0].id, "open", None, ""))
        await room.press("a")
        assert room.screen == "AnswersScreen"


async def test_what_is_left_of_a_session_is_found_where_it_was_left() -> None:
    """A meeting ends at the start screen that it began from; the list has it, and Enter shows it again."""
    async with driven(scenes.app_at_home()) as home:
        await home.press("n", Typed("Tea"), "tab", "tab", "tab", Typed("Ada"), "enter", "ctrl+s", "q", "y", "h")
        assert [type(screen).__name__ for screen in home.app.screen_stack[1:]] == ["HomeScreen"]
        await home.press("enter")
        assert home.screen == "ClosingScreen"
        await home.press("escape", "n")
        assert home.screen == "SetupScreen"
        assert home.app.screen.query_one("#session-name").value == ""  # type: ignore[attr-defined]
