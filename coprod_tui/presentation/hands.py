"""Hands in an open discussion: whose goes up or down, who answers first, and when the plan goes on."""

from collections.abc import Iterable, Mapping

from coprod_tui.domain.events import Event, Events, FloorGiven, HandLowered, HandRaised
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.schedule import floor, turns
from coprod_tui.domain.steps import rules_of
from coprod_tui.presentation.called import name_of
from coprod_tui.presentation.choosing import voices_numbered
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.rejections import rejected
from coprod_tui.presentation.writing import Person

TITLE = _("Whose hand?")
IN_THE_ROOM = _("In the room")
HINT = _("Letters or number · [hands.up_or_down] hand up or down · [keep] answers now · [back] the room")
_SAID: Mapping[type[Event], str] = {
    HandRaised: _("{name}’s hand is up. [undo] takes that back."),
    HandLowered: _("{name}’s hand is down. [undo] takes that back."),
    FloorGiven: _("{name} answers first. [undo] takes that back."),
}
_MOVED: Mapping[type[Event], str] = {
    HandRaised: _("{name}’s hand is up. Who else?"),
    HandLowered: _("{name}’s hand is down. Who else?"),
}
"""While the list of names is open: its letters are no keys of the room."""
_OPENED = _("We talk all together. [hand] raises hands, where a few do the talking.")
_OPEN_FLOOR = _("We talk all together again. [go_on] again goes on with the plan.")
_SOME_HAD_NO_TURN = _("Some have had no turn in it yet. You could ask: would anyone else like one?")
_JUST_BEGUN = _("{name} has just begun. [go_on] again when they are done.")

JUST_BEGUN_MS = 1_000
"""Whoever has had the floor for less was given it a moment ago: a key pressed twice does not take it from them."""


def none(session: Session) -> str:
    """Why no hand can go up; empty where one can."""
    step = session.step
    if session.break_now:
        return rejected(Message("on_break"))
    if step is None or session.thinking or not rules_of(step).has_floor:
        return rejected(Message("no_discussion"))
    return "" if session.present else rejected(Message("nobody_to_show"))


def opened(step: Step | None) -> str:
    """When an open discussion opens: which key there is for hands, as it is of no use elsewhere; else empty."""
    return _OPENED if step and rules_of(step).has_floor else ""


def people(session: Session) -> tuple[Person, ...]:
    """Everyone who takes turns, each with the number that they keep, and whose hand is up."""
    return tuple(
        Person(voice.id, each, has_draft=False, hand_up=voice.id in session.raised)
        for voice, each in zip(session.voices, voices_numbered(session), strict=True)
        if not voice.alongside
    )


def begins_at(session: Session) -> VoiceId:
    """Where the arrows begin: whose hand comes next; else the first who is here and does not have the floor."""
    here = [voice.id for voice in session.present if voice != session.speaker]
    return next(iter((*floor.who_comes(session), *here, *(voice.id for voice in session.present))))


def moved(session: Session, act: Events) -> str:
    """After somebody's hand went up or down, while more may follow."""
    return _told(session, act, _MOVED)


def back_in_room(session: Session, done: Events) -> str:
    """What undo takes back of what was ``done`` since the list of names opened; empty where it is something else."""
    return _told(session, [event for event in done if event.act == done[-1].act], _SAID)


def _told(session: Session, act: Iterable[Event], sentences: Mapping[type[Event], str]) -> str:
    """A hand that is given the floor in its turn is none that moved."""
    for event in act:
        if isinstance(event, (HandRaised, HandLowered)) or (isinstance(event, FloorGiven) and event.why == "answer"):
            return sentences[type(event)].format(name=name_of(session, event.voice))
    return ""


def not_on(session: Session, elapsed_ms: int) -> str:
    """Why it does not go on at the first press; empty where it does. Pressed again, it does.

    Before the plan goes on it reminds of those who raised no hand: of nobody by name, and not of how many they are.
    """
    turn = session.open_turn
    if turn is None:
        if not floor.is_open_again(session):
            return ""
        return sentences(_OPEN_FLOOR, _SOME_HAD_NO_TURN if floor.some_had_none(session) else "")
    if turn.round is None and turn.clock == "running" and turns.spoken_ms(session, turn, elapsed_ms) < JUST_BEGUN_MS:
        return _JUST_BEGUN.format(name=name_of(session, turn.voice))
    return ""
