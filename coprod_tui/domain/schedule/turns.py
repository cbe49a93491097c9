"""Offers, time left, over, and evening out.

A round's share is the same for everyone. What a voice had beyond its offers is owed to the others and is taken from
its next offers, at most half a share at a time. Unused time is nobody's debt and nobody's credit.
"""

from typing import NamedTuple

from coprod_tui.domain import derived
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.pace import Pace, paced_ms
from coprod_tui.domain.model.round import Round
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.turn import Turn

LITTLE_MS = 5_000
"""A voice that has spoken for less than this can still pass."""


class Offer(NamedTuple):
    """What a voice is offered, and what evening out takes from it; both in milliseconds."""

    offer_ms: int
    take_ms: int


class Face(NamedTuple):
    """What a clock shows: milliseconds left of the offer, or over it. One of the two is zero."""

    left_ms: int
    over_ms: int
    spoken_ms: int


def owed_ms(session: Session, voice: VoiceId) -> int:
    """What a voice owes the others: ``Σ over - take`` of its turns that ended while evening out was on."""
    return _owed(session).get(voice, 0)


def due_ms(round_: Round, voice: VoiceId) -> int:
    """How much of a round's share and extra, as planned for everyone, a voice has not been offered yet."""
    return round_.entitled_ms - sum(turn.share_ms for turn in round_.turns_of(voice) if turn.was_offered)


def offer(session: Session, round_: Round, voice: VoiceId) -> Offer:
    """What ``voice`` is offered, by its pace, when its first turn in ``round_`` opens; nothing without a clock.

    If a corrected clock shows that too much was taken, it is given back: then ``take_ms`` is below zero.
    """
    pace = session.voice(voice).pace
    take = min(owed_ms(session, voice), paced_ms(round_.share_ms, pace) // 2) if session.evens_out else 0
    return _by_pace(round_.entitled_ms, pace, take)


def _by_pace(share_ms: int, pace: Pace, take_ms: int) -> Offer:
    return Offer(0, 0) if pace == "no_clock" else Offer(paced_ms(share_ms, pace) - take_ms, take_ms)


def offers_differ(session: Session, round_: Round) -> bool:
    """Whether anybody is offered more or less than others in a round, whoever has had their turn in it so far.

    It is known from the first turn on, so that nobody's turn shows whose offer it is; and once it was so it stays so,
    whatever suits people since. Extra time after a turn is the same for everyone.
    """
    if _seen(session) - {"as_planned"}:
        return True
    offered = [turn for turn in round_.turns if turn.was_offered]
    if any(turn.take_ms or turn.pace != "as_planned" for turn in offered):
        return True
    had = {turn.voice for turn in offered}
    return session.evens_out and any(owed for voice, owed in _owed(session).items() if voice not in had)


@derived.once
def paces_differ(session: Session) -> bool:
    """Whether a time that is not as planned suits anybody, or did when the open turn began.

    Who is away or here for someone counts too, so that nobody sees by whose going what suits them.
    """
    turn = session.open_turn
    return bool(turn and turn.pace != "as_planned") or any(voice.pace != "as_planned" for voice in session.voices)


@derived.once
def paces_ever_differed(session: Session) -> bool:
    """Whether a time that is not as planned suits anybody, or did in a turn.

    It is one answer for all rounds: from where it begins to be true one could tell whose time it is.
    """
    chosen = (voice.pace for voice in session.voices)
    return any(pace != "as_planned" for pace in (*chosen, *(turn.pace for turn in session.turns_in_rounds)))


@derived.once
def somebody_has_no_clock(session: Session) -> bool:
    """Whether anybody, away or here, has no clock, or had none when the open turn began."""
    return "no_clock" in _seen(session)


def _seen(session: Session) -> frozenset[Pace]:
    """What suits everyone, also who is away or here for someone, as the wall may know it: as when a turn opened.

    So no clock changes before all eyes while somebody says what suits them, or that they are here for someone.
    """
    turn = session.open_turn
    return turn.paces if turn else frozenset(voice.pace for voice in session.voices)


@derived.once
def _owed(session: Session) -> dict[VoiceId, int]:
    """What each voice owes the others."""
    owed: dict[VoiceId, int] = {}
    for turn in session.turns_in_rounds:
        if turn.has_ended:
            owed[turn.voice] = owed.get(turn.voice, 0) + turn.owing_ms
    return owed


def offer_again(session: Session, round_: Round, turn: Turn) -> Offer:
    """The offer of a turn that opens again after a first pass: the same, plus time added meanwhile, by today's pace."""
    pace = session.voice(turn.voice).pace
    take = min(turn.take_ms, paced_ms(round_.share_ms, pace) // 2)
    return _by_pace(turn.share_ms + due_ms(round_, turn.voice), pace, take)


def offer_of_added(session: Session, round_: Round, voice: VoiceId) -> Offer:
    """The offer of the time that was added after somebody had spoken."""
    return _by_pace(due_ms(round_, voice), session.voice(voice).pace, 0)


def spoken_ms(session: Session, turn: Turn, elapsed_ms: int) -> int:
    """Time spoken in a turn up to ``elapsed_ms``."""
    running = turn.id == session.turn and turn.clock == "running"
    return turn.spoken_ms + (_since_ms(session, elapsed_ms) if running else 0)


def held_ms(session: Session, turn: Turn, elapsed_ms: int) -> int:
    """Time for which a turn's clock was held up to ``elapsed_ms``."""
    held = turn.id == session.turn and turn.clock == "held"
    return turn.held_ms + (_since_ms(session, elapsed_ms) if held else 0)


def _since_ms(session: Session, elapsed_ms: int) -> int:
    """Time since the last event that counts for the open turn: none in a break."""
    return 0 if session.break_now else max(0, elapsed_ms - session.as_of_ms)


def waited_ms(session: Session, turn: Turn, elapsed_ms: int) -> int:
    """Time for which a turn waited, up to ``elapsed_ms``, until its clock started."""
    waits = turn.id == session.turn and turn.clock == "waiting"
    return turn.waiting_ms + (_since_ms(session, elapsed_ms) if waits else 0)


def pause_left_ms(session: Session, turn: Turn, elapsed_ms: int) -> int:
    """For how long it is still quiet before a turn that waits, as another one of its round has just ended."""
    if turn.round is None:
        return 0
    after_another = any(other.has_ended for other in session.rounds[turn.round - 1].turns)
    quiet = session.pause_ms if turn.is_unused and after_another else 0
    return max(0, quiet - waited_ms(session, turn, elapsed_ms))


def reading_left_ms(session: Session, elapsed_ms: int) -> int:
    """For how long all may still read what was written down or decided last, before somebody speaks.

    What was written while somebody spoke is read before the next turn. It is nobody’s time, and anybody may begin.
    """
    turn = session.open_turn
    if session.to_read_ms is None or session.break_now or session.thinking or (turn and not turn.is_unused):
        return 0
    since = elapsed_ms - session.to_read_ms
    if turn:
        since = min(since, waited_ms(session, turn, elapsed_ms))
    return max(0, session.reading_ms - since)


def has_begun(session: Session, turn: Turn, elapsed_ms: int) -> bool:
    """Whether the voice has spoken too long, since an open turn was last offered, to pass it."""
    return not turn.is_unused and spoken_ms(session, turn, elapsed_ms) >= LITTLE_MS


def face(session: Session, turn: Turn, elapsed_ms: int) -> Face:
    """What the clock of ``turn`` shows when ``elapsed_ms`` have passed since the session opened."""
    spoken, shown = spoken_ms(session, turn, elapsed_ms), shown_ms(turn)
    return Face(max(0, shown - spoken), max(0, spoken - shown), spoken)


def shown_ms(turn: Turn) -> int:
    """The time that a clock shows a turn to have, in milliseconds: its offer; without a clock, what all are offered.

    So whoever has no clock looks like anyone: their bar fills as most do, and then all read “finish in your own time”.
    """
    return turn.offer_ms if turn.has_clock else turn.share_ms


def span_ms(session: Session, turn: Turn, elapsed_ms: int) -> int:
    """All the time for which a turn was open up to ``elapsed_ms``: waiting, spoken and held."""
    since = _since_ms(session, elapsed_ms) if turn.id == session.turn else 0
    return turn.waiting_ms + turn.spoken_ms + turn.held_ms + since
