"""Queries of the start screen to the record. They run in a thread, so they never touch widgets."""

from collections.abc import Mapping
from typing import NamedTuple

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.errors import Failure
from coprod_tui.presentation.lists import next_of
from coprod_tui.service import Service


class Found(NamedTuple):
    """The sessions that contain ``words`` (all if empty) and belong to ``group`` (any if empty).

    ``troubles`` holds the errors of unreadable sessions by id; None if they were not checked.
    """

    words: str
    group: str
    summaries: tuple[Summary, ...]
    troubles: Mapping[SessionId, Failure] | None = None


def find(service: Service, words: str, group: str) -> Found:
    """Find sessions. Unreadable ones are reported only with the full list, not while searching. Raises ``Failure``."""
    if words or group:
        return Found(words, group, tuple(each.summary for each in service.find(words, group)))
    kept = service.listing()
    return Found(words, group, kept.summaries, kept.troubles)


def find_in_next_group(service: Service, words: str, group: str) -> Found:
    """Find ``words`` in the group after ``group``; after the last one, in all groups. Raises ``Failure``."""
    return find(service, words, next_of(service.groups(), group))
