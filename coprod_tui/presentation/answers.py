"""What became of our words: from each contribution to its decision, and on to what came of it."""

from collections.abc import Iterator
from typing import NamedTuple

from coprod_tui.domain.events import AnswerKind
from coprod_tui.domain.ids import DecisionId
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import follow_up as say
from coprod_tui.presentation.closing import said_by_whom
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.text import Line, Paragraph


class AnswersView(NamedTuple):
    """Each contribution that stands, with what became of it, and a sentence about those that still wait."""

    entries: tuple[Paragraph, ...]
    waiting: str


def answers(session: Session) -> AnswersView:
    """What became of everything that was heard."""
    if count := len(session.waiting):
        waiting = say.still_wait(count)
    else:
        waiting = say.ANSWERS_DONE if session.heard else say.ANSWERS_NONE
    return AnswersView(tuple(tuple(_walked(session, said)) for said in session.heard), waiting)


def _walked(session: Session, said: Contribution) -> Iterator[Line]:
    """The way from words to their decision and to what came of it; a name stands with them where it may."""
    yield said_by_whom(session, said)
    yield Line.of((_answer(session, said), "quiet"))
    last = said.answers[-1] if said.answers else None
    if last and last.decision:
        yield Line.of((_came_of(session, last.decision), "quiet"))
    yield Line()


def _came_of(session: Session, decision: DecisionId) -> str:
    follow_up = session.decision(decision).follow_up
    if not follow_up:
        return say.CAME_OF_IT_OPEN
    return say.came_of_it(follow_up[-1].status, follow_up[-1].happened, follow_up[-1].learned)


def _answer(session: Session, said: Contribution) -> str:
    """The last answer in words."""
    if not said.answers:
        return say.WAITS
    last = said.answers[-1]
    by = [(number, each.text) for number, each in enumerate(session.decisions, start=1) if each.id == last.decision]
    number, text = by[0] if by else (0, "")
    return say.answered(last.kind, number, text, last.because or "")


class AnswerView(NamedTuple):
    """The form about one contribution: the decisions that may have acted on it, and where the choices begin."""

    words: str
    decisions: tuple[tuple[DecisionId, str], ...]
    begins_at: str
    """The id of the decision that it came into; empty if there is none."""
    kind: AnswerKind


def answer_form(session: Session, said: Contribution) -> AnswerView:
    """Words that came into an agreed decision were most likely acted on."""
    agreed = [decision for decision in session.decisions if decision.state == "agreed"]
    came_of = [each.id for each in agreed if said.id in each.source]
    return AnswerView(
        quoted(said.text or ""),
        tuple((each.id, each.text) for each in agreed),
        came_of[-1] if came_of else "",
        "acted_on" if came_of else "not_acted_on",
    )


def needs_decision(kind: AnswerKind) -> bool:
    """Whether an answer of this kind says which decision acted on the words."""
    return kind in ("acted_on", "partly")
