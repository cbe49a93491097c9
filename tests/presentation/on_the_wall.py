"""What may stand on the wall: every sentence of the program's own that is for the whole room. Any other is a mistake.

Where people write with other letters, each Latin word on the wall is the program's.
"""

import re

from coprod_tui.presentation import (
    alongside,
    breaks,
    cards,
    carrying,
    clock,
    decisions,
    follow_up,
    handout,
    labels,
    our_plan,
    room,
    wall,
    ways,
    ways_chosen,
    words,
)
from coprod_tui.presentation import decision_stage as stage
from coprod_tui.presentation.steps import STEPS

SENTENCES = (
    *(room.CLOSED, room.THANK_YOU, room.DONE, room.EVERYONE_HEARD, room.EVERYONE_OFFERED, breaks.BACK_AT, room.EXTRA),
    room.ALL_HERE_HEARD,
    *(
        room.BREAK,
        room.THINKING,
        room.NOT_WRITTEN,
        room.ENDED_EARLY,
        room.COMES,
        room.NEXT,
        room.NEXT_TWO,
        room.NEXT_STEP,
        room.NEXT_END,
        room.NEXT_OPEN,
        room.ANSWERS,
        room.HEARD,
        room.DECIDED,
    ),
    *(room.SIGNED, room.SIGNED_NOT_CHECKED),
    *(room.welcome(1), room.welcome(2), room.more_above(2), room.more_below(2), room.TOO_SMALL),
    *(
        clock._WAITING,
        clock._WAITING_WITHOUT_NUMBERS,
        clock._QUIET,
        clock._READING,
        clock._RUNNING,
        clock._HELD,
        clock._OVER,
    ),
    *(clock._STEP_LEFT, clock._STEP_LEFT_FOR_ALL, clock._STEP_OVER, clock._STEP_OVER_WITHOUT_NUMBERS, clock._STEP_OPEN),
    *(ways.TODAY, *ways.HOW_TODAY_WORKS, ways.NO_NAMES, ways.TITLE, *ways.TO_BEGIN_WITH, ways.RIGHT, ways.STILL_RIGHT),
    *(ways_chosen._WE_CHOSE, ways_chosen._A_BAR_FOR_NOW, *ways_chosen._LOOKS.values()),
    *(*ways_chosen._EVENED_OUT.values(), *ways_chosen._STAND.values(), *ways_chosen._NEXT_HAND.values()),
    *(ways_chosen._PAUSE, ways_chosen._NO_PAUSE, ways_chosen._READING, ways_chosen._NO_READING),
    *(ways_chosen._BREAK, ways_chosen._NO_BREAK),
    *labels.STATES.values(),
    *(follow_up._CAME_OF_IT, *labels.STATUSES.values()),
    *(labels.LIVE_WITH_IT, labels.SOMEONE, follow_up.CARRIED),
    *(words.MARK_CHECKED, words._MARK_CHECKED_WITH, words._MARK_AS_SOMEONE, words._MARK_NOT_CHECKED),
    *(words for step in STEPS.values() for words in (step.title, step.then, step.asks, *step.ask_also)),
    *(*stage._ANSWERS, stage._FROM_WORDS, stage._FROM_TAKEN_OUT, words.EARLIER, handout.BECAUSE, handout.COME_BACK),
    *(decisions._CHECKED, *decisions._WORRIES.values(), *decisions._WORRIES_BEFORE.values()),
    *(labels.showed(0, 0, 0, 1), labels.showed(1, 1, 1, 0), carrying._begun(follow_up.CARRIED_NONE), follow_up.TELL),
    *(wall.HEARD_EMPTY, wall.DECIDED_EMPTY, wall._WAITS, wall._WAITS_FOR, wall._QUIET, wall.WORDING),
    *(cards.SLOWER, cards.ONE_MOMENT, cards.QUESTION),
    *(wall._MOMENT, wall._SINCE, our_plan.TITLE),
    *(alongside._also(1), alongside._also(2)),
)
_WORD = re.compile(r"[A-Za-z]+")
_CUT_OFF = re.compile(r"\w+…")
_FACT = re.compile(r"\{\w+\}")
_BEGINNINGS = {sentence[:1].upper() + sentence[1:] for sentence in (follow_up.CARRIED, follow_up.CARRIED_NONE)}
"""Of those that stand alone, or behind another."""
WORDS = {word for sentence in (*SENTENCES, *_BEGINNINGS) for word in _WORD.findall(_FACT.sub(" ", sentence))}


def not_for_the_wall(text: str) -> set[str]:
    """The Latin words that no sentence for the wall has; of one that is cut off, less than the whole is there."""
    return set(_WORD.findall(_CUT_OFF.sub("", text))) - WORDS
