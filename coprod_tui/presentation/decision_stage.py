"""A decision on the stage: its sentence, how it stands, what is asked, and what the group may do with it."""

from collections.abc import Iterator
from typing import NamedTuple

from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import decisions as say
from coprod_tui.presentation.called import said_by
from coprod_tui.presentation.carrying import carried
from coprod_tui.presentation.keys import Key, key
from coprod_tui.presentation.labels import LIVE_WITH_IT, MARKS, STATES, marked
from coprod_tui.presentation.language import _
from coprod_tui.presentation.principles import title
from coprod_tui.presentation.text import Keyed, Line, Paragraph
from coprod_tui.presentation.words import EARLIER

_TOLD = _("{key}  {does}")
_PLACE = _("Decision {number} of {count}")
_SERVES = _("Which principles does it serve?")
_FROM_WORDS = _("From {name}: “{text}”")
_FROM_TAKEN_OUT = _("From words that were taken out later")
_REOPENS = _("reword it; then it is open again")
_OPEN_OBJECTION = _(
    "Something has to be sorted out first: reword it ([decision.reword]), then ask again ([decision.check])."
)
_UNCHECKED_OBJECTION = _("It is not sorted out until all were asked about these new words ([decision.check]).")
_ANSWERS = (
    _("thumb up: Yes · flat hand: Yes, but I have a worry · thumb down: No, something has to be sorted out first"),
    _("thumb up: Yes · flat hand: Yes, but I have a worry\nthumb down: No, something has to be sorted out first"),
    _("Yes\nYes, but I have a worry\nNo, something has to be sorted out first"),
)
"""What everyone may show, the widest form first. The signs go last: the wall tells them nowhere else."""


class DecisionView(NamedTuple):
    """What everybody sees of a decision: in the room's own window and on the wall.

    ``asked``: what the group is asked, or what came of it, and below it the ``answers``, the widest form first.
    ``beside``: what has been said of it, and where it came from.
    """

    stands: Line
    words: str
    asked: str
    answers: tuple[str, ...]
    beside: Paragraph


class OnStage(NamedTuple):
    """The decision, and for the facilitator its place, what comes next, its principles and the keys.

    ``offered``: the keys for what may be done with it.
    """

    place: str
    decision: DecisionView
    hint: str
    acts: tuple[Keyed, ...]
    principles: tuple[Keyed, ...]
    offered: tuple[Key, ...]


def on_stage(session: Session, decision: Decision, *, is_asked: bool) -> OnStage:
    """The decision as it stands among the others; ``is_asked`` while the counts of a check are entered."""
    number, count = session.decisions.index(decision) + 1, len(session.decisions)
    may = offered(decision)
    return OnStage(
        _PLACE.format(number=number, count=count),
        decision_view(session, decision, is_asked=is_asked),
        _hint(decision),
        tuple((Line.of((f"{key.shown}  ", "bold now")), (key.label, "ink")) for key in may),
        tuple(_principles(session, decision)),
        may,
    )


def decision_view(
    session: Session, decision: Decision, being_worded: str = "", *, is_asked: bool = False
) -> DecisionView:
    """The decision in large; with other words while it is being reworded.

    While it is asked the question stands there, and nothing of what was shown before: all show at the same moment.
    """
    unchecked = decision.state == "proposed" and (decision.check is None or bool(being_worded))
    shows_question = is_asked or unchecked
    return DecisionView(
        Line.of((marked(decision.state), MARKS[decision.state].tone)),
        being_worded or decision.text,
        LIVE_WITH_IT if shows_question else _outcome(session, decision),
        _ANSWERS if shows_question else (),
        tuple(_beside(session, decision, is_asked=is_asked)),
    )


def _outcome(session: Session, decision: Decision) -> str:
    """What all showed, who will do it, or why it was settled so."""
    if decision.state == "agreed":
        return carried(session, decision)
    if decision.reason:
        return say.why_or_when(decision)
    return say.checked(decision.check) if decision.check and decision.is_undecided else ""


def _beside(session: Session, decision: Decision, *, is_asked: bool) -> Iterator[Line]:
    """Worries and objections, from whose words it came, and the words that it had before."""
    for check in () if is_asked else decision.consent[-1:]:
        for worry in say.worries(check.words, is_of_these_words=check is decision.check):
            yield Line.of((worry, "ink"))
    for words in map(session.contribution, decision.source):
        name = said_by(session, words)
        said = _FROM_TAKEN_OUT if words.text is None else _FROM_WORDS.format(name=name, text=words.text)
        yield Line.of((said, "quiet"))
    earlier = dict.fromkeys(wording.text for wording in decision.earlier if wording.text != decision.text)
    yield from (Line.of((EARLIER.format(text=text), "quiet")) for text in earlier)


def _hint(decision: Decision) -> str:
    """What comes next where something has to be sorted out first."""
    if not decision.is_undecided or not decision.last_check_met_objection:
        return ""
    return _OPEN_OBJECTION if decision.check else _UNCHECKED_OBJECTION


def _principles(session: Session, decision: Decision) -> Iterator[Keyed]:
    """Those of the session, each with its key and a sign for those that the decision serves."""
    yield Line(), (_SERVES, "quiet")
    for number, principle in enumerate(session.principles, start=1):
        sign, tone = ("✓ ", "bold ink") if principle in decision.principles else ("· ", "ink")
        front = Line.of((f"{key(f'decision.principle_{number}').shown}  ", "bold now"), sign)
        yield front, (title(session, principle), tone)


def offered(decision: Decision) -> tuple[Key, ...]:
    """The keys for what the group may do with a decision in its present state: with one let go, nothing more."""
    if decision.state == "let_go":
        return ()
    if decision.state == "agreed":
        return (key("decision.carry"), _reopening())
    if decision.state == "not_agreed":
        return (_reopening(),)
    left_out = {"parked"} if decision.state == "parked" else {"take_up"}
    if decision.last_check_met_objection or decision.check is None:
        left_out.add("agreed")
    acts = ("check", "agreed", "not_agreed", "parked", "take_up", "reword", "let_go")
    return tuple(_labelled(key(f"decision.{act}")) for act in acts if act not in left_out)


def _reopening() -> Key:
    return key("decision.reword")._replace(label=_REOPENS)


def _labelled(row: Key) -> Key:
    """The key, labelled with the name of the state it leads to if it has no label."""
    return row if row.label else row._replace(label=next(said for state, said in STATES.items() if state == row.name))


def told(key: Key) -> str:
    """A key and what it does, for the help."""
    return _TOLD.format(key=key.shown, does=key.label)
