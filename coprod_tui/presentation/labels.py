"""Labels of states, answers and counts: the same in every export, in the shell and on every screen."""

from typing import NamedTuple

from coprod_tui.domain.events import AnswerKind, FollowUpStatus, ReflectionKind, WhyLeft
from coprod_tui.domain.model.decision import DecisionState
from coprod_tui.domain.model.principles import Principle
from coprod_tui.presentation.language import _, counting, plural

STATES: dict[DecisionState, str] = {
    "proposed": _("in words, not settled"),
    "agreed": _("agreed"),
    "not_agreed": _("not agreed"),
    "parked": _("not decided yet; we come back to it"),
    "let_go": _("let go"),
}


class Mark(NamedTuple):
    """How the state of a decision looks in lists: its sign, and the tones of its sentence and of sign and word."""

    sign: str
    words: str
    tone: str


MARKS: dict[DecisionState, Mark] = {
    "proposed": Mark("○", "", "quiet"),
    "agreed": Mark("✓", "bold", "bold now"),
    "not_agreed": Mark("✗", "", "ink"),
    "parked": Mark("○", "", "quiet"),
    "let_go": Mark("–", "quiet", "quiet"),
}
"""The same everywhere. A sign never stands without its word, and what was agreed is told by weight, too."""

STATUSES: dict[FollowUpStatus, str] = {
    "under_way": _("under way"),
    "done": _("done"),
    "changed": _("done differently"),
    "not_done": _("not done"),
}
ANSWERS: dict[AnswerKind, str] = {
    "acted_on": _("acted on"),
    "partly": _("partly acted on"),
    "not_acted_on": _("not acted on"),
    "open": _("still open"),
}
WHY_LEFT: dict[WhyLeft | None, str] = {
    "out_of_time": _("for next time: we ran out of time"),
    "chosen": _("for next time: we chose to"),
    "dropped": _("left out"),
    None: _("for next time: we did not get to it"),
}
"""What became of a step that the group left, and why."""

ANSWERED_BECAUSE = _("{answer}, because {reason}")

REFLECT_TITLE = _("How was it?")
REFLECT_HANDS = _(
    "Was my voice heard as much as anyone’s? 1 (not at all) to 5 (fully), by show of hands. Only counts are kept."
)
REFLECTIONS: dict[ReflectionKind, str] = {
    "well": _("What went well"),
    "not_well": _("What did not go well"),
    "differently": _("What we try differently"),
}
"""In the order of the questions."""

MARKED = _("{sign} {state}")
ALL = _("all")
"""No filter: of every group, of everybody."""

LIVE_WITH_IT = _("Can we all live with this?")
QUOTED = _("“{words}”")
HERE_FOR_SOMEONE = _("here for someone")
SOMEONE = _("someone")
"""Used instead of a name if none may be shown with the words."""

CHECKED = _("checked with them")
"""Marks words that the speaker has confirmed."""

SAME_NAME = _("There are two called {name}. What would each like to be called, so that we can tell them apart?")

HOW_IT_STANDS = _("How it stands")
WHO = _("who will do it")
BY_WHEN = _("by when")
HEAR_BACK = _("when we hear back")


def quoted(words: str) -> str:
    """``words`` in the quotation marks of the language."""
    return QUOTED.format(words=words)


def marked(state: DecisionState) -> str:
    """``✓ agreed``: how a decision stands, as a sign and its word."""
    return MARKED.format(sign=MARKS[state].sign, state=STATES[state])


people = counting("{number} person", "{number} people")
"""``1 person``, ``8 people``."""
sessions = counting("{number} session", "{number} sessions")
"""``1 session``, ``2 sessions``."""
decisions = counting("{number} decision", "{number} decisions")
"""``1 decision``, ``3 decisions``."""


def showed(agree: int, concern: int, object_: int, abstain: int) -> str:
    """The counts of a consent check: ``7 yes, 1 yes with a worry, nobody no``."""
    counts = (
        yes(agree),
        yes_with_a_worry(concern) if concern else "",
        no(object_),
        did_not_show(abstain) if abstain else "",
    )
    return ", ".join(filter(None, counts))


def yes(count: int) -> str:
    """How many showed that they can live with it."""
    return plural(count, "{number} yes", "{number} yes") if count else _("nobody yes")


yes_with_a_worry = counting("{number} yes with a worry", "{number} yes with a worry")
"""How many showed that they can, with a worry."""


def no(count: int) -> str:
    """How many showed that something has to be sorted out first."""
    return plural(count, "{number} no", "{number} no") if count else _("nobody no")


did_not_show = counting("{number} did not show", "{number} did not show")
"""How many chose not to show."""


PRINCIPLE_TITLES: dict[Principle, str] = {
    "equals": _("Treating patients as equals"),
    "informed": _("Patients who are fully informed"),
    "shared": _("Shared decision making and patient partnership"),
    "inequalities": _("Recognising inequalities"),
    "input": _("Seeking patient input"),
    "joined": _("Joining services around patients"),
}
"""The title of each principle."""
