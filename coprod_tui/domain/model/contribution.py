"""Contributions with their earlier wordings and answers, and the reflection."""

from coprod_tui.domain.events import AnswerKind, ReflectionKind, Whole
from coprod_tui.domain.ids import ContributionId, DecisionId, StepRef, TurnId, VoiceId, VoiceRef
from coprod_tui.domain.model.value import Moment, Published


class Wording(Published, frozen=True):
    """An earlier wording, and when it was replaced."""

    at: Moment
    text: str


class Answer(Published, frozen=True):
    """What became of a voice's words; ``decision`` is the one that acted on them."""

    at: Moment
    kind: AnswerKind
    decision: DecisionId | None
    because: str | None


class Contribution(Published, frozen=True):
    """What a voice said, in their words; ``voice`` is null where no name goes with it, ``text`` once it was taken out.

    ``step``: the one whose question it answers; null where nothing was asked when it was said.
    ``with_name``: the voice said that their name may stand with the words.
    """

    id: ContributionId
    voice: VoiceRef | None
    turn: TurnId | None
    step: StepRef | None
    at: Moment
    text: str | None
    read_back: bool
    with_name: bool
    earlier: tuple[Wording, ...]
    answers: tuple[Answer, ...]

    @property
    def waits(self) -> bool:
        """Whether it still waits for an answer."""
        return not self.answers or self.answers[-1].kind == "open"


def voice_named_with(words: Contribution) -> VoiceId | None:
    """The voice that said that its name may stand with the words."""
    return words.voice if words.with_name else None


class Hands(Published, frozen=True):
    """How many showed each of 1 to 5 when asked whether their voice was heard as much as anyone's, and passed."""

    at: Moment
    hands: tuple[Whole, Whole, Whole, Whole, Whole]
    passed: Whole


class ReflectionWords(Published, frozen=True):
    """What went well, what did not, or what to try differently."""

    at: Moment
    about: ReflectionKind
    text: str
