"""The wall beside a room: what is seen there, from before the session begins until after its close."""

import re

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.live.following import HELD_BACK_MS, SILENT_MS
from coprod_tui.live.ports import NotKept
from coprod_tui.live.wall import ONLY_THE_ROOM, OnTheWall
from coprod_tui.presentation import cards
from coprod_tui.presentation.ways import HOW_TODAY_WORKS, RIGHT, TO_BEGIN_WITH
from tests.end_to_end.reading import clock_on
from tests.presentation.on_the_wall import not_for_the_wall
from tests.support.clock import MORNING
from tests.support.deciding import agree
from tests.support.large import is_large_on, reads
from tests.tui import scenes
from tests.tui.in_the_room import driven
from tests.tui.wall.walls import a_wall, wall_of

NAMES = "Αλίκη Βίκτωρ Γιάννης"


async def test_a_whole_meeting() -> None:
    """It waits, follows from turn to turn, thanks, and follows the next one."""
    async with a_wall() as wall:
        assert "as soon as one begins" in wall.shown
        live = wall.opens(names=NAMES)
        await wall.goes_by(1_000)
        assert "Welcome. 3 people are here" in wall.shown
        live.do(c.GoOn())
        await wall.goes_by(500)
        assert "when you are ready" in wall.shown
        live.do(c.StartOrHold())
        live.do(c.Contribute("Κανείς δεν μου είπε.", "v1"))
        await wall.goes_by(2_000)
        assert "left of 1:00" in wall.shown
        assert "Κανείς δεν μου είπε." in wall.shown
        live.do(c.Close())
        await wall.goes_by(2_000)
        assert "The session is closed" in wall.shown
        live.leave()
        await wall.goes_by(10_000, beating=False)
        assert "The session is closed" in wall.shown
        wall.opens(names="Δώρα Ζωή")
        await wall.goes_by(1_000)
        assert "Welcome. 2 people are here" in wall.shown


async def test_its_clock_is_that_of_the_room() -> None:
    """Second by second, from beats alone."""
    async with a_wall() as wall:
        live = wall.opens(names=NAMES)
        live.do(c.GoOn())
        live.do(c.StartOrHold())
        await wall.goes_by(20_500)
        wall.app.screen.query_one("#stage").tick()
        await wall.pilot.pause()
        assert clock_on(wall.shown) == "0:40"


async def test_beyond_an_offer_the_words_lead() -> None:
    """The time stands with them, as small as text."""
    async with driven(wall_of(scenes.over())) as wall:
        assert reads(wall.shown, "finish in your own time")
        assert "+0:12" in wall.shown


async def test_all_that_is_read_aloud_stands_there_in_the_smallest_window() -> None:
    """How today works and how we work together: for want of rows without their titles."""
    async with driven(wall_of(scenes.coming_home()), (50, 16)) as wall:
        shown = " ".join(wall.shown.split())
        assert [line for line in (*HOW_TODAY_WORKS, *TO_BEGIN_WITH, RIGHT) if line not in shown] == []


async def test_a_decision_is_seen_while_it_is_worded() -> None:
    """Letter by letter, with the name, the clock and who is next above it; then it is gone."""
    async with a_wall() as wall:
        live = wall.opens(names=NAMES)
        live.do(c.GoOn())
        await wall.goes_by(1_000)
        for words in ("Ένα", "Ένα όνομα 漢"):  # which large letters can't draw
            live.show_on_the_wall(OnTheWall(being_worded=words))
            await wall.goes_by(50)
        assert "Ένα όνομα 漢" in wall.shown
        assert "We put a decision into words" in wall.shown
        assert "What we have heard" not in wall.shown
        live.show_on_the_wall(ONLY_THE_ROOM)
        await wall.goes_by(50)
        assert "漢" not in wall.shown
        assert "What we have heard" in wall.shown


async def test_what_takes_the_whole_wall() -> None:
    """A decision, words, a quiet moment: one after the other, and the room again."""
    async with a_wall() as wall:
        live = wall.opens(names=NAMES)
        live.do(c.Contribute("Κανείς δεν μου είπε 漢.", "v1"))
        live.do(c.Propose("Ένα όνομα 漢", ("c1",)))
        await wall.goes_by(1_000)
        for shown, text in (
            (OnTheWall("decision", "d1"), "Can we all live with this?"),
            (OnTheWall("words", "c1"), "“Κανείς δεν μου είπε 漢.”"),
            (OnTheWall("plan", question="Shall we leave “漢” for next time?", then="Then we end at 15:30."), "15:30"),
        ):
            live.show_on_the_wall(shown)
            await wall.goes_by(HELD_BACK_MS + 50)
            assert text in wall.shown
            assert "What we have heard" not in wall.shown
        live.show_on_the_wall(OnTheWall("quiet"))
        await wall.goes_by(HELD_BACK_MS + 50)
        assert not_for_the_wall(wall.shown) == set()
        assert "█" in wall.shown
        live.show_on_the_wall(ONLY_THE_ROOM)
        await wall.goes_by(HELD_BACK_MS + 50)
        assert "What we have heard" in wall.shown


async def test_above_what_takes_the_wall_stands_whose_turn_it_is_and_how_long_is_left() -> None:
    """Above a decision, above words and above a question about our plan; not in a quiet moment, which is nobody's.

    So do the cards that are up.
    """
    async with a_wall() as wall:
        live = wall.opens(names=NAMES)
        live.do(c.Contribute("Κανείς δεν μου είπε 漢.", "v1"))
        live.do(c.Propose("Ένα όνομα 漢", ("c1",)))
        live.do(c.GoOn())
        live.do(c.StartOrHold())
        await wall.goes_by(1_000)
        name = live.session.speaker.name
        question = OnTheWall("plan", question="Shall we end this round here?")
        for shown in (OnTheWall("decision", "d1"), OnTheWall("words", "c1"), question):
            live.show_on_the_wall(shown)
            await wall.goes_by(1_000)
            assert re.search(rf"{name} · \d:\d\d", wall.shown), shown
        await wall.pilot.resize_terminal(50, 16)
        live.show_card("slower")
        live.show_card("stop")
        for shown in (ONLY_THE_ROOM, OnTheWall("decision", "d1"), OnTheWall("words", "c1"), question):
            live.show_on_the_wall(shown)
            await wall.goes_by(1_000)
            assert f"▼  {cards.SLOWER}" in wall.shown, shown
            assert f"■  {cards.ONE_MOMENT}" in wall.shown, shown
        live.show_on_the_wall(OnTheWall("quiet"))
        await wall.goes_by(HELD_BACK_MS + 50)
        assert name not in wall.shown
        assert cards.SLOWER not in wall.shown


async def test_the_chosen_words_are_always_in_sight() -> None:
    """Whichever they are among many, however few the rows."""
    async with a_wall((50, 16)) as wall:
        live = wall.opens(names=NAMES)
        for number in range(20):
            live.do(c.Contribute(f"漢{number:02}", "v1"))
        await wall.goes_by(1_000)
        for chosen in (1, 20, 10):
            live.show_on_the_wall(OnTheWall("words", f"c{chosen}"))
            await wall.goes_by(HELD_BACK_MS + 50)
            assert f"漢{chosen - 1:02}" in wall.shown


async def test_one_moment_while_nothing_is_heard() -> None:
    """The last name stays, the clock stands, and it says since when; then all goes on."""
    async with a_wall((80, 10)) as wall:
        live = wall.opens(names=NAMES)
        live.do(c.GoOn())
        live.do(c.StartOrHold())
        await wall.goes_by(5_000)
        await wall.goes_by(SILENT_MS + 100, beating=False)
        before = wall.shown
        assert f"nothing new since {MORNING:%H:%M}" in before
        assert "Αλίκη" in before
        await wall.goes_by(60_000, beating=False)
        wall.app.screen.query_one("#stage").tick()
        await wall.pilot.pause()
        assert wall.shown == before
        await wall.goes_by(1_000)
        assert "nothing new" not in wall.shown


async def test_one_moment_while_nothing_can_be_saved() -> None:
    """No word of what is not kept, nor of the trouble."""
    async with a_wall() as wall:
        live = wall.opens(names=NAMES)
        live.do(c.GoOn())
        await wall.goes_by(1_000)
        wall.service.store.not_kept = NotKept("disk_full")
        live.do(c.Pass())
        await wall.goes_by(3_000)
        assert "What we have heard" not in wall.shown
        assert is_large_on(wall.shown, "Αλίκη")
        assert not_for_the_wall(wall.shown) == set()
        wall.service.store.not_kept = None
        await wall.goes_by(3_000)
        assert "What we have heard" in wall.shown
        assert is_large_on(wall.shown, "Βίκτωρ")


async def test_what_was_taken_back_at_once_is_never_painted() -> None:
    """Not for a moment."""
    async with a_wall() as wall:
        live = wall.opens(names=NAMES)
        await wall.goes_by(1_000)
        live.do(c.Contribute("Λάθος.", "v1"))
        await wall.goes_by(250)
        live.undo()
        for _ in range(20):
            await wall.goes_by(50)
            assert "Λάθος" not in wall.shown


@pytest.mark.parametrize("key", ["q", "escape", "ctrl+q", "ctrl+c"])
async def test_it_is_left_by(key: str) -> None:
    """Without a question and without a word; the session goes on."""
    async with a_wall() as wall:
        live = wall.opens(names=NAMES)
        await wall.goes_by(1_000)
        await wall.press(key)
        assert wall.app._exit
    assert (wall.app.return_code or 0, wall.app.farewell) == (0, "")
    live.do(c.GoOn())
    assert live.unsaved is None


async def test_no_key_opens_or_says_anything() -> None:
    """Whatever is typed, pasted or clicked by mistake: the wall stays as it is, but for its colours."""
    async with a_wall() as wall:
        live = wall.opens(names=NAMES)
        live.do(c.Contribute("Κανείς δεν μου είπε.", "v1"))
        await wall.goes_by(1_000)
        before = wall.shown
        keys = [*"abcdefghijklmnoprsuvwxyz0123456789?/.+W", "tab", "enter", "space", "f1", "ctrl+p", "down", "pageup"]
        await wall.press(*keys)
        await wall.pilot.click("#heard")
        await wall.pilot.click("#decided")
        assert len(wall.app.screen_stack) == 2
        assert wall.shown == before
        theme = wall.app.theme
        await wall.press("t")
        assert wall.app.theme != theme
        assert wall.shown == before


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 18), (50, 16), (24, 8), (10, 3), (1, 1)])
async def test_any_window(size: tuple[int, int]) -> None:
    """With all that it can show."""
    async with a_wall(size) as wall:
        live = wall.opens(names=NAMES)
        live.do(c.GoOn())
        live.do(c.Contribute("Κανείς δεν μου είπε.", "v1"))
        live.do(c.Propose("Ένα όνομα", ("c1",)))
        for shown in (ONLY_THE_ROOM, OnTheWall(being_worded="Ένα"), OnTheWall("decision", "d1"), OnTheWall("quiet")):
            live.show_on_the_wall(shown)
            await wall.goes_by(500)
            assert not_for_the_wall(wall.shown) == set()


async def test_a_session_that_is_gone_leaves_the_wall() -> None:
    """No name stays there."""
    async with a_wall() as wall:
        live = wall.opens(names=NAMES)
        live.do(c.GoOn())
        await wall.goes_by(1_000)
        live.leave()
        del wall.service.memory._slots[live.session.id]
        await wall.goes_by(SILENT_MS + 1_000, beating=False)
        assert "Αλίκη" not in wall.shown
        assert not is_large_on(wall.shown, "Αλίκη")
        assert "as soon as one begins" in wall.shown


async def test_a_mistake_of_the_wall_ends_only_the_wall() -> None:
    """It says how to open it again, and nothing of what stood there."""
    with pytest.raises(RuntimeError):  # noqa: PT012 - Textual raises it again when the app has ended
        async with a_wall() as wall:
            wall.opens(names=NAMES)
            await wall.goes_by(1_000)
            wall.app._handle_exception(RuntimeError("Αλίκη"))
    assert wall.app.return_code == 1
    assert "Open the wall again with: coprod watch" in wall.app.farewell
    assert "Αλίκη" not in wall.app.farewell


@pytest.mark.parametrize("size", [(120, 36), (100, 30), (80, 24)])
async def test_at_the_close_all_that_was_decided_is_seen(size: tuple[int, int]) -> None:
    """However a decision stands, and who will do it, by when, and when the group hears back; so far as it fits."""
    meeting = scenes.closed()
    async with wall_of(meeting).run_test(size=size) as pilot:
        await pilot.pause()
        shown = re.sub(r"[\s│]+", " ", scenes.painted(pilot.app.screen))
        assert "The session is closed" in shown
        for decision in meeting.session.decisions:
            assert decision.text in shown
        assert "who will do it is still open" in shown
        assert "more above" not in shown


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 16)])
async def test_at_a_close_without_a_decision_what_was_heard_is_seen(size: tuple[int, int]) -> None:
    """Then it has all the rows."""
    meeting = scenes.waiting()
    scenes.heard(meeting, 0, "It was cold.")
    meeting.do(c.Close())
    async with wall_of(meeting).run_test(size=size) as pilot:
        await pilot.pause()
        shown = scenes.painted(pilot.app.screen)
        assert "It was cold." in shown
        assert "What we have decided" not in shown


@pytest.mark.parametrize("size", [(80, 24), (80, 20), (120, 36)])
@pytest.mark.parametrize("checked", [True, False])
async def test_words_are_seen_however_long_the_name_is_beside_them(*, checked: bool, size: tuple[int, int]) -> None:
    """The name and the mark give way, not what was said; words of two lines begin with their beginning."""
    name = "Maximiliana von Hohenberg-Wittelsbach"
    for said in ("Nobody at all", "Nobody at all told me, or anybody else in the house, who to ring on Sunday."):
        meeting = scenes.waiting((name, "Ben"))
        for _ in range(3):
            meeting.do(c.Contribute(said, "v1"))
        if checked:
            meeting.do(c.ReadBack())
        async with wall_of(meeting).run_test(size=size) as pilot:
            await pilot.pause()
            assert "“Nobody at all" in scenes.painted(pilot.app.screen)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 24)])
async def test_at_the_close_what_was_heard_is_seen_below_few_decisions(size: tuple[int, int]) -> None:
    """Where rows are left; all that was decided stands there before."""
    meeting = scenes.waiting()
    scenes.heard(meeting, 0, "It was cold.")
    agree(meeting, "A heater")
    meeting.do(c.Close())
    async with wall_of(meeting).run_test(size=size) as pilot:
        await pilot.pause()
        shown = scenes.painted(pilot.app.screen)
        assert "It was cold." in shown
        assert "✓ agreed" in shown
        assert "who will do it is still open" in shown
        assert (shown.index("A heater") < shown.index("It was cold.")) == (size[0] < 100)


@pytest.mark.parametrize("rows", [12, 16, 18, 20, 21, 22, 24, 30])
async def test_at_the_close_decisions_have_the_rows_before_what_was_heard(rows: int) -> None:
    """In every window, also after it had another size: what was heard takes no decision away."""
    meeting = scenes.waiting()
    scenes.heard(meeting, 0, "It was cold.")
    for number in range(3):
        agree(meeting, f"Heater {number}")
    meeting.do(c.Close())
    async with wall_of(meeting).run_test(size=(80, rows)) as pilot:
        await pilot.pause()
        shown = scenes.painted(pilot.app.screen)
        assert "It was cold." not in shown or all(f"Heater {number}" in shown for number in range(3))
        assert "It was cold." in shown or rows < 24
        await pilot.resize_terminal(80, 12)
        await pilot.resize_terminal(80, rows)
        await pilot.pause()
        assert scenes.painted(pilot.app.screen) == shown
