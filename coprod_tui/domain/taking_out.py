"""What is gone from the history for good: words that were taken out, undone ones too, and names after the close.

At the close the names go of those who were here for someone, and every name that was taken back: who joined by mistake,
or under one, may have been here for someone.
"""

from collections.abc import Collection, Iterable, Iterator

import msgspec

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.history import undone_acts
from coprod_tui.domain.ids import ContributionId, VoiceId

_WORDED = (e.Contributed, e.ContributionReworded)
_OF_A_VOICE = (e.Contributed, e.ContributionMoved)


def wordings(events: Iterable[e.Event], contribution_id: ContributionId) -> Iterator[str]:
    """Every wording that a contribution ever had, the undone ones included."""
    for event in events:
        if isinstance(event, _WORDED) and event.contribution == contribution_id and event.text is not None:
            yield event.text


def taken_out(events: Iterable[e.Event]) -> frozenset[ContributionId]:
    """The ids of the contributions that were taken out."""
    return frozenset(event.contribution for event in events if isinstance(event, e.TakenOut))


def without_words(events: Iterable[e.Event], contributions: Collection[ContributionId]) -> e.Events:
    """The history without the words and voices of these contributions; nothing else changes."""
    return tuple(
        _without_words(event)
        if isinstance(event, (*_WORDED, *_OF_A_VOICE)) and event.contribution in contributions
        else event
        for event in events
    )


def _nameless(events: Iterable[e.Event]) -> frozenset[VoiceId]:
    """The ids of those who were here for someone, whose names went with the close."""
    return frozenset(voice for event in events if isinstance(event, e.SessionClosed) for voice in event.nameless)


def lost_a_name(events: Iterable[e.Event]) -> bool:
    """Whether anybody's name went with the close."""
    events = tuple(events)
    nameless = _nameless(events)
    return any(isinstance(event, e.NAMING) and event.voice in nameless for event in events)


def as_left_by(later: Iterable[e.Event], before: Iterable[e.Event]) -> e.Events:
    """The events ``before``, as they stand once ``later`` ones followed them.

    Without the words that these took out, and after the close without the names that go with it.
    """
    later, before = tuple(later), tuple(before)
    gone = _names_gone(later, before)
    return tuple(
        msgspec.structs.replace(event, name=None) if event.seq in gone else event
        for event in without_words(before, taken_out(later))
    )


def takes_out(later: Iterable[e.Event], before: Iterable[e.Event]) -> bool:
    """Whether anything of the events ``before`` is gone once ``later`` ones followed them."""
    later = tuple(later)
    return bool(taken_out(later) or _names_gone(later, tuple(before)))


def _names_gone(later: e.Events, before: e.Events) -> frozenset[int]:
    """The numbers of the events ``before`` whose names go as ``later`` ones closed the session."""
    if not any(isinstance(event, e.SessionClosed) for event in later):
        return frozenset()
    nameless, undone = _nameless(later), undone_acts((*before, *later))
    named = (event for event in before if isinstance(event, e.NAMING) and event.name is not None)
    return frozenset(event.seq for event in named if event.voice in nameless or event.act in undone)


def without_undone_words(events: Iterable[e.Event]) -> e.Events:
    """The history for exports, without words whose writing down or rewording was undone, and names that were."""
    events = tuple(events)
    undone = undone_acts(events)
    return tuple(_without_its_words(event) if event.act in undone else event for event in events)


def _without_its_words(event: e.Event) -> e.Event:
    if isinstance(event, e.NAMING):
        return msgspec.structs.replace(event, name=None)
    return msgspec.structs.replace(event, text=None) if isinstance(event, _WORDED) else event


def wrongly_worded(events: e.Events) -> e.Event | None:
    """The first event that holds what is gone, or lacks words that were not taken out; None if none does."""
    gone, undone, nameless = taken_out(events), undone_acts(events), _nameless(events)
    for event in events:
        if isinstance(event, e.NAMING) and event.voice in nameless and event.name is not None:
            return event
        if not isinstance(event, _WORDED):
            continue
        is_gone = event.contribution in gone
        if event.text is None and not (is_gone or event.act in undone):
            return event
        if event.text is not None and is_gone:
            return event
    return None


def _without_words(event: e.Event) -> e.Event:
    words = {"text": None} if isinstance(event, _WORDED) else {}
    whose = {"voice": None, "turn": None} if isinstance(event, _OF_A_VOICE) else {}
    return msgspec.structs.replace(event, **words, **whose)
