"""What states, answers and counts are called: the same in every export, in the shell and on every screen."""

from collections.abc import Callable

from coprod_tui.domain.events import AnswerKind, FollowUpStatus, ReflectionKind
from coprod_tui.domain.model.contribution import Attributed, voice_named_with
from coprod_tui.domain.model.decision import DecisionState

STATES: dict[DecisionState, str] = {
    "proposed": "in words, not settled",
    "agreed": "agreed",
    "not_agreed": "not agreed",
    "parked": "not decided yet; we come back to it",
}
STATUSES: dict[FollowUpStatus, str] = {
    "under_way": "under way",
    "done": "done",
    "changed": "done differently",
    "not_done": "not done",
}
ANSWERS: dict[AnswerKind, str] = {
    "acted_on": "acted on",
    "partly": "partly acted on",
    "not_acted_on": "not acted on",
    "open": "still open",
}
REFLECTIONS: dict[ReflectionKind, str] = {
    "well": "What went well",
    "not_well": "What did not go well",
    "differently": "What we try differently",
}
"""In the order in which they are asked."""

LIVE_WITH_IT = "Can we all live with this?"
SOMEONE = "someone"
"""Who said it, where no name stands with the words."""

CHECKED = "checked with them"
"""Whoever said it has confirmed it."""

WHO = "who will do it"
BY_WHEN = "by when"
HEAR_BACK = "when we hear back"


def name_with_words(words: Attributed, name_of: Callable[[str], str]) -> str:
    """The name that may stand with the words in what is handed out, else *someone*."""
    voice = voice_named_with(words)
    return name_of(voice) if voice else SOMEONE


def people(count: int) -> str:
    """``1 person``, ``8 people``."""
    return "1 person" if count == 1 else f"{count} people"


def showed(agree: int, concern: int, object_: int, abstain: int) -> str:
    """How everyone showed: ``7 yes, 1 yes with a worry, nobody no``."""
    counts = [f"{agree or 'nobody'} yes"]
    counts += [f"{concern} yes with a worry"] if concern else []
    counts.append(f"{object_ or 'nobody'} no")
    counts += [f"{abstain} did not show"] if abstain else []
    return ", ".join(counts)
