"""What comes of decisions and of people's words: followed up, told, answered, looked back at. Also after the close."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from coprod_tui.domain import events as e
from coprod_tui.domain.commands.checks import must_add_up, must_be_open, words_given
from coprod_tui.domain.commands.command import carries_out
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.stamp import Stamp
from coprod_tui.domain.words import clean

HANDS = 5
"""The show of hands goes from 1 to this."""

Hands = tuple[int, int, int, int, int]
"""How many showed 1, 2, 3, 4 and 5."""

SHOWN_FROM = 5
"""A distribution is shown when at least so many answered: with fewer it would tell who showed what."""


@carries_out("follow_up")
def follow_up(
    session: Session,
    now: Stamp,
    decision_id: str,
    status: e.FollowUpStatus,
    happened: str,
    learned: str = "",
    told: str | None = None,
) -> e.Events:
    """Tell what happened with an agreed decision. Whatever closes it needs what was learned, too.

    ``told`` is what the group was told of it at the same time, which may be without words; None: it was not told.
    """
    _agreed(session, decision_id)
    followed_up = e.FollowedUp(*now, decision_id, status, *_came_of_it(status, happened, learned))
    if told is None:
        return (followed_up,)
    return (followed_up, e.FedBack(*now.then(1), decision_id, clean(told).text))


@carries_out("feed_back")
def feed_back(session: Session, now: Stamp, decision_id: str, words: str = "") -> e.Events:
    """The group was told what came of a decision."""
    decision = _agreed(session, decision_id)
    if not decision.follow_up:
        raise Rejection("nothing_to_tell")
    if decision.is_told:
        raise Rejection("told_already")
    return (e.FedBack(*now, decision_id, clean(words).text),)


@carries_out("answer")
def answer(
    session: Session,
    now: Stamp,
    contribution_id: str,
    kind: e.AnswerKind,
    decision_id: str | None = None,
    because: str = "",
) -> e.Events:
    """Answer a voice's words. ``acted_on`` names its decision; ``not_acted_on`` says why.

    Only what was agreed can have acted on words, wholly or partly.
    """
    contribution = next((each for each in session.heard if each.id == contribution_id), None)
    if contribution is None:
        raise Rejection("no_such_words")
    decision = None if decision_id is None else decision_in(session, decision_id)
    if kind == "acted_on" and decision is None:
        raise Rejection("answer_needs_decision")
    if kind in ("acted_on", "partly") and decision is not None and decision.state != "agreed":
        raise Rejection("answer_needs_agreed")
    why = words_given(because, "answer_needs_reason") if kind == "not_acted_on" else clean(because).text
    return (e.ContributionAnswered(*now, contribution_id, kind, decision_id, why),)


@carries_out("look_back")
def look_back(
    session: Session,
    now: Stamp,
    earlier: Session,
    decision_id: str,
    status: e.FollowUpStatus,
    happened: str,
    learned: str = "",
) -> e.Events:
    """Keep in ``session`` what was said of a decision of an ``earlier`` one, by the same rules."""
    text = _agreed(earlier, decision_id).text
    return looked_back(session, now, earlier.id, decision_id, text, status, happened, learned)


@carries_out("look_back")
def looked_back(
    session: Session,
    now: Stamp,
    earlier_id: str,
    decision_id: str,
    text: str,
    status: e.FollowUpStatus,
    happened: str,
    learned: str,
) -> e.Events:
    """The same of an earlier session that need not be at hand: ``text`` is what was agreed there."""
    must_be_open(session)
    return (e.LookedBack(*now, earlier_id, decision_id, text, status, *_came_of_it(status, happened, learned)),)


# --- reflection


@carries_out("look_at_meeting")
def look_at_meeting(
    session: Session, now: Stamp, hands: Hands | None, passed: int, words: Sequence[tuple[e.ReflectionKind, str]]
) -> e.Events:
    """The whole reflection at once: a show of hands, or None where there was none, and what was said of the meeting."""
    must_be_open(session)
    told = () if hands is None else show_hands(session, now, hands, passed)
    for about, text in words:
        told += reflect(session, now.then(len(told)), about, text)
    if not told:
        raise Rejection("no_words")
    return told


@carries_out("look_at_meeting")
def show_hands(session: Session, now: Stamp, hands: Hands, passed: int = 0) -> e.Events:
    """How many showed each of 1 to 5; with those who passed they are the voices in the room."""
    must_be_open(session)
    must_add_up(session, (*hands, passed))
    return (e.HandsShown(*now, hands, passed),)


@carries_out("look_at_meeting")
def reflect(session: Session, now: Stamp, about: e.ReflectionKind, text: str) -> e.Events:
    """What went well, what did not, or what to try differently."""
    must_be_open(session)
    return (e.Reflected(*now, about, words_given(text, "no_words")),)


# --- questions


class Overdue(NamedTuple):
    """Overdue doing and overdue telling are two things."""

    doing: bool
    telling: bool


def overdue(decision: Decision, today: date) -> Overdue:
    """Whether the doing, or telling the group, was to be before ``today``."""
    return overdue_by(
        decision.due,
        decision.feed_back_by,
        today,
        is_open=decision.needs_follow_up,
        is_closed=decision.is_closed,
    )


def overdue_by(due: date | None, feed_back_by: date | None, today: date, *, is_open: bool, is_closed: bool) -> Overdue:
    """The same from the days alone: ``is_open`` until the group was told, ``is_closed`` once the doing has ended."""
    doing = is_open and not is_closed and due is not None and due < today
    return Overdue(doing, is_open and feed_back_by is not None and feed_back_by < today)


def decision_in(session: Session, decision_id: str) -> Decision:
    """The decision of that id. Raises ``Rejection`` where the session has none."""
    found = next((decision for decision in session.decisions if decision.id == decision_id), None)
    if found is None:
        raise Rejection("no_such_decision", id=clean(decision_id, characters=40).text)
    return found


def waiting(session: Session) -> tuple[Contribution, ...]:
    """The contributions that wait for an answer."""
    return tuple(each for each in session.heard if each.waits)


def _came_of_it(status: e.FollowUpStatus, happened: str, learned: str) -> tuple[str, str]:
    """What happened and what was learned, both in words; only what is still under way need not have taught anything."""
    what = words_given(happened, "happened_needed")
    return what, clean(learned).text if status == "under_way" else words_given(learned, "learned_needed")


def _agreed(session: Session, decision_id: str) -> Decision:
    decision = decision_in(session, decision_id)
    if decision.state != "agreed":
        raise Rejection("follow_agreed")
    return decision
