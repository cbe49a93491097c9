"""The stage: what stands largest in the room, around the clock."""

from typing import Literal, NamedTuple

from coprod_tui.domain.model.round import Round
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.turn import Turn
from coprod_tui.domain.model.value import part
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.schedule import rotation
from coprod_tui.domain.schedule.floor import has_hands, who_comes
from coprod_tui.domain.schedule.sharing import sharing_of
from coprod_tui.presentation import room as say
from coprod_tui.presentation.alongside import WELCOME_WITHOUT_TURNS
from coprod_tui.presentation.breaks import ENDS, back_at, is_gathering
from coprod_tui.presentation.called import called, name_of
from coprod_tui.presentation.cards import CardView
from coprod_tui.presentation.follow_up import came_of_it
from coprod_tui.presentation.steps import STEPS
from coprod_tui.presentation.ways import Group, gathering


class StageView(NamedTuple):
    """The picture of the room.

    ``lead``: a small line above everything, such as what kind of step it is. ``heading``: the question. ``name``: whose
    turn it is, only while one is open; ``note``: what is special about the turn, which singles nobody out.
    ``hint``: which key leads on, for the facilitator's window only. ``coming``: who or what comes next.
    ``large`` says which of heading and name stands in large letters. ``lines``: what is read aloud below it, in
    groups, of which the first matters most. ``cards``: those that are up. ``names``: all that may stand there, so that
    one size fits each of them.
    """

    lead: str = ""
    heading: str = ""
    name: str = ""
    note: str = ""
    hint: str = ""
    coming: str = ""
    large: Literal["heading", "name"] = "heading"
    lines: tuple[Group, ...] = ()
    cards: tuple[CardView, ...] = ()
    names: tuple[str, ...] = ()


def stage(session: Session) -> StageView:
    """The question, whose turn it is, and who comes next."""
    if session.is_closed:
        return StageView(say.CLOSED, say.THANK_YOU, lines=_support(session))
    if session.break_now:
        return StageView(say.BREAK, back_at(session) or "", hint=ENDS, lines=_support(session))
    if step := step_now(session):
        view = _in_a_step(session, step)
        return view if step.kept else view._replace(lead=_not_written(view.lead))
    if session.next_step:
        return _before_a_step(session, session.next_step)
    late = coming(session)
    return StageView(say.DONE, say.THANK_YOU, hint=say.OPEN_NEXT if late else say.END, coming=late)


def step_now(session: Session) -> Step | None:
    """The step of the open turn, which may be one that was kept from an earlier round; else the open one."""
    if turn := session.open_turn:
        return part(session.plan.steps, turn.step)
    return session.step


def _in_a_step(session: Session, step: Step) -> StageView:
    if turn := session.open_turn:
        return _turn(session, turn)
    if session.thinking:
        return StageView(say.THINKING, asked(step), hint=say.END_THINKING, coming=coming(session))
    if session.round:
        return _between_turns(session)
    if (back := back_at(session)) is not None:
        lead = step.prompt or STEPS[step.kind].title
        return StageView(lead, back, hint=ENDS, coming=coming(session), lines=_support(session))
    view = _step(step)._replace(coming=coming(session), hint=say.GIVE_FLOOR if session.raised else "")
    return view._replace(lines=_looked_back(session)) if is_looking_back(session) else view


def is_looking_back(session: Session) -> bool:
    """Whether the stage shows what came of earlier decisions."""
    step = session.step
    is_open = step is not None and step.kind == "look-back"
    return is_open and not (session.thinking or session.open_turn or session.break_now or session.is_closed)


def _support(session: Session) -> tuple[Group, ...]:
    """Where people find support, as the plan says."""
    return (Group("", (session.plan.support,)),) if session.plan.support else ()


def _looked_back(session: Session) -> tuple[Group, ...]:
    """What was said so far of each earlier decision, the newest first."""
    return tuple(
        Group(each.text, (came_of_it(each.status, each.happened, each.learned),))
        for each in reversed(session.look_backs)
    )


def _not_written(lead: str) -> str:
    """Above everything, with what is said there anyway."""
    return say.ALSO_NOT_WRITTEN.format(lead=lead, not_written=say.NOT_WRITTEN) if lead else say.NOT_WRITTEN


def _turn(session: Session, turn: Turn) -> StageView:
    question, note = of_turn(session, turn)
    name = name_of(session, turn.voice)
    return StageView("", question, name, note, coming=coming(session), large="name", names=_names(session))


def of_turn(session: Session, turn: Turn) -> tuple[str, str]:
    """What is asked in a turn, and what is special about it."""
    if turn.round is None:
        return asked(part(session.plan.steps, turn.step)), say.ANSWERS if turn.why == "answer" else ""
    round_ = session.rounds[turn.round - 1]
    return round_.prompt, say.EXTRA if is_extra(round_, turn) else ""


def is_extra(round_: Round, turn: Turn) -> bool:
    """Whether a turn of a round is offered for the time that was added for everyone."""
    return any(other.id != turn.id for other in round_.turns_of(turn.voice))


def _names(session: Session) -> tuple[str, ...]:
    return tuple(called(voice.name) for voice in session.voices)


def _between_turns(session: Session) -> StageView:
    assert session.round is not None
    if rotation.queue(session):
        return StageView("", session.round.prompt, hint=say.OPEN_NEXT, coming=coming(session))
    if session.next_step:
        return _before_a_step(session, session.next_step)
    return StageView(heard_in(session, session.round), session.round.prompt, hint=say.OPEN_NEXT, coming=coming(session))


def _before_a_step(session: Session, step: Step) -> StageView:
    """What comes next stands large, so that everybody can think of it before it begins."""
    if is_gathering(session):
        lead = WELCOME_WITHOUT_TURNS if session.is_without_voices else say.welcome(len(session.present))
        heading = session.plan.purpose or session.plan.title
        return StageView(lead, heading, hint=say.OPEN_FIRST, coming=then(step), lines=gathering(session))
    last = session.rounds[-1] if session.rounds else None
    is_over = last is not None and last.step == session.latest_step
    lead = say.NOW_COMES.format(thanks=heard_in(session, last)) if last and is_over else say.COMES
    return StageView(lead, asked(step), hint=say.OPEN_NEXT)


def heard_in(session: Session, round_: Round) -> str:
    """Thanks at the end of a round: whoever chose silence, whose turn is kept open, or who left was not heard in it.

    Whoever came after it was not offered a turn in it either.
    """
    if round_.ended_early:
        return say.ENDED_EARLY
    missed_it = [voice for voice in session.voices if voice.id not in round_.order and not voice.alongside]
    if any(voice.here for voice in missed_it):
        return say.THANK_YOU
    shared = sharing_of(session, round_)
    if shared.spoke < shared.voices:
        return say.EVERYONE_OFFERED
    return say.ALL_HERE_HEARD if missed_it else say.EVERYONE_HEARD


def _step(step: Step) -> StageView:
    words = STEPS[step.kind]
    asked_now = step.prompt or words.asks
    also = (Group("", words.ask_also),) if words.ask_also else ()
    return StageView(words.title if asked_now else "", asked_now or words.title, lines=also)


def asked(step: Step) -> str:
    """The question of a step, or what kind of step it is."""
    return step.prompt or STEPS[step.kind].title


def then(step: Step) -> str:
    """What comes after what goes on now."""
    return say.NEXT_STEP.format(step=step.prompt) if step.prompt else STEPS[step.kind].then


def coming(session: Session) -> str:
    """Who comes next, or what."""
    if upcoming := who_comes(session):
        first, *others = (name_of(session, each) for each in upcoming[:2])
        if others and others[0] != first:
            return say.NEXT_TWO.format(first=first, second=others[0])
        return say.NEXT.format(first=first)
    if has_hands(session):
        return say.NEXT_OPEN
    if session.next_step:
        return then(session.next_step)
    return say.NEXT_END if session.step_open else ""
