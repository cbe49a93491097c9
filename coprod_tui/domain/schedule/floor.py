"""Who comes next in an open discussion, of those whose hands are up, and how much each has been heard in it."""

from fractions import Fraction
from typing import NamedTuple

from coprod_tui.domain import derived
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.pace import together
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.schedule import rotation


class Hand(NamedTuple):
    """A hand that is up: the voice is to be given the floor."""

    voice: VoiceId


@derived.once
def hands(session: Session) -> tuple[Hand, ...]:
    """Whose hands are up, who comes next first.

    In the order in which they went up, or by who has been heard least in this discussion; of two who have been heard
    as much, the one who raised it first.
    """
    up = session.raised
    if not session.hands_go_in_order:
        up = tuple(sorted(up, key=lambda voice: heard_ms(session, voice)))
    return tuple(map(Hand, up))


def who_comes(session: Session) -> tuple[VoiceId, ...]:
    """Whose turn comes next, in a discussion or in rounds; nobody's where the floor will be open."""
    coming = hands(session)
    if not coming and not has_hands(session):
        return tuple(each.voice for each in rotation.queue(session))
    return tuple(each.voice for each in coming)


def heard_ms(session: Session, voice: VoiceId) -> Fraction:
    """How much a voice has been heard in the open discussion, in turns that have ended, measured by their pace."""
    step = session.latest_step
    had = [turn for turn in session.floor if turn.voice == voice and turn.step == step]
    return sum((turn.spoken_ms / together([turn.pace]) for turn in had), Fraction())


def some_had_none(session: Session) -> bool:
    """Whether somebody who is here has not had the floor of the open discussion."""
    had = {turn.voice for turn in session.floor if turn.step == session.latest_step}
    return any(voice.id not in had for voice in session.present)


def has_hands(session: Session) -> bool:
    """Whether somebody has the floor of an open discussion, or their hand up."""
    return bool(session.raised) or (session.open_turn is not None and session.open_turn.round is None)


def is_open_again(session: Session) -> bool:
    """Whether somebody had the floor of the open discussion, and nobody has or wants it now; never on a break."""
    had = session.step_open and any(turn.step == session.latest_step for turn in session.floor)
    return had and not has_hands(session) and session.break_now is None
