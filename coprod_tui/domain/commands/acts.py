"""Acts: what people can do in a session.

An act is a function ``(Session, Stamp, …) -> events``, or it raises a ``Rejection``. It changes nothing by itself.
Each carries out one kind of command, which its first event names.
"""

from coprod_tui.domain import events as e
from coprod_tui.domain.commands.checks import must_be_open, words_given
from coprod_tui.domain.commands.command import carries_out
from coprod_tui.domain.commands.telling import Telling
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.session import Session, Turn, Voice
from coprod_tui.domain.people.folding import same_name
from coprod_tui.domain.people.rows import name_given
from coprod_tui.domain.people.voices import told_apart
from coprod_tui.domain.plan.plan import LIMIT_VOICES, Plan, with_ids
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule import rotation, turns
from coprod_tui.domain.stamp import Stamp
from coprod_tui.domain.steps.kinds import rules_of


def open_session(
    now: Stamp, session_id: str, plan: Plan, draw_seed: int, opened_before: dict[str, int] | None = None
) -> e.Events:
    """Open a session; ``opened_before`` tells by name how many rounds a voice has opened in earlier sessions."""
    now = now.by("open")
    circle = rotation.drawn(plan.voices, draw_seed) if plan.order == "drawn" else plan.voices
    known = rotation.opened_under(opened_before or {})
    without_names = Plan(plan.title, with_ids(plan.steps), plan.purpose, plan.group, (), plan.order, plan.even_out)
    opening = e.SessionOpened(*now, session_id, without_names, draw_seed)
    joining = [
        e.VoiceJoined(*now.then(number), f"v{number}", name, known(name)) for number, name in enumerate(circle, start=1)
    ]
    return (opening, *joining)


@carries_out("resume")
def resume(session: Session, now: Stamp) -> e.Events:
    """Go on after an interruption; a running clock is held."""
    must_be_open(session)
    return (e.SessionResumed(*now),)


@carries_out("close")
def close(session: Session, now: Stamp) -> e.Events:
    """Close the session, with the turn and the step that are still open. A turn not begun is kept open."""
    must_be_open(session)
    telling = Telling(session, now)
    if session.open_turn is not None:
        telling.end_or_keep(session.open_turn)
    telling.close_step()
    telling.add(e.SessionClosed(*telling.now))
    return telling.told


# --- voices


@carries_out("join")
def join(session: Session, now: Stamp, name: str, opened_before: int = 0) -> e.Events:
    """Someone joins: the last place in the circle, and a full share in a running round."""
    must_be_open(session)
    if len(session.voices) >= LIMIT_VOICES:
        raise Rejection("circle_full", most=LIMIT_VOICES)
    chosen = name_given(name)
    must_be_new(session, chosen)
    return (e.VoiceJoined(*now, f"v{len(session.voices) + 1}", chosen, opened_before),)


def must_be_new(session: Session, name: str) -> None:
    """Raises ``Rejection`` where a voice has that name already, in the room or away from it."""
    for voice in session.voices:
        if not voice.here and voice.name is not None and same_name(name, voice.name):
            raise Rejection("joined_but_away", name=voice.name)
    told_apart(name, [voice.name for voice in session.voices if voice.name is not None])


@carries_out("rename")
def rename(session: Session, now: Stamp, voice_id: str, name: str, opened_before: int = 0) -> e.Events:
    """A voice chooses another name.

    ``opened_before``: how many rounds were opened under that name in the group's earlier sessions. It counts until the
    first round is opened, from which on openings go round evenly.
    """
    must_be_open(session)
    voice = _known_voice(session, voice_id)
    chosen = name_given(name)
    if chosen == voice.name:
        raise Rejection("same_words")
    told_apart(chosen, [each.name for each in session.voices if each.name is not None and each.id != voice_id])
    counts = opened_before if opened_before and not session.rounds else None
    return (e.VoiceRenamed(*now, voice_id, chosen, counts),)


@carries_out("away_or_back")
def away_or_back(session: Session, now: Stamp, voice_id: str) -> e.Events:
    """A voice goes away or comes back. A turn of theirs that is open ends if it was begun, else it is kept open."""
    must_be_open(session)
    voice = _known_voice(session, voice_id)
    if not voice.here:
        return (e.VoiceCameBack(*now, voice_id),)
    telling = Telling(session, now)
    turn = session.open_turn
    if turn is not None and turn.voice == voice_id:
        telling.end_or_keep(turn)
    telling.add(e.VoiceWentAway(*telling.now, voice_id))
    return telling.told


# --- turns


@carries_out("start_or_hold")
def start_or_hold(session: Session, now: Stamp) -> e.Events:
    """Start the open turn's clock, hold it, or let it go on."""
    turn = _open_turn(session)
    if turn.clock == "running":
        return (e.ClockHeld(*now, turn.id),)
    return (e.ClockStarted(*now, turn.id),)


@carries_out("go_on")
def go_on(session: Session, now: Stamp) -> e.Events:
    """End what is open and open what comes next: a turn, the next round or another step of the plan.

    A turn whose clock has not started is not ended, so that a key pressed twice takes nobody's turn away.
    """
    must_be_open(session)
    telling = Telling(session, now)
    if (turn := session.open_turn) is not None:
        if turn.clock == "waiting":
            raise Rejection("not_started", name=session.name_of(turn.voice))
        telling.add(e.TurnEnded(*telling.now, turn.id))
    telling.open_next()
    return telling.told


@carries_out("pass")
def pass_turn(session: Session, now: Stamp) -> e.Events:
    """The voice passes, and the next turn opens: that of somebody else, where anybody else is to come.

    After a first pass the turn is offered once more when the others have had theirs. A turn in which something was
    said is not passed any more.
    """
    turn = _open_turn(session)
    if turns.has_begun(session, turn, now.elapsed_ms):
        raise Rejection("has_begun", name=session.name_of(turn.voice))
    later = rotation.may_come_later(session, turn) and rotation.others_come(session, turn)
    telling = Telling(session, now)
    telling.add(e.TurnPassed(*now, turn.id, later))
    telling.open_after_pass(turn.voice)
    return telling.told


@carries_out("add_time")
def add_time(session: Session, now: Stamp, extra_ms: int = turns.EXTRA_MS) -> e.Events:
    """The same extra for every voice in the running round."""
    must_be_open(session)
    if session.round is None:
        raise Rejection("no_round")
    if extra_ms <= 0:
        raise Rejection("no_time_to_add")
    return (e.TimeAdded(*now, session.round.number, extra_ms),)


@carries_out("mend")
def mend(session: Session, now: Stamp, turn_id: str, spoken_ms: int, reason: str) -> e.Events:
    """Put right the time spoken in a turn; it cannot be longer than the turn was open.

    An open turn that had not begun has begun then, and its clock is held.
    """
    must_be_open(session)
    turn = next((turn for turn in session.turns if turn.id == turn_id), None)
    if turn is None or turn.outcome == "kept_open":
        raise Rejection("nothing_to_mend")
    name = session.name_of(turn.voice)
    span = turns.span_ms(session, turn, now.elapsed_ms)
    if not 0 <= spoken_ms <= span:
        raise Rejection("mend_too_long", name=name, span_ms=span)
    if spoken_ms == turns.spoken_ms(session, turn, now.elapsed_ms):
        raise Rejection("mend_same", name=name, span_ms=spoken_ms)
    mended = e.ClockMended(*now, turn_id, spoken_ms, words_given(reason, "mend_reason"))
    begins = turn.is_unused and spoken_ms > 0
    return (mended, e.ClockHeld(*now.then(1), turn_id)) if begins else (mended,)


# --- words


@carries_out("contribute")
def contribute(session: Session, now: Stamp, text: str, voice_id: str | None) -> e.Events:
    """Write down what a voice said; without a voice, no name goes with it."""
    must_be_open(session)
    words = words_given(text, "no_words")
    turn = None
    if voice_id is not None:
        _known_voice(session, voice_id)
        turn = _turn_of_words(session, voice_id)
    known = f"c{len(session.contributions) + 1}"
    return (e.Contributed(*now, known, voice_id, turn.id if turn else None, _step_of_words(session, turn), words),)


@carries_out("reword")
def reword(session: Session, now: Stamp, contribution_id: str, text: str) -> e.Events:
    """Put a contribution into better words; it is to be read back again."""
    must_be_open(session)
    words = words_given(text, "no_words")
    if words == _standing_contribution(session, contribution_id).text:
        raise Rejection("same_words")
    return (e.ContributionReworded(*now, contribution_id, words),)


@carries_out("read_back")
def read_back(session: Session, now: Stamp, contribution_id: str | None = None, *, with_name: bool = True) -> e.Events:
    """The voice says: yes, that is what I meant; and whether their name may stand with it, also once more.

    Without an id it is the last contribution.
    """
    must_be_open(session)
    if contribution_id is None:
        if not session.heard:
            raise Rejection("nothing_heard")
        contribution_id = session.heard[-1].id
    said = _standing_contribution(session, contribution_id)
    if said.read_back and said.with_name == with_name:
        raise Rejection("already_read_back")
    return (e.ReadBack(*now, contribution_id, with_name),)


@carries_out("take_out")
def take_out(session: Session, now: Stamp, contribution_id: str) -> e.Events:
    """The voice takes their words back, in a closed session too. Whoever keeps the event takes every wording out."""
    if all(each.id != contribution_id for each in session.heard):
        raise Rejection("no_such_words")
    return (e.TakenOut(*now, contribution_id),)


def _open_turn(session: Session) -> Turn:
    must_be_open(session)
    turn = session.open_turn
    if turn is None:
        if rotation.is_through(session):
            raise Rejection("plan_done")
        raise Rejection("no_turn" if session.round or not session.step else "no_turn_now")
    return turn


def _known_voice(session: Session, voice_id: str) -> Voice:
    found = next((voice for voice in session.voices if voice.id == voice_id), None)
    if found is None:
        raise Rejection("no_such")
    return found


def _standing_contribution(session: Session, contribution_id: str) -> Contribution:
    found = next((each for each in session.heard if each.id == contribution_id), None)
    if found is None:
        raise Rejection("no_such")
    return found


def _turn_of_words(session: Session, voice_id: str) -> Turn | None:
    """The turn in which the words were said: the open one, or the voice's last in the running round."""
    turn = session.open_turn
    if turn is not None and turn.voice == voice_id:
        return turn
    past = session.round.turns_of(voice_id) if session.round else ()
    return past[-1] if past and past[-1].was_offered else None


def _step_of_words(session: Session, turn: Turn | None) -> str | None:
    """The step whose question is answered: that of the words' turn, else of the open turn, else the one that goes on.

    A turn can be kept from an earlier round than the one that goes on.
    """
    if (asked := turn or session.open_turn) is not None:
        return session.rounds[asked.round - 1].step
    return session.step.id if session.step and rules_of(session.step).is_answered else None
