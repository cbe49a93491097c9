"""Who carries a decision, and by when: in one line, and in the form that asks."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.domain.commands.carrying import can_carry
from coprod_tui.domain.events import Promised
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import follow_up as say
from coprod_tui.presentation.called import listed, name_of
from coprod_tui.presentation.choosing import Listed, voices_numbered
from coprod_tui.presentation.labels import marked
from coprod_tui.presentation.language import _
from coprod_tui.presentation.times import spelled_promise

if TYPE_CHECKING:
    from coprod_tui.domain.reports.board import DecisionLine

CARRY_TITLE = _("Who will do it?")
CARRY_HINT = _("[keep] keeps it at the end · [to_next] goes on · [back] leaves it as a draft")
_CARRY_WHO = _("Letters or number, [keep]; several: [choose]")
_CARRY_WHO_LATER = _("Who was there: letters or number, [keep]; several: [choose]")
_CARRY_DUE = _("By when? (12 Dec, in 3 weeks)")
_CARRY_TELL = _("When do we hear back?")
_CARRIED_BY = _("Who will do it: {names}.")


def carried(session: Session, decision: Decision) -> str:
    """``Carried by Ben, Amina · by Saturday 12 December 2026``, or a sentence that nobody carries it yet."""
    return _begun(told(who(session.voice(voice).name for voice in decision.carried_by), decision))


def told(who_does: str, decision: "Decision | DecisionLine") -> str:
    """Who will do it with by when, and when the group hears back."""
    return " · ".join(filter(None, [who_does, *(promises(decision) if decision.carried_by else ())]))


def in_short(line: "DecisionLine") -> str:
    """How an earlier decision stands, for the room: who will do it and by when, or what came of it.

    Else that it is undecided, or was let go.
    """
    if line.status and line.is_closed:
        return say.came_of_it(line.status, line.happened, line.learned)
    return _begun(told(who(line.carried_by), line)) if line.state == "agreed" else marked(line.state)


def who(names: Iterable[str | None]) -> str:
    """``who will do it: Ben, a voice``, or that this is still open."""
    carriers = listed(names)
    return say.CARRIED.format(names=carriers) if carriers else say.CARRIED_NONE


def promises(of: "Decision | DecisionLine") -> tuple[str, str]:
    """By when it is to be done, and by when the group hears back; each is empty if not set."""
    due, told = "due" in of.at_next_meeting, "feed_back_by" in of.at_next_meeting
    hear_back = spelled_promise(of.feed_back_by, is_at_next_meeting=told)
    return (
        spelled_promise(of.due, is_at_next_meeting=due),
        say.TELL.format(when=hear_back) if hear_back else "",
    )


def _begun(text: str) -> str:
    """``text`` with a capital to begin a line."""
    return text[0].upper() + text[1:]


class Field(NamedTuple):
    """A field for a day: what is promised by it, its label, and the text that stands in it at first."""

    promised: Promised
    label: str
    text: str


class CarryView(NamedTuple):
    """The form about a decision: who may carry it, who does already, and the days."""

    words: str
    who: str
    voices: tuple[tuple[VoiceId, Listed], ...]
    carriers: tuple[VoiceId, ...]
    days: tuple[Field, ...]


def carrying(session: Session, decision: Decision) -> CarryView:
    """In the room those who are here may carry it, afterwards all who were there."""
    can = can_carry(session)
    listed_voices = zip(session.voices, voices_numbered(session), strict=True)
    voices = tuple((voice.id, listed) for voice, listed in listed_voices if voice in can)
    return CarryView(
        decision.text,
        _CARRY_WHO_LATER if session.is_closed else _CARRY_WHO,
        voices,
        tuple(voice for voice, _ in voices if voice in decision.carried_by),
        (
            Field("due", _CARRY_DUE, _written(decision, "due", decision.due)),
            Field("feed_back_by", _CARRY_TELL, _written(decision, "feed_back_by", decision.feed_back_by)),
        ),
    )


def _written(decision: Decision, promised: Promised, day: date | None) -> str:
    """An earlier promise as it may be typed."""
    return day.isoformat() if day else spelled_promise(None, is_at_next_meeting=promised in decision.at_next_meeting)


def carried_by(session: Session, voices: Iterable[VoiceId]) -> str:
    """The sentence after it was kept who will do it."""
    return _CARRIED_BY.format(names=", ".join(name_of(session, voice) for voice in voices))
