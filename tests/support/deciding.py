"""Decisions in a meeting that is played: proposed, agreed, carried and followed up in one line each."""

from datetime import date, timedelta

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import Concern, ConcernWords
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.rejection import Rejection
from tests.support.clock import MORNING
from tests.support.meeting import Meeting

TODAY = MORNING.date()
CONTACT = "A named contact on every letter."


def in_days(number: int) -> date:
    return TODAY + timedelta(days=number)


def propose(meeting: Meeting, text: str = CONTACT, source: tuple[str, ...] = ()) -> str:
    """Put a sentence to the group; gives its id."""
    meeting.do(c.Propose(text, source))
    return meeting.session.decisions[-1].id


def show(meeting: Meeting, known: str, *, concern: int = 0, object: int = 0, abstain: int = 0) -> None:  # noqa: A002
    """Everyone else in the room agrees."""
    agree = len(meeting.session.present) - concern - object - abstain
    words = (*_words("concern", concern), *_words("object", object))
    meeting.do(c.CheckConsent(known, c.Shown(agree, concern, object, abstain), words))


def agree(meeting: Meeting, text: str = CONTACT, source: tuple[str, ...] = ()) -> str:
    """A sentence that everyone agrees to; gives its id."""
    known = propose(meeting, text, source)
    show(meeting, known)
    meeting.do(c.Settle(known, "agreed"))
    return known


def carry(
    meeting: Meeting, known: str, *names: str, due: date | None = None, told: date | None = None, today: date = TODAY
) -> None:
    """Voices, by name, take it on themselves."""
    voices = tuple(meeting.id_of(name) for name in names)
    meeting.live.do(c.Carry(known, voices, due, told, today=today))


def tell(meeting: Meeting, known: str, status: str = "done", learned: str = "Ask the printers first.") -> None:
    """What happened, and what was learned."""
    meeting.do(c.FollowUp(known, status, "It stands on every letter.", learned))


def the(meeting: Meeting, known: str = "d1") -> Decision:
    return meeting.session.decision(known)


def refused(meeting: Meeting, command: c.Command) -> Message:
    """The message of a rejection, after which nothing has changed."""
    before = (meeting.session, meeting.live.events)
    with pytest.raises(Rejection) as caught:
        meeting.live.do(command)
    assert (meeting.session, meeting.live.events) == before
    return caught.value.message


def _words(kind: Concern, count: int) -> tuple[ConcernWords, ...]:
    return (ConcernWords(kind, "Who writes it?"),) if count else ()
