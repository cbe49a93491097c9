"""The start screen over a record that takes long to read: it is there at once, and its keys work."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from threading import Event

import msgspec
import pytest

from coprod_tui.domain.model.session import Session
from coprod_tui.domain.reports.summary import Summary, summary
from coprod_tui.live.session import LiveSession
from coprod_tui.presentation.home import STILL_READING
from coprod_tui.service import Found, Listing
from coprod_tui.tui.home.session_list import SessionList
from coprod_tui.tui.runtime.app import CoprodApp
from tests.support.clock import FakeClock
from tests.support.service import TROUBLE, MemoryService
from tests.tui import scenes
from tests.tui.in_the_room import Driven, Typed, driven

TITLE = "Coming home from hospital"
LOOKING = "Looking through the sessions …"


class SlowService(MemoryService):
    """Lists nothing until it may; notes what it was asked to find."""

    def __init__(self, clock: FakeClock, *kept: LiveSession) -> None:
        super().__init__(clock, kept)
        self.may = Event()
        self.asked: list[str] = []
        self.mistake: Exception | None = None
        self.listing, self.find = self._listed_slowly, self._noted

    def _listed_slowly(self) -> Listing:
        self.may.wait()
        if self.mistake:
            raise self.mistake
        return self._index.listing()

    def _noted(self, words: str, group: str = "") -> tuple[Found, ...]:
        self.asked.append(words)
        return self._index.find(words, group)


class Remembering(SlowService):
    """One that has at hand what it listed last, under titles of that time."""

    titles = ("Garden", TITLE)

    def __init__(self, clock: FakeClock, *kept: LiveSession) -> None:
        super().__init__(clock, *kept)
        self.at_hand = self._listed_last

    def _listed_last(self) -> tuple[Summary, ...]:
        return tuple(summary(titled(scenes.closed().live.session, title)) for title in self.titles)


class Telling(SlowService):
    """One that also tells how far it is."""

    @property
    def how_far(self) -> tuple[int, int] | None:
        return None if self.may.is_set() else (3_400, 10_000)


@pytest.fixture
def service() -> Iterator[SlowService]:
    """With one closed session; its thread never stays behind."""
    made = SlowService(scenes.closed().clock, scenes.closed().live)
    yield made
    made.may.set()


@asynccontextmanager
async def opened(service: SlowService) -> AsyncIterator[Driven]:
    async with driven(scenes.calm(CoprodApp(service, FakeClock()))) as app:
        yield app


def titled(session: Session, title: str) -> Session:
    """The same session under another title, and with an id of its own."""
    return session.but(id=title, plan=msgspec.structs.replace(session.plan, title=title))


async def until(app: Driven, is_so: Callable[[], bool]) -> None:
    """Let the program go on until something is so."""
    async with asyncio.timeout(30):
        while not is_so():
            await app.pilot.pause()


async def test_the_screen_is_there_before_the_sessions_are_read(service: SlowService) -> None:
    """It says what it waits for and no word of an empty record; then the sessions are listed and the line is gone.

    Meanwhile keys work: a session can be set up, and help read; what needs every session says that it has to wait.
    """
    async with opened(service) as app:
        assert LOOKING in app.shown
        assert "No sessions yet." not in app.shown
        await app.press("question_mark")
        assert app.screen == "HelpScreen"
        await app.press("escape", "n")
        assert app.screen == "SetupScreen"
        await app.press("escape")
        for key in ("f", "i", "x"):
            app.app.screen.say("")  # type: ignore[attr-defined]
            await app.press(key)
            assert (app.screen, app.said[:36]) == ("HomeScreen", "The sessions are still being read. I")
        service.may.set()
        await until(app, lambda: TITLE in app.shown)
        assert LOOKING not in app.shown
        await app.press("enter")
        assert app.screen == "ClosingScreen"


async def test_it_can_be_left_while_the_sessions_are_read(service: SlowService) -> None:
    """At once, and as if nothing were."""
    async with opened(service) as app:
        await app.press("q")
    assert app.app.return_code == 0
    assert not service.may.is_set()


async def test_it_tells_how_far_the_reading_is() -> None:
    """Where the service can tell."""
    service = Telling(scenes.closed().clock)
    async with opened(service) as app:
        assert "Reading the sessions, which is needed once: 3,400 of 10,000" in app.shown
        service.may.set()
        await until(app, lambda: "No sessions yet." in app.shown)
        assert "3,400" not in app.shown


@pytest.fixture
def remembering() -> Iterator[Remembering]:
    """Its thread never stays behind either."""
    made = Remembering(scenes.closed().clock)
    yield made
    made.may.set()


async def test_what_was_listed_last_is_shown_before_the_sessions_are_looked_at(remembering: Remembering) -> None:
    """And nothing is said of looking, unless it takes long. What is found then takes its place."""
    async with opened(remembering) as app:
        assert app.shown.index("Garden") < app.shown.index(TITLE)
        assert LOOKING not in app.shown
        remembering.may.set()
        await until(app, lambda: "No sessions yet." in app.shown)
        assert "Garden" not in app.shown


@pytest.mark.parametrize("came", [(), ("A new one",)])
async def test_the_cursor_stays_on_its_session(remembering: Remembering, came: tuple[str, ...]) -> None:
    """Whether what is found is what was at hand, or others have come above it."""

    def listed() -> Listing:
        remembering.may.wait()
        sessions = (titled(scenes.closed().live.session, title) for title in (*came, *remembering.titles))
        return Listing(tuple(map(summary, sessions)), {})

    remembering.listing = listed  # type: ignore[method-assign]
    async with opened(remembering) as app:
        await app.press("down", "f")
        assert app.said == STILL_READING
        remembering.may.set()
        await until(app, lambda: all(each in app.shown for each in came))
        while app.screen == "HomeScreen":
            await app.press("f")
        await app.press("escape")
        chosen = app.app.screen.query_one(SessionList).chosen
        assert chosen is not None
        assert chosen.title == TITLE


async def test_a_key_pressed_at_once_waits_for_the_look(remembering: Remembering) -> None:
    """What the key asks for is answered after it: nothing that was at hand is taken for what is there."""
    remembering.groups = lambda: ("Riverside",)  # type: ignore[method-assign]
    async with opened(remembering) as app:
        app.app.screen.action_group()  # type: ignore[attr-defined]
        await app.pilot.pause()
        assert remembering.asked == []
        remembering.may.set()
        await until(app, lambda: "Riverside" in app.shown)
        assert "Garden" not in app.shown


async def test_where_the_look_fails_nothing_that_was_at_hand_stays(remembering: Remembering) -> None:
    """Nobody knows whether it is still there."""
    async with opened(remembering) as app:
        assert "Garden" in app.shown
        remembering.fails = True
        remembering.may.set()
        await until(app, lambda: app.said == TROUBLE)
        assert "Garden" not in app.shown


async def test_of_letters_typed_meanwhile_only_the_last_ones_are_sought(service: SlowService) -> None:
    """Nothing is sought while something else is, and no list is shown that was asked for before."""
    async with opened(service) as app:
        await app.press("slash", Typed("nobody told"))
        assert service.asked == []
        service.may.set()
        await until(app, lambda: TITLE in app.shown)
        assert service.asked == ["nobody told"]


async def test_trouble_after_a_long_reading_is_said(service: SlowService) -> None:
    """In the record's own words."""
    async with opened(service) as app:
        service.fails = True
        service.may.set()
        await until(app, lambda: app.said == TROUBLE)
        assert LOOKING not in app.shown


async def test_a_mistake_in_the_reading_stops_the_program_calmly(service: SlowService) -> None:
    """As one anywhere else."""
    service.mistake = ZeroDivisionError()

    async def read_on() -> None:
        async with opened(service) as app:
            service.may.set()
            await until(app, lambda: app.app.return_code == 1)

    with pytest.raises(ZeroDivisionError):
        await read_on()


async def test_an_open_session_is_on_top_however_old_it_is() -> None:
    """Above more past ones than a list can show, the newest of which come first."""
    clock = FakeClock()
    past = scenes.closed().live.session
    still_open = scenes.speaking().live.session
    listed = [summary(titled(past, f"Past {number}")) for number in range(80)]
    listed.append(summary(titled(still_open, "An old one")))

    full = MemoryService(clock)
    full.listing = lambda: Listing(tuple(listed), {})
    async with driven(scenes.calm(CoprodApp(full, clock))) as app:
        assert app.shown.index("An old one") < app.shown.index("Past 0") < app.shown.index("Past 1")
        assert "Past sessions · the newest 59 of 80; / finds the others" in app.shown
