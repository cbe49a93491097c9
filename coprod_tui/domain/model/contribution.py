"""Contributions with their earlier wordings and answers, and the reflection."""

from datetime import datetime
from typing import Protocol

from coprod_tui.domain.events import AnswerKind, ReflectionKind
from coprod_tui.domain.ids import ContributionId, DecisionId, StepId, TurnId, VoiceId
from coprod_tui.domain.model.value import Value


class Wording(Value, frozen=True):
    """An earlier wording, and when it was replaced."""

    at: datetime
    text: str


class Answer(Value, frozen=True):
    """What became of a voice's words; ``decision`` is the id of the decision that acted on them."""

    at: datetime
    kind: AnswerKind
    decision: DecisionId | None = None
    because: str = ""


class Contribution(Value, frozen=True):
    """What a voice said, in their words; ``voice`` is None when no name goes with it.

    ``step`` is the id of the step whose question it answers; None if no question was open:
    before the first step, after the last one, between two, or in a break. ``text`` is None once the words were taken
    out: what is left is a gap. ``with_name``: the voice said that their name may stand with the words.
    """

    id: ContributionId
    voice: VoiceId | None
    turn: TurnId | None
    step: StepId | None
    at: datetime
    text: str | None
    read_back: bool = False
    with_name: bool = False
    earlier: tuple[Wording, ...] = ()
    answers: tuple[Answer, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether it still waits for an answer."""
        return not self.answers or self.answers[-1].kind == "open"


class Attributed(Protocol):
    """Words and whether a name may be shown with them: a contribution, in a session or in an export."""

    @property
    def id(self) -> ContributionId: ...

    @property
    def voice(self) -> VoiceId | None: ...

    @property
    def with_name(self) -> bool: ...


def voice_named_with(words: Attributed) -> VoiceId | None:
    """The voice whose name may be shown with the words in exports; None means *someone*."""
    return words.voice if words.with_name else None


class Hands(Value, frozen=True):
    """How many showed each of 1 to 5, and how many passed."""

    at: datetime
    hands: tuple[int, int, int, int, int]
    passed: int


class Reflection(Value, frozen=True):
    """What went well, what did not, or what to try differently."""

    at: datetime
    about: ReflectionKind
    text: str
