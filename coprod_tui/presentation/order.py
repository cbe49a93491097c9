"""Another order: who of those still to come has the next turn of the round, or the last one."""

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.schedule import order
from coprod_tui.domain.schedule.order import still_to_come
from coprod_tui.presentation.called import name_of
from coprod_tui.presentation.choosing import voices_numbered
from coprod_tui.presentation.language import _
from coprod_tui.presentation.writing import Person

TITLE = _("Who comes next?")
STILL_TO_COME = _("Still to come")
HINT = _("Letters or number: who · [keep]: next · [order.comes_last]: last · [back] as it is")
_NO_ROUND = _("Nobody waits for a turn now, so there is no order to change.")
_NOBODY = _("Nobody is still to come in this round.")
_ONE = _("Only {name} is still to come in this round.")
_AWAY = _("{name} is away. Their turn is kept; press [away] when they come back.")
_NOW = _("{name} is asked now. [undo] takes that back.")
_NEXT = _("{name} comes next. [undo] takes that back.")
_AFTER_OTHERS = _("{name} wanted to come later. They are next after everyone who had no turn yet.")
_LAST = _("{name} comes last. [undo] takes that back.")
_LAST_OF_FIRST = _("{name} comes last of those who had no turn yet. [undo] takes that back.")


def none(session: Session) -> str:
    """Why there is no other order; empty where there may be one."""
    coming = still_to_come(session)
    if session.round is None:
        return _NO_ROUND
    if not coming:
        return _NOBODY
    return _ONE.format(name=name_of(session, coming[0].voice)) if len(coming) == 1 else ""


def people(session: Session) -> tuple[Person, ...]:
    """Those who are still to come, in the order in which they come, each with the number that they keep."""
    numbers = dict(zip((voice.id for voice in session.voices), voices_numbered(session), strict=True))
    return tuple(Person(each.voice, numbers[each.voice], has_draft=False) for each in still_to_come(session))


def away(session: Session, voice: VoiceId) -> str:
    """Why somebody can be given no place; empty if they are here."""
    return "" if session.voice(voice).here else _AWAY.format(name=name_of(session, voice))


def said(before: Session, now: Session, voice: VoiceId, *, comes_next: bool) -> str:
    """After somebody was put next, or last."""
    coming = still_to_come(before)
    name = name_of(now, voice)
    if not comes_next:
        passed = any(each.why == "again" and each.voice != voice for each in coming)
        is_first = any(each.why != "again" and each.voice == voice for each in coming)
        return (_LAST_OF_FIRST if passed and is_first else _LAST).format(name=name)
    if order.is_after_others(coming, voice):
        return _AFTER_OTHERS.format(name=name)
    is_open = now.open_turn is not None and now.open_turn.voice == voice
    return (_NOW if is_open else _NEXT).format(name=name)
