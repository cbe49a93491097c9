"""Words that somebody takes out: no wording of them stays in the history, also none that was undone."""

from collections.abc import Collection, Iterable, Iterator

import msgspec

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.history import undone_acts
from coprod_tui.domain.ids import ContributionId

_WORDED = (e.Contributed, e.ContributionReworded)


def wordings(events: Iterable[e.Event], contribution_id: ContributionId) -> Iterator[str]:
    """Every wording that a contribution ever had, the undone ones included."""
    for event in events:
        if isinstance(event, _WORDED) and event.contribution == contribution_id and event.text is not None:
            yield event.text


def taken_out(events: Iterable[e.Event]) -> frozenset[ContributionId]:
    """The ids of the contributions that were taken out."""
    return frozenset(event.contribution for event in events if isinstance(event, e.TakenOut))


def without_words(events: Iterable[e.Event], contributions: Collection[ContributionId]) -> e.Events:
    """The history without any words of these contributions, and without whose they were; nothing else changes."""
    return tuple(_without_words(event) if _is_of(event, contributions) else event for event in events)


def without_undone_words(events: Iterable[e.Event]) -> e.Events:
    """The history as it is handed on: words whose writing down or rewording was undone are nobody's to read."""
    events = tuple(events)
    undone = undone_acts(events)
    return tuple(
        msgspec.structs.replace(event, text=None) if isinstance(event, _WORDED) and event.act in undone else event
        for event in events
    )


def wrongly_worded(events: e.Events) -> e.Event | None:
    """The first event that holds words which were taken out, or lacks words which were not; None for neither."""
    gone, undone = taken_out(events), undone_acts(events)
    for event in events:
        if not isinstance(event, _WORDED):
            continue
        is_gone = event.contribution in gone
        if event.text is None and not (is_gone or event.act in undone):
            return event
        if event.text is not None and is_gone:
            return event
    return None


def _is_of(event: e.Event, contributions: Collection[ContributionId]) -> bool:
    return isinstance(event, _WORDED) and event.contribution in contributions


def _without_words(event: e.Event) -> e.Event:
    gone = {"voice": None, "turn": None, "text": None} if isinstance(event, e.Contributed) else {"text": None}
    return msgspec.structs.replace(event, **gone)
