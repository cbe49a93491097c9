"""The plan to fill in."""

import re

from coprod_tui.domain.plan.plan_file import read_plan
from coprod_tui.presentation.shell import plans as module
from coprod_tui.presentation.shell.plans import new_plan


def test_it_is_a_plan_whose_texts_are_the_examples() -> None:
    """It is read without a note, nobody is named in it, and its notes are no part of it."""
    read = read_plan(new_plan())
    plan = read.plan
    assert read.notes == ()
    assert plan.voices == ()
    assert {plan.title, plan.purpose, plan.group, *(step.prompt for step in plan.steps)} == {
        *module._TEXTS.values(),
        "",
    }
    assert {step.kind for step in plan.steps} == {"round", "dialogue", "break"}


def test_what_may_be_left_out_is_only_to_be_uncommented() -> None:
    """Each line that stands as a note is a line of a plan."""
    text = re.sub(r"^# (?=(?:ends|pause|support|kept) = )", "", new_plan(), flags=re.MULTILINE)
    plan = read_plan(text).plan
    assert (plan.ends, plan.pause_ms, plan.support) == ("15:30", 5_000, "Sam is next door.")
    assert [step.kept for step in plan.steps] == [True, True, True, True, False, True]
    assert [step.think_ms for step in plan.steps].count(30_000) == 1


def test_each_of_its_lines_fits_beside_others() -> None:
    """Nobody has to scroll sideways to read a note."""
    assert max(map(len, new_plan().splitlines())) < 120


def test_quotes_in_another_language_stay_in_the_words(monkeypatch) -> None:
    """However a sentence is translated, it is a plan."""
    monkeypatch.setitem(module._TEXTS, "title", 'Ein "Plan" \\ mehr')
    assert read_plan(new_plan()).plan.title == 'Ein "Plan" \\ mehr'
