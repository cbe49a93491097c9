"""What the facilitator says aloud about who is here, and how the group works together."""

from collections.abc import Callable
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation.alongside import ALONGSIDE, TAKES_TURNS, came
from coprod_tui.presentation.breaks import is_gathering
from coprod_tui.presentation.called import called, name_of
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.say_steps import welcome
from coprod_tui.presentation.ways import lines_of
from coprod_tui.presentation.ways_chosen import from_now_on

_JOINED = _("{name} has joined us.")
_RENAMED = _("From now on we say {name}.")
_AWAY = _("{name} is not here at the moment.")
_BACK = _("{name} is with us.")
_WAYS = _("This is how we work together: {lines}")
_AND_WAYS = _("And: {lines}")
_WAYS_CHANGED = _("We have agreed how we work together.")


def _of_voice(sentence: str) -> Callable[[Session, Any], str]:
    return lambda session, event: sentence.format(name=name_of(session, VoiceId(event.voice)))


def _of_who_is_here(sentence: str) -> Callable[[Session, Any], str]:
    """At the gathering all are welcomed once more: that is what comes next, with as many as are here now."""
    said = _of_voice(sentence)
    return lambda session, event: sentences(said(session, event), welcome(session) if is_gathering(session) else "")


def _ways(_session: Session, event: e.WaysAgreed) -> str:
    if event.act == 1:  # they came along from the last session, and are asked about at the gathering
        return ""
    return _WAYS.format(lines=quoted(" ".join(event.lines))) if event.lines else _WAYS_CHANGED


def ways_changed(earlier: Session, session: Session, event: e.WaysAgreed) -> str:
    """What is chosen otherwise first, as lines can be long; lines that stand already are not read out again."""
    choices = from_now_on(earlier, session)
    if not choices:
        return _ways(session, event)
    is_new = bool(event.lines) and lines_of(earlier) != event.lines
    return sentences(choices, _AND_WAYS.format(lines=quoted(" ".join(event.lines))) if is_new else "")


SAYS_OF_PEOPLE: dict[type[e.Event], Callable[[Session, Any], str]] = {
    e.VoiceJoined: lambda session, event: _of_who_is_here(_JOINED)(session, event) if event.act > 1 else "",
    e.VoiceRenamed: lambda _, event: _RENAMED.format(name=called(event.name)),
    e.VoiceWentAway: _of_who_is_here(_AWAY),
    e.VoiceCameBack: _of_who_is_here(_BACK),
    e.CameAlongside: lambda session, event: came(session) if event.act > 1 else "",
    e.BecameAlongside: _of_voice(ALONGSIDE),
    e.BecameVoice: _of_voice(TAKES_TURNS),
    e.WaysAgreed: _ways,
}
"""By the kind of event."""
