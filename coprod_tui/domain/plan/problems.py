"""Problems of a plan, as codes; their sentences are in ``presentation.plan``."""

from typing import Any, Literal

from coprod_tui.domain.message import Message

LengthCode = Literal["no_length", "not_positive", "longer_than_a_day"]
"""Why a value is not a length of time."""

SyntaxCode = Literal[
    "straight_quotes", "steps_brackets", "comma", "close_list", "close_last_list", "close_quotes", "twice", "equals",
    "both_quotes", "nothing_there", "quotes", "no_comma", "new_line", "inner_quotes", "smaller_number", "backslash",
]  # fmt: skip
"""The fix for a line that is not TOML."""

DataCode = Literal[
    "empty", "nested", "not_toml", "unknown", "unknown_but_near", "not_text", "not_a_choice", "no_title", "empty_title",
    "voices_no_list", "too_many_voices", "voice_with_more", "voice_not_text", "voice", "no_steps", "steps_no_blocks",
    "too_many_steps", "no_kind", "no_prompt", "no_share", "two_lengths", "share_of_no_round",
]  # fmt: skip
ProblemCode = LengthCode | SyntaxCode | DataCode
NoteCode = Literal["shortened", "voices"]
"""What is corrected while a plan is read."""


class NoLength(ValueError):
    """A value is not a length of time; ``code`` says why."""

    def __init__(self, code: LengthCode) -> None:
        super().__init__(code)
        self.code = code


class PlanError(Exception):
    """A plan that cannot be used; each of ``problems`` names its place."""

    def __init__(self, *problems: Message) -> None:
        super().__init__(*(problem.code for problem in problems))
        self.problems = problems


def problem(code: ProblemCode, **facts: Any) -> Message:
    """One thing that is wrong: at ``place`` (``steps[2].share``), where ``value`` stands, or in ``line``, from 1."""
    return Message(code, facts)
