"""The stage: what stands largest in the room, around the clock."""

from typing import Literal, NamedTuple

from coprod_tui.domain.model.session import Round, Session, Turn
from coprod_tui.domain.schedule import rotation
from coprod_tui.presentation import room as say
from coprod_tui.presentation.called import name_of
from coprod_tui.presentation.steps import STEPS


class StageView(NamedTuple):
    """The picture of the room: the question, the name with a note beside it, and who comes next.

    ``large`` says which of them stands in large letters.
    """

    heading: str
    name: str
    note: str
    coming: str
    large: Literal["heading", "name"] = "name"


def stage(session: Session) -> StageView:
    """The question, whose turn it is, and who comes next."""
    turn = session.open_turn
    coming = _coming(session)
    if turn:
        round_ = session.rounds[turn.round - 1]
        return StageView(round_.prompt, name_of(session, turn.voice), _note(session, round_, turn), coming)
    if session.round:
        return StageView(session.round.prompt, "", say.OPEN_NEXT, coming)
    if session.step:
        step = session.step
        return StageView(step.prompt or session.plan.purpose, STEPS[step.kind].title, "", coming)
    if session.next_step is None:
        return StageView(session.plan.purpose, say.DONE, say.OPEN_NEXT if coming else say.END, coming)
    if not session.steps_opened:
        return StageView(session.plan.purpose, say.welcome(len(session.present)), say.OPEN_FIRST, coming)
    return StageView(session.plan.purpose, say.BETWEEN, say.OPEN_NEXT, coming)


def _note(session: Session, round_: Round, turn: Turn) -> str:
    notes = []
    if session.round is None or turn.round != session.round.number:
        notes.append(say.KEPT.format(number=turn.round))
    elif turn.passes:
        notes.append(say.AGAIN)
    elif any(other.id != turn.id for other in round_.turns_of(turn.voice)):
        notes.append(say.EXTRA)
    return " · ".join(notes)


def _coming(session: Session) -> str:
    upcoming = rotation.queue(session)
    if upcoming:
        first, *others = (name_of(session, coming.voice) for coming in upcoming[:2])
        if others and others[0] != first:
            return say.NEXT_TWO.format(first=first, second=others[0])
        return say.NEXT.format(first=first)
    step = session.next_step
    if step is None:
        return say.NEXT_END if session.step_open else ""
    return say.NEXT_STEP.format(step=step.prompt or STEPS[step.kind].title)
