"""Whether a history is one that people could have made: every act is done once more, by the rules of the acts.

The acts are pure, so the same act at the same moment tells the same events. Which words were typed does not come into
it: once a name was taken out of two wordings they may be the same, and longer than what can be typed.
"""

from collections.abc import Callable
from datetime import timedelta
from itertools import groupby
from typing import Any, NamedTuple

import msgspec

from coprod_tui.session import acts, decisions, follow_up, history
from coprod_tui.session import events as e
from coprod_tui.session.fold import after, fold
from coprod_tui.session.moment import Moment
from coprod_tui.session.names import A_VOICE
from coprod_tui.session.refusal import Refusal
from coprod_tui.session.session import Session
from coprod_tui.session.taking_out import wrongly_worded
from coprod_tui.session.texts import NAMES, SENTENCES, with_texts
from coprod_tui.session.voices import told_apart

_EARLIEST_TODAY = timedelta(days=1)
"""Where the meeting was it may have been the day before, by the clocks of UTC."""


class Impossible(NamedTuple):
    """An act that nobody can have done: the number of its first event, and what they would have been told.

    ``refusal`` is empty where the act would not have been refused, but would have told other events.
    """

    seq: int
    refusal: str


def impossible(events: e.Events) -> Impossible | None:
    """The first act of a history that nobody can have done; None for every history that coprod has ever kept.

    The events have to be numbered without a gap, and each act's events to stand together.
    """
    if wrong := wrongly_worded(events):
        return Impossible(wrong.seq, "")
    told: e.Events = ()
    session: Session | None = None
    before: dict[int, Session | None] = {}
    for number, group in groupby(map(_without_words, events), key=lambda event: event.act):
        act = tuple(group)
        try:
            if _again(session, told, act) != act:
                return Impossible(act[0].seq, "")
            before[number] = session
            told += act
            session = _after(session, told, act, before)
        except Refusal as refusal:
            return Impossible(act[0].seq, refusal.sentence)
        except Exception:  # whatever acts stumble over that nobody has seen on a screen
            return Impossible(act[0].seq, "")
    return None


def _again(session: Session | None, told: e.Events, act: e.Events) -> e.Events:
    """What the act tells when it is done again. Raises its ``Refusal``."""
    first, last = act[0], act[-1]
    now = Moment(len(told) + 1, len(told) + 1, first.at, first.elapsed_ms)
    if session is None:
        return _opening(now, act)
    if isinstance(first, e.Undone):
        return history.undo(told, now)
    if isinstance(first, e.Redone):
        return history.redo(told, now)
    do = _BY_ITS_END.get(type(last)) or _BY_ITS_BEGINNING.get(type(first))
    return do(session, now, act) if do else acts.go_on(session, now)


def _after(session: Session | None, told: e.Events, act: e.Events, before: dict[int, Session | None]) -> Session:
    """The session after an act. After an undo or a redo it goes on from the one that was there before that act."""
    if session is None:
        return fold(act)
    if not isinstance(act[0], (e.Undone, e.Redone)):
        return after(session, act)
    number = history.act_of(told, act[0])[0].act
    earlier = before[number]
    assert earlier is not None
    return after(earlier, [each for each in history.to_fold(told) if each.seq >= number])


def _opening(now: Moment, act: e.Events) -> e.Events:
    opening, *joining = act
    assert isinstance(opening, e.SessionOpened)
    names: list[str] = []
    voices = []
    for number, joined in enumerate(joining, start=1):
        assert isinstance(joined, e.VoiceJoined)
        told_apart(joined.name, names)
        names.append(joined.name)
        voices.append(e.VoiceJoined(*now.then(number), f"v{number}", joined.name, joined.opened_before))
    assert not opening.plan.voices
    return (e.SessionOpened(*now, opening.id, opening.plan, opening.draw_seed), *voices)


def _without_words(event: e.Event) -> e.Event:
    """The event with a word of its own for each sentence, and with a name of its own for each voice without one.

    What counts as words may have been another rule when they were kept, and some may have been taken out since.
    """
    if isinstance(event, e.Contributed | e.ContributionReworded) and event.text is None:
        event = msgspec.structs.replace(event, text=f"word {event.seq}")
    words = {key: lambda text: f"word {event.seq}" if text.strip() else "" for key in SENTENCES - {"prompt"}}
    names = dict.fromkeys(NAMES, lambda name: f"★{event.seq}" if name == A_VOICE else name)
    return with_texts(event, words | names)


def _shown(check: e.ConsentTaken) -> decisions.Shown:
    return decisions.Shown(check.agree, check.concern, check.object, check.abstain)


def _carried(session: Session, now: Moment, act: e.Events) -> e.Events:
    (event,) = act
    assert isinstance(event, e.DecisionCarried)
    today = (event.at - _EARLIEST_TODAY).date()
    days = (event.due, event.feed_back_by, event.at_next_meeting)
    return decisions.carry(session, now, event.decision, event.carried_by, *days, today=today)


def _followed_up(session: Session, now: Moment, act: e.Events) -> e.Events:
    came, *told = act
    assert isinstance(came, e.FollowedUp)
    words = told[0].words if told and isinstance(told[0], e.FedBack) else None
    return follow_up.follow_up(session, now, came.decision, came.status, came.happened, came.learned, words)


def _reflected(session: Session, now: Moment, act: e.Events) -> e.Events:
    hands = next((each for each in act if isinstance(each, e.HandsShown)), None)
    words = [(each.about, each.text) for each in act if isinstance(each, e.Reflected)]
    counts, passed = (hands.hands, hands.passed) if hands else (None, 0)
    return follow_up.look_at_meeting(session, now, counts, passed, words)


_Do = Callable[[Session, Moment, Any], e.Events]

_BY_ITS_END: dict[type[e.Event], _Do] = {
    e.SessionClosed: lambda session, now, _: acts.close(session, now),
    e.VoiceWentAway: lambda session, now, act: acts.away_or_back(session, now, act[-1].voice),
    e.ConsentTaken: lambda session, now, act: decisions.check_consent(
        session, now, act[-1].decision, _shown(act[-1]), act[-1].words
    ),
    e.DecisionSettled: lambda session, now, act: decisions.settle(
        session, now, act[-1].decision, act[-1].settlement, act[-1].reason
    ),
}
"""Acts that are known by their last event."""

_BY_ITS_BEGINNING: dict[type[e.Event], _Do] = {
    e.SessionResumed: lambda session, now, _: acts.resume(session, now),
    e.VoiceJoined: lambda session, now, act: acts.join(session, now, act[0].name, act[0].opened_before),
    e.VoiceRenamed: lambda session, now, act: acts.rename(
        session, now, act[0].voice, act[0].name, act[0].opened_before or 0
    ),
    e.VoiceCameBack: lambda session, now, act: acts.away_or_back(session, now, act[0].voice),
    e.ClockStarted: lambda session, now, _: acts.start_or_hold(session, now),
    e.ClockHeld: lambda session, now, _: acts.start_or_hold(session, now),
    e.TurnPassed: lambda session, now, _: acts.pass_turn(session, now),
    e.TimeAdded: lambda session, now, act: acts.add_time(session, now, act[0].extra_ms),
    e.ClockMended: lambda session, now, act: acts.mend(session, now, act[0].turn, act[0].spoken_ms, act[0].reason),
    e.Contributed: lambda session, now, act: acts.contribute(session, now, act[0].text, act[0].voice),
    e.ContributionReworded: lambda session, now, act: acts.reword(session, now, act[0].contribution, act[0].text),
    e.ReadBack: lambda session, now, act: acts.read_back(session, now, act[0].contribution, with_name=act[0].with_name),
    e.TakenOut: lambda session, now, act: acts.take_out(session, now, act[0].contribution),
    e.DecisionProposed: lambda session, now, act: decisions.propose(
        session, now, act[0].text, act[0].source, act[0].taken_up_from
    ),
    e.DecisionReworded: lambda session, now, act: decisions.reword(session, now, act[0].decision, act[0].text),
    e.PrinciplesChosen: lambda session, now, act: decisions.choose_principles(
        session, now, act[0].decision, set(act[0].principles)
    ),
    e.DecisionTakenUp: lambda session, now, act: decisions.take_up(session, now, act[0].decision),
    e.DecisionCarried: _carried,
    e.FollowedUp: _followed_up,
    e.FedBack: lambda session, now, act: follow_up.feed_back(session, now, act[0].decision, act[0].words),
    e.ContributionAnswered: lambda session, now, act: follow_up.answer(
        session, now, act[0].contribution, act[0].answer, act[0].decision, act[0].because
    ),
    e.LookedBack: lambda session, now, act: follow_up.looked_back(
        session, now, act[0].session, act[0].decision, act[0].text, act[0].status, act[0].happened, act[0].learned
    ),
    e.HandsShown: _reflected,
    e.Reflected: _reflected,
}
"""Acts that are known by their first event. All others go on to the next turn, round or step."""
