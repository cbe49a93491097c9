"""The published shape of a session, version 1: keys, their order and their types.

``docs/session.schema.json`` is made from these types; what is published as it stands in a session is of its model.
Durations are whole milliseconds, moments are UTC, and voices,
turns, contributions and decisions refer to each other by their ids, which hold within one document.
"""

from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from coprod_tui.domain.events import (
    ConcernWords,
    Direction,
    Milliseconds,
    Promised,
    Whole,
    WhyFloor,
)
from coprod_tui.domain.ids import ContributionId, DecisionId, SessionId, StepId, StepRef, TurnId, VoiceId, VoiceRef
from coprod_tui.domain.model.cards import CardsInAll
from coprod_tui.domain.model.contribution import Contribution, Hands, ReflectionWords, Wording
from coprod_tui.domain.model.decision import DecisionState, FollowUp, LookBack
from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.model.principles import Principle
from coprod_tui.domain.model.turn import Outcome
from coprod_tui.domain.model.value import Moment
from coprod_tui.domain.model.ways import Choices
from coprod_tui.domain.plan.plan import EvenOut, Order, StepKind, TimeOfDay

StepState = Literal["done", "running", "to_come", "left_for_next_time", "dropped"]
ContributionRef = Annotated[ContributionId, Meta(description="The id of a contribution; it may have been taken out.")]
Entry = dict[str, Any]
"""An event as ``events.to_plain`` gives it, and ``undone``."""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the document: every key is always there."""


class About(Part, frozen=True):
    """The session itself. ``closed_at`` is null while it is open; ``draw_seed`` repeats the draw of the circle."""

    id: SessionId
    title: str
    purpose: str
    group: str
    opened_at: Moment
    closed_at: Moment | None
    even_out: EvenOut
    order: Order
    draw_seed: int


class Step(Part, frozen=True):
    """A part of the plan. A round has ``share_ms`` (each voice) or ``total_ms`` (the whole step).

    ``think_ms``: for how long everyone thinks before it. Where it is not ``kept``, nobody's words are written down.
    ``left_because`` says why it was left for next time; null where the close came before it.
    """

    id: StepId
    kind: StepKind
    prompt: str
    share_ms: Milliseconds | None
    total_ms: Milliseconds | None
    think_ms: Milliseconds | None
    kept: bool
    state: StepState
    left_because: Literal["out_of_time", "chosen"] | None


class OwnPrinciple(Part, frozen=True):
    """One of the group's own principles, which decisions name by its id."""

    id: Principle
    text: str


class Plan(Part, frozen=True):
    """What the group did and means to do, in the order in which the steps began; then what it left.

    ``ends``: when the meeting is to end, as a local time. ``pause_ms``: how long it is quiet between two turns.
    ``principles``: the group's own; where there are none, decisions name those of the six.
    """

    ends: TimeOfDay | None
    pause_ms: Milliseconds
    support: str
    principles: tuple[OwnPrinciple, ...]
    steps: tuple[Step, ...]


class Voice(Part, frozen=True):
    """Someone taking part, in the order of the circle. ``openings``: rounds this voice opened in this session.

    ``pace``: the time that suits them. ``dialogue_ms``: the time with the floor of open discussions. Turns, passes and
    all other times are of rounds.
    """

    id: VoiceId
    name: str | None
    joined_at: Moment
    here: bool
    pace: Pace
    turns: Whole
    passes: Whole
    openings: Whole
    offered_ms: Milliseconds
    spoken_ms: Milliseconds
    over_ms: Milliseconds
    dialogue_ms: Milliseconds


class Turn(Part, frozen=True):
    """A voice's offer. ``outcome`` is null while it is open; one that is kept open has not been offered yet (0 ms)."""

    id: TurnId
    voice: VoiceRef
    offer_ms: Milliseconds = msgspec.field(name="offered_ms")
    spoken_ms: Milliseconds
    held_ms: Milliseconds
    over_ms: Milliseconds
    outcome: Outcome | None
    opened_at: Moment
    ended_at: Moment | None


class Round(Part, frozen=True):
    """One question to everyone. ``share_ms``: what each voice gets before evening out, with the time added for all."""

    number: int
    step: StepRef
    prompt: str
    entitled_ms: Milliseconds = msgspec.field(name="share_ms")
    direction: Direction
    order: tuple[VoiceRef, ...]
    turns: tuple[Turn, ...]
    ended_early: bool


class FloorTurn(Turn, frozen=True):
    """A voice had the floor: their hand was up, or they answered what they were asked. Nothing is offered in it (0 ms).

    ``outcome`` is null while it goes on.
    """

    why: WhyFloor


class Dialogue(Part, frozen=True):
    """An open discussion; ``turns`` are those in which somebody had the floor."""

    step: StepRef
    prompt: str
    turns: tuple[FloorTurn, ...]


class Consent(Part, frozen=True):
    """A consent check: how many agreed, had a concern, objected or chose not to show, and the words they gave."""

    at: Moment
    agree: Whole
    concern: Whole
    object: Whole
    abstain: Whole
    words: tuple[ConcernWords, ...]


class Told(Part, frozen=True):
    """The group was told what came of it, in these words."""

    at: Moment
    words: str


class Decision(Part, frozen=True):
    """A sentence the group shares. ``feed_back_by``: when the group is to be told what came of it.

    ``at_next_meeting``: which of the two is promised for the next meeting; it has no day then.
    """

    id: DecisionId
    text: str
    state: DecisionState
    principles: tuple[Principle, ...]
    source: tuple[ContributionRef, ...] = msgspec.field(name="from")
    carried_by: tuple[VoiceRef, ...]
    due: date | None
    feed_back_by: date | None
    at_next_meeting: tuple[Promised, ...]
    earlier: tuple[Wording, ...]
    consent: tuple[Consent, ...]
    follow_up: tuple[FollowUp, ...]
    fed_back: tuple[Told, ...]
    reason: str | None


class ExplainedWord(Part, frozen=True):
    """A word and its plain meaning, as it was explained last."""

    term: str
    meaning: str


class Reflection(Part, frozen=True):
    """How the group looked at its own meeting."""

    hands: tuple[Hands, ...]
    words: tuple[ReflectionWords, ...]


class Document(Part, frozen=True):
    """A co-production session as coprod gives it out: who was there, what was asked, heard and decided."""

    format: Literal["coprod-session"]
    version: Literal[1]
    exported_at: Moment
    session: About
    plan: Plan
    voices: tuple[Voice, ...]
    alongside: Whole
    rounds: tuple[Round, ...]
    dialogues: tuple[Dialogue, ...]
    contributions: tuple[Contribution, ...]
    decisions: tuple[Decision, ...]
    ways: tuple[str, ...]
    choices: Choices
    words_explained: tuple[ExplainedWord, ...]
    cards: CardsInAll
    looked_back: tuple[LookBack, ...]
    reflection: Reflection
    history: tuple[Entry, ...]
