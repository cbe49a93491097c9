"""What became of a voice's words."""

from collections.abc import Callable
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from coprod_tui.domain.events import AnswerKind
from coprod_tui.domain.ids import DecisionId
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import follow_up as say
from coprod_tui.presentation.answers import answer_form, needs_decision
from coprod_tui.presentation.labels import ANSWERS
from coprod_tui.tui.kit.dialog import Dialog, Quoted
from coprod_tui.tui.kit.line_input import LineInput
from coprod_tui.tui.kit.marked_list import MarkedList


class Answering(NamedTuple):
    """What became of the words, by which decision, and why."""

    kind: AnswerKind
    decision: DecisionId | None
    because: str


class AnswerForm(Dialog[Answering]):
    """Acted on (by which decision), partly, not (because …), or still open."""

    heading = say.ANSWER_TITLE
    hint = say.ANSWER_HINT

    def __init__(self, session: Session, said: Contribution, accept: Callable[[Answering], object]) -> None:
        """``accept`` stores the answer or raises ``Rejection`` or ``Failure``."""
        super().__init__()
        self._view = answer_form(session, said)
        self._accept = accept

    def parts(self) -> ComposeResult:
        yield Quoted(self._view.words)
        yield Static(Content(say.ANSWER_KIND), classes="label")
        yield MarkedList(map(Content, ANSWERS.values()), widget_id="kind")
        yield Static(Content(say.ANSWER_DECISION), classes="label")
        texts = [say.ANSWER_NO_DECISION, *(text for _, text in self._view.decisions)]
        yield MarkedList(map(Content, texts), widget_id="decision")
        yield Static(Content(say.ANSWER_BECAUSE), classes="label")
        yield LineInput(widget_id="because")

    def on_mount(self) -> None:
        self.query_one("#decision", OptionList).highlighted = self._view.begins_at
        kind = self.query_one("#kind", OptionList)
        kind.highlighted = list(ANSWERS).index(self._view.kind)
        kind.focus()

    @on(OptionList.OptionSelected)
    def to_next(self) -> None:
        self.focus_next()

    @on(Input.Submitted)
    def keep(self, message: Input.Submitted) -> None:
        kind = list(ANSWERS)[self.query_one("#kind", OptionList).highlighted or 0]
        place = self.query_one("#decision", OptionList).highlighted or 0
        decision = self._view.decisions[place - 1][0] if place and needs_decision(kind) else None
        answer = Answering(kind, decision, message.value)
        self.offer(answer, self._accept)
