"""Events that the journal cannot keep wait in memory, and are kept in order and once."""

from coprod_tui.domain import commands as c
from tests.live.room import Room


def test_a_failed_save_keeps_the_session_going(room: Room) -> None:
    """It says why, goes on, and keeps everything in order and once when the disk can again."""
    room.journal.reason = "disk_full"
    room.live.do(c.GoOn())
    room.live.do(c.StartOrHold())
    assert room.live.unsaved
    assert room.live.unsaved.code == "disk_full"
    assert room.live.session.turn == "t1"
    assert len(room.journal.kept) == 4
    room.journal.reason = None
    room.live.save_again()
    assert room.live.unsaved is None
    assert tuple(room.journal.kept) == room.live.events


def test_the_reason_is_the_latest(room: Room) -> None:
    """A full disk, and then somebody else has the session."""
    room.journal.reason = "disk_full"
    room.live.do(c.GoOn())
    room.journal.reason = "let_go"
    room.live.save_again()
    assert room.live.unsaved
    assert room.live.unsaved.code == "let_go"


def test_the_next_act_saves_what_waited(room: Room) -> None:
    """Without waiting for the second to pass."""
    room.journal.reason = "disk_full"
    room.live.do(c.GoOn())
    room.journal.reason = None
    room.live.do(c.StartOrHold())
    assert room.live.unsaved is None
    assert tuple(room.journal.kept) == room.live.events


def test_a_beat_tries_again(room: Room) -> None:
    """Once a second, and the listeners are told only when there was something to try."""
    room.journal.reason = "disk_full"
    room.live.do(c.GoOn())
    room.journal.reason = None
    room.beats(1_000)
    assert room.live.unsaved is None
    assert room.told == 2
    room.beats(5_000)
    assert room.told == 2


def test_leaving_saves_once_more_and_lets_go(room: Room) -> None:
    """The last beat tells where the clock stood."""
    room.journal.reason = "disk_full"
    room.live.do(c.GoOn())
    room.journal.reason = None
    room.clock.wait(700)
    room.live.leave()
    assert tuple(room.journal.kept) == room.live.events
    assert room.journal.beats[-1] == 700
    assert room.journal.closed


def test_a_beat_notices_that_what_was_kept_is_gone(room: Room) -> None:
    """Somebody removed the folder between two acts: it is said within a second, once, and so is its coming back."""
    room.journal.reason = "let_go"
    room.beats(3_000)
    assert room.live.unsaved
    assert room.live.unsaved.code == "let_go"
    assert room.told == 1
    room.journal.reason = None
    room.beats(3_000)
    assert room.live.unsaved is None
    assert room.told == 2
    assert tuple(room.journal.kept) == room.live.events


def test_leaving_notices_that_what_was_kept_is_gone(room: Room) -> None:
    """Nobody is told then that the session can be gone on with."""
    room.journal.reason = "let_go"
    room.live.leave()
    assert room.live.unsaved
    assert room.live.unsaved.code == "let_go"
    assert room.journal.closed


def test_words_that_are_taken_out_are_let_go_of_at_once(room: Room) -> None:
    """Nobody can read or export them while nothing can be saved; the journal lets go of them with the taking-out."""
    room.live.do(c.Contribute("Nobody told me whom to ring.", "v1"))
    room.journal.reason = "disk_full"
    room.live.do(c.TakeOut("c1"))
    assert "whom to ring" not in str(room.live.events)
    assert "whom to ring" in str(room.journal.kept)
    room.journal.reason = None
    room.live.save_again()
    assert tuple(room.journal.kept) == room.live.events


def test_words_that_were_never_kept_can_be_taken_out(room: Room) -> None:
    """They never reach the journal."""
    room.journal.reason = "disk_full"
    room.live.do(c.Contribute("Nobody told me whom to ring.", "v1"))
    room.live.do(c.TakeOut("c1"))
    room.journal.reason = None
    room.live.save_again()
    assert tuple(room.journal.kept) == room.live.events
    assert "whom to ring" not in str(room.journal.kept)
