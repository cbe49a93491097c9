"""Sentences of the screens about sessions that cannot be read."""

from collections.abc import Mapping

from coprod_tui.domain.ids import SessionId
from coprod_tui.errors import DamagedRecord, Failure
from coprod_tui.presentation.language import plural

NAMED = 3
"""The most sessions that are named."""


def told(troubles: Mapping[SessionId, Failure]) -> str:
    """One sentence about all of them, by id; empty if there are none."""
    if not troubles:
        return ""
    named = sorted(troubles, reverse=True)
    names = ", ".join(named[:NAMED]) + (" …" if len(named) > NAMED else "")
    are_damaged = all(isinstance(trouble, DamagedRecord) for trouble in troubles.values())
    return (_damaged(len(named)) if are_damaged else _unreadable(len(named))).format(names=names)


def _damaged(count: int) -> str:
    return plural(
        count,
        "One file of the record is damaged: {names}. coprod check says more.",
        "{number} files of the record are damaged: {names}. coprod check says more.",
    )


def _unreadable(count: int) -> str:
    return plural(
        count,
        "One file of the record cannot be read: {names}. coprod check says more.",
        "{number} files of the record cannot be read: {names}. coprod check says more.",
    )
