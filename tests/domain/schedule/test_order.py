"""Somebody comes next, or last."""

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule.order import is_after_others, still_to_come, with_last, with_next
from tests.support.meeting import Meeting, a_plan

NAMES = "Amina Ben Chloe Dev Eun-ji Farah"
ACTS = {"next": Meeting.next, "start": Meeting.start, "pass": Meeting.passes}


def a_meeting(*acts: str) -> Meeting:
    meeting = Meeting(a_plan(names=NAMES))
    meeting.next()
    for act in acts:
        ACTS[act](meeting)
    return meeting


def order(meeting: Meeting, name: str, put=with_next) -> str:
    return meeting.names(put(still_to_come(meeting.session), meeting.id_of(name)))


def test_the_others_keep_their_order() -> None:
    """One goes to the front, or to the end."""
    meeting = a_meeting()
    assert order(meeting, "Dev") == "Dev Amina Ben Chloe Eun-ji Farah"
    assert order(meeting, "Amina", with_last) == "Ben Chloe Dev Eun-ji Farah Amina"


def test_first_turns_come_first() -> None:
    """Amina and Ben have passed: either may be the first of the two, and nobody else comes after them."""
    meeting = a_meeting("pass", "pass")
    assert order(meeting, "Ben") == "Chloe Dev Eun-ji Farah Ben Amina"
    assert order(meeting, "Chloe", with_last) == "Dev Eun-ji Farah Chloe Amina Ben"
    coming = still_to_come(meeting.session)
    assert [meeting.session.name_of(each.voice) for each in coming if is_after_others(coming, each.voice)] == [
        "Amina", "Ben",
    ]  # fmt: skip


@given(st.lists(st.sampled_from(sorted(ACTS)), max_size=16), st.integers(0, 9), st.booleans())
def test_it_is_refused_only_where_it_is_the_order_already(acts: list[str], which: int, comes_next: bool) -> None:
    """Law: it names everyone who is still to come once, and second turns come after all first ones."""
    meeting = a_meeting()
    for act in acts:
        try:
            ACTS[act](meeting)
        except Rejection:
            continue
    coming = still_to_come(meeting.session)
    if coming:
        chosen = coming[which % len(coming)].voice
        wanted = (with_next if comes_next else with_last)(coming, chosen)
        if wanted != tuple(each.voice for each in coming):
            meeting.do(c.PutInOrder(wanted))
            now = tuple(each.voice for each in still_to_come(meeting.session))
            assert now == wanted
