"""Asking what may take long, so that keys go on working meanwhile."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from typing import Any, Generic, TypeVar

from textual.message import Message
from textual.screen import Screen

from coprod_tui.errors import Failure

Answer = TypeVar("Answer")


class Looker(Generic[Answer]):
    """Asks one question at a time, in a thread; of those that come meanwhile only the latest is asked after it.

    What is answered within a moment is taken at once, so that the screen is painted with it and not twice. A later
    answer reaches the screen as ``Answered``. The thread does not keep the program from ending.
    """

    def __init__(self, screen: Screen[None], take: Callable[[Answer | Failure], None]) -> None:
        """``take`` is called with each answer, in the screen's own turn."""
        self._screen = screen
        self._give = take
        self._asked: _Asked[Answer] | None = None
        self._next: Callable[[], Answer] | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._asked is not None

    def ask(self, question: Callable[[], Answer], patience_s: float) -> None:
        """Ask in a thread, and wait for the answer for so long, unless an earlier question still waits for its own."""
        self._next = question
        if self._asked is None:
            self._ask_next(patience_s)

    def take(self, asked: "_Asked[Answer]") -> None:
        """Take an answer that came, unless it was taken at once, or something else has been asked since."""
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
        with suppress(RuntimeError):  # the program has ended meanwhile
            self._screen.post_message(Answered(asked))


class _Asked(Generic[Answer]):
    """A question that was asked, and what came of it."""

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
        except Exception as mistake:  # of the program's own; it is raised where the program can stop calmly
            self.mistake = mistake
        self.is_answered.set()


class Answered(Message, bubble=False):
    """A question was answered later. The screen hands ``asked`` to its looker's ``take``."""

    def __init__(self, asked: _Asked[Any]) -> None:
        super().__init__()
        self.asked = asked
