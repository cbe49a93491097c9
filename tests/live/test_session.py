"""LiveSession: acts kept first and shown afterwards, undone and done again."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.rejection import Rejection
from tests.live.room import Room
from tests.support.apart import apart_from_time


def test_an_act_is_kept_then_shown_then_told(room: Room) -> None:
    """When a listener hears of it, the event is in the journal and in the Session."""
    seen: list[tuple[bool, bool]] = []
    room.live.subscribe(
        lambda: seen.append((tuple(room.journal.kept) == room.live.events, room.live.session.turn == "t1"))
    )
    room.live.do(c.GoOn())
    assert seen == [(True, True)]


def test_whoever_stops_listening_hears_no_more(room: Room) -> None:
    """A window is closed; those beside it go on, also where it was closed by the change itself."""
    heard: list[str] = []

    def stop() -> None:
        heard.append("first")
        end()

    end = room.live.subscribe(stop)
    room.live.subscribe(lambda: heard.append("second"))
    room.live.do(c.GoOn())
    room.live.do(c.StartOrHold())
    assert heard == ["first", "second", "second"]


def test_a_refused_act_changes_nothing(room: Room) -> None:
    """Nothing is kept and nobody is told."""
    before = room.live.events
    with pytest.raises(Rejection):
        room.live.do(c.Pass())
    assert room.live.events == before == tuple(room.journal.kept)
    assert room.told == 0


def test_undo_gives_what_was_there_before_and_redo_what_came_after(room: Room) -> None:
    """Act by act, back to the opening and forward again; the history keeps everything."""
    sessions = [room.live.session]
    for act in (c.GoOn(), c.StartOrHold(), c.AddTime(), c.Pass()):
        room.live.do(act)
        sessions.append(room.live.session)
    last = sessions[-1]
    while len(sessions) > 1:
        sessions.pop()
        room.live.undo()
        assert apart_from_time(room.live.session) == apart_from_time(sessions[-1])
    with pytest.raises(Rejection):
        room.live.undo()
    assert fold(room.journal.kept) == room.live.session
    assert len(room.live.events) == 4 + 6 + 4
    for _ in range(4):
        room.live.redo()
    assert apart_from_time(room.live.session) == apart_from_time(last)
    with pytest.raises(Rejection, match="nothing_to_redo"):
        room.live.redo()
    assert fold(room.journal.kept) == room.live.session


def test_undo_works_while_nothing_can_be_saved(room: Room) -> None:
    """The act and its undoing are both kept later."""
    room.journal.reason = "disk_full"
    before = room.live.session
    room.live.do(c.GoOn())
    room.live.undo()
    assert room.live.session == before
    room.journal.reason = None
    room.live.save_again()
    assert tuple(room.journal.kept) == room.live.events
    assert fold(room.journal.kept) == before
