"""What the keys of the clock do: start or pause it, go on to what comes next, more time for everyone."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import LetBe
from coprod_tui.domain.schedule.breaks import is_on_break
from coprod_tui.presentation import hands, writing
from coprod_tui.presentation import meeting as say
from coprod_tui.presentation.breaks import ended
from coprod_tui.presentation.steps import STEPS
from coprod_tui.tui.room.at_the_meeting import AtTheMeeting
from coprod_tui.tui.room.screen import RoomScreen
from coprod_tui.tui.room.stories import cards


def start_or_hold(room: RoomScreen) -> None:
    """Start the clock, pause it, or let it go on; where nobody has a turn, end a question, a break, or the thinking."""
    session = room.session
    if session.open_turn is None and "stop" in room.live.cards.in_sight:
        cards.stop(room)
    elif session.open_turn is None and (is_on_break(session) or session.thinking):
        go_on(room)
    else:
        room.perform(c.StartOrHold())


def count_from_opening(room: RoomScreen) -> None:
    """Nobody started the clock in time: it counts from when the turn opened."""
    if room.perform(c.CountFromOpening()):
        room.say(say.SAY_FROM_OPENING)


def go_on(room: RoomScreen) -> None:
    """End what is open and open what comes next; a step that has a screen or a form shows it.

    From an open floor it goes on when pressed again, and so it ends a turn that has just begun there.
    """
    if room.asks_again(hands.not_on(room.session, room.live.elapsed_ms)):
        return
    was_break = room.session.break_now
    step = room.session.step if room.perform(c.GoOn()) and room.session.step_just_opened else None
    if was_break:
        room.say(ended(room.session))
    if opened := hands.opened(step):
        room.say(opened)
    if step and STEPS[step.kind].begins_with:
        room.begin(STEPS[step.kind].begins_with)


def clock_while_writing(room: AtTheMeeting) -> None:
    """Start the clock, pause it, or let it go on, from a writing strip."""
    if refusal := writing.no_clock(room.session):
        room.say(refusal)
    else:
        room.perform(c.StartOrHold())


def hand_on(room: AtTheMeeting) -> None:
    """End the turn from a writing strip, and open the next one of the round. No step is ended or opened under it."""
    if refusal := writing.not_handed_on(room.session):
        room.say(refusal)
    else:
        room.perform(c.GoOn())


def let_be(room: RoomScreen) -> None:
    """Of this turn, or of the one before it, nothing is evened out."""
    for event in room.perform(c.LetBe()):
        if isinstance(event, LetBe):
            room.say(say.let_be(event.turn, room.session.open_turn))


def add_time(room: RoomScreen) -> None:
    """The same extra time for everyone."""
    if room.perform(c.AddTime()):
        room.say(say.SAY_ADDED)
