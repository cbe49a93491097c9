"""A session: a frozen value, the fold of its events. It knows no clock, disk or screen.

Time passes between events: ``as_of_ms`` is the elapsed time up to which ``spent`` and the open turn are counted.
``turns.face`` gives what a running clock shows at a later elapsed time.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property

import msgspec

from coprod_tui.domain.events import Left
from coprod_tui.domain.ids import ContributionId, DecisionId, SessionId, StepId, TurnId, VoiceId
from coprod_tui.domain.model.cards import Cards
from coprod_tui.domain.model.contribution import Contribution, Hands, ReflectionWords, voice_named_with
from coprod_tui.domain.model.decision import Decision, LookBack
from coprod_tui.domain.model.explained import Explained
from coprod_tui.domain.model.principles import Principle, offered
from coprod_tui.domain.model.round import Round
from coprod_tui.domain.model.times import BreakNow, Spent, StepTime
from coprod_tui.domain.model.turn import Turn
from coprod_tui.domain.model.value import part
from coprod_tui.domain.model.voice import Voice
from coprod_tui.domain.model.ways import Ways, usual_break_after_ms
from coprod_tui.domain.plan.plan import Plan, Step


class Going:
    """The open step and round, for a Session and its draft."""

    __slots__ = ()

    plan: Plan
    rounds: Sequence[Round]
    steps_opened: int
    step_open: bool
    latest_step: StepId | None
    thinking: bool
    break_now: BreakNow | None

    @property
    def step(self) -> Step | None:
        if not self.step_open:
            return None
        begun = reversed(self.plan.steps[: self.steps_opened])
        return next((step for step in begun if step.id == self.latest_step), None)

    @property
    def round(self) -> Round | None:
        return self.rounds[-1] if self.rounds and not self.rounds[-1].closed else None


class SessionFields(Going, msgspec.Struct):
    """The fields that a Session and its draft share.

    ``plan`` holds the steps in the order in which they began, ``steps_opened`` of them, and then those to come;
    ``left`` are those that the group left, ``as_planned`` each step as it was first put in. ``latest_step`` is the last
    that opened, breaks that interrupted it aside; ``step_open`` says whether it is still open, ``thinking`` whether
    everyone thinks before it. ``turn`` is the id of the open turn. ``raised``: whose hands are up, in the order they
    went up. ``as_someone``: the words with which no name is to stand, as their voice said when they were checked;
    better words for them change nothing about that. ``alongside``: how many are in the room without turns of their own,
    interpreting, supporting or at the keyboard.
    ``cards``: how often they were shown, by step, known once the session is closed. ``to_read_ms``: when
    words were written down or a decision changed last, while nobody has begun to speak since.
    ``explained``: the words that were explained, the newest last.
    """

    id: SessionId
    plan: Plan
    draw_seed: int
    opened_at: datetime
    closed_at: datetime | None = None
    steps_opened: int = 0
    step_open: bool = False
    latest_step: StepId | None = None
    thinking: bool = False
    break_now: BreakNow | None = None
    step_times: tuple[StepTime, ...] = ()
    left: tuple[Left, ...] = ()
    as_planned: tuple[Step, ...] = ()
    step_opened_ms: int = 0
    step_opened_at: datetime | None = None
    turn: TurnId | None = None
    raised: tuple[VoiceId, ...] = ()
    ways: Ways | None = None
    explained: tuple[Explained, ...] = ()
    hands: tuple[Hands, ...] = ()
    reflections: tuple[ReflectionWords, ...] = ()
    look_backs: tuple[LookBack, ...] = ()
    as_someone: frozenset[ContributionId] = frozenset()
    alongside: int = 0
    cards: tuple[Cards, ...] = ()
    to_read_ms: int | None = None
    as_of_ms: int = 0

    @property
    def evens_out(self) -> bool:
        """Whether what somebody has beyond their offer is evened out: as the group chose, else as planned."""
        chosen = self.ways.choices.even_out if self.ways else None
        return (chosen or self.plan.even_out) != "off"

    @property
    def pause_ms(self) -> int:
        """How long it is quiet between two turns: as the group chose, else as planned."""
        chosen = self.ways.choices.pause_ms if self.ways else None
        return self.plan.pause_ms if chosen is None else chosen

    @property
    def break_after_ms(self) -> int:
        """After how long without a break one is suggested; 0 where the group wants none."""
        chosen = self.ways.choices.break_after_ms if self.ways else None
        return usual_break_after_ms(is_interpreted=self.alongside > 0) if chosen is None else chosen

    @property
    def reading_ms(self) -> int:
        """How long there is to read what was written down or decided, as the group chose."""
        return (self.ways.choices.reading_ms if self.ways else None) or 0

    @property
    def hands_go_in_order(self) -> bool:
        """Whether the hand that went up first comes next, rather than that of who has spoken least."""
        return self.ways is not None and self.ways.choices.hands == "in-order"

    @property
    def principles(self) -> tuple[Principle, ...]:
        """Those that a decision may serve: the group's own, or else the six."""
        return offered(self.plan.principles)

    @property
    def shows_names(self) -> bool:
        """Whether a name may stand with words at all, as the group chose."""
        return self.ways is None or self.ways.choices.names != "someone"


class Session(SessionFields, frozen=True, kw_only=True, dict=True):  # type: ignore[misc]  # msgspec allows it
    """One co-production meeting from opening to close. ``voices`` are in the order of the circle.

    ``floor``: the turns of all its open discussions.
    """

    voices: tuple[Voice, ...] = ()
    rounds: tuple[Round, ...] = ()
    floor: tuple[Turn, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    decisions: tuple[Decision, ...] = ()
    spent: Spent = Spent()

    but = msgspec.Struct.__replace__

    # --- what is open now

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None

    @property
    def step_just_opened(self) -> bool:
        """Whether the last event opened the current step, or ended the time in which everyone thought before it."""
        return self.step_open and not self.thinking and self.step_opened_ms == self.as_of_ms

    @property
    def next_step(self) -> Step | None:
        """The next step of the plan, None after the last."""
        return self.plan.steps[self.steps_opened] if self.steps_opened < len(self.plan.steps) else None

    @property
    def to_come(self) -> tuple[Step, ...]:
        """The steps of the plan that have not begun."""
        return self.plan.steps[self.steps_opened :]

    @cached_property
    def open_turn(self) -> Turn | None:
        return self.find_turn(self.turn) if self.turn else None

    @property
    def speaker(self) -> Voice | None:
        """The voice whose turn is open."""
        return self.voice(self.open_turn.voice) if self.open_turn else None

    # --- finding; each raises ``NoSuchPart`` if no part has the id

    def voice(self, voice_id: VoiceId) -> Voice:
        return part(self.voices, voice_id)

    def name_of(self, voice_id: VoiceId | None) -> str | None:
        """The name of a voice: None if it was forgotten, empty if ``voice_id`` is None."""
        return self.voice(voice_id).name if voice_id else ""

    def find_turn(self, turn_id: TurnId) -> Turn:
        return part(reversed(self.turns), turn_id)

    def contribution(self, contribution_id: ContributionId) -> Contribution:
        return part(self.contributions, contribution_id)

    def decision(self, decision_id: DecisionId) -> Decision:
        return part(self.decisions, decision_id)

    # --- who takes part

    @property
    def circle(self) -> tuple[Voice, ...]:
        """The voices who are offered turns, those away among them."""
        return tuple(voice for voice in self.voices if not voice.alongside)

    @property
    def is_without_voices(self) -> bool:
        """Whether people are in the room, and everyone is here for someone."""
        return bool(self.alongside) and not self.circle

    @property
    def alongside_unnamed(self) -> int:
        """How many are here for someone who were never voices: nobody was told their names."""
        return self.alongside - sum(voice.alongside for voice in self.voices)

    @property
    def took_part(self) -> tuple[Voice, ...]:
        """The voices who take turns, and those who did before they were here for someone. They are named."""
        had = {turn.voice for turn in self.turns if turn.has_ended}
        return tuple(voice for voice in self.voices if not voice.alongside or voice.id in had)

    @property
    def present(self) -> tuple[Voice, ...]:
        """The voices in the room, in the order of the circle."""
        return tuple(voice for voice in self.voices if voice.here)

    # --- turns and words

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """All turns: those of rounds, by round and in the order in which they first came, and those with the floor."""
        return (*self.turns_in_rounds, *self.floor)

    @cached_property
    def turns_in_rounds(self) -> tuple[Turn, ...]:
        """The turns in which somebody was offered time, by round and in the order in which they first came."""
        return tuple(turn for round_ in self.rounds for turn in round_.turns)

    @property
    def last_turn(self) -> Turn | None:
        """The open turn, or the one that ended last."""
        ended = [turn for turn in self.turns if turn.has_ended]
        return self.open_turn or max(ended, key=lambda turn: turn.ended_seq, default=None)

    @cached_property
    def heard(self) -> tuple[Contribution, ...]:
        """The contributions that were not taken out, oldest first."""
        return tuple(contribution for contribution in self.contributions if contribution.text is not None)

    @property
    def waiting(self) -> tuple[Contribution, ...]:
        """The contributions that wait for an answer."""
        return tuple(each for each in self.heard if each.waits)

    def seen_with(self, said: Contribution) -> VoiceId | None:
        """The voice whose name is seen with words on the screen; None means *someone*."""
        return said.voice if self.shows_names and said.id not in self.as_someone else None

    def named_with(self, said: Contribution) -> VoiceId | None:
        """The voice whose name stands with words in what is handed out; None means *someone*."""
        return voice_named_with(said) if self.shows_names else None
