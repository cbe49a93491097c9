"""What people read for a ``Failure``, by its code. Each subject's module has the table of its own codes."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.message import Message
from coprod_tui.domain.rejection import Rejection
from coprod_tui.errors import DamagedRecord, Failure
from coprod_tui.presentation.language import counting


@cache
def _failed() -> Mapping[str, str | Callable[..., str]]:
    """The sentences by their codes, loaded when something first fails: no screen waits for them to be painted."""
    from coprod_tui.presentation import checking, keeping, not_forgotten
    from coprod_tui.presentation.shell import usage

    subjects = (checking, keeping, not_forgotten, usage)
    return {code: words for subject in subjects for code, words in subject.FAILED.items()}


def sentence_of(problem: Rejection | Failure) -> str:
    """The sentence for a problem."""
    if isinstance(problem, Failure):
        return said(problem.message)
    from coprod_tui.presentation.rejections import rejected  # reads days, which takes a while to load

    return rejected(problem.message)


def said(message: Message) -> str:
    """The sentence, or the part of one, for a message; facts that are messages or problems are said first."""
    facts = {key: _fact(fact) for key, fact in message.facts.items()}
    words = _failed()[message.code]
    return words(**facts) if callable(words) else words.format_map(facts)


def _fact(fact: Any) -> Any:
    if isinstance(fact, Rejection | Failure):
        return sentence_of(fact)
    return said(fact) if isinstance(fact, Message) else fact


_NAMED = 3
"""The most sessions that are named."""


def of_sessions(troubles: Mapping[SessionId, Failure]) -> str:
    """One sentence about all of them, by id; empty if there are none."""
    if not troubles:
        return ""
    named = sorted(troubles, reverse=True)
    names = ", ".join(named[:_NAMED]) + (" …" if len(named) > _NAMED else "")
    are_damaged = all(isinstance(trouble, DamagedRecord) for trouble in troubles.values())
    return (_damaged(len(named)) if are_damaged else _unreadable(len(named))).format(names=names)


_damaged = counting(
    "One file of the record is damaged: {names}. coprod check says more.",
    "{number} files of the record are damaged: {names}. coprod check says more.",
)
_unreadable = counting(
    "One file of the record cannot be read: {names}. coprod check says more.",
    "{number} files of the record cannot be read: {names}. coprod check says more.",
)
