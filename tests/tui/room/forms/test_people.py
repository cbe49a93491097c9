"""Someone goes away or comes back: what is said is what happens with their turn."""

import re

import pytest
from textual.widgets import OptionList

from coprod_tui.domain.model.pace import PACES
from coprod_tui.presentation.choosing import NOBODY_CHOSEN
from tests.support.deciding import agree, carry
from tests.support.meeting import Meeting, a_plan
from tests.support.service import FlakyJournal
from tests.tui import scenes
from tests.tui.in_the_room import DrivenRoom, in_room


async def sends_away(room: DrivenRoom, name: str) -> str:
    """Choose a name in the list; gives what is said then."""
    await room.press("a", "home")
    for _ in room.session.voices:
        if f" {name} " in marked(room):
            break
        await room.press("down")
    await room.press("enter")
    return room.said


def marked(room: DrivenRoom) -> str:
    """The line of the list that is chosen now."""
    options = room.app.screen.query_one("#whose", OptionList)
    assert options.highlighted is not None
    return f" {options.get_option_at_index(options.highlighted).prompt} "


def before_its_turn(meeting: Meeting) -> None:
    """Nothing more happens."""


def in_the_middle(meeting: Meeting) -> None:
    meeting.start()
    meeting.wait("10s")


def after_its_turn(meeting: Meeting) -> None:
    meeting.speak("10s")


def once_passed(meeting: Meeting) -> None:
    meeting.passes()


def twice_passed(meeting: Meeting) -> None:
    for _ in range(2):
        for _ in scenes.SIX:
            meeting.passes()


@pytest.mark.parametrize(
    ("happens", "said"),
    [
        (before_its_turn, "Ben is away. Their turn is kept."),
        (in_the_middle, "Ben is away. Their turn ends here."),
        (after_its_turn, "Ben is away."),
        (once_passed, "Ben is away. They are offered their turn once more when they are back."),
        (twice_passed, "Ben is away."),
    ],
)
async def test_what_is_said_of_a_turn_is_what_happens_with_it(happens, said: str) -> None:
    """It is kept only where it has not begun; where it is kept, the list of voices says so too."""
    meeting = scenes.waiting()
    happens(meeting)
    async with in_room(meeting) as room:
        assert await sends_away(room, "Ben") == said
        assert ("turn kept" in room.shown) is ("kept" in said or "once more" in said)


async def test_before_the_first_round_no_turn_is_kept() -> None:
    """There is none yet."""
    async with in_room(scenes.coming_home()) as room:
        assert await sends_away(room, "Ben") == "Ben is away."


USUAL = (80, 24)


def chosen_is_in_view(room: DrivenRoom, widget: str) -> bool:
    """Whether the line that is chosen in a list is among those that can be seen."""
    options = room.app.screen.query_one(widget, OptionList)
    assert options.highlighted is not None
    first = options.scroll_offset.y
    return first <= options.highlighted < first + options.scrollable_content_region.height


async def test_who_is_chosen_is_in_view_among_many() -> None:
    """The thirtieth of sixty speaks; the list of a usual window begins there."""
    async with in_room(scenes.crowded(), size=USUAL) as room:
        await room.press("a")
        assert "Voice 30" in room.shown
        await room.press("down")
        assert "Voice 30" in marked(room)
        assert chosen_is_in_view(room, "#whose")


async def test_who_carries_it_already_is_in_view_among_many() -> None:
    """Opened again, the list begins with them."""
    meeting = scenes.crowded()
    known = agree(meeting)
    carry(meeting, known, "Voice 41")
    async with in_room(meeting, size=USUAL) as room:
        await room.press("tab", "right", "enter", "k")
        assert room.dialog == "CarryStrip"
        assert chosen_is_in_view(room, "#who")


async def test_all_stand_as_in_the_circle_and_the_list_begins_at_who_is_away() -> None:
    """Enter alone sends nobody anywhere; with the arrow before it, it welcomes them back.

    The second round goes the other way round, and the list and its numbers do not.
    """
    meeting = scenes.evened_out()
    meeting.do(scenes.c.Join("Chloë"))
    meeting.step_out("Ben")
    async with in_room(meeting) as room:
        await room.press("a")
        options = room.app.screen.query_one("#whose", OptionList)
        listed = [str(options.get_option_at_index(place).prompt) for place in range(options.option_count)]
        assert listed == ["1  Ben  away", "2  Amina  here", "3  Chloë  here"]
        before = room.session
        for act in ("enter", "ctrl+r", "ctrl+t", "ctrl+g"):
            await room.press(act)
            assert NOBODY_CHOSEN in room.shown
            assert (room.session, room.dialog) == (before, "AwayOrBack")
        await room.press("down")
        assert NOBODY_CHOSEN not in room.shown
        await room.press("enter")
        assert room.said == "Welcome, Ben."


async def test_everyone_is_asked_for_their_time_in_the_same_words_and_nobody_sees_what_they_chose() -> None:
    """It counts from their next turn; what is said is the same whatever it was, and undo takes it back."""
    meeting = scenes.speaking()
    async with in_room(meeting) as room:
        for number, pace in enumerate(PACES.values(), start=1):
            await room.press("a", "home", "ctrl+t", str(number), "escape")
            assert meeting.session.voices[0].pace == pace
            assert room.said == "That is noted. It counts from their next turn."
        shown = room.shown
        await room.press("u")
        assert meeting.session.voices[0].pace == "double"
        assert "no clock" not in shown


async def test_the_group_remembers_it_only_if_asked_to_and_asks_alike_whatever_was_chosen() -> None:
    """Also where nothing is to be remembered, or it is already: from the question nobody sees what was chosen."""
    meeting = scenes.MeetingInRoom(a_plan(group="Riverside"), journal=FlakyJournal())
    meeting.next()
    async with in_room(meeting) as room:
        wall, seen = meeting.live.on_the_wall, set()
        remembered = room.service.remembered_paces

        async def chooses(key: str, answer: str) -> dict[str, str]:
            await room.press("a", "home", "ctrl+t", key)
            seen.add(room.shown)
            assert meeting.live.on_the_wall == wall
            assert "Remember this for next time?" in room.shown
            assert "Press the key · Esc: it holds for today alone" in room.shown
            await room.press(answer)
            seen.add(room.shown)
            return remembered("Riverside")

        assert await chooses("1", "y") == {}
        assert await chooses("3", "y") == {"amina": "double"}
        assert await chooses("3", "y") == {"amina": "double"}
        assert await chooses("4", "y") == {"amina": "no_clock"}
        assert await chooses("4", "escape") == {}
        assert await chooses("2", "escape") == {}
        assert await chooses("2", "y") == {"amina": "half_more"}
        assert await chooses("1", "y") == {}
        room.service.damage_what_is_remembered()
        await room.press("a", "home", "ctrl+t", "3", "y")
        assert room.said.startswith("That is noted. It counts from their next turn. The times that suit")
        assert meeting.session.voices[0].pace == "double"
        for shown in seen:
            assert not re.search("double|half as much|as planned|no clock", shown)


async def test_somebody_is_here_for_someone_and_takes_turns_again() -> None:
    """They stand in no list of turns; their place in the list of people leads back."""
    meeting = scenes.speaking()
    name = meeting.session.voices[-1].name
    async with in_room(meeting) as room:
        await room.press("a", "end", "ctrl+g")
        assert room.said == f"{name} is here for someone now, without turns."
        assert meeting.session.voices[-1].alongside
        await room.press("a", "end", "enter")
        assert room.said == f"{name} takes turns with us now."
        assert meeting.session.voices[-1].here


async def test_whoever_comes_for_someone_is_asked_for_no_name_and_may_take_turns_later() -> None:
    """With ``ctrl+g`` in the place of a name; in the list they stand last, and have a name once they take turns."""
    meeting = scenes.speaking()
    async with in_room(meeting) as room:
        await room.press("j", "ctrl+g")
        assert (meeting.session.alongside, room.dialog) == (1, "")
        assert room.said == "Welcome. They are here for someone, without turns."
        await room.press("a", "end")
        assert "someone who is here for someone" in marked(room)
        await room.press("enter", *"Ines", "enter")
        assert meeting.session.alongside == 0
        assert meeting.session.present[-1].name == "Ines"
