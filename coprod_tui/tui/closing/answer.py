"""What became of a voice's words."""

from typing import NamedTuple, cast

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.domain.events import AnswerKind
from coprod_tui.domain.ids import DecisionId
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import follow_up as say
from coprod_tui.presentation.follow_up import answer_form, needs_decision
from coprod_tui.presentation.labels import ANSWERS
from coprod_tui.tui.kit.dialog import Quoted
from coprod_tui.tui.kit.form import Form, Keep


class Answering(NamedTuple):
    """What became of the words, by which decision, and why."""

    kind: AnswerKind
    decision: DecisionId | None
    because: str


class AnswerForm(Form[Answering]):
    """Acted on (by which decision), partly, not (because …), or still open."""

    heading = say.ANSWER_TITLE
    hint = say.ANSWER_HINT

    def __init__(self, session: Session, said: Contribution, keep: Keep[Answering]) -> None:
        super().__init__(keep)
        self._view = answer_form(session, said)

    def parts(self) -> ComposeResult:
        yield Quoted(self._view.words)
        yield Static(Content(say.ANSWER_KIND), classes="label")
        yield self.choice("kind", [(kind, Content(words)) for kind, words in ANSWERS.items()], self._view.kind)
        yield Static(Content(say.ANSWER_DECISION), classes="label")
        decisions = [("", say.ANSWER_NO_DECISION), *self._view.decisions]
        yield self.choice("decision", [(each, Content(text)) for each, text in decisions], self._view.begins_at)
        yield Static(Content(say.ANSWER_BECAUSE), classes="label")
        yield self.line("because")

    def answer(self) -> Answering:
        kind = cast("AnswerKind", self.one("kind"))
        decision = self.one("decision") if needs_decision(kind) else ""
        return Answering(kind, DecisionId(decision) if decision else None, self.text("because"))
