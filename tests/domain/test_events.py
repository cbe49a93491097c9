"""Events as plain values, and which of them count."""

import json
from datetime import date

import msgspec
import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain import events as e
from coprod_tui.domain.apply import history
from tests.support.clock import MORNING
from tests.support.meeting import Meeting, a_plan


def test_every_kind_of_event_is_in_the_union_that_is_decoded() -> None:
    """A kind that was forgotten there could be written but not read."""
    kinds = {each for each in vars(e).values() if isinstance(each, type) and issubclass(each, e.Event)} - {e.Event}
    assert kinds == set(e.AnyEvent.__args__)


def test_an_event_is_told_as_plain_values_with_its_moment_first() -> None:
    """The order in which people read it, and whole milliseconds."""
    plain = e.to_plain(e.TurnOpened(4, 3, MORNING, 2_000, None, "t1", "v1", 1, 60_000, 0))
    assert list(plain) == [
        "seq", "act", "command", "at", "elapsed_ms", "kind", "turn", "voice", "round", "offer_ms", "take_ms",
    ]  # fmt: skip
    assert plain["kind"] == "turn_opened"
    assert plain["at"] == "2026-11-22T09:30:00Z"
    assert json.loads(json.dumps(plain)) == plain


@pytest.mark.parametrize(
    "change",
    [
        {"extra": 1},
        {"kind": "turn_lost"},
        {"seq": 0},
        {"elapsed_ms": -1},
        {"elapsed_ms": 1.5},
        {"turn": None},
        {"at": 7},
        {"command": "start_and_hold"},
        {"command": ""},
    ],
)
def test_anything_else_is_an_error_and_no_guess(change: dict[str, object]) -> None:
    """Strict: unknown fields and kinds, wrong types, and numbers that cannot be."""
    plain = e.to_plain(e.ClockStarted(4, 4, MORNING, 2_000, "start_or_hold", "t1"))
    with pytest.raises(msgspec.ValidationError):
        e.from_plain(plain | change)


def test_a_missing_field_is_an_error_too() -> None:
    """Each one but those with a default."""
    plain = e.to_plain(e.ClockStarted(4, 4, MORNING, 2_000, "start_or_hold", "t1"))
    for field in plain:
        with pytest.raises(msgspec.ValidationError):
            e.from_plain({name: value for name, value in plain.items() if name != field})


def test_what_was_not_taken_up_from_anywhere_says_nothing_of_it() -> None:
    """So that what was kept and exported before reads and is written as it was."""
    proposed = e.DecisionProposed(4, 4, MORNING, 2_000, "propose", "d1", "A shelf.", ())
    assert list(e.to_plain(proposed))[6:] == ["decision", "text", "source"]
    earlier = e.EarlierDecision("2026-10-11-letters", "d2", date(2026, 10, 11))
    plain = e.to_plain(e.DecisionProposed(4, 4, MORNING, 2_000, "propose", "d1", "A shelf.", (), earlier))
    assert plain["taken_up_from"] == {"session": "2026-10-11-letters", "decision": "d2", "day": "2026-10-11"}
    assert e.from_plain(plain).taken_up_from == earlier  # type: ignore[attr-defined]  # it was proposed


def test_what_was_undone_stays_in_the_history_but_does_not_count() -> None:
    """All events of the act go together."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.undo()
    assert [type(event).__name__ for event in meeting.live.events[4:]] == ["RoundOpened", "TurnOpened", "Undone"]
    assert history.undone_acts(meeting.live.events) == {5}
    assert history.standing(meeting.live.events) == list(meeting.live.events[:4])


def test_an_acts_events_are_numbered_without_a_gap_and_share_its_number() -> None:
    """The act’s number is that of its first event."""
    meeting = Meeting(a_plan(names="Amina"))
    meeting.next()
    meeting.start()
    meeting.do(c.Close())
    assert [event.seq for event in meeting.live.events] == list(range(1, len(meeting.live.events) + 1))
    assert [event.act for event in meeting.live.events] == [1, 1, 3, 3, 5, 6, 6, 6]


def test_an_acts_first_event_tells_the_command_and_no_other_does() -> None:
    """Also where an act is done as a part of another one, and where nothing but the history changes."""
    meeting = Meeting(a_plan(names="Amina Ben"))
    meeting.next()
    meeting.passes()
    meeting.undo()
    meeting.redo()
    meeting.do(c.LookAtMeeting((0, 0, 0, 0, 2), 0, [("well", "Tea."), ("not_well", "Cold tea.")]))
    meeting.do(c.Close())
    assert [event.command for event in meeting.live.events] == [
        "open", None, None, "go_on", None, "pass", None, "undo", "redo", "look_at_meeting", None, None,
        "close", None, None,
    ]  # fmt: skip
