"""Sentences of the room: where we are, the clock, who comes next, the lists."""

from coprod_tui.presentation.language import _, counting, plural

ROUND = _("Round {number} of {count}")
GATHERING = _("Gathering")
DONE = _("The plan is done")
CLOSED = _("The session is closed")
THANK_YOU = _("Thank you.")
EVERYONE_HEARD = _("Everyone was heard. Thank you.")
ENDED_EARLY = _("We end this round here. Thank you.")
ALL_HERE_HEARD = _("Everyone here was heard. Thank you.")
EVERYONE_OFFERED = _("Everyone here was offered a turn. Thank you.")
THINKING = _("Time to think")
NOT_WRITTEN = _("Nothing is written down in this step.")
ALSO_NOT_WRITTEN = _("{lead} · {not_written}")
BREAK = _("Break")
CLOCK_PAUSED = _("The clock is paused. [clock] goes on.")

TIME_SAVED = _("{time} · saved")

ANSWERS = _("an answer, before the next hand")
EXTRA = _("the extra time, for everyone alike")

NEXT = _("Next: {first}")
NEXT_TWO = _("Next: {first}, then {second}")
NEXT_STEP = _("Then: {step}")
NOW_COMES = _("{thanks} Next:")
COMES = _("Next:")
NEXT_OPEN = _("Then we talk all together again")
NEXT_END = _("Then the plan is done")
END_THINKING = _("[go_on] or [clock] ends the time to think")
OPEN_FIRST = _("[go_on] opens the first step")
OPEN_NEXT = _("[go_on] goes on")
GIVE_FLOOR = _("[go_on] asks who comes next")
END = _("[close_session] closes the session together")
_WELCOME_NONE = _("Welcome. Nobody is on the list yet: [join] adds somebody")

VOICES = _("Voices")
EACH = _("each voice: {share}")
EACH_EXTRA = _("each voice: {share} + {extra}")
HEARD = _("What we have heard")
HEARD_EMPTY = _("What is said will stand here, in people’s own words.\n[write_down] writes it down.")
SIGNED = _("✓ {name}")
SIGNED_NOT_CHECKED = _("{name} · not checked yet")
WORDS_HINT = _(
    "[lists.older] [lists.newer] other words · [lists.open] opens them · [look_back] goes on · [lists.leave] back"
)
DECIDED = _("What we have decided")
LAST_DECISION = _("{state}: {text}")
DECIDED_EMPTY = _("What we decide together will stand here.\n[decide] puts it into words.")
TABS = _("{here} · {count}     [lists.other]: {other} · {others}")
CHOSEN_HINT = _(
    "[lists.older] [lists.newer] choose · [lists.open] opens it · [lists.other] the other list · [look_back] goes on · "
    "[lists.leave] leaves"
)
SAY_NOTHING_YET = _("Nothing has been written down or decided yet.")
READ_ON = _("[look_back] shows more to read aloud")
SAY_NO_LISTS = _("This window is too small to look back; make it larger.")
SAY_FOCUS = _("[focus_now] shows the whole room again")

TOO_SMALL = _("Please make\nthis window larger.\nThe session goes on.")
TOO_SMALL_NOT_SAVED = _("NOT SAVED.\nPlease make\nthis window larger.")


def welcome(people: int) -> str:
    """How many are here at the gathering."""
    if people == 0:
        return _WELCOME_NONE
    return plural(people, "Welcome. {number} person is here", "Welcome. {number} people are here")


more_above = counting("{number} more above", "{number} more above")
"""At the top of a list that does not show everything."""
more_below = counting("{number} more below", "{number} more below")
"""At the end of such a list."""
more_voices = counting("+{number} more", "+{number} more")
"""At the end of a line of voices."""
