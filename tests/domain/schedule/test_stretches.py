"""Where a plan goes on for more than an hour without a break."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coprod_tui.domain.plan.plan import HOUR, MINUTE, Plan, Step
from coprod_tui.domain.schedule.ending import ending_of
from coprod_tui.domain.schedule.stretches import Stretch, long_stretches

LENGTHS = st.integers(1, 50).map(lambda minutes: minutes * MINUTE)
STEPS = st.one_of(
    st.builds(Step, st.just("round"), st.just("How?"), share_ms=st.integers(1, 12).map(lambda each: each * MINUTE)),
    st.builds(Step, st.sampled_from(["dialogue", "reflection"]), total_ms=st.none() | LENGTHS),
    st.builds(Step, st.just("break"), total_ms=st.none() | LENGTHS),
)
PLANS = st.lists(STEPS, min_size=1, max_size=8).map(lambda steps: Plan("Home", tuple(steps)))


def talk(minutes: int) -> Step:
    return Step("dialogue", total_ms=minutes * MINUTE)


def test_an_hour_is_not_too_long_and_a_minute_more_is() -> None:
    """Steps that follow each other count together, from the first to the last."""
    assert long_stretches(Plan("Home", (talk(35), talk(25))), 8) == ()
    assert long_stretches(Plan("Home", (talk(35), talk(26))), 8) == (Stretch(0, 1, 61 * MINUTE),)


def test_a_break_ends_a_stretch_however_long_it_is() -> None:
    """One without minutes, too; a long break is no stretch itself."""
    a_break = Step("break", total_ms=90 * MINUTE)
    assert long_stretches(Plan("Home", (talk(40), a_break, talk(40), Step("break"), talk(70))), 8) == (
        Stretch(4, 4, 70 * MINUTE),
    )


def test_a_round_takes_longer_with_more_people() -> None:
    """Everyone’s share, with the time from turn to turn."""
    plan = Plan("Home", (Step("round", "How?", share_ms=10 * MINUTE),))
    assert long_stretches(plan, 5) == ()
    assert long_stretches(plan, 6) == (Stretch(0, 0, 61 * MINUTE),)


@given(PLANS, st.integers(1, 20))
def test_what_is_found_is_as_long_as_that_part_of_the_plan(plan: Plan, voices: int) -> None:
    """It holds no break and ends at one, or where the plan does, and is told with the figures of the whole plan."""
    found = long_stretches(plan, voices)
    for each in found:
        steps = plan.steps[each.first : each.last + 1]
        around = (*plan.steps[: each.first][-1:], *plan.steps[each.last + 1 :][:1])
        assert each.length_ms == ending_of(replace(plan, steps=steps), voices).left_ms > HOUR
        assert not any(step.kind == "break" for step in steps)
        assert all(step.kind == "break" for step in around)
    assert found or all(
        ending_of(replace(plan, steps=plan.steps[:end]), voices).left_ms <= HOUR
        for end in range(1, len(plan.steps) + 1)
        if not any(step.kind == "break" for step in plan.steps[:end])
    )
