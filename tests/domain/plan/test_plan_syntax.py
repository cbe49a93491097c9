"""A plan that cannot be read at all: what to do with which line, in plain words."""

import pytest

from coprod_tui.domain.plan.plan_file import read_plan
from coprod_tui.domain.plan.plan_syntax import PlanError, problem
from coprod_tui.presentation.plan import problems


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("title = “Coming home”", "straight_quotes"),
        ('title = “Coming home"', "straight_quotes"),
        ("voices = [‘Amina’, ‘Ben’]", "straight_quotes"),
        ('title = "Coming home', "close_quotes"),
        ("title = 'Coming home", "close_quotes"),
        ('title = Coming home"', "both_quotes"),
        ('voices = ["Amina, "Ben"]', "both_quotes"),
        ("title = Coming home", "quotes"),
        ("voices = [Amina, Ben]", "quotes"),
        ("share = 2m", "quotes"),
        ("share = 1:30", "quotes"),
        ("title = 'O'Neil'", "quotes"),
        ("title =", "nothing_there"),
        ('title "Coming home"', "equals"),
        ("This is our plan", "equals"),
        ('voices = ["Amina" "Ben"]', "comma"),
        ('voices = ["Amina", "Ben"', "close_last_list"),
        ('voices = ["Amina", "Ben" order = "drawn"', "close_list"),
        ("[steps]", "steps_brackets"),
        ("[[steps]", "steps_brackets"),
        ("[steps]]", "steps_brackets"),
        ('purpose = "one"\npurpose = "two"\n', "twice"),
        ('title = "C:\\users"', "backslash"),
        ('title = "C:\\home"', "backslash"),
        ('title = "So "we" said"', "inner_quotes"),
        ('kind = "round" prompt = "How?"', "new_line"),
        ('title = "Coming home",', "no_comma"),
    ],
)
def test_a_line_that_cannot_be_read_says_what_to_do_with_it(line: str, code: str) -> None:
    """The number of the line, and what to write."""
    text = f'# A plan\ngroup = "Riverside"\n{line}'
    with pytest.raises(PlanError) as caught:
        read_plan(text)
    assert caught.value.problems == (problem(code, line=len(text.splitlines())),)


def test_a_missing_comma_is_said_of_the_line_where_it_is_missed() -> None:
    """In a list with a name on each line."""
    with pytest.raises(PlanError) as caught:
        read_plan('voices = [\n  "Amina"\n  "Ben"\n]')
    assert caught.value.problems == (problem("comma", line=3),)


def test_a_plan_out_of_a_word_processor_names_all_of_its_lines() -> None:
    """Every quote in it is curly, so nobody has to try again for each."""
    with pytest.raises(PlanError) as caught:
        read_plan("title = “Coming home”\n# “a note”\nvoices = [“Amina”,\n“Ben”]\n[[steps]]\nkind = “break”")
    assert caught.value.problems == tuple(problem("straight_quotes", line=number) for number in (1, 3, 4, 6))


def test_curly_quotes_inside_straight_ones_are_just_words() -> None:
    """Only where they stand for the quotes of the plan are they in the way."""
    assert read_plan('title = "“Home”, we said"\n[[steps]]\nkind = "break"').plan.title == "“Home”, we said"


@pytest.mark.parametrize("text", ["{}", "= 3", "title = \x00", "["])
def test_what_nothing_plain_can_be_said_of_keeps_the_parsers_words(text: str) -> None:
    """In one line, without controls."""
    with pytest.raises(PlanError) as caught:
        read_plan(text)
    (sentence,) = problems(caught.value)
    assert sentence.startswith("this is not TOML: ")
    assert sentence.isprintable()
