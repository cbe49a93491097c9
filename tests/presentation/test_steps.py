"""The words of each kind of step."""

from typing import get_args

import pytest

from coprod_tui.domain.plan.plan import StepKind
from coprod_tui.domain.steps import RULES
from coprod_tui.presentation.steps import STEPS, kind_called, words_beside


def test_every_kind_of_step_has_its_words() -> None:
    """None goes on in the room without being called something."""
    assert set(STEPS) == set(get_args(StepKind))
    assert [kind for kind, words in STEPS.items() if not words.title] == ["round"]


def test_only_where_turns_are_offered_a_question_is_asked_again() -> None:
    """Of every other step it is said what it is, in words of its own."""
    assert [kind for kind, words in STEPS.items() if not words.not_again] == ["round"]
    assert all(rules.has_turns == (not STEPS[kind].not_again) for kind, rules in RULES.items())
    assert len({words.not_again for words in STEPS.values()}) == len(STEPS)


@pytest.mark.parametrize(
    ("typed", "kind", "beside"),
    [
        ("What matters?", "round", "What matters?"),
        ("Tea break", "break", "Tea break"),
        ("Break: tea", "break", "tea"),
        ("What would break the ice for us?", "round", "What would break the ice for us?"),
        ("Open  Discussion: letters", "dialogue", "letters"),
        ("Since we last met", "look-back", ""),
        ("Reflection", "reflection", ""),
    ],
)
def test_a_step_is_what_it_is_called(typed: str, kind: StepKind, beside: str) -> None:
    """By itself or before a colon; a few words with a break among them are one."""
    assert (kind_called(typed), words_beside(typed)) == (kind, beside)
