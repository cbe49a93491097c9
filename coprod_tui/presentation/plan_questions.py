"""What all are asked before their plan is changed, what would follow, and what is said once they said yes."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import WhyLeft
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import Step, StepKind, TimeOfDay
from coprod_tui.domain.schedule.turns import paces_ever_differed
from coprod_tui.domain.steps import RULES, rules_of
from coprod_tui.presentation import times
from coprod_tui.presentation.ending import end_in_room, untimed
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.language import _, plural
from coprod_tui.presentation.lists import each_of, once_ended, sentences
from coprod_tui.presentation.our_plan import THINK, length
from coprod_tui.presentation.room import ENDED_EARLY
from coprod_tui.presentation.steps import STEPS
from coprod_tui.presentation.ways_chosen import pause_in_words


class Asked(NamedTuple):
    """What all are asked, and what is said aloud after a yes."""

    question: str
    done: str
    first: str = ""
    """What follows besides the end of the meeting."""


_LEAVE_FOR_NEXT_TIME = _("Shall we leave {step} for next time?")
_LEAVE: dict[WhyLeft, Asked] = {
    "out_of_time": Asked(
        _LEAVE_FOR_NEXT_TIME,
        _("We leave {step} for next time, as we run out of time."),
        _("We run out of time."),
    ),
    "chosen": Asked(_LEAVE_FOR_NEXT_TIME, _("We leave {step} for next time.")),
    "dropped": Asked(_("Shall we leave {step} out for good?"), _("We leave {step} out.")),
}
_TAKE_IN = Asked(_("Shall we take {step} in again?"), _("{step} is in our plan again."))
_PUT_IN = Asked(_("Shall we put {step} into our plan?"), _("{step} is in our plan now."))
_ASK_AGAIN = Asked(_("Shall we ask {step} again, as the next step?"), _("We ask {step} again, as the next step."))
_EARLIER = Asked(_("Shall we have {step} before {other}?"), _("{step} comes before {other} now."))
_LATER = Asked(_("Shall we have {step} after {other}?"), _("{step} comes after {other} now."))
_REWORD = Asked(_("Shall we say {new} in the place of {step}?"), _("Our plan says {new} now, in the place of {step}."))
_REWORD_AND = Asked(
    _("Shall we say {new} in the place of {step}? {changes}"),
    _("Our plan says {new} now, in the place of {step}. {changes}"),
)
_CHANGE = Asked(_("Shall we change {step}? {changes}"), _("{step} is changed. {changes}"))
_KIND = _("New form: {kind}.")
_LENGTH = _("Its time: {length}.")
_THINK = _("It has {time}.")
_THINK_NOT = _("It has no time to think first.")
_KEPT = _("What is said is written down.")
_NOT_KEPT = _("Nothing in it is written down.")
_A_QUESTION = _("a question to everyone")
_FIT = Asked(
    _("Shall we make {steps} shorter, to end in time?"),
    _("We make {steps} shorter, to end in time."),
    _("That is about {percent} % less; all else stays as it is."),
)
_NAMED_TO_FIT = 2
"""So many steps are named; more are counted."""
END_AT = Asked(_("Shall we end at {time}?"), _("We mean to end at {time}."))
END_OPEN = Asked(_("Shall we leave open when we end?"), _("We leave open when we end."))
END_ROUND = Asked(
    _("Shall we end this round here?"),
    _("We end this round. Whoever had no turn comes first in the next one."),
    _("Whoever had no turn yet comes first in the next round."),
)
END_LAST_ROUND = END_ROUND._replace(
    done=_("We end this round. We can ask its question again, from our plan."),
    first=_("No other round comes. We can ask this question again, from our plan."),
)
END_HEARD_ROUND = END_ROUND._replace(done=ENDED_EARLY, first="")
"""Nobody is left without a turn."""
END_DISCUSSION = Asked(
    _("Shall we end this discussion here?"),
    _("We end this discussion here. Thank you."),
    _("The hands that are up go down."),
)

_MEETING = Asked(_("Shall we have this for the whole meeting? {changes}"), _("That is so from now on. {changes}"))
MEETING_CHANGED = _("Something is new for the whole meeting.")
_SUPPORT = _("Support: {support}")
_NO_SUPPORT = _("No support is named.")
_PRINCIPLES = _("Our principles: {principles}")
_THE_SIX = _("The principles are the six that coprod brings.")

STAYS = _("Our plan stays as it is.")

_SAID_AFTERWARDS = 60
"""So many characters of a question are said once everyone has said yes to it."""

_THEN = _("Then we end at {time}.")
_THEN_LATE = _("Then we end at {time}, {late} later than meant.")
_AND_UNTIMED = _("{then} The time of {steps} comes on top.")
_AND_THEN = _("{first} {then}")


def leaving(step: Step, why: WhyLeft) -> Asked:
    """Whether to leave a step, for next time or for good."""
    return _asked(_LEAVE[why], step=named(step))


def taking_in(step: Step) -> Asked:
    """Whether a step that was left comes after all."""
    return _asked(_TAKE_IN, step=named(step))


def putting_in(step: Step) -> Asked:
    """Whether there is a new step."""
    return _asked(_PUT_IN, step=named(step))


def asking_again(step: Step) -> Asked:
    """Whether the question of a round is asked again."""
    return _asked(_ASK_AGAIN, step=named(step))


def moving(session: Session, step: Step, by: int) -> Asked:
    """Whether a step comes earlier or later than the one beside it."""
    place = session.to_come.index(step)
    other = session.to_come[max(0, min(len(session.to_come) - 1, place + by))]
    return _asked(_EARLIER if by < 0 else _LATER, step=named(step), other=named(other))


def changing(session: Session, before: Step, after: Step) -> Asked:
    """Whether a step becomes another."""
    changes = list(_changes(before, after, in_own_time=paces_ever_differed(session)))
    facts = {"step": named(before), "new": named(after), "changes": sentences(*changes)}
    if before.prompt == after.prompt:
        return _asked(_CHANGE, **facts)
    return _asked(_REWORD_AND if changes else _REWORD, **facts)


def _changes(before: Step, after: Step, *, in_own_time: bool) -> Iterator[str]:
    """A sentence for each."""
    if before.kind != after.kind:
        yield _KIND.format(kind=kind_name(after.kind))
    if (before.share_ms, before.total_ms) != (after.share_ms, after.total_ms):
        yield _LENGTH.format(length=length(after, in_own_time=in_own_time))
    if before.think_ms != after.think_ms:
        think = THINK.format(time=times.short(after.think_ms or 0))
        yield _THINK.format(time=think) if after.think_ms else _THINK_NOT
    if before.kept != after.kept:
        yield _KEPT if after.kept else _NOT_KEPT


def fitting(before: Iterable[Step], after: Iterable[Step]) -> Asked:
    """Whether what is to come is fitted into the time that is left, and by how much it gets shorter."""
    shorter = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    was, will_be = (sum(each.share_ms or each.total_ms or 0 for each in steps) for steps in zip(*shorter, strict=True))
    if len(shorter) > _NAMED_TO_FIT:
        steps = plural(len(shorter), "{number} part of our plan", "{number} parts of our plan")
    else:
        steps = each_of([named(old) for old, _new in shorter])
    asked = _asked(_FIT, steps=steps)
    return asked._replace(first=_FIT.first.format(percent=round(100 * (was - will_be) / was)))


def ending_at(ends: TimeOfDay | None) -> Asked:
    """Whether the meeting is to end then."""
    return _asked(END_AT, time=ends) if ends else END_OPEN


def whole_meeting(session: Session, after: c.ChangeMeeting) -> Asked:
    """Whether something else holds for the whole meeting."""
    return _asked(_MEETING, changes=sentences(*_changes_of_meeting(session, after)))


def _changes_of_meeting(session: Session, after: c.ChangeMeeting) -> Iterator[str]:
    if after.pause_ms != session.pause_ms:
        yield pause_in_words(after.pause_ms)
    if after.support != session.plan.support:
        yield _SUPPORT.format(support=after.support) if after.support else _NO_SUPPORT
    if after.principles != session.plan.principles:
        ours = ", ".join(map(quoted, after.principles))
        yield _PRINCIPLES.format(principles=ours) if ours else _THE_SIX


def ending_round(session: Session, ended: Session) -> Asked:
    """Whether the running round ends early, or an open discussion with hands up; ``ended``: as it would be then."""
    return ended_round(ended) if session.round else END_DISCUSSION


def ended_round(session: Session) -> Asked:
    """When a round has ended early: what comes of those who had no turn in it."""
    if not session.rounds[-1].without_a_turn:
        return END_HEARD_ROUND
    return END_ROUND if any(rules_of(step).has_turns for step in session.to_come) else END_LAST_ROUND


def then(asked: Asked, session: Session, elapsed_ms: int, now: datetime) -> str:
    """What would follow: when the meeting ends, in the session that the change leads to."""
    end = end_in_room(session, now, elapsed_ms)
    told = _THEN_LATE if end.late_ms else _THEN
    said = told.format(time=times.time_of_day(end.at), late=times.in_words(end.late_ms))
    if end.untimed:
        said = _AND_UNTIMED.format(then=said, steps=untimed(end.untimed))
    return _AND_THEN.format(first=asked.first, then=said) if asked.first else said


def named(step: Step) -> str:
    """A step inside a sentence: its words in quotes, or what kind of step it is."""
    return quoted(step.prompt) if step.prompt else STEPS[step.kind].named


def kind_name(kind: StepKind) -> str:
    """What a kind of step is called where people choose one."""
    return _A_QUESTION if RULES[kind].has_turns else STEPS[kind].title


def _asked(said: Asked, **facts: str) -> Asked:
    """All of it is asked; what is said after a yes has the beginning of long words, which all have just read."""
    done = once_ended(said.done.format(**{key: _begun(fact) for key, fact in facts.items()}))
    return said._replace(question=once_ended(said.question.format(**facts)), done=done[0].upper() + done[1:])


def _begun(words: str) -> str:
    if len(words) <= _SAID_AFTERWARDS:
        return words
    return f"{words[: _SAID_AFTERWARDS - 2].rstrip()}…{'”' if words.endswith('”') else ''}"
