"""The exception that rejects a command, and its codes."""

from typing import Any, Literal

from coprod_tui.domain.message import Message

RejectionCode = Literal[
    "closed", "no_such", "no_words", "same_words", "same_voice",
    "no_turn", "no_turn_now", "not_started", "has_begun", "plan_done", "nobody_here",
    "nobody_takes_turns",
    "no_turn_to_let_be", "owes_nothing", "counts_from_opening", "nothing_counted",
    "no_discussion", "hand_away", "has_floor", "hands_up",
    "no_cards_now", "no_round", "no_time_to_add", "nothing_to_mend", "mend_too_long", "mend_same",
    "joined_but_away", "circle_full", "no_name", "same_name", "not_here", "same_pace", "is_alongside", "is_voice",
    "nobody_alongside",
    "on_break", "break_length", "plan_moved_on", "no_steps_left", "too_many_steps", "same_plan", "same_end",
    "too_many_principles", "principle_served",
    "step_needs_prompt", "step_needs_length", "share_too_short", "no_thinking_here",
    "nothing_before_begun", "last_already", "nobody_missed_it",
    "not_to_come", "same_order", "first_turns_first", "nothing_kept",
    "nothing_heard", "already_read_back", "no_such_words",
    "too_many_ways", "same_ways", "pause_length", "reading_length", "break_after",
    "no_term", "no_meaning", "long_term", "same_meaning",
    "already_settled", "already_parked", "reason_needed", "same_principles", "no_such_principle", "not_parked",
    "words_stand",
    "agreed_stays", "was_let_go", "let_go_reason",
    "counts_wrong", "nobody_to_show", "objection_needs_words", "open_objection", "words_not_counted",
    "nobody_consented", "not_checked",
    "carry_agreed", "carry_nobody", "carry_away", "day_past", "told_before_due",
    "no_such_decision", "happened_needed", "learned_needed", "nothing_to_tell", "told_already", "follow_agreed",
    "answer_needs_decision", "answer_needs_agreed", "answer_needs_reason",
    "looked_back", "taken_out", "nothing_to_undo", "nothing_to_redo",
]  # fmt: skip
"""Why a command can be rejected."""


class Rejection(Exception):
    """A command is not possible now; nothing has changed. ``message`` says why."""

    def __init__(self, code: RejectionCode, /, **facts: Any) -> None:
        super().__init__(code)
        self.message = Message(code, facts)
