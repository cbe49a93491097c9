"""The view of a Session in the room: pure functions and plain values, testable without a screen."""

from typing import Literal, NamedTuple

from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.session import Round, Session, Turn, Voice
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.schedule import rotation, turns
from coprod_tui.domain.steps.kinds import rules_of
from coprod_tui.presentation import lengths, times
from coprod_tui.presentation import room as say
from coprod_tui.presentation.called import called, name_of
from coprod_tui.presentation.labels import SOMEONE, STATES
from coprod_tui.presentation.steps import STEPS

Tone = Literal["waiting", "running", "held", "over", "calm"]


class ClockView(NamedTuple):
    """A clock: its text (digits, or empty where there is none), a caption, a tone, and how much is used (0 to 1).

    ``changes_in_ms``: when the text changes next; None while the clock stands still.
    """

    text: str
    caption: str
    tone: Tone
    used: float
    changes_in_ms: int | None


class StageView(NamedTuple):
    """The picture of the room: the question, the name with a note beside it, and who comes next."""

    heading: str
    name: str
    note: str
    coming: str


def where(session: Session) -> str:
    """Where in the plan the group is: ``Round 2 of 3``."""
    if session.round:
        return _round_where(session)
    if session.step:
        return STEPS[session.step.kind].title
    if session.open_turn:
        return say.KEPT_TURN.format(number=session.open_turn.round)
    if session.next_step is None:
        return say.DONE
    return say.BETWEEN if session.steps_opened else say.GATHERING


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


def clock(session: Session, elapsed_ms: int) -> ClockView:
    """The clock of the open turn, or of the step, ``elapsed_ms`` after the session opened."""
    if turn := session.open_turn:
        return _turn_clock(session, turn, elapsed_ms)
    step = session.step
    if step and not rules_of(step).has_turns:
        return _step_clock(session, step, elapsed_ms)
    return ClockView("", "", "calm", 0, None)


class VoiceView(NamedTuple):
    """A voice of the list, and how it stands."""

    name: str
    standing: rotation.Standing


def voices(session: Session) -> tuple[VoiceView, ...]:
    """The voices, in the order of every list of them, and how each stands."""
    how = rotation.standings(session)
    return tuple(VoiceView(called(voice.name), how[voice.id]) for voice in in_order(session))


def in_order(session: Session) -> tuple[Voice, ...]:
    """The voices as the running round offers them their turns, then those who are not in it; else the circle."""
    order = session.round.order if session.round else ()
    place = {voice: number for number, voice in enumerate(order)}
    return tuple(sorted(session.voices, key=lambda voice: place.get(voice.id, len(place))))


class RoomView(NamedTuple):
    """What the panels of the room show of a Session: made once a change, for all of them."""

    session: Session
    stage: StageView
    voices: tuple[VoiceView, ...]
    each: str


def room(session: Session) -> RoomView:
    """The picture of the room without its clock."""
    return RoomView(session, stage(session), voices(session), each_voice(session))


def each_voice(session: Session) -> str:
    """``each voice: 2:00``, and what was added."""
    round_ = session.round
    if round_ is None:
        return ""
    if round_.extra_ms:
        return say.EACH_EXTRA.format(share=lengths.clock(round_.share_ms), extra=lengths.clock(round_.extra_ms))
    return say.EACH.format(share=lengths.clock(round_.share_ms))


def said_by(session: Session, contribution: Contribution) -> str:
    """Who said it: their name, or *someone*, also where they said that their name is not to stand with it."""
    is_someone = contribution.read_back and not contribution.with_name
    return SOMEONE if is_someone else name_of(session, contribution.voice) or SOMEONE


def last_decision(session: Session) -> str:
    """The newest decision and how it stands, in one line."""
    if not session.decisions:
        return ""
    decision = session.decisions[-1]
    return say.LAST_DECISION.format(text=decision.text, state=STATES[decision.state])


def _round_where(session: Session) -> str:
    count = sum(rules_of(step).has_turns for step in session.plan.steps)
    return say.ROUND.format(number=session.rounds[-1].number, count=count)


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


def _turn_clock(session: Session, turn: Turn, elapsed_ms: int) -> ClockView:
    face = turns.face(session, turn, elapsed_ms)
    offer = lengths.clock(turn.offer_ms)
    used = min(1.0, face.spoken_ms / turn.offer_ms) if turn.offer_ms else 1.0
    running = turn.clock == "running"
    if turn.is_unused:
        text = times.over(face.over_ms) if face.over_ms else times.left(face.left_ms)
        return ClockView(text, say.WAITING.format(offer=offer), "waiting", used, None)
    if face.over_ms or not face.left_ms:
        caption = say.OVER if running else say.HELD.format(left=times.over(face.over_ms))
        text = times.over(face.over_ms)
        return ClockView(text, caption, "over", 1, 1000 - face.over_ms % 1000 if running else None)
    text = times.left(face.left_ms)
    if not running:
        return ClockView(text, say.HELD.format(left=text), "held", used, None)
    return ClockView(text, say.RUNNING.format(offer=offer), "running", used, (face.left_ms - 1) % 1000 + 1)


def _step_clock(session: Session, step: Step, elapsed_ms: int) -> ClockView:
    gone = max(0, elapsed_ms - session.step_opened_ms)
    if step.total_ms is None:
        return ClockView(lengths.clock(gone), say.STEP_OPEN, "calm", 0, 1000 - gone % 1000)
    length = lengths.clock(step.total_ms)
    rest = step.total_ms - gone
    if rest > 0:
        text, caption = times.left(rest), say.STEP_LEFT.format(length=length)
        return ClockView(text, caption, "calm", gone / step.total_ms, (rest - 1) % 1000 + 1)
    return ClockView(times.over(-rest), say.STEP_OVER.format(length=length), "over", 1, 1000 - -rest % 1000)
