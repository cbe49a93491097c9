"""What the setup of a next meeting begins with."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import Left
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.plan.plan_text import plan_text
from coprod_tui.domain.rejection import Rejection
from coprod_tui.presentation.meeting_again import last_time, looks_at_names, plan_again
from coprod_tui.presentation.setup import fields_of, first_problem, plan_made
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round

NAMES = ("Quillon", "Zephyra", "Ottoline", "Bartholomew", "Nkechi", "Ann and carer")
LATER = (a_round(prompt="What next?"), a_dialogue(), a_break(), Step("reflection"), Step("look-back"))


def a_meeting(*steps: Step, names: tuple[str, ...] = NAMES, **more: object) -> Meeting:
    meeting = Meeting(a_plan(*(steps or (a_round(),)), names="Amina", group="Riverside", **more))
    for name in names:
        meeting.do(c.Join(name))
    return meeting


def kinds(meeting: Meeting) -> list[str]:
    return [step.prompt or step.kind for step in plan_again(meeting.session, ()).plan.steps]


def test_a_look_back_then_what_was_left_and_a_reflection_last() -> None:
    """Also what the time ran out for; what was dropped for good does not come again."""
    meeting = a_meeting(a_round(), Step("reflection"), a_round(prompt="What next?"), a_break())
    meeting.next()
    reflection, question, pause = meeting.session.to_come
    meeting.do(c.ChangePlan((reflection, question), (Left(pause, "dropped"),)))
    meeting.do(c.Close())
    assert kinds(meeting) == ["look-back", "What next?", "reflection"]


def test_where_no_question_was_left_there_are_those_to_begin_with() -> None:
    """With an empty one between them, as in any new session."""
    meeting = a_meeting(a_round(), Step("look-back"), a_dialogue())
    meeting.next()
    meeting.do(c.Close())
    assert kinds(meeting) == [
        "look-back", "What do we make of it?", "How are you arriving today?", "round",
        "What are you taking away, and what did not work today?",
    ]  # fmt: skip


def test_what_was_planned_for_the_whole_meeting_comes_along_but_its_end() -> None:
    """Its title, too: the id has the new day."""
    meeting = a_meeting(purpose="What is good?", ends="15:30", pause_ms=5_000, support="Sam is next door.")
    plan, before = plan_again(meeting.session, ()).plan, meeting.session.plan
    assert (plan.title, plan.purpose, plan.group) == (before.title, before.purpose, "Riverside")
    assert (plan.pause_ms, plan.support, plan.ends) == (5_000, "Sam is next door.", None)


def test_what_was_left_comes_again_as_it_was_planned() -> None:
    """Through the fields of the setup, too: the time to think, and that nothing is written down."""
    thought = Step("round", "What next?", 90_000, think_ms=30_000)
    unkept = Step("dialogue", "What do we make of it?", total_ms=600_000, kept=False)
    meeting = a_meeting(a_round(), thought, unkept, pause_ms=5_000, support="Sam is next door.")
    meeting.next()
    meeting.do(c.Close())
    plan = plan_made(fields_of(plan_again(meeting.session, NAMES)))
    assert plan.steps == (Step("look-back"), thought, unkept)
    assert (plan.pause_ms, plan.support) == (5_000, "Sam is next door.")


@given(
    st.lists(st.sampled_from(LATER), max_size=5),
    st.integers(0, 6),
    st.sets(st.sampled_from(NAMES)),
    st.lists(st.sampled_from(NAMES), max_size=3),
)
def test_of_those_who_are_not_ticked_nothing_is_in_it(
    later: list[Step], turns: int, ticked: set[str], said: list[str]
) -> None:
    """Not in the fields of the setup, nor in a plan that is kept, nor in the session; all who are ticked are in it."""
    meeting = a_meeting(a_round(), *later)
    for name in said:
        meeting.do(c.Contribute(f"{name} was there.", meeting.id_of(name)))
    for _ in range(turns):
        with suppress(Rejection):
            meeting.do(c.EndRound() if meeting.session.round else c.GoOn())
    meeting.do(c.Close())
    read = plan_again(meeting.session, ticked)
    fields = fields_of(read)
    assert first_problem(fields) is None
    assert not fields.is_only_here
    assert [row.ask for row in fields.people] == [None] * len(ticked)
    kept = plan_made(fields)
    again = Meeting(kept)
    texts = (repr(read), repr(fields), plan_text(kept), repr(again.live.events))
    for name in NAMES:
        assert [name in text for text in texts] == [name in ticked] * len(texts), name
    assert {voice.name for voice in again.session.voices} == ticked


def test_everyone_of_last_time_in_the_order_of_the_alphabet() -> None:
    """Whoever was forgotten has no name to be offered."""
    meeting = a_meeting(names=("zoë", "Ben", "Ángel"))
    assert last_time(meeting.session) == ("Amina", "Ángel", "Ben", "zoë")
    nameless = meeting.session.voices[0].but(name=None)
    assert "Amina" not in last_time(meeting.session.but(voices=(nameless, *meeting.session.voices[1:])))


def test_a_question_that_names_somebody_who_is_not_ticked_says_so() -> None:
    """*Someone* stands there, by any part of their name, until it is worded anew; who is coming keeps theirs."""
    asked = a_round(prompt="What do Quillon, zephyra and Ann need? Will it do?")
    meeting = a_meeting(a_round(), asked, names=("Quillon", "Zephyra Night", "Ann and carer", "Ann Lee", "Will"))
    meeting.next()
    meeting.do(c.Close())
    coming = ("Quillon", "Ann Lee")
    fields, look = fields_of(plan_again(meeting.session, coming)), looks_at_names(meeting.session, coming)
    assert fields.rows[1].prompt == "What do Quillon, someone and Ann need? someone it do?"
    problem = look(fields)
    assert problem is not None
    assert problem.sentence.endswith("named somebody who is not ticked; “someone” stands there now.")
    assert (problem.field, problem.row) == ("prompt", 1)
    assert look(fields._replace(rows=(fields.rows[0], fields.rows[1]._replace(prompt="What now?")))) is None
