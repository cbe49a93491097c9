"""The headings of the tables that are handed on as CSV, and of those in the shell."""

from coprod_tui.presentation.language import _

COLUMNS: dict[str, str] = {
    "round": _("round"),
    "question": _("question"),
    "share_ms": _("share_ms"),
    "people": _("people"),
    "had_a_turn": _("had_a_turn"),
    "passed": _("passed"),
    "away": _("away"),
    "time_in_all_ms": _("time_in_all_ms"),
    "contribution": _("contribution"),
    "at": _("at"),
    "said_by": _("said_by"),
    "words": _("words"),
    "checked": _("checked"),
    "answer": _("answer"),
    "because": _("because"),
    "acted_on_by": _("acted_on_by"),
    "decisions": _("decisions"),
    "decision": _("decision"),
    "sentence": _("sentence"),
    "how_it_stands": _("how_it_stands"),
    "reason": _("reason"),
    "principles": _("principles"),
    "contributions": _("contributions"),
    "yes": _("yes"),
    "yes_with_a_worry": _("yes_with_a_worry"),
    "no": _("no"),
    "did_not_show": _("did_not_show"),
    "worries_and_what_to_sort_out": _("worries_and_what_to_sort_out"),
    "who_will_do_it": _("who_will_do_it"),
    "by_when": _("by_when"),
    "we_hear_back": _("we_hear_back"),
    "how_it_went": _("how_it_went"),
    "happened": _("happened"),
    "learned": _("learned"),
    "told_at": _("told_at"),
    "told_words": _("told_words"),
    "taken_up_from": _("taken_up_from"),
    "word": _("word"),
    "meaning": _("meaning"),
}

YES = _("yes")
NO = _("no")

TIME_OFFERED = _("time offered")
TIME_SPOKEN = _("time spoken")
