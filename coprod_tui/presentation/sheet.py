"""The sheet beforehand: what people read before a meeting, in plain sentences."""

from collections.abc import Iterator

from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.domain.schedule.ending import ending_of
from coprod_tui.domain.steps import rules_of
from coprod_tui.presentation.ending import begin_by, untimed
from coprod_tui.presentation.language import _
from coprod_tui.presentation.plan import FOR_EXAMPLE
from coprod_tui.presentation.steps import STEPS
from coprod_tui.presentation.times import about, in_words
from coprod_tui.presentation.ways import HOW_TODAY_WORKS

FOR_WHOM = _("For {group}")
WHERE = _("Day and place")
TO_FILL_IN = "\u2026" * 20
WHEN = _("When")
LENGTH = _("How long")
SUPPORT = _("Support")
WHAT_WE_DO = _("What we do, one after the other")
PRINCIPLES_ASKED = _("When we decide something, we ask which of these it serves.")
HOW = _("How it works")
BEFORE = _("Before we meet")
HOW_IT_WORKS = (*HOW_TODAY_WORKS, _("You can go out at any time, and come back when you like."))
SEND_WORDS = (
    _("You can think about the questions beforehand, alone or with somebody."),
    _("You can send words ahead. They wait for your turn, and nobody sees them before you say so."),
    _("If something would make it easier for you to take part, tell us."),
)

_FROM_TO = _("from about {begins} to {ends}")
_UNTIL = _("until {ends}")
_WITH_UNTIMED = _("{length}. The time of {steps} comes on top.")
_EACH = _("Everyone can have {length}.")
_IN_ALL = _("Together we have {length}, the same for everyone.")
_ABOUT = _("It takes {length}.")
_THINK = _("First everyone has {length} to think, quietly.")
_NOT_KEPT = _("Nothing that is said in it is written down.")


def when(plan: Plan) -> str:
    """From when to when, as far as the plan says; empty if it doesn't."""
    if plan.ends is None:
        return ""
    begins = begin_by(plan, _coming(plan), plan.ends)
    return _FROM_TO.format(begins=begins, ends=plan.ends) if begins else _UNTIL.format(ends=plan.ends)


def length(plan: Plan) -> str:
    """How long it takes, and what is not reckoned."""
    ending = ending_of(plan, _coming(plan))
    takes = about(ending.left_ms)
    if not ending.untimed:
        return takes
    return _WITH_UNTIMED.format(length=takes, steps=untimed(ending.untimed))


def heading(step: Step) -> str:
    """What kind of step it is, where its question doesn't say it; empty for a round."""
    return STEPS[step.kind].title


def notes(step: Step) -> Iterator[str]:
    """What people should know of a step."""
    if step.think_ms:
        yield _THINK.format(length=in_words(step.think_ms))
    if step.share_ms:
        yield _EACH.format(length=in_words(step.share_ms))
    elif step.total_ms:
        words = _IN_ALL if rules_of(step).has_turns else _ABOUT
        yield words.format(length=about(step.total_ms))
    if not step.kept:
        yield _NOT_KEPT


def _coming(plan: Plan) -> int:
    return len(plan.voices) or FOR_EXAMPLE
