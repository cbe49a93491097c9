"""The view of a Session in the room: pure functions and plain values, testable without a screen."""

from datetime import datetime
from typing import NamedTuple

from coprod_tui.domain.ids import ContributionId
from coprod_tui.domain.model.cards import Card
from coprod_tui.domain.model.contribution import voice_named_with
from coprod_tui.domain.model.explained import Explained
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.schedule.standings import Standing, standings
from coprod_tui.domain.schedule.turns import offers_differ
from coprod_tui.domain.steps import rules_of
from coprod_tui.presentation import cards, jargon, times
from coprod_tui.presentation import room as say
from coprod_tui.presentation.alongside import also_here_in_short
from coprod_tui.presentation.breaks import is_gathering
from coprod_tui.presentation.called import called, in_order
from coprod_tui.presentation.clock import look_of
from coprod_tui.presentation.ending import ends_in_room
from coprod_tui.presentation.labels import marked
from coprod_tui.presentation.room_lists import DecidedList, HeardList
from coprod_tui.presentation.stage import StageView, stage, step_now
from coprod_tui.presentation.steps import STEPS
from coprod_tui.presentation.voices import STANDING


def where(session: Session) -> str:
    """Where in the plan the group is: ``Round 2 of 3``."""
    if session.is_closed:
        return say.CLOSED
    if session.break_now:
        return say.BREAK
    if session.open_turn and session.open_turn.round:
        return _round_where(session, session.open_turn.round)
    if session.step and not session.round:
        return STEPS[session.step.kind].title
    if is_gathering(session):
        return say.GATHERING
    if session.next_step is None and not session.step:
        return say.DONE
    if session.next_step and not session.rounds:
        return STEPS[session.next_step.kind].title or _round_where(session, 1)
    return _round_where(session, session.rounds[-1].number)


class VoiceView(NamedTuple):
    """A voice of the list, and how it stands: a sign, and the words for it from the longest to the shortest."""

    name: str
    sign: str
    words: tuple[str, ...]
    tone: str
    has_turn: bool

    @property
    def words_tone(self) -> str:
        return self.tone if self.has_turn else "quiet"


def voices(session: Session) -> tuple[VoiceView, ...]:
    """The voices, in the order of every list of them, and how each stands."""
    how = standings(session)
    return tuple(_voice(called(voice.name), how[voice.id]) for voice in in_order(session))


def _voice(name: str, standing: Standing) -> VoiceView:
    sign, *words = STANDING[standing]
    if standing in ("waiting", "speaking", "held"):
        return VoiceView(name, sign, tuple(words), "bold now", has_turn=True)
    tone = "ink" if standing in ("next", "hand", "to_come") else "quiet"
    return VoiceView(name, sign, tuple(words), tone, has_turn=False)


class RoomView(NamedTuple):
    """What the panels of the room show: made once a change, for all of them.

    ``also_here``: how many are here for someone, from the longest form to the shortest; nothing where nobody is, and at
    the gathering, where the stage tells it.
    """

    stage: StageView
    voices: tuple[VoiceView, ...]
    each: str
    also_here: tuple[str, ...]
    heard: HeardList
    decided: DecidedList
    explained: tuple[Explained, ...]
    last_decision: str
    is_closed: bool = False

    @property
    def is_stage_alone(self) -> bool:
        """Whether the stage takes the place of the two lists: at the gathering, while they are empty."""
        return bool(self.stage.lines) and not (self.heard.entries or self.decided.entries or self.explained)


def room(session: Session, before: RoomView | None = None, up: tuple[Card, ...] = ()) -> RoomView:
    """The picture of the room without its clock, with the cards that are ``up``.

    Of the one ``before`` the list of what was heard stays, if it may.
    """
    step = step_now(session)
    instead = say.NOT_WRITTEN if step and not step.kept else ""
    newest = session.explained[-1] if session.explained else None
    heard = HeardList(session.contributions, session.voices, _nameless(session), session.shows_names, instead, newest)
    return RoomView(
        stage(session)._replace(cards=cards.up(up)),
        voices(session),
        each_voice(session),
        () if is_gathering(session) else also_here_in_short(session),
        before.heard if before and before.heard == heard else heard,
        DecidedList(session.decisions, session.voices, session.is_closed),
        session.explained,
        last_decision(session),
        session.is_closed,
    )


def _nameless(session: Session) -> frozenset[ContributionId]:
    """The words with which no name stands; at the close, as in all that is handed out, only those stand that may."""
    if not session.is_closed:
        return session.as_someone
    return frozenset(each.id for each in session.contributions if voice_named_with(each) is None)


class HeadView(NamedTuple):
    """The line at the top: the title and where the group is, and the time at the right.

    ``ending``: when the meeting will end, from the longest form to the shortest.
    """

    title: str
    where: str
    right: str
    ending: tuple[str, ...] = ()


def head(session: Session, now: datetime, elapsed_ms: int, *, is_saved: bool) -> HeadView:
    """``now`` is in any time zone. That all is saved is said only where it is true."""
    time = times.time_of_day(now)
    right = say.TIME_SAVED.format(time=time) if is_saved else time
    return HeadView(session.plan.title, where(session), right, ends_in_room(session, now, elapsed_ms))


def list_titles(now: RoomView, *, are_tabs: bool) -> tuple[str, ...]:
    """The titles of what was heard, decided and explained. As tabs only one is seen, so each names the next."""
    counts = {
        say.HEARD: len(now.heard.entries),
        say.DECIDED: len(now.decided.entries),
        jargon.TITLE: len(now.explained),
    }
    if not are_tabs:
        return tuple(counts)
    in_turn = [title for title, count in counts.items() if count or title != jargon.TITLE]
    following = dict(zip(in_turn, (*in_turn[1:], in_turn[0]), strict=True))
    others = {title: following.get(title, say.HEARD) for title in counts}
    return tuple(
        say.TABS.format(here=here, count=counts[here], other=other, others=counts[other])
        for here, other in others.items()
    )


def each_voice(session: Session) -> str:
    """``each voice: 2:00``, and what was added; empty where it is not the same for all, or the clock has no numbers."""
    round_ = session.round
    if round_ is None or look_of(session) != "numbers" or offers_differ(session, round_):
        return ""
    if round_.extra_ms:
        return say.EACH_EXTRA.format(share=times.clock(round_.share_ms), extra=times.clock(round_.extra_ms))
    return say.EACH.format(share=times.clock(round_.share_ms))


def last_decision(session: Session) -> str:
    """The newest decision and how it stands, in one line."""
    if not session.decisions:
        return ""
    decision = session.decisions[-1]
    return say.LAST_DECISION.format(text=decision.text, state=marked(decision.state))


def _round_where(session: Session, number: int) -> str:
    count = sum(rules_of(step).has_turns for step in session.plan.steps)
    return say.ROUND.format(number=number, count=count)
