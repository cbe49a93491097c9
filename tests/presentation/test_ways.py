"""How the group works together, in the words of its form and of what is handed out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.model.ways import Choices, Ways
from coprod_tui.domain.plan.plan import MINUTE, SECOND
from coprod_tui.presentation import ways as say
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.presentation.ways_chosen import Chosen, chosen, from_now_on, in_plain_words
from tests.presentation.plain_words import sentences_of
from tests.support.meeting import Meeting, a_plan

made = st.builds(
    Choices,
    st.sampled_from([None, "numbers", "bar", "none"]),
    st.sampled_from([None, "off", "next-round"]),
    st.one_of(st.none(), st.integers(0, 60_000)),
    st.sampled_from([None, "shown", "someone"]),
    st.one_of(st.none(), st.integers(0, 480 * MINUTE)),
    st.sampled_from([None, "least-heard", "in-order"]),
    st.one_of(st.none(), st.integers(0, 60_000)),
)
answers = st.builds(
    Chosen,
    st.sampled_from(list(say.LOOKS)),
    st.sampled_from(list(say.EVENED_OUT)),
    st.sampled_from(list(say.STAND)),
    st.sampled_from(list(say.NEXT_HAND)),
    st.integers(0, 60).map(str),
    st.integers(0, 60).map(str),
    st.integers(0, 480).map(str),
)


def a_meeting(choices: Choices, even_out: str = "next-round", pause_ms: int = 4_000) -> Meeting:
    plan = a_plan(even_out=even_out, pause_ms=pause_ms)
    return Meeting(plan, ways=None if choices == Choices() else Ways((), choices))


@given(made, st.sampled_from(["next-round", "off"]), st.integers(0, 60_000))
def test_what_nobody_touched_stays_as_it_was_chosen(choices: Choices, even_out: str, pause_ms: int) -> None:
    """Also what was left to the plan."""
    session = a_meeting(choices, even_out, pause_ms).session
    assert say.choices(session, chosen(session)) == choices


@given(made, answers)
def test_what_is_answered_is_in_force(choices: Choices, answer: Chosen) -> None:
    """Whatever was chosen before, and each part by itself."""
    meeting = a_meeting(choices)
    meeting.do(c.AgreeOnWays(("One at a time.",), say.choices(meeting.session, answer)))
    assert chosen(meeting.session) == answer


@pytest.mark.parametrize(
    ("typed", "pause_ms"),
    [("", 0), (" 7 ", 7_000), ("1.5", 1_500), ("1,5", 1_500), ("٧", 7_000), ("8s", 8_000), ("0:10", 10_000)],
)
def test_seconds_as_people_write_them(typed: str, pause_ms: int) -> None:
    """A number by itself is one of seconds."""
    session = a_meeting(Choices()).session
    assert say.choices(session, chosen(session)._replace(pause=typed)).pause_ms == pause_ms


@pytest.mark.parametrize(
    ("field", "typed"), [("pause", "soon"), ("pause", "-3"), ("break_after", "an hour"), ("pause", "1e3")]
)
def test_what_is_no_number_says_so(field: str, typed: str) -> None:
    """In the field in which it stands."""
    session = a_meeting(Choices()).session
    with pytest.raises(NotYet) as error:
        say.choices(session, chosen(session)._replace(**{field: typed}))
    assert error.value.field == field
    assert error.value.sentence.startswith(f"“{typed}” is no number")


def test_in_plain_words() -> None:
    """Only what the group chose."""
    assert list(in_plain_words(Ways(("Tea first.",), Choices()))) == []
    assert list(
        in_plain_words(Ways((), Choices("none", "off", 5 * SECOND, "someone", 45 * MINUTE, reading_ms=10 * SECOND)))
    ) == [
        "There is no clock.",
        "Who has longer has no less next time.",
        "No name stands with what was said.",
        "It is quiet for 5 seconds between turns.",
        "We take 10 seconds to read.",
        "We ask about a break after 45 minutes.",
    ]


@given(made)
def test_each_choice_is_a_sentence(choices: Choices) -> None:
    """One for each part that was chosen, and no two are alike."""
    said = list(in_plain_words(Ways((), choices)))
    chosen = [getattr(choices, field) for field in Choices.__struct_fields__]
    assert len(set(said)) == len(said) == sum(each is not None for each in chosen)


@given(made, made)
def test_what_is_chosen_otherwise_is_said_and_nothing_else(before: Choices, after: Choices) -> None:
    """Law: a sentence for each field of the form that differs, each short."""
    was, now = a_meeting(before).session, a_meeting(after).session
    differing = sum(one != other for one, other in zip(chosen(was), chosen(now), strict=True))
    said = from_now_on(was, now)
    assert bool(said) == bool(differing)
    assert len(list(sentences_of(said))) == (differing + 1 if differing else 0)


def test_the_gathering_says_what_was_chosen_otherwise_than_one_begins() -> None:
    """Before the question, also where no line is agreed; what stands as planned is not told."""
    (today,) = say.gathering(a_meeting(Choices(even_out="next-round", pause_ms=4_000)).session)
    assert today.lines == say.HOW_TODAY_WORKS
    today, together = say.gathering(a_meeting(Choices("bar", "off", 5_000, "someone", 0)).session)
    assert say.NO_NAMES in today.lines
    assert together.lines == (
        "We chose this. The clock is a bar. Who has longer has no less next time. "
        "It is quiet for 5 seconds between turns. Nobody reminds us of breaks.",
        say.STILL_RIGHT,
    )
