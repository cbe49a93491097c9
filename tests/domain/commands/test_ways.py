"""How the group works together: its lines, and what it chose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.apply.validation import first_impossible
from coprod_tui.domain.decide import decide
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.ways import Choices, Ways
from coprod_tui.domain.plan.plan import HOUR, SECOND
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.stamp import Stamp
from tests.support.clock import MORNING
from tests.support.deciding import refused
from tests.support.meeting import Meeting, a_plan

LINES = ("One person at a time.", "Tea first.")


def test_what_is_agreed_last_stands() -> None:
    """All lines at once, cleaned, without empty ones; undo brings back what stood before."""
    meeting = Meeting(a_plan())
    assert meeting.session.ways is None
    meeting.do(c.AgreeOnWays((*LINES, " ", "\x1b"), c.Choices("bar")))
    assert meeting.session.ways == Ways(LINES, Choices("bar"))
    meeting.do(c.AgreeOnWays(LINES[:1]))
    assert meeting.session.ways == Ways(LINES[:1], Choices(None))
    meeting.undo()
    assert meeting.session.ways == Ways(LINES, Choices("bar"))
    meeting.redo()
    meeting.undo()
    meeting.undo()
    assert meeting.session.ways is None


def test_what_is_refused() -> None:
    """More lines than anybody keeps in mind, and what stands already."""
    meeting = Meeting(a_plan())
    many = tuple(f"Line {number}" for number in range(200))
    assert refused(meeting, c.AgreeOnWays(many)) == Message("too_many_ways", {"most": 12})
    meeting.do(c.AgreeOnWays(LINES, c.Choices("none")))
    assert refused(meeting, c.AgreeOnWays(LINES, c.Choices("none"))) == Message("same_ways")
    for wrong in (-1, 180_001):
        assert refused(meeting, c.AgreeOnWays(LINES, c.Choices(pause_ms=wrong))) == Message(
            "pause_length", {"most": 180}
        )
    for wrong in (-1, 8 * HOUR + 1):
        refusal = refused(meeting, c.AgreeOnWays(LINES, c.Choices(break_after_ms=wrong)))
        assert refusal == Message("break_after", {"most": 480})


def test_it_moves_no_clock() -> None:
    """Whoever speaks goes on."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.start()
    meeting.wait("20s")
    meeting.do(c.AgreeOnWays(LINES))
    meeting.wait("10s")
    meeting.undo()
    assert meeting.turn.clock == "running"
    meeting.next()
    assert meeting.session.rounds[0].turns[0].spoken_ms == 30_000


chosen = st.builds(
    Choices,
    st.sampled_from([None, "numbers", "bar", "none"]),
    st.sampled_from([None, "off", "next-round"]),
    st.one_of(st.none(), st.integers(0, 60).map(lambda seconds: seconds * SECOND)),
    st.sampled_from([None, "shown", "someone"]),
    st.one_of(st.none(), st.integers(0, 480).map(lambda minutes: minutes * 60 * SECOND)),
)


def in_force(meeting: Meeting) -> tuple[object, ...]:
    session = meeting.session
    return session.evens_out, session.pause_ms, session.shows_names, session.break_after_ms


@given(st.lists(chosen, min_size=1, max_size=4), st.data())
def test_what_is_chosen_is_in_force_from_then_on_until_it_is_undone(
    choices: list[Choices], data: st.DataObject
) -> None:
    """Each choice is what was chosen, else as planned; undo brings back what was before, redo what was undone."""
    meeting, held = Meeting(a_plan(pause_ms=3_000)), []
    for number, each in enumerate(choices):
        held.append(in_force(meeting))
        meeting.do(c.AgreeOnWays((f"Line {number}.",), each))
        evens_out, pause_ms, shows_names, break_after_ms = in_force(meeting)
        assert evens_out is (each.even_out != "off")
        assert pause_ms == (3_000 if each.pause_ms is None else each.pause_ms)
        assert shows_names is (each.names != "someone")
        assert break_after_ms == (HOUR if each.break_after_ms is None else each.break_after_ms)
    held.append(in_force(meeting))
    back = data.draw(st.integers(0, len(choices)))
    for _ in range(back):
        meeting.undo()
    assert in_force(meeting) == held[len(choices) - back]
    for _ in range(back):
        meeting.redo()
    assert in_force(meeting) == held[-1]


@given(st.one_of(st.none(), st.builds(Ways, st.lists(st.sampled_from(LINES), max_size=3).map(tuple), chosen)))
def test_they_come_along_with_the_opening(ways: Ways | None) -> None:
    """In the act that opens the session, which nobody undoes; its history is possible, and folds to them."""
    opening = c.Open("coming-home", a_plan(), 1, {}, ways)
    events, session = decide(None, opening, Stamp(1, 1, MORNING, 0))
    assert session.ways == ways
    assert fold(events) == session
    assert first_impossible(events) is None
    assert c.Open.from_events(events).ways == ways
    assert {event.act for event in events} == {1}


def test_ways_that_nobody_could_agree_on_open_no_session() -> None:
    """As while a session is open."""
    for ways in (Ways(tuple(map(str, range(13))), Choices()), Ways((), Choices(pause_ms=HOUR))):
        with pytest.raises(Rejection):
            decide(None, c.Open("coming-home", a_plan(), 1, {}, ways), Stamp(1, 1, MORNING, 0))


def test_while_no_names_are_shown_nobody_is_asked_for_theirs() -> None:
    """Words that are checked then stay someone's, also once names are shown again."""
    meeting = Meeting(a_plan())
    meeting.do(c.Contribute("Nobody told me.", meeting.id_of("Amina")))
    meeting.do(c.ReadBack())
    meeting.do(c.Contribute("Ask us first.", meeting.id_of("Ben")))
    meeting.do(c.AgreeOnWays(LINES, Choices(names="someone")))
    meeting.do(c.ReadBack())
    first, second = meeting.session.heard
    assert [meeting.session.named_with(each) for each in (first, second)] == [None, None]
    assert [meeting.session.seen_with(each) for each in (first, second)] == [None, None]
    meeting.do(c.AgreeOnWays(LINES))
    assert meeting.names([meeting.session.named_with(first)]) == "Amina"
    assert meeting.session.named_with(second) is None
    meeting.do(c.ReadBack())
    assert meeting.names([meeting.session.named_with(meeting.session.heard[1])]) == "Ben"
