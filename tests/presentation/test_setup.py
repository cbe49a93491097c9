"""What stands in the setup for a plan, and the plan that is made of it again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain.people.one_name import NameRow
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.domain.words import clean
from coprod_tui.presentation.setup import Row, fields_of, length, plan_made, read_back, steps_of

KINDS = ("dialogue", "break", "look-back", "reflection")
WORDS = st.lists(
    st.sampled_from(("Break", "tea", "Dialogue:", "Open discussion", ":", "What now?", "pause")), max_size=4
)
PROMPTS = WORDS.map(lambda words: clean(" ".join(words)).text)
MINUTES = st.integers(1, 90).map(lambda minutes: 60_000 * minutes)
ROUNDS = st.builds(Step, st.just("round"), PROMPTS.map(lambda text: text or "How?"), MINUTES)
STEPS = st.one_of(ROUNDS, st.builds(Step, st.sampled_from(KINDS), PROMPTS, st.none(), st.none() | MINUTES))


def rows_of(*steps: Step) -> tuple[Row, ...]:
    """What stands in the setup for a plan with these steps."""
    return fields_of(Plan("Home", steps)).rows


def test_a_break_of_a_plan_with_a_question_typed_over_it_is_a_round() -> None:
    """What is typed says what it is; as long as it says break, it is one."""
    (planned,) = rows_of(Step("break", "", None, 600_000))
    assert steps_of((planned._replace(prompt="What helps?"),)) == (Step("round", "What helps?", 600_000),)
    assert steps_of((planned._replace(prompt="Tea break"),)) == (Step("break", "Tea break", None, 600_000),)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kept_step_comes_back_with_its_kind(kind: str) -> None:
    """Whoever reads the row sees what it is, and it stays that with other words and another time."""
    (row,) = rows_of(Step(kind, "What do we decide?", None, 600_000))
    assert row.prompt.endswith(": What do we decide?")
    typed = row._replace(prompt=row.prompt.replace("decide", "try"), share="5m")
    assert steps_of((typed,)) == (Step(kind, "What do we try?", None, 300_000),)


@given(st.lists(STEPS, min_size=1, max_size=5).map(tuple))
def test_a_plan_that_is_only_looked_at_stays_what_it_is(steps: tuple[Step, ...]) -> None:
    """Step by step, whatever words are in it."""
    assert plan_made(fields_of(Plan("Home", steps))).steps == steps


@given(st.lists(STEPS, min_size=1, max_size=5).map(tuple))
def test_what_is_no_round_says_so_in_its_own_words(steps: tuple[Step, ...]) -> None:
    """Typed anew, letter by letter, it makes the same step."""
    anew = tuple(Row(row.prompt, row.share) for row in rows_of(*steps) if not row.has_turns)
    timed = tuple(step for step in steps if step.kind != "round" and (step.total_ms or step.kind != "break"))
    assert steps_of(anew) == timed


def test_how_long_it_will_take() -> None:
    """Once there is a question with a time and somebody comes; a question without a time is named."""
    begun = fields_of(Plan("", ()))
    rows = (Row("How are you?", "45s"), Row("What helps?", "2m"))
    named = begun._replace(rows=rows, people=(NameRow("Ben", typed="Ben", row=1),))
    assert length(begun) == "Once there are names and questions, this line says how long it will take."
    assert length(named) == "1 person, 2 rounds: about 3 minutes if everyone uses their whole share"
    assert length(named._replace(rows=(*rows, Row("And now?")))).endswith("once question 3 has a time.")


def test_a_time_is_read_back_beside_its_question() -> None:
    """What is no time is said not to be one, in the colour of what is to be looked at."""
    assert read_back(Row("How are you?", "2m")).plain == "2 min each"
    assert read_back(Row("How are you?", "20m in all")).plain == "20 min shared"
    assert read_back(Row("Break", "10m")).plain == "10 min break"
    assert read_back(Row("How are you?", "soon")).pieces == (("not a time yet", "now"),)
    assert read_back(Row("How are you?")).plain == ""
