"""A plan that cannot be read at all: what to do with which line, in plain words."""

import pytest

from coprod_tui.domain.plan import plan_syntax as say
from coprod_tui.domain.plan.plan_file import PlanError, read_plan


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("title = “Coming home”", say.STRAIGHT),
        ('title = “Coming home"', say.STRAIGHT),
        ("voices = [‘Amina’, ‘Ben’]", say.STRAIGHT),
        ('title = "Coming home', say.CLOSE_QUOTES),
        ("title = 'Coming home", say.CLOSE_QUOTES),
        ('title = Coming home"', say.BOTH_QUOTES),
        ('voices = ["Amina, "Ben"]', say.BOTH_QUOTES),
        ("title = Coming home", say.QUOTES),
        ("voices = [Amina, Ben]", say.QUOTES),
        ("share = 2m", say.QUOTES),
        ("share = 1:30", say.QUOTES),
        ("title = 'O'Neil'", say.QUOTES),
        ("title =", say.NOTHING_THERE),
        ('title "Coming home"', say.EQUALS),
        ("This is our plan", say.EQUALS),
        ('voices = ["Amina" "Ben"]', say.COMMA),
        ('voices = ["Amina", "Ben"', say.CLOSE_LAST_LIST),
        ('voices = ["Amina", "Ben" order = "drawn"', say.CLOSE_LIST),
        ("[steps]", say.STEPS),
        ("[[steps]", say.STEPS),
        ("[steps]]", say.STEPS),
        ('purpose = "one"\npurpose = "two"\n', say.TWICE),
        ('title = "C:\\users"', say.BACKSLASH),
        ('title = "C:\\home"', say.BACKSLASH),
        ('title = "So "we" said"', say.INNER_QUOTES),
        ('kind = "round" prompt = "How?"', say.NEW_LINE),
        ('title = "Coming home",', say.NO_COMMA),
    ],
)
def test_a_line_that_cannot_be_read_says_what_to_do_with_it(line: str, sentence: str) -> None:
    """The number of the line, and what to write."""
    text = f'# A plan\ngroup = "Riverside"\n{line}'
    with pytest.raises(PlanError) as caught:
        read_plan(text)
    assert caught.value.problems == (f"line {len(text.splitlines())}: {sentence}",)


def test_a_missing_comma_is_said_of_the_line_where_it_is_missed() -> None:
    """In a list with a name on each line."""
    with pytest.raises(PlanError) as caught:
        read_plan('voices = [\n  "Amina"\n  "Ben"\n]')
    assert caught.value.problems == (f"line 3: {say.COMMA}",)


def test_a_plan_out_of_a_word_processor_names_all_of_its_lines() -> None:
    """Every quote in it is curly, so nobody has to try again for each."""
    with pytest.raises(PlanError) as caught:
        read_plan("title = “Coming home”\n# “a note”\nvoices = [“Amina”,\n“Ben”]\n[[steps]]\nkind = “break”")
    assert caught.value.problems == tuple(f"line {number}: {say.STRAIGHT}" for number in (1, 3, 4, 6))


def test_curly_quotes_inside_straight_ones_are_just_words() -> None:
    """Only where they stand for the quotes of the plan are they in the way."""
    assert read_plan('title = "“Home”, we said"\n[[steps]]\nkind = "break"').plan.title == "“Home”, we said"


@pytest.mark.parametrize("text", ["{}", "= 3", "title = \x00", "["])
def test_what_nothing_plain_can_be_said_of_keeps_the_parsers_words(text: str) -> None:
    """In one line, without controls."""
    with pytest.raises(PlanError) as caught:
        read_plan(text)
    (problem,) = caught.value.problems
    assert problem.startswith("this is not TOML: ")
    assert problem.isprintable()
