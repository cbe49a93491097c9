"""Drafts of the room: what becomes of them when an id stands for somebody else, and when the program ends."""

from coprod_tui.domain.ids import VoiceId
from coprod_tui.tui.kit.drafts import Drafts
from coprod_tui.tui.room.drafts import have_sent_ahead, make_way, take_in
from coprod_tui.tui.room.screen import RoomScreen
from tests.tui import scenes
from tests.tui.in_the_room import Typed, in_room

NEW = VoiceId("v7")


def test_words_begun_in_a_turn_of_another_wait_for_when_nobody_speaks() -> None:
    """They are put behind what waits there already."""
    drafts = Drafts()
    drafts.about("words", None).leave({"words": "First.", "whose": "v1"})
    drafts.about("words", NEW).leave({"words": "Then.", "whose": NEW})
    make_way(drafts, NEW)
    assert not drafts.about("words", NEW)
    assert drafts.about("words", None).content == {"words": "First. Then.", "whose": "v1"}


def test_a_draft_about_others_stays_as_it_is() -> None:
    """Only who has just come is no longer chosen in it; typed words are never touched."""
    drafts = Drafts()
    drafts.about("carry", "s", "d1", "We ask.").leave({"who": ("v1", NEW), "due": "v7"})
    make_way(drafts, NEW)
    assert drafts.about("carry", "s", "d1", "We ask.").content == {"who": ("v1",), "due": "v7"}


async def test_words_that_were_sent_ahead_are_told_of_until_they_are_written_down() -> None:
    """When their turn opens, when they pass, and before the close; no name stands there, as the room may read it."""
    meeting = scenes.waiting()
    async with in_room(meeting) as room:
        screen = room.app.screen
        assert isinstance(screen, RoomScreen)
        take_in(screen.drafts, room.session, [("Ben", "Nobody rang.")])
        assert have_sent_ahead(screen.drafts, VoiceId("v1"))
        screen.beat()
        told = "Words wait that were sent ahead. If they want, w shows them."
        assert room.said == told
        screen.say("")
        screen.beat()
        assert room.said == ""
        await room.press("p")
        assert room.said.endswith("What they sent ahead waits, too. w, tab and their name show it.")
        screen.beat()
        assert told not in room.said
        await room.press("w", Typed("We wait."), "escape", "q")
        assert "Words that were sent ahead are not written down yet; closing loses" in room.shown
        assert "whose; Enter keeps them." in room.shown
        assert "A sentence was begun" in room.shown
        await room.press("escape", "w", "tab", "b", "enter")
        assert [said.text for said in room.session.heard] == ["Nobody rang."]
        await room.press("q")
        assert "sent ahead" not in room.shown
        assert "A sentence was begun" in room.shown


async def test_a_beat_while_the_program_ends_leaves_drafts_as_they_are() -> None:
    """The parts of a screen go before it: a strip that is still open has no fields any more."""
    async with in_room() as room:
        await room.press("w", *"Not kept yet")
        room.app.screen.beat()
        left = room.meeting.live.drafts
        assert left
        with room.app.batch_update():  # a field that is gone is not painted once more
            await room.app.screen.strip.remove_children()
        room.app._running = False  # as while Textual shuts down
        room.app.screen.beat()
        room.app._running = True
        assert room.meeting.live.drafts == left
