"""Looks through the record in a thread, so that the event loop keeps handling keys."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from threading import Event, Thread
from typing import NamedTuple

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.errors import Failure
from coprod_tui.presentation.home import reading
from coprod_tui.presentation.lists import next_of
from coprod_tui.service import Service

TELL_S = 0.5
"""Delay after which a query counts as slow, and interval at which its progress is shown."""


class Found(NamedTuple):
    """The sessions that contain ``words`` (all if empty) and belong to ``group`` (any if empty).

    ``troubles`` holds the errors of unreadable sessions by id; None if they were not checked.
    """

    words: str
    group: str
    summaries: tuple[Summary, ...]
    troubles: Mapping[SessionId, Failure] | None = None


Question = Callable[[Service], Found]
"""A query to the record. It runs in a thread, so it never touches widgets. Raises ``Failure``."""


def find(words: str, group: str) -> Question:
    """Find sessions. Unreadable ones are reported only with the full list, not while searching."""
    return partial(_find, words, group)


def _find(words: str, group: str, service: Service) -> Found:
    if words or group:
        return Found(words, group, tuple(each.summary for each in service.find(words, group)))
    kept = service.listing()
    return Found(words, group, kept.summaries, kept.troubles)


def find_in_next_group(words: str, group: str) -> Question:
    """Find ``words`` in the group after ``group``; after the last one, in all groups."""
    return lambda service: _find(words, next_of(service.groups(), group), service)


class Looking(Static):
    """Runs one query at a time in a thread, and says how far a slow one is.

    Of those requested meanwhile only the latest runs next. A quick answer is taken synchronously, so that the screen
    is painted once; a later one arrives as a message. The thread is a daemon: it does
    not keep the program from exiting.
    """

    class Answered(Message, bubble=False):
        """Posted when a query is done."""

        def __init__(self, asked: "_Asked") -> None:
            super().__init__()
            self.asked = asked

    def __init__(self, service: Service, take: Callable[[Found | Failure], None]) -> None:
        """``take`` is called with each answer, in the event loop."""
        super().__init__(id="reading")
        self._service = service
        self._give = take
        self._asked: _Asked | None = None
        self._next: Question | None = None

    def on_mount(self) -> None:
        self._telling = self.set_interval(TELL_S, self.say_how_far, pause=True)

    @property
    def is_waiting(self) -> bool:
        """Whether a query is running."""
        return self._asked is not None

    def ask(self, question: Question, patience_s: float) -> None:
        """Run ``question`` in a thread and block up to ``patience_s`` seconds; queue it if another is still running."""
        self._next = question
        if self._asked is None:
            self._ask_next(patience_s)
        if self.is_waiting:
            self._telling.reset()
        else:
            self._say_no_more()

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        self._take(message.asked)
        if not self.is_waiting:
            self._say_no_more()

    def _take(self, asked: "_Asked") -> None:
        """Handle an answer, unless it was handled already; with a newer query queued, run that instead."""
        if asked is not self._asked:
            return
        self._asked = None
        if asked.mistake is not None:
            raise asked.mistake
        if self._next:
            self._ask_next(0)
        else:
            self._give(asked.answer)

    def _ask_next(self, patience_s: float) -> None:
        assert self._next is not None
        asked, self._next = _Asked(partial(self._next, self._service)), None
        self._asked = asked
        Thread(target=self._answer, args=(asked,), daemon=True, name="looking").start()
        if asked.is_answered.wait(patience_s):
            self._take(asked)

    def _answer(self, asked: "_Asked") -> None:
        asked.work_out()
        with suppress(RuntimeError):  # the program has exited meanwhile
            self.post_message(self.Answered(asked))

    def say_how_far(self) -> None:
        """While a query runs, say that sessions are being read, and how many so far if that is known."""
        if self.is_waiting:
            self.update(Content(reading(self._service.how_far)))
            self.screen.add_class("-reading")

    def _say_no_more(self) -> None:
        self._telling.pause()
        self.screen.remove_class("-reading")


class _Asked:
    """A query and its result."""

    answer: Found | Failure

    def __init__(self, question: Callable[[], Found]) -> None:
        self._question = question
        self.mistake: Exception | None = None
        self.is_answered = Event()

    def work_out(self) -> None:
        try:
            self.answer = self._question()
        except Failure as trouble:
            self.answer = trouble
        except Exception as mistake:  # a bug: re-raised in the event loop, which exits cleanly
            self.mistake = mistake
        self.is_answered.set()
