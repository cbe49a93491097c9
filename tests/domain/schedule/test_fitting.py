"""Fitting what is to come into the time that is left."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.commands import changing_plan as changing
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import MINUTE, SECOND, Step
from coprod_tui.domain.schedule.ending import ending
from coprod_tui.domain.schedule.fitting import LEAST_CHOSEN_MS, fit, to_leave
from coprod_tui.domain.steps import SHARES_OF_MS, share_for
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round

SHARES = st.builds(Step, st.just("round"), st.just("What matters?"), st.integers(3, 60).map(lambda n: n * SHARES_OF_MS))
DIVIDED = st.builds(
    Step, st.just("round"), st.just("What first?"), st.none(), st.integers(1, 40).map(lambda n: n * MINUTE)
)
OTHERS = st.builds(
    Step,
    st.sampled_from(["break", "dialogue", "look-back", "reflection"]),
    total_ms=st.sampled_from([None, 10 * MINUTE]),
)
STEPS = st.lists(st.one_of(SHARES, DIVIDED, OTHERS), min_size=1, max_size=8)
BENT = ("round", "dialogue")


def a_meeting(steps: list[Step], voices: int) -> Meeting:
    """The first round has begun, and somebody speaks."""
    meeting = Meeting(a_plan(a_round("60s"), *steps, names=" ".join(f"V{number}" for number in range(voices))))
    meeting.next()
    meeting.start()
    return meeting


def share_of(session: Session, step: Step) -> int:
    return share_for(step, len(session.voices)) if step.kind == "round" else step.total_ms or 0


def with_to_come(meeting: Meeting, to_come: tuple[Step, ...]) -> Session:
    return meeting.live.decide(c.ChangePlan(to_come, meeting.session.left)).session


@given(steps=STEPS, voices=st.integers(1, 14), parts=st.integers(0, 120), twice=st.integers(60, 100))
def test_the_laws_of_fitting(steps: list[Step], voices: int, parts: int, twice: int) -> None:
    """It ends in time and never later than before; all is shorter by the same part, but breaks; none is too short.

    The second time no more than half of what was planned is gone, not half of what was left of it.
    """
    meeting = a_meeting(steps, voices)
    planned = {step.id: share_of(meeting.session, step) for step in meeting.session.to_come}
    for part in (parts, twice):
        session, now = meeting.session, meeting.live.elapsed_ms
        before = ending(session, now).left_ms
        left_ms = before * part // 100
        fitted = fit(session, now, left_ms)
        if fitted is None or fitted == session.to_come:
            assert (fitted is None) == (before > left_ms)
            continue
        assert ending(with_to_come(meeting, fitted), now).left_ms <= left_ms < before
        ratios = []
        for old, new in zip(session.to_come, fitted, strict=True):
            was, now_is = share_of(session, old), share_of(session, new)
            assert (old.id, old.kind, old.prompt, old.think_ms, old.kept) == (
                new.id,
                new.kind,
                new.prompt,
                new.think_ms,
                new.kept,
            )
            if old.kind not in BENT or was <= LEAST_CHOSEN_MS:
                assert new == old
            else:
                assert now_is >= LEAST_CHOSEN_MS
                assert 2 * now_is >= planned[old.id]
                ratios.append((now_is / was, (now_is + SHARES_OF_MS) / was))
        assert max(low for low, _ in ratios) <= min(high for _, high in ratios), "all by the same part, but for 5 s"
        meeting.do(c.ChangePlan(fitted, session.left))


def test_a_round_of_minutes_in_all_and_a_discussion_become_shorter_as_others_do() -> None:
    """Ten minutes too long: the break stays, and everything else has half of its time."""
    meeting = Meeting(
        a_plan(a_round("2m"), a_break(), a_dialogue(10), Step("round", "What first?", total_ms=6 * MINUTE))
    )
    session = meeting.session
    before = ending(session, 0).left_ms
    fitted = fit(session, 0, before - 11 * MINUTE)
    assert fitted is not None
    assert [(step.share_ms, step.total_ms) for step in fitted] == [
        (60 * SECOND, None), (None, 10 * MINUTE), (None, 5 * MINUTE), (None, 3 * MINUTE),
    ]  # fmt: skip
    assert fit(session, 0, before - 11 * MINUTE - 1) is None
    assert fit(session, 0, before) == session.to_come


def test_nothing_is_made_shorter_that_takes_half_a_minute() -> None:
    """The other round gives all that is too much; where it can't, nothing is fitted."""
    meeting = Meeting(a_plan(a_round("30s"), a_round("60s")))
    before = ending(meeting.session, 0).left_ms
    fitted = fit(meeting.session, 0, before - MINUTE)
    assert [step.share_ms for step in fitted or ()] == [30 * SECOND, 40 * SECOND]
    assert fit(meeting.session, 0, before - 2 * MINUTE) is None


def test_a_step_that_became_another_kind_is_measured_by_itself() -> None:
    """A discussion that is a round now has no planned share."""
    meeting = Meeting(a_plan(a_round("60s"), a_dialogue(60)))
    step = replace(meeting.session.to_come[1], kind="round", share_ms=2 * MINUTE, total_ms=None)
    meeting.do(changing.change(meeting.session, step))
    before = ending(meeting.session, 0).left_ms
    assert fit(meeting.session, 0, before - 3 * MINUTE) is not None


def test_what_is_left_where_nothing_fits_is_the_last_that_takes_time() -> None:
    """But nobody leaves a break, or looking at the meeting; and what has no time gives none."""
    reflection = Step("reflection", total_ms=MINUTE)
    steps = (a_round(prompt="First?"), a_round(prompt="Second?"), a_break(), Step("dialogue"), reflection)
    meeting = Meeting(a_plan(*steps))
    left = to_leave(meeting.session)
    assert left is not None
    assert left.prompt == "Second?"
    assert to_leave(Meeting(a_plan(Step("reflection", total_ms=MINUTE))).session) is None


def test_a_round_in_which_nobody_has_a_turn_stays_as_it_is() -> None:
    """While everyone is here for someone it takes no time, so nothing is won by it; discussions become shorter."""
    divided = Step("round", "What first?", total_ms=4 * MINUTE)
    meeting = Meeting(a_plan(a_dialogue(), a_round("2m"), divided, names="Amina"))
    meeting.do(c.BecomeAlongside("v1"))
    before = meeting.session.to_come
    fitted = fit(meeting.session, meeting.live.elapsed_ms, 8 * MINUTE)
    assert fitted is not None
    assert fitted[1:] == before[1:]
    assert ending(with_to_come(meeting, fitted), meeting.live.elapsed_ms).left_ms == 8 * MINUTE
