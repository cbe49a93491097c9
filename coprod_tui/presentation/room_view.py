"""The view of a Session in the room: pure functions and plain values, testable without a screen."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from coprod_tui.domain.ids import ContributionId, number_of
from coprod_tui.domain.model.cards import Card
from coprod_tui.domain.model.contribution import Contribution, voice_named_with
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.value import part
from coprod_tui.domain.model.voice import Voice
from coprod_tui.domain.schedule.standings import Standing, standings
from coprod_tui.domain.schedule.turns import offers_differ
from coprod_tui.domain.steps import rules_of
from coprod_tui.presentation import cards, times, words
from coprod_tui.presentation import room as say
from coprod_tui.presentation.breaks import is_gathering
from coprod_tui.presentation.called import called, in_order
from coprod_tui.presentation.carrying import told, who
from coprod_tui.presentation.clock import look_of
from coprod_tui.presentation.ending import ends_in_room
from coprod_tui.presentation.labels import MARKS, SOMEONE, marked, quoted
from coprod_tui.presentation.stage import StageView, stage, step_now
from coprod_tui.presentation.steps import STEPS
from coprod_tui.presentation.text import Piece
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
        return STEPS[session.next_step.kind].title
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


class HeardView(NamedTuple):
    """A contribution in the list; its number is as wide as all of them."""

    number: str
    name: str
    words: str
    mark: Piece


@dataclass(frozen=True)
class HeardList:
    """What was heard, the oldest first. There may be thousands, so each view is made when it is asked for.

    ``instead`` stands there while the list is empty and nothing is to be written down; else it is empty.
    """

    contributions: tuple[Contribution, ...]
    voices: tuple[Voice, ...]
    as_someone: frozenset[ContributionId] = frozenset()
    shows_names: bool = True
    instead: str = ""

    @cached_property
    def entries(self) -> tuple[Contribution, ...]:
        return tuple(each for each in self.contributions if each.text is not None)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every name that may stand there."""
        return (SOMEONE, *(called(voice.name) for voice in self.voices if self.shows_names))

    def entry(self, place: int) -> HeardView:
        said = self.entries[place]
        whose = called(part(self.voices, said.voice).name) if said.voice and self.shows_names else ""
        mark = (words.mark(whose, said), "now" if said.read_back else "quiet")
        number = f"{number_of(said.id):>{len(str(len(self.contributions)))}}"
        name = SOMEONE if said.id in self.as_someone else whose or SOMEONE
        return HeardView(number, name, quoted(said.text or ""), mark)

    def signed(self, place: int) -> Piece:
        """Whose words they are, as below a quotation, and whether they were checked."""
        said = self.entry(place)
        is_checked = self.entries[place].read_back
        return ((say.SIGNED if is_checked else say.SIGNED_NOT_CHECKED).format(name=said.name), "quiet")


class DecidedView(NamedTuple):
    """A decision in the list: how it stands as a mark, and who will do it, or nothing."""

    number: str
    words: Piece
    mark: Piece
    carried: str


@dataclass(frozen=True)
class DecidedList:
    """The decisions, the oldest first. At the close they say by when as well, and where nobody does it yet."""

    entries: tuple[Decision, ...]
    voices: tuple[Voice, ...]
    is_closed: bool = False

    def entry(self, place: int) -> DecidedView:
        decision = self.entries[place]
        looks = MARKS[decision.state]
        mark = (marked(decision.state), looks.tone)
        return DecidedView(str(place + 1), (decision.text, looks.words), mark, self._carried(decision))

    def _carried(self, decision: Decision) -> str:
        if decision.carried_by or (self.is_closed and decision.state == "agreed"):
            said = who(part(self.voices, voice).name for voice in decision.carried_by)
            return told(said, decision) if self.is_closed else said
        return ""


class RoomView(NamedTuple):
    """What the panels of the room show: made once a change, for all of them."""

    stage: StageView
    voices: tuple[VoiceView, ...]
    each: str
    heard: HeardList
    decided: DecidedList
    last_decision: str
    is_closed: bool = False

    @property
    def is_stage_alone(self) -> bool:
        """Whether the stage takes the place of the two lists: at the gathering, while they are empty."""
        return bool(self.stage.lines) and not self.heard.entries and not self.decided.entries


def room(session: Session, before: RoomView | None = None, up: tuple[Card, ...] = ()) -> RoomView:
    """The picture of the room without its clock, with the cards that are ``up``.

    Of the one ``before`` the list of what was heard stays, if it may.
    """
    step = step_now(session)
    instead = say.NOT_WRITTEN if step and not step.kept else ""
    heard = HeardList(session.contributions, session.voices, _nameless(session), session.shows_names, instead)
    return RoomView(
        stage(session)._replace(cards=cards.up(up)),
        voices(session),
        each_voice(session),
        before.heard if before and before.heard == heard else heard,
        DecidedList(session.decisions, session.voices, session.is_closed),
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


def list_titles(now: RoomView, *, are_tabs: bool) -> tuple[str, str]:
    """The titles of what was heard and of what was decided. As tabs only one is seen, so each names both."""
    if not are_tabs:
        return say.HEARD, say.DECIDED
    heard, decided = len(now.heard.entries), len(now.decided.entries)
    return (
        say.TABS.format(here=say.HEARD, count=heard, other=say.DECIDED, others=decided),
        say.TABS.format(here=say.DECIDED, count=decided, other=say.HEARD, others=heard),
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
