"""A fast facilitator types on without waiting for the screen: every key comes where it was meant."""

import pytest
from textual import events
from textual.app import App
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, TextArea

from coprod_tui.tui.home.screen import HomeScreen
from coprod_tui.tui.runtime.key_queue import TypedAhead
from coprod_tui.tui.setup.screen import SetupScreen
from tests.tui import scenes
from tests.tui.in_the_room import driven, in_room


def at_once(app: App[None], *parts: str) -> None:
    """All keys arrive in one burst; a part longer than one letter that names a key in ``<>`` is that key."""
    for part in parts:
        if part.startswith("<"):
            app.post_message(events.Key(part.strip("<>"), None))
        else:
            for character in part:
                app.post_message(events.Key(_character_to_key(character), character))


async def settled(pilot: Pilot[None]) -> None:
    for _ in range(5):
        await pilot.pause()


async def test_words_typed_right_after_their_key_are_kept_whole() -> None:
    """``w``, a sentence, Enter, and the next ``w`` with another sentence, all in one burst."""
    async with in_room() as room:
        at_once(room.app, "w", "Nobody asked us.", "<enter>", "w", "We asked too late.", "<enter>", "y")
        await settled(room.pilot)
        assert [said.text for said in room.session.heard[-2:]] == ["Nobody asked us.", "We asked too late."]
        assert room.session.heard[-1].read_back
        assert not room.session.heard[-2].read_back


async def test_the_keys_of_a_whole_decision_can_be_typed_ahead() -> None:
    """Put into words, checked with counts in their fields, agreed, carried: one burst."""
    async with in_room() as room:
        burst = ["d", "We ring on Sundays.", "<enter>", "c", "c", "6", "<enter>", "0", "<enter>", "0"]
        at_once(room.app, *burst, "<enter>", "<enter>", "<enter>", "a", "1", "<enter>", "in 2 weeks", "<escape>")
        await settled(room.pilot)
        decision = room.session.decisions[-1]
        assert (decision.text, decision.state) == ("We ring on Sundays.", "agreed")
        assert decision.check is not None
        assert decision.check.agree == 6
        assert room.screen == "RoomScreen"


async def test_what_is_pasted_right_after_the_key_of_a_dialog_comes_into_it() -> None:
    """``j``, a pasted name, Enter."""
    async with in_room() as room:
        at_once(room.app, "j")
        room.app.post_message(events.Paste("Gwen"))
        at_once(room.app, "<enter>")
        await settled(room.pilot)
        assert room.session.voices[-1].name == "Gwen"


async def test_a_session_can_be_set_up_in_one_burst() -> None:
    """Tab and Enter lead on at once; no letter goes to the field before."""
    async with driven(scenes.app_at_home()) as home:
        at_once(home.app, "n", "Tea time", "<tab>", "Why not", "<enter>", "Riverside", "<tab>", "Ada", "<tab>")
        await settled(home.pilot)
        setup = home.app.screen
        assert isinstance(setup, SetupScreen)
        fields = [setup.query_one(each, Input).value for each in ("#session-name", "#purpose", "#group")]
        assert fields == ["Tea time", "Why not", "Riverside"]
        assert [row.name for row in setup.fields.people] == ["Ada"]


async def test_a_session_of_the_list_is_opened_and_its_key_follows() -> None:
    """Enter opens the room of a session; the ``w`` behind it is already meant for the room."""
    meeting = scenes.speaking()
    async with driven(scenes.app_at_home(meeting.live, clock=meeting.clock)) as home:
        assert isinstance(home.app.screen, HomeScreen)
        assert home.app.screen.query_one(OptionList).highlighted == 1
        at_once(home.app, "<enter>", "w", "One number.")
        await settled(home.pilot)
        assert home.app.screen.query_one("#words", TextArea).text == "One number."


async def test_a_key_that_never_comes_about_holds_up_the_others_for_a_moment_only() -> None:
    """Should a key be lost inside, the keyboard is not."""
    came: list[str] = []

    async def let_through(event: events.Event) -> None:
        assert isinstance(event, events.Key)
        came.append(event.key)

    async with driven(scenes.app_at_home()) as home:
        queue = TypedAhead(home.app, let_through)
        queue._climb = lambda *_: None  # type: ignore[method-assign]
        for key, later in (("a", 0.0), ("b", 0.1), ("c", 99.0)):
            event = events.Key(key, key)
            event.time += later
            await queue.take(event)
    assert came == ["a", "b"]


@pytest.mark.parametrize("key", ["<escape>", "<enter>"])
async def test_keys_go_on_after_a_dialog_was_left(key: str) -> None:
    """The dialog is gone with its key; what follows is for the room."""
    async with in_room() as room:
        before = room.session.open_turn
        at_once(room.app, "w", "Yes.", key, "n")
        await settled(room.pilot)
        assert room.session.open_turn != before


@pytest.mark.parametrize("page", ["<pageup>", "<pagedown>"])
@pytest.mark.parametrize("size", [(120, 36), (1, 1)])
async def test_a_page_of_a_list_that_is_not_laid_out_yet_is_no_mistake(page: str, size: tuple[int, int]) -> None:
    """The palette and the lists are filled anew, or have no room at all, and PageUp comes at once."""
    meeting = scenes.speaking()
    app = scenes.app_at_home(meeting.live, clock=meeting.clock)
    async with driven(app, size) as home:
        at_once(app, "g", page, "g", page, "<ctrl+p>", "e", page, "x", page, "<backspace>", page, "<escape>", "f", page)
        await settled(home.pilot)
        assert app._exception is None
