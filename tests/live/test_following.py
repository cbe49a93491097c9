"""Following a session: what is shown of it, and when."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.events import Events
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.live.following import HELD_BACK_MS, SILENT_MS, FollowedSession, Moment
from coprod_tui.live.ports import Seen
from coprod_tui.live.wall import ONLY_THE_ROOM, OnTheWall, Surface
from tests.live.room import Room
from tests.support.acting import ACTS, act_out

A_WHILE = 10 * HELD_BACK_MS


class Window:
    """The room, and somebody who follows what its journal has."""

    def __init__(self, room: Room | None = None) -> None:
        self.room = room or Room()
        self.trouble: Failure | None = None
        self._events: Events = ()
        self.followed = FollowedSession(self, self.room.clock)
        self.told = 0
        self.followed.subscribe(self._tell)

    def look(self) -> Seen:
        """What a store gives: the same events as before, as long as they are."""
        if self.trouble:
            raise self.trouble
        journal = self.room.journal
        if self._events != tuple(journal.kept):
            self._events = tuple(journal.kept)
        return Seen(self._events, journal.last_beat, journal.shown)

    def goes_by(self, milliseconds: int, *, beating: bool = True) -> None:
        """Time passes: a beat every second, and a look every fiftieth of a second."""
        for _ in range(0, milliseconds, 50):
            self.room.clock.wait(50)
            if beating and self.room.clock.running_ms() % 1_000 == 0:
                self.room.live.beat()
            self.followed.look()

    @property
    def shown(self) -> list[str | None]:
        """The words that are shown."""
        return [each.text for each in self.followed.session.contributions]

    def _tell(self) -> None:
        self.told += 1


@pytest.fixture
def window() -> Window:
    return Window()


def test_a_change_is_shown_after_a_moment(window: Window) -> None:
    """Not before 300 ms, and soon after; who looks on is told once."""
    window.room.live.do(c.Contribute("Ring us.", "v1"))
    window.goes_by(300)
    assert (window.shown, window.told) == ([], 0)
    window.goes_by(100)
    assert (window.shown, window.told) == (["Ring us."], 1)
    window.goes_by(A_WHILE)
    assert window.told == 1


@pytest.mark.parametrize("after_ms", [0, 50, 250, 300])
def test_what_was_taken_back_at_once_is_never_shown(window: Window, after_ms: int) -> None:
    """Neither is what was done again at once ever missing."""
    window.room.live.do(c.Contribute("Stays.", "v1"))
    window.goes_by(A_WHILE)
    window.room.live.do(c.Contribute("A slip.", "v1"))
    window.goes_by(after_ms)
    window.room.live.undo()
    for _ in range(A_WHILE // 50):
        window.goes_by(50)
        assert window.shown == ["Stays."]
    window.room.live.undo()
    window.goes_by(after_ms)
    window.room.live.redo()
    for _ in range(A_WHILE // 50):
        window.goes_by(50)
        assert window.shown == ["Stays."]


def test_what_is_taken_back_later_goes_a_moment_later(window: Window) -> None:
    """It was seen, and then it is gone."""
    window.room.live.do(c.Contribute("A slip.", "v1"))
    window.goes_by(A_WHILE)
    window.room.live.undo()
    window.goes_by(300)
    assert window.shown == ["A slip."]
    window.goes_by(100)
    assert window.shown == []


def test_what_was_kept_just_before_one_looks_is_held_back_too(window: Window) -> None:
    """Of the opening there is something to see from the first."""
    room = window.room
    room.clock.wait(A_WHILE)
    room.live.beat()
    room.live.do(c.Contribute("A slip.", "v1"))
    room.clock.wait(100)
    late = Window(room)
    assert late.shown == []
    late.goes_by(200)
    assert late.shown == []
    late.goes_by(100)
    assert late.shown == ["A slip."]


def test_words_that_are_taken_out_are_gone_at_once(window: Window) -> None:
    """They are nowhere any more, so nothing is held back."""
    window.room.live.do(c.Contribute("Ring us.", "v1"))
    window.goes_by(A_WHILE)
    window.room.live.do(c.TakeOut("c1"))
    window.goes_by(50)
    assert window.shown == [None]


@given(st.lists(st.tuples(st.sampled_from([*sorted(ACTS), "redo"]), st.integers(0, 800)), max_size=25))
def test_followed_is_as_folded_from_nothing(acts: list[tuple[str, int]]) -> None:
    """Whatever is done, undone, done again and taken out: at each look some beginning of it, in the end all of it."""
    window = Window()
    for name, wait_ms in acts:
        if name == "redo":
            if window.room.live.can_redo:
                window.room.live.redo()
        else:
            act_out(window.room.live, name)
        window.goes_by(wait_ms)
        kept = window.room.journal.kept
        beginnings = [fold(kept[:count]) for count in range(1, len(kept) + 1)]
        assert window.followed.session in beginnings
    window.goes_by(A_WHILE)
    assert window.followed.session == fold(window.room.journal.kept) == window.room.live.session


# --- what the other program holds back


def test_what_is_held_back_is_not_shown_until_it_is_let_be_seen(window: Window) -> None:
    """Neither is what the wall shows besides since then; all of it is there at the first look afterwards."""
    live = window.room.live
    live.do(c.Contribute("Stays.", "v1"))
    before = len(live.events)
    live.do(c.Contribute("Waits.", "v1"))
    live.hold_back(before, live.on_the_wall)
    live.show_on_the_wall(OnTheWall(being_worded="A number"))
    window.goes_by(A_WHILE)
    assert (window.shown, window.followed.on_the_wall.being_worded) == (["Stays."], "")
    assert live.on_the_wall.being_worded == "A number"
    live.let_be_seen()
    window.followed.look()
    assert (window.shown, window.followed.on_the_wall) == (["Stays.", "Waits."], live.on_the_wall)


@pytest.mark.parametrize("held_ms", [100, 600, 5_000])
def test_what_is_held_back_and_then_taken_back_is_never_shown(window: Window, held_ms: int) -> None:
    """However long it takes to know that it was not meant; who looks on from then on sees nothing of it either."""
    live = window.room.live
    live.do(c.Contribute("Stays.", "v1"))
    window.goes_by(A_WHILE)
    before = len(live.events)
    live.do(c.Contribute("A slip.", "v1"))
    live.hold_back(before, live.on_the_wall)
    window.goes_by(held_ms)
    late = Window(window.room)
    live.take_back(before)
    live.let_be_seen()
    for _ in range(A_WHILE // 50):
        window.goes_by(50)
        late.followed.look()
        assert window.shown == late.shown == ["Stays."]


def test_what_a_killed_program_held_back_is_shown_once_it_is_silent(window: Window) -> None:
    """It is kept, and nobody is left who could take it back."""
    live, before = window.room.live, len(window.room.live.events)
    live.do(c.Contribute("Kept.", "v1"))
    live.hold_back(before, live.on_the_wall)
    window.goes_by(SILENT_MS - 50)
    assert window.shown == []
    window.goes_by(2 * SILENT_MS, beating=False)
    assert (window.shown, window.followed.moment is not None) == (["Kept."], True)


def test_a_session_that_was_closed_holds_nothing_back(window: Window) -> None:
    """Nothing is awaited of it any more."""
    live, before = window.room.live, len(window.room.live.events)
    live.do(c.Contribute("Kept.", "v1"))
    live.hold_back(before, live.on_the_wall)
    live.do(c.Close())
    window.goes_by(A_WHILE)
    assert window.followed.session == live.session


@given(
    st.lists(
        st.tuples(st.sampled_from([*sorted(ACTS), "redo", "hold back", "let be seen"]), st.integers(0, 800)),
        max_size=25,
    )
)
def test_nothing_that_is_held_back_is_shown_and_all_of_it_afterwards(acts: list[tuple[str, int]]) -> None:
    """Whatever is done meanwhile: at each look some beginning of what is not held back, and at the end all at once."""
    window = Window()
    live, held = window.room.live, 0
    opening = len(live.events)
    for name, wait_ms in acts:
        if name == "hold back":
            held = held or max(opening, live.events[-1].act - 1)
            live.hold_back(held, ONLY_THE_ROOM)
        elif name == "let be seen":
            held = 0
            live.let_be_seen()
        elif name != "redo":
            act_out(live, name)
        elif live.can_redo:
            live.redo()
        window.goes_by(wait_ms)
        window.followed.look()
        kept = window.room.journal.kept
        seen = len(kept) if live.session.is_closed else held or len(kept)
        assert window.followed.session in [fold(kept[:count]) for count in range(1, seen + 1)]
    window.goes_by(A_WHILE)
    live.let_be_seen()
    window.followed.look()
    assert window.followed.session == fold(window.room.journal.kept) == live.session


# --- its clock


def test_its_clock_is_that_of_the_room_a_moment_ago(window: Window) -> None:
    """Also long after the last act, and from the moment that somebody begins to look on."""
    window.room.speak(5_000)
    for _ in range(40):
        window.goes_by(250)
        for each in (window, Window(window.room)):
            assert each.followed.elapsed_ms == window.room.live.elapsed_ms - HELD_BACK_MS


def test_its_clock_never_stands_before_what_it_shows(window: Window) -> None:
    """A turn is shown from its first millisecond."""
    window.room.speak(1_000)
    late = Window(window.room)
    assert late.followed.elapsed_ms >= late.followed.session.as_of_ms


@given(st.lists(st.integers(0, 2_500), max_size=20))
def test_its_clock_never_runs_backwards(waits: list[int]) -> None:
    """Whenever the beats come."""
    window, before = Window(), 0
    for wait_ms in waits:
        window.goes_by(wait_ms, beating=False)
        window.room.live.beat()
        window.followed.look()
        assert window.followed.elapsed_ms >= before
        before = window.followed.elapsed_ms


# --- a moment in which nothing goes on


def test_the_other_program_is_silent(window: Window) -> None:
    """What was shown stays, the clock stands, and it is known since when; then it goes on as if nothing had been."""
    window.room.speak(5_000)
    window.goes_by(1_000)
    last = window.room.clock.now()
    window.room.live.beat()
    window.goes_by(SILENT_MS, beating=False)
    assert window.followed.moment is None
    window.goes_by(50, beating=False)
    assert window.followed.moment == Moment(last)
    stands, session = window.followed.elapsed_ms, window.followed.session
    window.goes_by(60_000, beating=False)
    assert (window.followed.elapsed_ms, window.followed.session) == (stands, session)
    window.room.live.beat()
    window.followed.look()
    assert window.followed.moment is None


def test_who_comes_when_it_is_silent_sees_where_it_stood(window: Window) -> None:
    """To the millisecond of the last beat."""
    window.room.speak(5_000)
    window.room.live.beat()
    stood = window.room.live.elapsed_ms
    window.room.clock.wait(3_600_000)
    late = Window(window.room)
    assert (late.followed.elapsed_ms, late.followed.moment is not None) == (stood, True)


def test_the_other_program_cannot_save(window: Window) -> None:
    """At the first event that is not kept, before any beat is due; it goes on once all is kept."""
    window.room.speak(5_000)
    window.goes_by(A_WHILE)
    window.room.journal.reason = "disk_full"
    window.room.live.do(c.GoOn())
    window.followed.look()
    assert window.followed.moment == Moment(None)
    stands = window.followed.elapsed_ms
    window.goes_by(5_000)
    assert (window.followed.moment, window.followed.elapsed_ms) == (Moment(None), stands)
    window.room.journal.reason = None
    window.goes_by(2_000)
    assert window.followed.moment is None
    assert window.followed.session == window.room.live.session


def test_what_is_on_the_wall_comes_along_and_ends_with_its_program(window: Window) -> None:
    """What is worded at once, as it is typed; what is opened, a moment later. Who looks on is told."""
    shown = OnTheWall("decision", "d1", "A number to ring")
    window.room.live.show_on_the_wall(shown)
    window.followed.look()
    assert (window.followed.on_the_wall, window.told) == (OnTheWall(being_worded="A number to ring"), 1)
    window.goes_by(400)
    assert (window.followed.on_the_wall, window.told) == (shown, 2)
    window.goes_by(SILENT_MS + 50, beating=False)
    assert (window.followed.on_the_wall, window.told) == (ONLY_THE_ROOM, 3)


OPENED = st.lists(
    st.tuples(
        st.sampled_from([("room", ""), ("quiet", ""), ("decision", "d1"), ("words", "c1"), ("words", "c2")]),
        st.sampled_from([0, 50, 150, 300, 350, 400, 1_000]),
    ),
    max_size=12,
)


@given(OPENED)
def test_what_is_opened_for_less_than_a_moment_and_left_again_is_never_seen(
    opened: list[tuple[tuple[Surface, str], int]],
) -> None:
    """Neither at a look in between nor afterwards; what stays is seen."""
    window = Window()
    seen: list[OnTheWall] = []
    window.followed.subscribe(lambda: seen.append(window.followed.on_the_wall))
    for (surface, about), wait in opened:
        before, shown = window.followed.on_the_wall, OnTheWall(surface, about)
        seen.clear()
        window.room.live.show_on_the_wall(shown)
        window.goes_by(wait)
        if wait < HELD_BACK_MS:
            window.room.live.show_on_the_wall(before)
        window.goes_by(A_WHILE)
        assert set(seen) <= ({before} if wait < HELD_BACK_MS else {before, shown})
        assert window.followed.on_the_wall == window.room.live.on_the_wall


def test_a_closed_session_needs_no_beat(window: Window) -> None:
    """Nothing is awaited of it any more, and nothing else is on the wall."""
    window.room.live.show_on_the_wall(OnTheWall(being_worded="A number"))
    window.room.live.do(c.Close())
    window.goes_by(60_000, beating=False)
    assert window.followed.session.is_closed
    assert (window.followed.moment, window.followed.on_the_wall) == (None, ONLY_THE_ROOM)


def test_a_clock_that_was_put_back_is_no_sign_of_life(window: Window) -> None:
    """A beat from the future counts no more than one from long ago, until the next one."""
    window.room.live.beat()
    window.room.clock.at -= timedelta(hours=1)
    window.followed.look()
    assert window.followed.moment is not None
    window.room.live.beat()
    window.followed.look()
    assert window.followed.moment is None


def test_a_clock_that_was_put_back_keeps_nothing_from_who_comes_afterwards(window: Window) -> None:
    """What was kept before, at times that are still to come, is shown like everything else, and so is what follows."""
    window.room.live.do(c.Contribute("Before.", "v1"))
    window.room.clock.at -= timedelta(hours=1)
    window.room.live.beat()
    again = Window(window.room)
    again.goes_by(A_WHILE)
    assert again.shown == ["Before."]
    again.room.live.do(c.Contribute("Afterwards.", "v1"))
    again.goes_by(A_WHILE)
    assert again.shown == ["Before.", "Afterwards."]


def test_what_cannot_be_read_for_a_moment_stays_as_it_was(window: Window) -> None:
    """It goes on by itself. Only of a session that is not there any more, nothing is left to show."""
    window.room.live.do(c.Contribute("Ring us.", "v1"))
    window.goes_by(A_WHILE)
    window.trouble = Failure("not_opened", session="coming-home", why="…")
    window.goes_by(50)
    assert (window.shown, window.followed.moment, window.followed.is_gone) == (["Ring us."], Moment(None), False)
    window.trouble = WrongUse("no_session", session="coming-home", folder="…")
    window.goes_by(50)
    assert window.followed.is_gone
    window.trouble = None
    window.goes_by(50)
    assert (window.followed.moment, window.followed.is_gone) == (None, False)
