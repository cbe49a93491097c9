"""What is said of hands in an open discussion, without a screen."""

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import FloorGiven, TurnOpened
from coprod_tui.domain.rejection import Rejection
from coprod_tui.presentation.hands import not_on
from tests.support.meeting import Meeting, a_dialogue, a_plan

PEOPLE = "Amina Ben Chloe"
voices = st.integers(1, 3).map(lambda number: f"v{number}")
acts = st.one_of(
    st.just(c.GoOn()),
    st.builds(c.RaiseOrLowerHand, voices),
    st.builds(c.GiveFloor, voices),
    st.builds(c.AwayOrBack, voices),
    st.just(c.Pass()),
    st.just(None),
)
"""None undoes the last act."""


@given(st.lists(acts, max_size=14))
def test_before_the_plan_goes_on_it_reminds_of_those_who_had_no_turn(done: list[c.Command | None]) -> None:
    """Law: exactly while somebody who is here has not had the floor of this discussion; it names and counts nobody."""
    meeting = Meeting(a_plan(a_dialogue(), a_dialogue(), names=PEOPLE))
    meeting.next()
    had, before = [frozenset[str]()], meeting.session.latest_step
    for act in done:
        try:
            events = meeting.do(act) if act else meeting.undo()
        except Rejection:
            continue
        if meeting.session.latest_step != before:
            break
        if act is None:
            had.pop()
        else:
            given_to = {event.voice for event in events if isinstance(event, FloorGiven | TurnOpened)}
            had.append(had[-1] | given_to)
        said = not_on(meeting.session, meeting.live.elapsed_ms + 5_000)
        here = {voice.id for voice in meeting.session.voices if voice.here and not voice.alongside}
        if "again goes on with the plan" in said:
            assert ("Some have had no turn in it yet." in said) == bool(here - had[-1])
        else:
            assert "Some" not in said
        assert not any(name in said for name in PEOPLE.split())
        assert not any(sign.isdigit() for sign in said)
