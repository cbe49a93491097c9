"""Everything that can be wrong with a plan has one sentence, and no sentence is left over."""

from itertools import chain
from typing import get_args

from coprod_tui.domain.plan import plan_syntax as codes
from coprod_tui.domain.plan.plan import LengthCode
from coprod_tui.domain.plan.plan_syntax import PlanError, problem
from coprod_tui.presentation import plan


def test_one_sentence_for_each_code() -> None:
    """The tables hold the codes of the domain, each once."""
    known = set(chain.from_iterable(map(get_args, get_args(codes.ProblemCode))))
    assert set(plan._LENGTHS) == set(get_args(LengthCode))
    assert set(plan._PROBLEMS) | set(plan._LENGTHS) == known
    assert len(set(plan._PROBLEMS.values())) == len(plan._PROBLEMS)


def test_what_stands_there_is_named_as_people_would() -> None:
    """A table, a list, a day and a huge number are not printed; text stands in quotes, without controls."""
    for value, said in (
        ({"name": "Ann"}, "a table"), (["Ann"], "a list"), (None, "a date or time"), (10**20, "so large a number"),
        (True, "true"), (-2.5, "-2.5"), ("so\x1b[2J on", "“so[2J on”"), ("x" * 50, f"“{'x' * 40}”"),
    ):  # fmt: skip
        error = PlanError(problem("not_text", place="title", value=value))
        assert plan.problems(error) == (f"title: must be text in quotes, not {said}",)
    assert plan.why_no_length("longer_than_a_day", "25h") == "“25h” is longer than a day"
