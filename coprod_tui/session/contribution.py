"""What was said: contributions with their earlier wordings and answers, and the reflection."""

from datetime import datetime

from coprod_tui.session.events import AnswerKind, ReflectionKind
from coprod_tui.session.value import Value


class Wording(Value, frozen=True):
    """An earlier wording, and when it was replaced."""

    at: datetime
    text: str


class Answer(Value, frozen=True):
    """What became of a voice's words; ``decision`` is the id of the decision that acted on them."""

    at: datetime
    kind: AnswerKind
    decision: str | None = None
    because: str = ""


class Contribution(Value, frozen=True):
    """What a voice said, in their words; ``voice`` is None when no name goes with it.

    ``step`` is the number of the step whose question it answers; None where nothing was asked when it was said:
    before the first step, after the last one, between two, or in a break.
    """

    id: str
    voice: str | None
    turn: str | None
    step: int | None
    at: datetime
    text: str
    read_back: bool = False
    earlier: tuple[Wording, ...] = ()
    withdrawn: bool = False
    answers: tuple[Answer, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether it still waits for an answer."""
        return not self.answers or self.answers[-1].kind == "open"


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
