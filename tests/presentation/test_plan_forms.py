"""What is typed in the strips of our plan."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain.plan.plan import MINUTE, SECOND, Step
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.presentation.plan_forms import StepTyped, fields_of, step_from
from coprod_tui.presentation.plan_questions import changing, named, putting_in
from coprod_tui.presentation.spoken_ends import end_today
from tests.presentation.plain_words import sentences_of
from tests.tui import scenes

HERE = datetime(2026, 11, 22, 14, 0).astimezone()
LENGTHS = st.integers(1, 7_200).map(lambda number: number * SECOND)
ROUNDS = st.one_of(
    st.builds(Step, st.just("round"), st.just("What matters?"), LENGTHS),
    st.builds(Step, st.just("round"), st.just("What matters?"), st.none(), LENGTHS),
)
OTHERS = st.builds(
    Step, st.sampled_from(["break", "dialogue", "look-back", "reflection"]), total_ms=st.one_of(st.none(), LENGTHS)
)


@given(step=st.one_of(ROUNDS, OTHERS), think=st.one_of(st.none(), LENGTHS), kept=st.booleans())
def test_a_step_that_is_not_touched_stays_as_it_is(step: Step, think: int | None, kept: bool) -> None:
    """Law: what stands in the fields is read as what it was, to the millisecond."""
    step = Step(step.kind, step.prompt, step.share_ms, step.total_ms, step.id, think, kept)
    assert step_from(fields_of(step), step) == step


@pytest.mark.parametrize(
    ("kind", "time", "share_ms", "total_ms"),
    [
        ("round", "2m", 2 * MINUTE, None),
        ("round", "20m in all", None, 20 * MINUTE),
        ("dialogue", "20", None, 20 * MINUTE),
        ("break", "10m in all", None, 10 * MINUTE),
        ("reflection", "", None, None),
    ],
)
def test_a_time_is_that_of_each_or_of_all(kind: str, time: str, share_ms: int | None, total_ms: int | None) -> None:
    """In a round for each, unless it says in all; elsewhere nobody has a time of their own."""
    step = step_from(StepTyped("What?", kind, time, "", "yes"), Step("round"))
    assert (step.share_ms, step.total_ms) == (share_ms, total_ms)


@pytest.mark.parametrize(
    ("time", "think", "field"), [("soon", "", "time"), ("2m", "a while", "think"), ("0", "", "time")]
)
def test_what_is_no_length_is_said_at_its_field(time: str, think: str, field: str) -> None:
    """As a whole sentence."""
    with pytest.raises(NotYet) as wrong:
        step_from(StepTyped("What?", "round", time, think, "yes"), Step("round"))
    assert wrong.value.field == field
    assert wrong.value.sentence.endswith(".")


def test_an_end_is_today_and_to_come() -> None:
    """Else a sentence says why not; nothing typed leaves it open."""
    assert end_today("half past three", HERE) == "15:30"
    assert end_today("  ", HERE) is None
    for typed, said in (
        ("13:59", "13:59 is past"),
        ("14:00", "14:00 is past"),
        ("11h", "tomorrow"),
        ("?", "no time of day"),
    ):
        with pytest.raises(NotYet, match=said):
            end_today(typed, HERE)


def test_what_all_are_asked_names_what_changes_and_nothing_else() -> None:
    """A step without words of its own is named by what it is, and a sentence begins with a capital."""
    step, session = Step("round", "What first?", MINUTE), scenes.coming_home().session
    assert changing(session, step, Step("round", "What first?", 2 * MINUTE)).question == (
        "Shall we change “What first?” Its time: 2 min each."
    )
    assert changing(session, step, Step("round", "What then?", MINUTE)).question == (
        "Shall we say “What then?” in the place of “What first?”"
    )
    assert changing(session, step, Step("dialogue", "What first?", None, 10 * MINUTE)).question == (
        "Shall we change “What first?” New form: Open discussion. Its time: 10 min."
    )
    every = changing(session, step, Step("dialogue", "What then?", None, 90 * MINUTE, think_ms=30_000, kept=False))
    assert max(len(words) for words in sentences_of(every.question)) <= 14
    assert putting_in(Step("break")).done == "The break is in our plan now."
    assert named(Step("break", "Tea")) == "“Tea”"
