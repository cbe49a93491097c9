"""What stands in the setup for a plan, and the plan that is made of it again."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coprod_tui.domain.people.one_name import NameRow
from coprod_tui.domain.plan.plan import LONGEST_PAUSE_MS, MINUTE, Plan, Step, spelled
from coprod_tui.domain.schedule.ending import HANDOVER_MS, ending_of
from coprod_tui.domain.words import clean
from coprod_tui.presentation.ending import ends
from coprod_tui.presentation.setup import Fields, fields_of, plan_made
from coprod_tui.presentation.setup_steps import Row, read_back, said_beside, steps_of
from coprod_tui.presentation.setup_times import (
    breaks_missing,
    length,
    plan_now,
    plan_to_keep,
    problem_to_keep,
    problem_to_open,
    read_backs,
    timed,
)

KINDS = ("dialogue", "break", "look-back", "reflection")
WORDS = st.lists(
    st.sampled_from(("Break", "tea", "Dialogue:", "Open discussion", ":", "What now?", "pause")), max_size=4
)
PROMPTS = WORDS.map(lambda words: clean(" ".join(words)).text)
MINUTES = st.integers(1, 90).map(lambda minutes: 60_000 * minutes)
MORE = {"think_ms": st.none() | MINUTES, "kept": st.booleans()}
ROUNDS = st.builds(Step, st.just("round"), PROMPTS.map(lambda text: text or "How?"), MINUTES, **MORE)
STEPS = st.one_of(
    ROUNDS,
    st.builds(Step, st.sampled_from(KINDS), PROMPTS, st.none(), st.none() | MINUTES, kept=st.booleans()),
    st.builds(Step, st.sampled_from(("dialogue", "reflection")), PROMPTS, st.none(), st.none() | MINUTES, **MORE),
)
TWO = datetime(2026, 11, 22, 14).astimezone()
"""Two in the afternoon, here."""


def at(hour: int, minute: int) -> datetime:
    return TWO.replace(hour=hour, minute=minute)


def three(*rows: Row, **more: str) -> Fields:
    """What stands in the setup for three people."""
    people = tuple(NameRow(name, typed=name, row=row) for row, name in enumerate(("Ben", "Amina", "Zoë"), start=1))
    return fields_of(Plan("Home", ()))._replace(title="Home", rows=rows, people=people, **more)


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


@given(
    st.builds(
        Plan, st.just("Home"), st.lists(STEPS, min_size=1, max_size=5).map(tuple),
        order=st.sampled_from(["drawn", "listed"]), even_out=st.sampled_from(["next-round", "off"]),
        ends=st.none() | st.times().map("{:%H:%M}".format), pause_ms=st.integers(0, LONGEST_PAUSE_MS),
        support=PROMPTS, voices=st.just(("Amina", "Ben")),
    )
)  # fmt: skip
def test_a_plan_that_is_only_looked_at_stays_what_it_is(plan: Plan) -> None:
    """Step by step and as a whole, whatever words are in it."""
    assert plan_made(fields_of(plan)) == plan


@given(st.lists(STEPS, min_size=1, max_size=5).map(tuple))
def test_what_is_no_round_says_so_in_its_own_words(steps: tuple[Step, ...]) -> None:
    """Typed anew, letter by letter, it makes the same step."""
    anew = tuple(Row(row.prompt, row.share) for row in rows_of(*steps) if not row.has_turns)
    timed = (step for step in steps if step.kind != "round" and (step.total_ms or step.kind != "break"))
    assert steps_of(anew) == tuple(replace(step, think_ms=None, kept=True) for step in timed)


def test_how_long_it_will_take() -> None:
    """Once there is a question with a time and somebody comes; a question without a time is named."""
    begun = fields_of(Plan("", ()))
    rows = (Row("How are you?", "45s"), Row("What helps?", "2m"), Row("Reflection"))
    named = begun._replace(rows=rows, people=(NameRow("Ben", typed="Ben", row=1),))
    assert length(begun, TWO) == "Once there are names and questions, this line says how long it will take."
    assert length(named, TWO) == "1 person, 2 rounds: about 3 minutes · ends about 14:03 … and the reflection"
    assert length(named._replace(rows=(*rows, Row("And now?"))), TWO).endswith("once question 4 has a time.")


@given(st.lists(STEPS, min_size=1, max_size=5), st.times(), st.integers(0, LONGEST_PAUSE_MS))
def test_the_setup_and_the_plan_say_the_same_end(steps: list[Step], ends_at: time, pause_ms: int) -> None:
    """Whatever is typed, it is the figure of “coprod plan check”."""
    plan = Plan("Home", (Step("round", "How?", 60_000), *steps), voices=("Amina", "Ben"))
    plan = replace(plan, ends=f"{ends_at:%H:%M}", pause_ms=pause_ms)
    assert length(fields_of(plan), TWO).endswith(ends(plan, 2, TWO))


def test_more_than_an_hour_without_a_break_is_said_while_it_is_typed() -> None:
    """By the numbers of the questions as they stand; rows without words are counted as they stand, too."""
    rows = (Row("Hello?", "1m"), Row(), Row("Open discussion", "50m"), Row("What now?", "4m"), Row("Break", "5m"))
    assert breaks_missing(three(*rows), TWO) == "Questions 1 to 4: about 1 hour 6 minutes without a break."
    assert breaks_missing(three(*rows[:3]), TWO) == ""
    assert breaks_missing(three(*rows)._replace(people=()), TWO) == ""
    alone = three(rows[-1], Row("Open discussion", "61m"))
    assert breaks_missing(alone, TWO) == "Question 2: about 1 hour 1 minute without a break."


def test_until_a_time_of_day_is_a_length() -> None:
    """As long as it is until then, when what comes before has taken its time, from turn to turn and all."""
    fields = three(Row("How?", "1m"), Row("Break", "until 14:10"), Row("Why?", "till 2:30 pm", think="1m"))
    steps = plan_now(fields, TWO).steps
    before = 3 * 60_000 + 3 * HANDOVER_MS
    assert steps[1] == Step("break", "", None, 10 * MINUTE - before)
    assert steps[2].total_ms == 20 * MINUTE - MINUTE - 3 * HANDOVER_MS
    assert length(fields, TWO).endswith("ends about 14:30")
    assert [line.plain for line, _ in read_backs(fields, TWO)] == ["1 min each", "6 min break", "18 min shared"]


@given(st.integers(1, 9), st.times(), st.sampled_from(["Why?", "Open discussion", "Break"]), st.integers(0, 90_000))
def test_what_is_to_last_until_a_time_ends_then_or_is_asked_about(
    minutes: int, end: time, words: str, pause_ms: int
) -> None:
    """Never a minute later; five seconds of each turn sooner at most. It stands as it was typed if that can't be."""
    fields = three(Row("How?", f"{minutes}m"), Row(words, f"until {end:%H:%M}"), pause=spelled(pause_ms or 1_000))
    rows = timed(fields, TWO).rows
    problem = problem_to_open(fields, TWO)
    if rows[1].share.startswith("until"):
        assert problem is not None
        assert (problem.field, problem.row) == ("share", 1)
        begins = TWO + timedelta(milliseconds=ending_of(plan_now(three(rows[0]), TWO), 3).left_ms)
        assert at(end.hour, end.minute) - begins < timedelta(minutes=12)
    else:
        left = timedelta(milliseconds=ending_of(plan_now(fields, TWO), 3).left_ms)
        assert timedelta() <= at(end.hour, end.minute) - (TWO + left) <= timedelta(seconds=15)
        assert problem is None


def test_a_plan_for_another_day_has_lengths() -> None:
    """Nobody knows when it will begin; what is typed stays."""
    problem = problem_to_keep(three(Row("How?", "1m"), Row("Break", "until 15:30")), TWO)
    assert problem is not None
    assert problem.sentence.startswith("Question 2: a plan for another day can’t know how long it is until 15:30.")
    assert problem_to_keep(three(Row("How?", "1m")), TWO) is None


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"ends": "late"}, "“late” is no time of day. Write it like 15:30, or how long from now, like 45m."),
        ({"ends": "25:00"}, "“25:00” is no time of day. Write it like 15:30, or how long from now, like 45m."),
        ({"ends": "13:59"}, "13:59 is past. Which time is meant? It may stay empty."),
        ({"pause": "soon"}, "Quiet between turns: “soon” is no length of time; write it like 2m, 90s or 1:30."),
        ({"pause": "5"}, "Quiet between turns: 5 minutes is long. Write up to 3 minutes, such as 5s."),
        ({"pause": "-1s"}, "Quiet between turns: “-1s” must be longer than nothing."),
    ],
)
def test_what_is_wrong_with_the_whole_meeting(typed: dict[str, str], sentence: str) -> None:
    """One sentence, and its field."""
    problem = problem_to_open(three(Row("How?", "1m"), **typed), TWO)
    assert problem is not None
    assert (problem.sentence, problem.field) == (sentence, next(iter(typed)))


def test_the_end_is_read_as_people_type_it() -> None:
    """As in our plan, here and in the time of a step; what is past is of another day in a plan that is kept."""
    for typed_end in ("15:30", " 3.30 pm", "until 15:30", "half past three", "until half past 3", "3:30"):
        fields = three(Row("How?", "1m"), Row("Break", "until half past two"), ends=typed_end)
        assert problem_to_open(fields, TWO) is None
        assert plan_now(fields, TWO).ends == "15:30"
        assert "· meant: 15:30" in length(fields, TWO)
        assert read_backs(fields, TWO)[1][0].plain == "26 min break"
    assert plan_now(three(Row("How?", "1m"), ends="in 90 minutes"), TWO).ends == "15:30"
    assert plan_to_keep(three(Row("How?", "1m"), ends="one o’clock"), TWO).ends == "13:00"


def test_a_plan_for_another_day_ends_at_a_time_and_not_after_a_length() -> None:
    """Nobody knows when it will begin."""
    for kept, sentence in (("13:59", ""), ("half past one", ""), ("45m", "can’t end “45m” from now"), ("?", "no time")):
        problem = problem_to_keep(three(Row("How?", "1m"), ends=kept), TWO)
        assert (sentence in problem.sentence and problem.field == "ends") if problem else not sentence


def test_what_else_was_chosen_for_a_question() -> None:
    """Beside it; nothing where there is no question, and nobody thinks before a break."""
    assert said_beside(Row("Why?", "1m", think="30s", kept=False)) == "30 s to think · nothing kept"
    assert said_beside(Row("Why?", "1m", think="1m")) == "1 min to think"
    assert said_beside(Row("", "1m", think="30s", kept=False)) == ""
    assert said_beside(Row("Break", "1m", think="30s")) == ""
    assert steps_of((Row("Break", "1m", think="30s"),)) == (Step("break", "", None, 60_000),)


def test_a_time_is_read_back_beside_its_question() -> None:
    """What is no time is said not to be one, in the colour of what is to be looked at."""
    assert read_back(Row("How are you?", "2m")).plain == "2 min each"
    assert read_back(Row("How are you?", "20m in all")).plain == "20 min shared"
    assert read_back(Row("Break", "10m")).plain == "10 min break"
    assert read_back(Row("How are you?", "soon")).pieces == (("not a time yet", "now"),)
    assert read_back(Row("How are you?")).plain == ""
    assert read_back(Row("Break", "until 15:30")).plain == "too late by then"


def test_a_name_with_a_comma_in_a_plan_is_one() -> None:
    """It is one row, whatever becomes of it."""
    plan = Plan("Home", (Step("round", "How?", 60_000),), voices=("Shah, Ravi", "Ana"))
    assert len(fields_of(plan).people) == 2
