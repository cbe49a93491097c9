"""The lists of the room: their keys and the wheel lead to the entries that they say."""

import pytest
from textual import events

from coprod_tui.domain import commands as c
from coprod_tui.presentation import room_view
from coprod_tui.tui.panels.lists import HeardPanel
from tests.support.deciding import agree, carry, propose
from tests.tui import scenes
from tests.tui.attacks.keyboard import mouse, settle
from tests.tui.in_the_room import DrivenRoom, in_room


def heard(room: DrivenRoom) -> HeardPanel:
    return room.app.screen.query_one(HeardPanel)


async def roll(room: DrivenRoom, kind: type[events.MouseEvent], times: int = 1) -> None:
    """Turn the wheel over what was heard."""
    x, y = heard(room).content_region.offset
    for _ in range(times):
        mouse(room.app, kind, x, y, 0)
    await settle(room.pilot)


async def test_home_and_end_lead_to_the_first_and_the_newest() -> None:
    """Both are shown then."""
    async with in_room(scenes.with_much_heard()) as room:
        words = room.session.heard
        assert len(words) > 8
        await room.press("tab", "home")
        assert heard(room).chosen == 0
        assert any("›" in line and words[0].text[:12] in line for line in room.shown.splitlines())
        await room.press("end")
        assert heard(room).chosen == len(words) - 1


async def test_pages_lead_from_what_is_seen_to_what_is_next() -> None:
    """PgUp by as many entries as are shown, PgDn the same way back; both stop at the ends."""
    async with in_room(scenes.with_much_heard()) as room:
        count = len(room.session.heard)
        await room.press("tab")
        places = [heard(room).chosen]
        for _ in range(count):
            await room.press("pageup")
            places.append(heard(room).chosen)
        assert places[0] == count - 1
        assert places[1] is not None
        assert 1 <= count - 1 - places[1] <= heard(room).size.height
        assert places[-1] == 0
        await room.press(*["pagedown"] * count)
        assert heard(room).chosen == count - 1


async def test_the_wheel_leads_to_the_list_and_through_it() -> None:
    """First to the list, as a click does, then an entry at a time; n is still the key of the next turn."""
    async with in_room(scenes.with_much_heard()) as room:
        newest = len(room.session.heard) - 1
        await roll(room, events.MouseScrollUp)
        assert heard(room).chosen == newest
        await roll(room, events.MouseScrollUp, 3)
        assert heard(room).chosen == newest - 3
        await roll(room, events.MouseScrollDown)
        assert heard(room).chosen == newest - 2


async def test_an_empty_list_has_nothing_to_lead_to() -> None:
    """No key and no wheel chooses anything in it."""
    async with in_room(scenes.coming_home()) as room:
        await roll(room, events.MouseScrollUp)
        assert room.app.focused is None
        await room.press("tab", "home", "end", "pageup", "pagedown")
        assert heard(room).chosen is None


async def test_everyone_who_will_do_it_is_named() -> None:
    """In as many lines as their names take: whoever is cut off would be less."""
    names = ("Lars-Erik van der Meer", "Bernadette Quinn", "Amina Yusuf")
    meeting = scenes.coming_home(names)
    agree(meeting, "We ring", ())
    carry(meeting, "d1", *names)
    async with in_room(meeting) as room:
        lines = room.shown.splitlines()
        first = next(place for place, line in enumerate(lines) if "who will do it:" in line)
        told = " ".join(line.rsplit("│", 2)[1].strip() for line in lines[first : first + 3])
        assert all(name in told for name in names)


async def test_a_long_name_stands_whole_beside_words_where_there_is_room() -> None:
    """Cut off, it might be somebody else's."""
    meeting = scenes.coming_home(("Lars-Erik van der Meer", "Ben"))
    scenes.heard(meeting, 0, "We ring.")
    async with in_room(meeting) as room:
        assert "Lars-Erik van der Meer  “We ring.”" in room.shown


async def test_the_chosen_row_is_marked_as_long_as_the_list_is_looked_at() -> None:
    """At once, and no longer than that."""
    async with in_room() as room:
        before = room.shown
        await room.press("tab")
        assert "› 2  Amina" in room.shown
        await room.press("escape")
        assert "› 2" not in room.shown
        assert room.shown == before


@pytest.mark.parametrize("size", [(120, 36), (100, 30), (80, 24), (80, 20), (60, 18)])
@pytest.mark.parametrize("times", [1, 7, 90])
async def test_how_a_decision_stands_is_never_cut_off(times: int, size: tuple[int, int]) -> None:
    """However long its sentence is: the words give way, in every window that has the list."""
    meeting = scenes.coming_home()
    propose(meeting, "A map.")
    propose(meeting, "We ring on Sundays. " * times)
    meeting.do(c.Settle("d2", "parked", "In May."))
    async with in_room(meeting, size) as room:
        await room.press("tab", "right")
        shown = " ".join(room.shown.replace("│", " ").split())
        assert "○ not decided yet; we come back to it" in shown


async def test_signs_and_weight_tell_how_decisions_stand() -> None:
    """Each sign with its word; what was agreed is bold, and what was let go is the lightest."""
    meeting = scenes.coming_home()
    agree(meeting, "We ring", ())
    for known, words in (("d2", "We write"), ("d3", "We wait"), ("d4", "We fax")):
        assert propose(meeting, words) == known
    meeting.do(c.Settle("d2", "not_agreed", "Nobody reads it."))
    meeting.do(c.Settle("d3", "parked"))
    meeting.do(c.LetGo("d4", "Nobody has one."))
    entries = room_view.room(meeting.session).decided
    assert [(entries.entry(place).mark[0], entries.entry(place).words[1]) for place in range(4)] == [
        ("✓ agreed", "bold"),
        ("✗ not agreed", ""),
        ("○ not decided yet; we come back to it", ""),
        ("– let go", "quiet"),
    ]
