"""Facts that are only in a document's history, not in its other parts.

These are what was evened out, which contributions answer which question, what was taken up from an earlier session,
and what the group was told about each follow-up.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import msgspec

from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.events import AnyEvent, EarlierDecision
from coprod_tui.domain.ids import DecisionId
from coprod_tui.domain.reports.questions import Question, questions_of
from coprod_tui.domain.schedule.sharing import Offered, Sharing, sharing
from coprod_tui.export.shape import Decision, Document, Entry, Round, Told


def event_in(entry: Entry) -> dict[str, Any]:
    """The event of a history entry, as plain values."""
    return {key: value for key, value in entry.items() if key != "undone"}


def _standing(document: Document) -> Iterator[Entry]:
    """The entries that were not undone."""
    return (entry for entry in document.history if not entry["undone"])


def shared(document: Document) -> dict[int, Sharing]:
    """How the time of each round was shared, by round number."""
    takes = {entry["turn"]: entry["take_ms"] for entry in _standing(document) if entry["kind"] == "turn_opened"}
    return {each.number: _shared(each, takes) for each in document.rounds}


def _shared(round_: Round, takes: dict[str, int]) -> Sharing:
    turns = (Offered(turn.voice, turn.offered_ms, takes.get(turn.id, 0), turn.outcome) for turn in round_.turns)
    return sharing(round_.share_ms, round_.order, turns)


def questions(document: Document) -> tuple[Question, ...]:
    """The questions with the contributions that answer them, in the order of the plan."""
    events = msgspec.convert(list(map(event_in, document.history)), tuple[AnyEvent, ...])  # much faster than one by one
    return questions_of(fold(events))


def taken_up(document: Document) -> dict[DecisionId, EarlierDecision]:
    """By decision, the undecided one of an earlier session that it takes up; other decisions are missing."""
    return {
        entry["decision"]: msgspec.convert(entry["taken_up_from"], EarlierDecision)
        for entry in _standing(document)
        if entry.get("taken_up_from")
    }


def tellings(document: Document) -> dict[str, tuple[tuple[Told, ...], ...]]:
    """By decision, what the group was told after each follow-up; the first item is before any follow-up."""
    followed_up: Counter[str] = Counter()
    told_after: defaultdict[str, list[int]] = defaultdict(list)
    for entry in _standing(document):
        if entry["kind"] == "followed_up":
            followed_up[entry["decision"]] += 1
        elif entry["kind"] == "fed_back":
            told_after[entry["decision"]].append(followed_up[entry["decision"]])
    return {each.id: _told_of(each, told_after[each.id]) for each in document.decisions}


def _told_of(each: Decision, told_after: list[int]) -> tuple[tuple[Told, ...], ...]:
    told = tuple(zip(each.fed_back, told_after, strict=True))
    return tuple(tuple(one for one, after in told if after == place) for place in range(len(each.follow_up) + 1))
