"""The events of a session: frozen facts in the past tense, each with its time.

Events are the only thing that is kept. They are a tagged union, told apart by ``kind`` (the class name in
snake case), and decoded strictly: an unknown field is an error, not a guess. All durations are whole milliseconds.
"""

from datetime import date, datetime
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from coprod_tui.domain.ids import ContributionId, DecisionId, SessionId, StepId, TurnId, VoiceId
from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.model.principles import Principle
from coprod_tui.domain.model.ways import Choices
from coprod_tui.domain.plan.plan import Plan, Step, TimeOfDay
from coprod_tui.domain.stamp import CommandKind, kind_of
from coprod_tui.domain.texts import Name, Question, Words

Milliseconds = Annotated[int, Meta(ge=0)]
Whole = Annotated[int, Meta(ge=0)]
Count = Annotated[int, Meta(ge=1)]
Direction = Literal["forward", "backward"]
Settlement = Literal["agreed", "not_agreed", "parked"]
Concern = Literal["concern", "object"]
FollowUpStatus = Literal["under_way", "done", "changed", "not_done"]
AnswerKind = Literal["acted_on", "partly", "not_acted_on", "open"]
Promised = Literal["due", "feed_back_by"]
WhyFloor = Literal["hand", "answer"]
WhyLeft = Literal["out_of_time", "chosen", "dropped"]
ReflectionKind = Literal["well", "not_well", "differently"]


class ConcernWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A concern or an objection in words, without a name."""

    kind: Concern
    text: Words


class EarlierDecision(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A decision of an earlier session of the group; ``day`` is the local day of that session."""

    session: SessionId
    decision: DecisionId
    day: date


class Event(msgspec.Struct, frozen=True, tag_field="kind", tag=kind_of, forbid_unknown_fields=True):
    """A fact with its time; ``seq`` runs 1, 2, 3 … without gaps, ``act`` is the first ``seq`` of its act.

    ``command`` is the kind of command that the act carried out, on its first event; None on the others.
    """

    seq: Count
    act: Count
    at: datetime
    elapsed_ms: Milliseconds
    command: CommandKind | None


# --- session


class SessionOpened(Event, frozen=True):
    """The session began. ``plan`` stands without its voices: each voice has its own ``VoiceJoined``."""

    id: SessionId
    plan: Plan
    draw_seed: int


class SessionResumed(Event, frozen=True):
    """The session went on after an interruption; a clock that ran is held from ``elapsed_ms`` on."""


class SessionClosed(Event, frozen=True, omit_defaults=True):
    """The session came to its end.

    ``nameless``: voices who were here for someone and had no turn; their names are kept nowhere.
    """

    nameless: tuple[VoiceId, ...] = ()


# --- the plan, changed while it runs


class Left(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A step that the group left, and why: for next time, as it ran out of time or chose to, or for good."""

    step: Step
    why: WhyLeft


class PlanChanged(Event, frozen=True):
    """The group changed its plan: all steps to come, in their order, and all that it has left, for good as well."""

    to_come: tuple[Step, ...]
    left_for_next_time: tuple[Left, ...]


class EndChosen(Event, frozen=True):
    """The group said when the meeting is to end, as a local time; None where that is open."""

    ends: TimeOfDay | None


class MeetingChanged(Event, frozen=True):
    """The group changed what holds for the whole meeting: the quiet between turns, support, its own principles."""

    pause_ms: Milliseconds
    support: Words
    principles: tuple[Words, ...]


class BreakBegan(Event, frozen=True):
    """A break began at once: a step that was to come, or a new one. What is open goes on after it."""

    step: StepId
    minutes: Count


class BreakEnded(Event, frozen=True):
    """A break that had begun at once ended."""

    step: StepId


class ThinkingEnded(Event, frozen=True):
    """Everyone has thought before a step; it goes on with its first turn, or with what all do together."""

    step: StepId


class QuietTaken(Event, frozen=True):
    """A quiet moment has ended, of which ``quiet_ms`` are counted nowhere."""

    quiet_ms: Count


# --- voices


class VoiceJoined(Event, frozen=True):
    """A voice took the last place in the circle. ``opened_before``: rounds opened in the group's earlier sessions."""

    voice: VoiceId
    name: Name | None
    opened_before: Whole = 0


class VoiceRenamed(Event, frozen=True, omit_defaults=True):
    """A voice chose another name. ``opened_before`` is given if the group's earlier sessions know that name."""

    voice: VoiceId
    name: Name | None
    opened_before: Count | None = None


class VoiceWentAway(Event, frozen=True):
    """A voice left the room, for a while or for good."""

    voice: VoiceId


class VoiceCameBack(Event, frozen=True):
    """A voice is in the room again."""

    voice: VoiceId


class PaceChosen(Event, frozen=True):
    """A voice said what time suits them, from their next turn on. Nobody says why."""

    voice: VoiceId
    pace: Pace


class CameAlongside(Event, frozen=True):
    """Somebody came who takes no turns: interpreting, supporting, at the keyboard. Their name is kept nowhere."""


class BecameAlongside(Event, frozen=True):
    """A voice is here for someone from now on, without turns of their own."""

    voice: VoiceId


class BecameVoice(Event, frozen=True):
    """Somebody who was here without turns is a voice: again, or one who has just joined."""

    voice: VoiceId


# --- steps and rounds


class StepOpened(Event, frozen=True):
    """A step that is no round began."""

    step: StepId


class StepClosed(Event, frozen=True):
    """A step that is no round ended."""

    step: StepId


class RoundOpened(Event, frozen=True):
    """A round began; ``order`` lists the voices present, as they will be offered their turns.

    The first ``left_first`` of them had no turn in an earlier round, which was ended early.
    """

    number: Count
    step: StepId
    prompt: Question
    share_ms: Milliseconds
    direction: Direction
    order: tuple[VoiceId, ...]
    left_first: Whole = 0


class RoundClosed(Event, frozen=True):
    """A round ended: everyone present has been offered a turn, or the group ended it ``early``."""

    number: Count
    early: bool = False


class OrderChanged(Event, frozen=True):
    """The turns still to come in a round go in another order, given whole."""

    round: Count
    to_come: tuple[VoiceId, ...]


class CardsCounted(Event, frozen=True):
    """How often each card was shown in a step. It says nothing of when, in whose turn, or by whom."""

    step: StepId
    slower: Whole
    stop: Whole


# --- turns


class TurnOpened(Event, frozen=True):
    """A voice is offered its turn. The same ``turn`` opens again after a first pass, or when it was kept open.

    ``offer_ms + take_ms`` is the share by the voice's pace; both are 0 without a clock. ``take_ms`` is what is evened
    out of an earlier overrun (below zero where a mended clock shows that too much was taken before).
    """

    turn: TurnId
    voice: VoiceId
    round: Count
    offer_ms: Milliseconds
    take_ms: int


class TurnKeptOpen(Event, frozen=True):
    """The turn came while its voice was away; it will be offered when they are back."""

    turn: TurnId
    voice: VoiceId
    round: Count


class ClockStarted(Event, frozen=True):
    """The open turn's clock began, or went on after a hold."""

    turn: TurnId


class ClockHeld(Event, frozen=True):
    """The open turn's clock was held; the reason is never kept."""

    turn: TurnId


class CountedFromOpening(Event, frozen=True):
    """All time for which the turn waited until now counts as spoken; once in a turn."""

    turn: TurnId


class TurnEnded(Event, frozen=True):
    """The voice has spoken."""

    turn: TurnId


class TurnPassed(Event, frozen=True):
    """The voice passed, which is a full and respected turn. ``later``: the turn is offered once more."""

    turn: TurnId
    later: bool


class LetBe(Event, frozen=True):
    """The turn owes nothing: what was spoken beyond its offer is not evened out. No reason is kept."""

    turn: TurnId


class TimeAdded(Event, frozen=True):
    """The same extra time for every voice in a round."""

    round: Count
    extra_ms: Milliseconds


class ClockMended(Event, frozen=True):
    """The time spoken in a turn was corrected to ``spoken_ms``; ``reason`` may be empty."""

    turn: TurnId
    spoken_ms: Milliseconds
    reason: Words = ""


# --- hands in an open discussion


class HandRaised(Event, frozen=True):
    """A voice asked to speak. Their hand is down again when they are given the floor, go away, or the step closes."""

    voice: VoiceId


class HandLowered(Event, frozen=True):
    """A voice does not ask to speak any more."""

    voice: VoiceId


class FloorGiven(Event, frozen=True):
    """A voice has the floor, and their clock runs at once: as their hand was up, or to answer what they were asked.

    It ends as a turn of a round does.
    """

    turn: TurnId
    voice: VoiceId
    step: StepId
    why: WhyFloor


# --- words


class Contributed(Event, frozen=True):
    """What a voice said was written down; ``voice`` is None when no name goes with it.

    ``step`` is the step whose question it answers, None if no question was open.
    ``text`` is None once the words were taken out; then ``voice`` is None too.
    """

    contribution: ContributionId
    voice: VoiceId | None
    turn: TurnId | None
    step: StepId | None
    text: Words | None


class ContributionReworded(Event, frozen=True):
    """It was put into better words; the earlier wording is kept for the voice. ``text`` is None once taken out."""

    contribution: ContributionId
    text: Words | None


class ContributionMoved(Event, frozen=True):
    """Somebody else said it: ``voice``, in ``turn`` if they had one for its question; None when no name goes with it.

    Both are None once the words were taken out.
    """

    contribution: ContributionId
    voice: VoiceId | None
    turn: TurnId | None


class ReadBack(Event, frozen=True):
    """It was read back, and the voice said: yes, that is what I meant; and whether their name may stand with it."""

    contribution: ContributionId
    with_name: bool


class TakenOut(Event, frozen=True):
    """The voice took it back: every wording of it is gone from the history, and only this remains."""

    contribution: ContributionId


# --- how the group works together


class WaysAgreed(Event, frozen=True):
    """The group said how it works together: all its lines, and what it chose; both take the place of earlier ones."""

    lines: tuple[Words, ...]
    choices: Choices


class WordExplained(Event, frozen=True):
    """A word was explained in plain words; the same word again is reworded, and its earlier meaning is kept."""

    term: Words
    meaning: Words


# --- decisions


class DecisionProposed(Event, frozen=True, omit_defaults=True):
    """A sentence was put to the group; ``source`` lists the contributions it came from.

    ``taken_up_from``: the undecided decision of an earlier session that it continues.
    """

    decision: DecisionId
    text: Words
    source: tuple[ContributionId, ...]
    taken_up_from: EarlierDecision | None = None


class DecisionReworded(Event, frozen=True):
    """The sentence was changed; it is open again until it is settled in its new words."""

    decision: DecisionId
    text: Words


class PrinciplesChosen(Event, frozen=True):
    """The group said which principles the decision serves: all that it serves, none to all."""

    decision: DecisionId
    principles: tuple[Principle, ...]


class ConsentTaken(Event, frozen=True):
    """A consent check: how many agreed, had a concern, objected, or chose not to show (``abstain``)."""

    decision: DecisionId
    agree: Whole
    concern: Whole
    object: Whole
    abstain: Whole = 0
    words: tuple[ConcernWords, ...] = ()


class DecisionTakenUp(Event, frozen=True):
    """A parked decision is open again."""

    decision: DecisionId


class DecisionCarried(Event, frozen=True):
    """Voices agreed to carry it out by ``due``, and to tell the group what came of it by ``feed_back_by``.

    ``at_next_meeting``: which of the two is promised for the next meeting, whose day is not known yet.
    """

    decision: DecisionId
    carried_by: tuple[VoiceId, ...]
    due: date | None = None
    feed_back_by: date | None = None
    at_next_meeting: tuple[Promised, ...] = ()


class DecisionSettled(Event, frozen=True):
    """The group settled it; ``reason`` says why in words, and is required if it was not agreed."""

    decision: DecisionId
    settlement: Settlement
    reason: Words = ""


class LetGo(Event, frozen=True):
    """An undecided decision was let go: nobody needs it any more, and ``reason`` says why."""

    decision: DecisionId
    reason: Words


# --- what comes of it, also after the close


class FollowedUp(Event, frozen=True):
    """What happened with a decision, and what was learned, whether it worked or not."""

    decision: DecisionId
    status: FollowUpStatus
    happened: Words
    learned: Words = ""


class FedBack(Event, frozen=True):
    """The group was told what came of a decision."""

    decision: DecisionId
    words: Words = ""


class ContributionAnswered(Event, frozen=True):
    """What became of a voice's words: acted on (by which decision), partly, not (because …), or still open."""

    contribution: ContributionId
    answer: AnswerKind
    decision: DecisionId | None = None
    because: Words = ""


class LookedBack(Event, frozen=True):
    """The group looked back at a decision of an earlier session; the follow-up is also kept in that session's file."""

    session: SessionId
    decision: DecisionId
    text: Words
    status: FollowUpStatus
    happened: Words
    learned: Words = ""


# --- reflection


class HandsShown(Event, frozen=True):
    """From 1 to 5 by show of hands, "was my voice heard as much as anyone's?": how many showed each, and passed."""

    hands: tuple[Whole, Whole, Whole, Whole, Whole]
    passed: Whole = 0


class Reflected(Event, frozen=True):
    """What went well, what did not, or what to try differently, in words."""

    about: ReflectionKind
    text: Words


# --- history


class Undone(Event, frozen=True):
    """The act ``from_act`` was undone; its events stay in the history but do not count."""

    from_act: Count


class Redone(Event, frozen=True):
    """The last undone act counts again."""


AnyEvent = (
    SessionOpened | SessionResumed | SessionClosed
    | PlanChanged | EndChosen | MeetingChanged | BreakBegan | BreakEnded | ThinkingEnded | QuietTaken | OrderChanged
    | VoiceJoined | VoiceRenamed | VoiceWentAway | VoiceCameBack
    | PaceChosen | CameAlongside | BecameAlongside | BecameVoice
    | StepOpened | StepClosed | RoundOpened | RoundClosed | CardsCounted
    | TurnOpened | TurnKeptOpen | ClockStarted | ClockHeld | CountedFromOpening
    | TurnEnded | TurnPassed | LetBe | TimeAdded | ClockMended
    | HandRaised | HandLowered | FloorGiven
    | Contributed | ContributionReworded | ContributionMoved | ReadBack | TakenOut | WaysAgreed
    | WordExplained
    | DecisionProposed | DecisionReworded | PrinciplesChosen | ConsentTaken | DecisionTakenUp | DecisionSettled
    | DecisionCarried | LetGo | FollowedUp | FedBack | ContributionAnswered | LookedBack | HandsShown | Reflected
    | Undone | Redone
)  # fmt: skip
"""Every kind of event, as one union: the decoder and the published schema are made from it."""

Events = tuple[Event, ...]

NAMING = VoiceJoined | VoiceRenamed
"""The events that hold the name of a voice."""


def to_plain(event: Event) -> dict[str, Any]:
    """An event as a mapping of plain values: ``seq, act, command, at, elapsed_ms, kind`` and then its own fields."""
    fields: dict[str, Any] = msgspec.to_builtins(event)
    kind = fields.pop("kind")
    head = {name: fields.pop(name) for name in ("seq", "act", "command", "at", "elapsed_ms")}
    return {**head, "kind": kind, **fields}


def from_plain(fields: dict[str, Any]) -> Event:
    """The event that ``to_plain`` wrote. Raises ``msgspec.ValidationError`` on anything else."""
    event: Event = msgspec.convert(fields, AnyEvent)
    return event
