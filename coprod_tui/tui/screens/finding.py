"""Queries of the start screen to the record. They run in a thread, so they never touch widgets."""

from collections.abc import Mapping
from typing import NamedTuple, Protocol, runtime_checkable

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.errors import Failure
from coprod_tui.tui.ports import FollowUpDesk


class Found(NamedTuple):
    """The sessions in which ``words`` stand (all where there are none), of one ``group`` (of any where it is empty).

    ``troubles`` is by id what is the matter with those that cannot be read; None where that was not looked for.
    """

    words: str
    group: str
    summaries: tuple[Summary, ...]
    troubles: Mapping[SessionId, Failure] | None = None


@runtime_checkable
class TellsHowFar(Protocol):
    """A desk that can tell, from any thread, how far it is with reading many sessions."""

    def how_far(self) -> tuple[int, int] | None:
        """How many sessions have been read, of how many; None while none have to be."""


def find(desk: FollowUpDesk, words: str, group: str) -> Found:
    """Raises ``Failure``. What cannot be read is looked for where all is listed, not again with every letter."""
    if words or group:
        return Found(words, group, desk.find(words, group))
    kept = desk.listing()
    return Found(words, group, kept.summaries, kept.troubles)


def find_in_next_group(desk: FollowUpDesk, words: str, group: str) -> Found:
    """The same words in the group that follows; after the last one in all groups. Raises ``Failure``."""
    groups = ["", *desk.groups()]
    following = groups[(groups.index(group) + 1) % len(groups)] if group in groups else ""
    return find(desk, words, following)
