"""What a group may do with its plan while it meets."""

import pytest
from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.commands import changing_plan as changing
from coprod_tui.domain.plan.plan import MINUTE, SECOND, Step
from coprod_tui.domain.rejection import Rejection
from tests.support.meeting import Meeting, a_break, a_plan, a_round


def a_meeting() -> Meeting:
    """The first of three rounds, with a break before the last, has begun."""
    meeting = Meeting(a_plan(a_round(prompt="One?"), a_round(prompt="Two?"), a_break(), a_round(prompt="Three?")))
    meeting.next()
    return meeting


def prompts(meeting: Meeting) -> list[str]:
    return [step.prompt or step.kind for step in meeting.session.to_come]


def is_refused(change: object, code: str) -> None:
    """Building the change, or doing it, is rejected."""
    with pytest.raises(Rejection) as refusal:
        change()  # type: ignore[operator]
    assert refusal.value.message.code == code


def test_a_new_step_comes_behind_the_one_that_is_named_or_next() -> None:
    """It gets an id that no step had."""
    meeting = a_meeting()
    meeting.do(changing.put_in(meeting.session, Step("round", "New?", MINUTE), meeting.session.to_come[0].id))
    meeting.do(changing.put_in(meeting.session, Step("break")))
    assert prompts(meeting) == ["break", "Two?", "New?", "break", "Three?"]
    assert len({step.id for step in meeting.session.plan.steps}) == 6


def test_a_step_moves_but_not_before_what_has_begun_nor_behind_the_end() -> None:
    """One place at a time."""
    meeting = a_meeting()
    first, _, last = (step.id for step in meeting.session.to_come)
    meeting.do(changing.move(meeting.session, first, 1))
    assert prompts(meeting) == ["break", "Two?", "Three?"]
    meeting.do(changing.move(meeting.session, last, -1))
    assert prompts(meeting) == ["break", "Three?", "Two?"]
    is_refused(lambda: changing.move(meeting.session, first, 1), "last_already")
    is_refused(lambda: changing.move(meeting.session, meeting.session.to_come[0].id, -1), "nothing_before_begun")
    is_refused(lambda: changing.move(meeting.session, meeting.session.plan.steps[0].id, 1), "plan_moved_on")


def test_what_is_left_can_be_left_for_another_reason_and_taken_in_again() -> None:
    """It comes last then. Undo and redo do the same once more."""
    meeting = a_meeting()
    two = meeting.session.to_come[0].id
    meeting.do(changing.leave(meeting.session, two, "chosen"))
    meeting.do(changing.leave_left(meeting.session, two, "dropped"))
    assert [(each.step.id, each.why) for each in meeting.session.left] == [(two, "dropped")]
    meeting.do(changing.take_in_again(meeting.session, two))
    assert (prompts(meeting), meeting.session.left) == (["break", "Three?", "Two?"], ())
    for _ in range(3):
        meeting.undo()
    assert prompts(meeting) == ["Two?", "break", "Three?"]
    for _ in range(3):
        meeting.redo()
    assert prompts(meeting) == ["break", "Three?", "Two?"]
    is_refused(lambda: changing.take_in_again(meeting.session, two), "plan_moved_on")


def test_what_is_taken_in_again_comes_before_the_last_look_at_the_meeting() -> None:
    """A reflection looks at all of it."""
    meeting = Meeting(a_plan(a_round(prompt="One?"), a_round(prompt="Two?"), Step("reflection")))
    meeting.next()
    two = meeting.session.to_come[0].id
    meeting.do(changing.leave(meeting.session, two, "chosen"))
    meeting.do(changing.take_in_again(meeting.session, two))
    assert prompts(meeting) == ["Two?", "reflection"]


def test_a_step_that_was_changed_keeps_its_place_and_what_was_planned() -> None:
    """As planned stays as planned, also of a step that was put in later."""
    meeting = a_meeting()
    two = meeting.session.to_come[0]
    meeting.do(changing.change(meeting.session, replace(two, prompt="Two again?", share_ms=40 * SECOND)))
    meeting.do(changing.put_in(meeting.session, Step("round", "New?", MINUTE)))
    new = meeting.session.to_come[0]
    meeting.do(changing.change(meeting.session, replace(new, share_ms=2 * MINUTE)))
    assert prompts(meeting) == ["New?", "Two again?", "break", "Three?"]
    assert {step.id: step.share_ms for step in meeting.session.as_planned if step.id in (two.id, new.id)} == {
        two.id: MINUTE, new.id: MINUTE,
    }  # fmt: skip


def test_a_question_is_asked_again_only_where_somebody_missed_it() -> None:
    """A round ended early: those without a turn come first when it is asked again, next."""
    meeting = a_meeting()
    one = meeting.session.plan.steps[0].id
    meeting.speak("20s")
    assert changing.missed(meeting.session, one)
    meeting.do(c.EndRound())
    meeting.do(changing.ask_again(meeting.session, one))
    assert prompts(meeting)[0] == "One?"
    meeting.next()
    assert [meeting.session.name_of(voice) for voice in meeting.session.rounds[-1].order][-1] == "Amina"
    for _ in range(3):
        meeting.start()
        meeting.next()
    again = meeting.session.rounds[-1].step
    is_refused(lambda: changing.ask_again(meeting.session, again), "nobody_missed_it")


def test_a_change_that_was_made_before_the_meeting_moved_on_is_refused() -> None:
    """The step has begun meanwhile: nothing is changed."""
    meeting = a_meeting()
    stale = changing.leave(meeting.session, meeting.session.to_come[0].id, "chosen")
    meeting.do(c.EndRound())
    meeting.next()
    is_refused(lambda: meeting.do(stale), "plan_moved_on")
