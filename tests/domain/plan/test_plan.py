"""Reading plans: what a good one holds, and the one sentence that a bad one gets."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain.plan.plan import DAY, NoLength, Plan, Step, duration, spelled, time_of_day
from coprod_tui.domain.plan.plan_file import read_plan
from coprod_tui.domain.plan.plan_syntax import PlanError
from coprod_tui.presentation.plan import notes, problems

GOOD = """\
title = "Coming home"
purpose = "What would good look like for all of us?"
group = "Riverside"
voices = ["Amina", "Dr Ben Okafor (GP)", "Chloe\u0308"]
order = "listed"
even_out = "off"

[[steps]]
kind = "round"
prompt = "How are you arriving today?"
share = "1m30s"

[[steps]]
kind = "break"
minutes = 10

[[steps]]
kind = "round"
prompt = "What should we change first?"
minutes = 12.5
"""
ROUND = '[[steps]]\nkind = "round"\nprompt = "What matters?"\n'


def plan_of(*, head: str = 'title = "Coming home"', step: str = ROUND + 'share = "1m"') -> str:
    return f"{head}\n{step}\n"


def test_a_good_plan_is_read_whole_and_says_what_it_took_off_a_name() -> None:
    """Every part arrives, the name is without its title and role, and it is said what was left off."""
    read = read_plan(GOOD)
    assert read.plan == Plan(
        "Coming home",
        (
            Step("round", "How are you arriving today?", share_ms=90_000),
            Step("break", total_ms=600_000),
            Step("round", "What should we change first?", total_ms=750_000),
        ),
        "What would good look like for all of us?",
        "Riverside",
        ("Amina", "Ben Okafor", "Chloë"),
        "listed",
        "off",
    )
    assert [note.split(";")[0] for note in notes(read.notes)] == ["voices[2]: Ben Okafor"]
    assert sorted(read.people.rows[1].taken_off) == ["Dr", "GP"]


def test_a_role_in_a_plan_asks_as_everywhere() -> None:
    """It names nobody yet, so somebody waits for a name; a name that reads like a role stays and asks."""
    read = read_plan(plan_of(head='title = "x"\nvoices = ["Patient 2", "Nurse Banda", "Amina"]'))
    assert read.plan.voices == ("Nurse Banda", "Amina")
    assert [row.ask for row in read.people.rows] == ["nobody", "role", None]
    assert [note.partition(":")[0] for note in notes(read.notes)] == ["voices[1]", "voices[2]"]


def test_no_break_spaces_in_a_plan_are_spaces() -> None:
    """Word processors put them beside signs."""
    assert read_plan(plan_of(head='title\u00a0=\u202f"Trial"\nvoices = ["Ann\u00a0Lee"]')).plan.voices == ("Ann Lee",)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ('"Ask first."', 'principles: must be a list of sentences, like ["Ask first."]'),
        ('["Ask first.", " "]', "principles[2]: empty; write a principle, or take it out"),
        ("[1]", "principles[1]: must be text in quotes, not 1"),
        (str(["Ask."] * 10), "principles: 10 are more than the 9 that a group can have"),
    ],
)
def test_principles_are_up_to_nine_sentences(typed: str, said: str) -> None:
    """What is wrong with them is said with its place."""
    with pytest.raises(PlanError) as error:
        read_plan(plan_of(head=f'title = "x"\nprinciples = {typed}'))
    assert problems(error.value) == (said,)


def test_a_plan_needs_little() -> None:
    """A title and one step: drawn order and evening out are what one gets without asking."""
    plan = read_plan(plan_of()).plan
    assert (plan.order, plan.even_out, plan.voices) == ("drawn", "next-round", ())


def test_what_may_be_left_out_is_read() -> None:
    """When it ends, how long it is quiet between turns, where support is, time to think, and nothing written down."""
    head = 'title = "x"\nends = "15:30"\npause = "5s"\nsupport = "Sam\u202e is next door."'
    head += '\nprinciples = ["Ask  first.", "Together."]'
    plan = read_plan(plan_of(head=head, step=ROUND + 'share = "1m"\nthink = "30s"\nkept = false')).plan
    assert (plan.ends, plan.pause_ms, plan.support) == ("15:30", 5_000, "Sam is next door.")
    assert (plan.steps[0].think_ms, plan.steps[0].kept, plan.principles) == (30_000, False, ("Ask first.", "Together."))
    plain = read_plan(plan_of()).plan
    assert (plain.ends, plain.pause_ms, plain.support, plain.steps[0].think_ms) == (None, 0, "", None)
    assert plain.steps[0].kept


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("15:30", "15:30"), ("9:05", "09:05"), ("9.05", "09:05"), ("0:00", "00:00"), (" 23:59 ", "23:59"),
        ("3 pm", "15:00"), ("3:30PM", "15:30"), ("12:15 a.m.", "00:15"), ("12pm", "12:00"),
        ("24:00", None), ("9:60", None), ("15", None), ("13 pm", None), ("0 am", None), ("15:3", None),
        ("half past three", None), ("", None), ("１５:30:00", None), ("-3:30", None), ("15:30:00", None),
    ],
)  # fmt: skip
def test_a_time_of_day_as_people_write_it(typed: str, read: str | None) -> None:
    """What is no time of day, or could be two, is none."""
    assert time_of_day(typed) == read


@given(st.times())
def test_every_time_of_day_is_read_as_it_is_written(time: dt.time) -> None:
    """Also one that was read before."""
    assert time_of_day(f"{time:%H:%M}") == f"{time:%H:%M}"


def test_controls_in_a_plan_are_taken_out_and_a_long_text_is_said_to_be_shortened() -> None:
    """A text is cleaned where it enters."""
    read = read_plan(plan_of(head=f'title = "Coming\\u001b[2J\\u202e home"\npurpose = "{"x" * 2_001}"'))
    assert read.plan.title == "Coming[2J home"
    assert list(notes(read.notes)) == ["purpose: shortened to 2,000 characters"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "the plan is empty"),
        ("   \n", "the plan is empty"),
        ("title = ", "line 1: please write something after the ="),
        ("{}", "this is not TOML: Invalid statement"),
        ("a = " + "[" * 3_000, "this is not a plan: it is nested too deeply"),
        (plan_of(step=ROUND + 'share = "1m"\nshar = 3'), "steps[1].shar: unknown, did you mean share?"),
        (plan_of(head='titel = "x"\ntitle = "y"'), "titel: unknown, did you mean title?"),
        (plan_of(head='title = "y"\nzzz = 1'), "zzz: unknown; what is known here: title, purpose"),
        (plan_of(head="title = 3"), "title: must be text in quotes, not 3"),
        (plan_of(head='title = "  "'), "title: empty"),
        (plan_of(head='purpose = "Why"'), "title: missing"),
        (plan_of(head='title = "x"\npurpose = ["y"]'), "purpose: must be text in quotes, not a list"),
        (plan_of(step=""), "steps: missing; a plan needs at least one [[steps]]"),
        ('title = "x"\nsteps = []', "steps: missing"),
        ('title = "x"\n[steps]\nkind = "round"', "line 2: please write [[steps]], with two brackets"),
        ('title = "x"\nsteps = {}', "steps: must be written as [[steps]] blocks"),
        (plan_of(step='[[steps]]\nkind = "circle"\nshare = "1m"'), 'steps[1].kind: must be "round" or "dialogue"'),
        (plan_of(step='[[steps]]\nprompt = "x"'), "steps[1].kind: missing"),
        (plan_of(step='[[steps]]\nkind = "round"\nshare = "1m"'), "steps[1].prompt: missing"),
        (plan_of(step=ROUND), "steps[1].share: missing"),
        (plan_of(step=ROUND + 'share = "1m"\nminutes = 3'), "steps[1].share: both given"),
        (plan_of(step='[[steps]]\nkind = "break"\nshare = "1m"'), "steps[1].share: only a round has a share"),
        (plan_of(step=ROUND + 'share = "-1m"'), "steps[1].share: “-1m” must be longer than nothing"),
        (plan_of(step=ROUND + "share = 0"), "steps[1].share: 0 must be longer than nothing"),
        (plan_of(step=ROUND + 'share = "1441m"'), "steps[1].share: “1441m” is longer than a day"),
        (plan_of(step=ROUND + 'share = "soon"'), "steps[1].share: “soon” is no length of time"),
        (plan_of(step=ROUND + "share = true"), "steps[1].share: true is no length of time"),
        (plan_of(step=ROUND + "minutes = nan"), "steps[1].minutes: nan"),
        (plan_of(step=ROUND + "minutes = 1e400"), "steps[1].minutes: so large a number is longer than a day"),
        (plan_of(step=ROUND + "minutes = 2026-11-22"), "steps[1].minutes: a date or time is no length of time"),
        (plan_of(head='title = "x"\nvoices = "Ben"'), "voices: must be a list of names"),
        (plan_of(head='title = "x"\nvoices = ["Ben", "ben"]'), "voices[2]: There are two called ben."),
        (plan_of(head='title = "x"\nvoices = [""]'), "voices[1]: There is no name here."),
        (plan_of(head='title = "x"\nvoices = [7]'), "voices[1]: must be a name in quotes, not 7"),
        (plan_of(head='title = "x"\nvoices = [{name = "Ben", role = "carer"}]'), "voices[1]: must be a name only"),
        (plan_of(head='title = "x"\norder = "random"'), 'order: must be "drawn" or "listed", not “random”'),
        (plan_of(head='title = "x"\neven_out = true'), 'even_out: must be "next-round" or "off", not true'),
    ],
)
def test_a_bad_plan_gets_one_sentence_that_names_the_place(text: str, sentence: str) -> None:
    """One thing is wrong, so one sentence is said, and it begins with where."""
    with pytest.raises(PlanError) as caught:
        read_plan(text)
    (problem,) = problems(caught.value)
    assert problem.startswith(sentence)
    assert "\n" not in problem


def test_everything_that_is_wrong_is_said_at_once() -> None:
    """Nobody has to try again for each mistake."""
    with pytest.raises(PlanError) as caught:
        read_plan('titel = "x"\nvoices = ["Ben", "Carer", "Ben"]\n[[steps]]\nkind = "break"\nshar = 1')
    places = [problem.split(":")[0] for problem in problems(caught.value)]
    assert places == ["titel", "voices[3]", "steps[1].shar"]


def test_more_voices_or_steps_than_one_session_holds_are_refused() -> None:
    """Two hundred voices, a hundred steps."""
    many = ", ".join(f'"N{number}x"' for number in range(201))
    for text in (plan_of(head=f'title = "x"\nvoices = [{many}]'), plan_of(step=(ROUND + 'share = "1m"\n') * 101)):
        with pytest.raises(PlanError) as caught:
            read_plan(text)
        (problem,) = problems(caught.value)
        assert "are more than the" in problem


@pytest.mark.parametrize(
    ("written", "milliseconds"),
    [("90s", 90_000), ("2m", 120_000), ("1m30s", 90_000), (" 1m 30s ", 90_000), ("1.5m", 90_000), (2, 120_000),
     (0.25, 15_000), ("1440m", DAY), ("2M", 120_000), ("1:30", 90_000), ("0:45", 45_000), ("1:30:00", 5_400_000),
     ("2 mins", 120_000), ("2 min.", 120_000), ("1 minute", 60_000), ("30 sec", 30_000), ("45 Seconds", 45_000),
     ("1h", 3_600_000), ("1 hour", 3_600_000), ("1h30", 5_400_000), ("1m30", 90_000), ("2.5", 150_000),
     ("90", 5_400_000), ("1 minute and 30 seconds", 90_000), ("1 hour, 30 mins", 5_400_000)],
)  # fmt: skip
def test_lengths_of_time(written: Any, milliseconds: int) -> None:
    """As people write them and as the screens show them; a number alone means minutes."""
    assert duration(written) == milliseconds


@pytest.mark.parametrize(
    "written",
    ["", "m", ":30", "s90", "1m-30s", "1:5", "1:75", "1:30:5", "1 30", "2,5", "30s 1m", "1m 2m", "2 3m", "1s30",
     "a minute", "2 moons",
     "1..5", "½", "1d", "25h", None, [], True, "0m", "0", -1, float("inf"), 1441, "9" * 30, "m" * 300],
)  # fmt: skip
def test_what_is_no_length_of_time(written: Any) -> None:
    """The code says why."""
    with pytest.raises(NoLength, match=r"no_length|not_positive|longer_than_a_day"):
        duration(written)


def test_a_spelled_length_is_read_back_the_same() -> None:
    """What is said on the screen can be typed into a plan."""
    assert [spelled(each) for each in (0, 45_000, 60_000, 90_000)] == ["0s", "45s", "1m", "1m30s"]
    assert all(duration(spelled(each)) == each for each in range(1, 400_000, 7_001))
