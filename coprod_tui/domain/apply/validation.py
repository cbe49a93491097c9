"""Whether a history is one that people could have made: every command in it is carried out once more.

The acts are pure, so the same command at the same moment tells the same events. Which words were typed does not come
into it: once a name was taken out of two wordings they may be the same, and longer than what can be typed.
"""

from collections.abc import Callable
from datetime import timedelta
from itertools import groupby
from typing import Any, NamedTuple

import msgspec

from coprod_tui.domain import events as e
from coprod_tui.domain.apply import history
from coprod_tui.domain.apply.fold import apply, fold
from coprod_tui.domain.commands import acts, decisions, follow_up
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.people.voices import told_apart
from coprod_tui.domain.plan.plan import with_ids
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.stamp import CommandKind, Stamp
from coprod_tui.domain.taking_out import wrongly_worded
from coprod_tui.domain.texts import SENTENCES, with_texts

_EARLIEST_TODAY = timedelta(days=1)
"""Where the meeting was it may have been the day before, by the clocks of UTC."""


class Impossible(NamedTuple):
    """An act that nobody can have done: the number of its first event, and what they would have been told.

    ``rejected`` is None where the act would not have been refused, but would have told other events.
    """

    seq: int
    rejected: Message | None


def first_impossible(events: e.Events) -> Impossible | None:
    """The first act of a history that nobody can have done; None for every history that coprod has ever kept.

    The events have to be numbered without a gap, and each act's events to stand together.
    """
    if wrong := wrongly_worded(events):
        return Impossible(wrong.seq, None)
    told: e.Events = ()
    session: Session | None = None
    before: dict[int, Session | None] = {}
    for number, group in groupby(map(_without_words, events), key=lambda event: event.act):
        act = tuple(group)
        try:
            if _again(session, told, act) != act:
                return Impossible(act[0].seq, None)
            before[number] = session
            told += act
            session = _after(session, told, act, before)
        except Rejection as rejection:
            return Impossible(act[0].seq, rejection.message)
        except Exception:  # whatever acts stumble over that nobody has seen on a screen
            return Impossible(act[0].seq, None)
    return None


def _again(session: Session | None, told: e.Events, act: e.Events) -> e.Events:
    """What the act tells when it is done again, by its command. Raises its ``Rejection``."""
    first = act[0]
    now = Stamp(len(told) + 1, len(told) + 1, first.at, first.elapsed_ms)
    if session is None:
        return _opening(now, act)
    if first.command == "undo":
        return history.undo(told, now)
    if first.command == "redo":
        return history.redo(told, now)
    assert first.command is not None
    return _DO[first.command](session, now, act)


def _after(session: Session | None, told: e.Events, act: e.Events, before: dict[int, Session | None]) -> Session:
    """The session after an act. After an undo or a redo it goes on from the one that was there before that act."""
    if session is None:
        return fold(act)
    if not isinstance(act[0], (e.Undone, e.Redone)):
        return apply(session, act)
    number = history.act_of(told, act[0])[0].act
    earlier = before[number]
    assert earlier is not None
    return apply(earlier, [each for each in history.to_fold(told) if each.seq >= number])


def _opening(now: Stamp, act: e.Events) -> e.Events:
    opening, *joining = act
    now = now.by("open")
    assert isinstance(opening, e.SessionOpened)
    names: list[str] = []
    voices = []
    for number, joined in enumerate(joining, start=1):
        assert isinstance(joined, e.VoiceJoined)
        assert joined.name is not None
        told_apart(joined.name, names)
        names.append(joined.name)
        voices.append(e.VoiceJoined(*now.then(number), f"v{number}", joined.name, joined.opened_before))
    assert not opening.plan.voices
    assert opening.plan.steps == with_ids(opening.plan.steps)
    return (e.SessionOpened(*now, opening.id, opening.plan, opening.draw_seed), *voices)


def _without_words(event: e.Event) -> e.Event:
    """The event with a word of its own for each sentence, and with a name of its own for each voice without one.

    What counts as words may have been another rule when they were kept, and some may have been taken out since.
    """
    if isinstance(event, e.Contributed | e.ContributionReworded) and event.text is None:
        event = msgspec.structs.replace(event, text=f"word {event.seq}")
    if isinstance(event, e.VoiceJoined | e.VoiceRenamed) and event.name is None:
        event = msgspec.structs.replace(event, name=f"★{event.seq}")
    words: dict[str, Callable[[str], str | None]] = {
        key: lambda text: f"word {event.seq}" if text.strip() else "" for key in SENTENCES - {"prompt"}
    }
    return with_texts(event, words)


def _contributed(session: Session, now: Stamp, act: e.Events) -> e.Events:
    """Once the words were taken out nothing tells in whose turn they were said, which may be that of another round."""
    (said,) = act
    assert isinstance(said, e.Contributed)
    (told,) = acts.contribute(session, now, said.text or "", said.voice)
    if said.voice is None and session.round is not None and said.step == session.round.step:
        return (msgspec.structs.replace(told, step=said.step),)
    return (told,)


def _shown(check: e.ConsentTaken) -> decisions.Shown:
    return decisions.Shown(check.agree, check.concern, check.object, check.abstain)


def _carried(session: Session, now: Stamp, act: e.Events) -> e.Events:
    (event,) = act
    assert isinstance(event, e.DecisionCarried)
    today = (event.at - _EARLIEST_TODAY).date()
    days = (event.due, event.feed_back_by, event.at_next_meeting)
    return decisions.carry(session, now, event.decision, event.carried_by, *days, today=today)


def _followed_up(session: Session, now: Stamp, act: e.Events) -> e.Events:
    came, *told = act
    assert isinstance(came, e.FollowedUp)
    words = told[0].words if told and isinstance(told[0], e.FedBack) else None
    return follow_up.follow_up(session, now, came.decision, came.status, came.happened, came.learned, words)


def _reflected(session: Session, now: Stamp, act: e.Events) -> e.Events:
    hands = next((each for each in act if isinstance(each, e.HandsShown)), None)
    words = [(each.about, each.text) for each in act if isinstance(each, e.Reflected)]
    counts, passed = (hands.hands, hands.passed) if hands else (None, 0)
    return follow_up.look_at_meeting(session, now, counts, passed, words)


_Do = Callable[[Session, Stamp, Any], e.Events]

_DO: dict[CommandKind, _Do] = {
    "resume": lambda session, now, _: acts.resume(session, now),
    "close": lambda session, now, _: acts.close(session, now),
    "join": lambda session, now, act: acts.join(session, now, act[0].name, act[0].opened_before),
    "rename": lambda session, now, act: acts.rename(session, now, act[0].voice, act[0].name, act[0].opened_before or 0),
    "away_or_back": lambda session, now, act: acts.away_or_back(session, now, act[-1].voice),
    "start_or_hold": lambda session, now, _: acts.start_or_hold(session, now),
    "go_on": lambda session, now, _: acts.go_on(session, now),
    "pass": lambda session, now, _: acts.pass_turn(session, now),
    "add_time": lambda session, now, act: acts.add_time(session, now, act[0].extra_ms),
    "mend": lambda session, now, act: acts.mend(session, now, act[0].turn, act[0].spoken_ms, act[0].reason),
    "contribute": _contributed,
    "reword": lambda session, now, act: acts.reword(session, now, act[0].contribution, act[0].text),
    "read_back": lambda session, now, act: acts.read_back(
        session, now, act[0].contribution, with_name=act[0].with_name
    ),
    "take_out": lambda session, now, act: acts.take_out(session, now, act[0].contribution),
    "propose": lambda session, now, act: decisions.propose(
        session, now, act[0].text, act[0].source, act[0].taken_up_from
    ),
    "reword_decision": lambda session, now, act: decisions.reword(session, now, act[0].decision, act[0].text),
    "choose_principles": lambda session, now, act: decisions.choose_principles(
        session, now, act[0].decision, set(act[0].principles)
    ),
    "check_consent": lambda session, now, act: decisions.check_consent(
        session, now, act[-1].decision, _shown(act[-1]), act[-1].words
    ),
    "settle": lambda session, now, act: decisions.settle(
        session, now, act[-1].decision, act[-1].settlement, act[-1].reason
    ),
    "take_up": lambda session, now, act: decisions.take_up(session, now, act[0].decision),
    "carry": _carried,
    "follow_up": _followed_up,
    "feed_back": lambda session, now, act: follow_up.feed_back(session, now, act[0].decision, act[0].words),
    "answer": lambda session, now, act: follow_up.answer(
        session, now, act[0].contribution, act[0].answer, act[0].decision, act[0].because
    ),
    "look_back": lambda session, now, act: follow_up.looked_back(
        session, now, act[0].session, act[0].decision, act[0].text, act[0].status, act[0].happened, act[0].learned
    ),
    "look_at_meeting": _reflected,
}
"""How each kind of command is carried out again; what it was given is read from the events that it led to."""
