"""The wall beside a room into which somebody types fast: it shows nothing that may turn out not to be meant."""

from asyncio import TimerHandle, get_running_loop
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from itertools import product

import pytest
from msgspec.structs import replace
from textual import events
from textual.keys import _character_to_key

from coprod_tui.live.following import HELD_BACK_MS
from coprod_tui.live.wall import OnTheWall
from coprod_tui.tui.runtime import typed_sentences
from coprod_tui.tui.runtime.typed_run import QUIET_SECONDS
from tests.tui import scenes
from tests.tui.attacks.keyboard import settle
from tests.tui.in_the_room import DrivenRoom, in_room, pressed

LOOK_MS = 50
A_WHILE = 10 * HELD_BACK_MS


class Beside:
    """A room, and a wall that looks at the same store again and again, on the same clock."""

    def __init__(self, room: DrivenRoom) -> None:
        self.room = room
        room.meeting.live._write_beat()  # nobody looks here whether the machine slept
        watched = room.service.watch(room.session.id).followed
        assert watched is not None
        self.wall = watched
        self.seen: list[tuple[object, OnTheWall]] = []
        self.goes_by(A_WHILE)

    async def type(self, keys: Iterable[str], gap: float) -> None:
        """Keys come that far apart by their times, and the wall looks between and after them."""
        self.seen.clear()
        pressed.wait()
        at = pressed.at(events.Key("escape", None)).time
        for key in keys:
            event = events.Key(_character_to_key(key), key) if len(key) == 1 else events.Key(key, None)
            event.time = at
            self.room.app.post_message(event)
            await scenes.come_about(self.room.pilot)
            self.goes_by(round(gap * 1_000))
            at += gap
        pressed.wait(gap * len(self.seen))

    async def is_quiet(self) -> None:
        """Nobody types any more."""
        await settle(self.room.pilot)
        self.room.app.sentences._is_quiet()  # without the time that it takes
        await settle(self.room.pilot)
        self.goes_by(A_WHILE)

    async def keep(self) -> None:
        """Keep the sentence that is written, and go back to the room."""
        await self.room.press("enter")
        await self.room.go_back()
        await self.is_quiet()

    def goes_by(self, milliseconds: int) -> None:
        while milliseconds > 0:
            self.room.meeting.clock.wait(min(LOOK_MS, milliseconds))
            milliseconds -= LOOK_MS
            self.room.meeting.live._write_beat()
            self.wall.look()
            self.seen.append(self.shown)

    @property
    def shown(self) -> tuple[object, OnTheWall]:
        """What the wall shows just now, but for the time."""
        now = self.wall.session
        turns = [(turn.id, turn.clock, turn.passes) for turn in now.turns]
        said = (turns, now.contributions, now.decisions, now.voices)
        return said, replace(self.wall.on_the_wall, held_from=0)


@asynccontextmanager
async def a_wall_beside() -> AsyncIterator[Beside]:
    async with in_room() as room:
        yield Beside(room)


class _NoTimers:
    """A loop in which it is quiet only when somebody says so, however long this machine takes for a letter."""

    def call_later(self, _: float, act: Callable[[], None]) -> TimerHandle:
        return get_running_loop().call_later(3_600, act)


@pytest.fixture
def no_timers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typed_sentences, "get_running_loop", _NoTimers)


RATES = (4, 7, 12)
"""Letters a second."""


@pytest.mark.usefixtures("no_timers")
async def test_nothing_of_a_sentence_is_ever_on_the_wall() -> None:
    """Neither the next name, nor that the clock stands, nor what was undone: at no look until long afterwards."""
    sentences = ("Nobody asked us.", "people wait", "used to it", "2 people asked")
    async with a_wall_beside() as beside:
        for sentence, a_second in product(sentences, RATES):
            before = beside.shown
            await beside.type(sentence, 1 / a_second)
            await beside.is_quiet()
            assert beside.room.dialog == "WriteDown", (sentence, a_second)
            assert beside.seen, (sentence, a_second)
            assert [each for each in beside.seen if each != before] == [], (sentence, a_second)
            await beside.keep()


@pytest.mark.usefixtures("no_timers")
async def test_a_sentence_that_opened_the_field_of_a_decision_is_no_wording() -> None:
    """While it is typed; one key moves it to what was said."""
    async with a_wall_beside() as beside:
        for a_second in RATES:
            await beside.type("Do we ask them", 1 / a_second)
            assert beside.room.meeting.live.on_the_wall.being_worded == "o we ask them"
            await beside.room.press("ctrl+b")
            await beside.is_quiet()
            assert beside.room.dialog == "WriteDown", a_second
            assert {shown for _, shown in beside.seen} == {OnTheWall()}, a_second
            await beside.keep()


@pytest.mark.usefixtures("no_timers")
async def test_a_decision_that_follows_its_key_is_worded_on_the_wall_once_it_is_quiet() -> None:
    """Whoever knows the keys shows it a moment later; from then on letter by letter."""
    async with a_wall_beside() as beside:
        await beside.type("dWe ring", 1 / 7)
        await beside.is_quiet()
        assert beside.wall.on_the_wall == OnTheWall(being_worded="We ring")
        await beside.type(" first", 1 / 7)
        assert beside.wall.on_the_wall == OnTheWall(being_worded="We ring first")


@pytest.mark.usefixtures("no_timers")
async def test_what_would_take_the_wall_is_never_seen() -> None:
    """A decision that the first letter brought to the stage, and a quiet moment."""
    async with a_wall_beside() as beside:
        for sentence, a_second in product(("can we say", ".and so it goes"), RATES):
            await beside.type(sentence, 1 / a_second)
            await beside.is_quiet()
            assert beside.room.dialog == "WriteDown", (sentence, a_second)
            assert {shown for _, shown in beside.seen} == {OnTheWall()}, (sentence, a_second)
            await beside.keep()


@pytest.mark.usefixtures("no_timers")
async def test_nothing_of_a_sentence_on_the_stage_is_on_the_wall() -> None:
    """The decision stays there as it stood, whatever the first letter did with it."""
    sentences = ("words of mine", "and so it was", "to be sure", "can we say")
    async with a_wall_beside() as beside:
        for sentence, a_second in product(sentences, RATES):
            await beside.room.press("c")
            await beside.is_quiet()
            before = beside.shown
            assert before[1].surface == "decision", (sentence, a_second)
            await beside.type(sentence, 1 / a_second)
            await beside.room.press("ctrl+b")
            await beside.is_quiet()
            assert (beside.room.screen, beside.room.dialog) == ("DecisionStage", "WriteDown"), (sentence, a_second)
            assert beside.seen, (sentence, a_second)
            assert [each for each in beside.seen if each != before] == [], (sentence, a_second)
            await beside.keep()


@pytest.mark.usefixtures("no_timers")
@pytest.mark.parametrize(("key", "surface"), [("c", "decision"), (".", "quiet")])
async def test_one_key_takes_the_wall_as_soon_as_ever(key: str, surface: str) -> None:
    """Nothing follows it: it stands there after the moment for which every change is held back."""
    async with a_wall_beside() as beside:
        await beside.room.press(key)
        beside.goes_by(HELD_BACK_MS + 2 * LOOK_MS)
        assert beside.wall.on_the_wall.surface == surface


@pytest.mark.usefixtures("no_timers")
@pytest.mark.parametrize("keys", ["npppy", "uuu", "no"])
async def test_keys_that_were_meant_are_on_the_wall_once_it_is_quiet(keys: str) -> None:
    """All of them, after the moment for which every change is held back."""
    async with a_wall_beside() as beside:
        before = beside.wall.session
        await beside.type(keys, 1 / 7)
        assert beside.wall.session == before
        await beside.is_quiet()
        assert beside.wall.session == beside.room.session != before


@pytest.mark.usefixtures("no_timers")
async def test_one_key_is_on_the_wall_as_soon_as_ever() -> None:
    """Nothing follows it, so nothing is waited for."""
    async with a_wall_beside() as beside:
        await beside.room.press("n")
        beside.goes_by(HELD_BACK_MS + LOOK_MS)
        assert beside.wall.session == beside.room.session


@pytest.mark.usefixtures("no_timers")
async def test_any_other_key_ends_the_waiting() -> None:
    """As it lets the keys act that wait."""
    async with a_wall_beside() as beside:
        await beside.type([*"no", "escape"], 1 / 7)
        beside.goes_by(A_WHILE)
        assert beside.wall.session == beside.room.session
        assert beside.wall.on_the_wall.held_from == 0


async def test_it_is_quiet_by_itself() -> None:
    """Real time goes by here: what was held back is let be seen without another key."""
    async with a_wall_beside() as beside:
        await beside.type("no", 1 / 7)
        await beside.room.pilot.pause(2 * QUIET_SECONDS)
        beside.goes_by(A_WHILE)
        assert (beside.wall.session, beside.wall.on_the_wall) == (beside.room.session, OnTheWall())
