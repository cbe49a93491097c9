"""Runs slow queries in a thread, so that the event loop keeps handling keys."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from typing import Any, Generic, TypeVar

from textual.message import Message
from textual.screen import Screen

from coprod_tui.errors import Failure

Answer = TypeVar("Answer")


class Looker(Generic[Answer]):
    """Runs one query at a time in a thread; of those requested meanwhile only the latest runs next.

    A quick answer is taken synchronously, so that the screen is painted once. A later one reaches the screen as an
    ``Answered`` message. The thread is a daemon: it does not keep the program from exiting.
    """

    def __init__(self, screen: Screen[None], take: Callable[[Answer | Failure], None]) -> None:
        """``take`` is called with each answer, in the screen's event loop."""
        self._screen = screen
        self._give = take
        self._asked: _Asked[Answer] | None = None
        self._next: Callable[[], Answer] | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether a query is running."""
        return self._asked is not None

    def ask(self, question: Callable[[], Answer], patience_s: float) -> None:
        """Run ``question`` in a thread and block up to ``patience_s`` seconds; queue it if another is still running."""
        self._next = question
        if self._asked is None:
            self._ask_next(patience_s)

    def take(self, asked: "_Asked[Answer]") -> None:
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
        asked, self._next = _Asked(self._next), None
        self._asked = asked
        Thread(target=self._answer, args=(asked,), daemon=True, name="looking").start()
        if asked.is_answered.wait(patience_s):
            self.take(asked)

    def _answer(self, asked: "_Asked[Answer]") -> None:
        asked.work_out()
        with suppress(RuntimeError):  # the program has exited meanwhile
            self._screen.post_message(Answered(asked))


class _Asked(Generic[Answer]):
    """A query and its result."""

    answer: Answer | Failure

    def __init__(self, question: Callable[[], Answer]) -> None:
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


class Answered(Message, bubble=False):
    """Posted when a query is done. The screen passes ``asked`` to its looker's ``take``."""

    def __init__(self, asked: _Asked[Any]) -> None:
        super().__init__()
        self.asked = asked
