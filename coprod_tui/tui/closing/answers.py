"""What became of our words: from each contribution to its decision, and on to what came of it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coprod_tui.domain.commands import Answer
from coprod_tui.domain.events import AnswerKind
from coprod_tui.domain.ids import ContributionId, DecisionId
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import follow_up as say
from coprod_tui.presentation import words as of_words
from coprod_tui.presentation.follow_up import answer_form, answers, needs_decision
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.labels import ANSWERS
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.dialog import Quoted
from coprod_tui.tui.kit.drafts import Draft, Drafts
from coprod_tui.tui.kit.form import Form, Keep
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.kit.lines import HeadLine
from coprod_tui.tui.kit.marked_list import MarkedList
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.kit.pick import ask_to_take_out
from coprod_tui.tui.kit.stories import ask, run

TakeOut = Callable[[ContributionId], Sequence[Path]]
"""Permanently removes a contribution by id. Returns files that still hold it and are not coprod's."""


class AnswersScreen(Page[None]):
    """Every contribution, and its answer."""

    AUTO_FOCUS = "#words"
    KEYS = keys_of("answers")
    BINDINGS = bindings(KEYS)

    def __init__(
        self,
        read: Callable[[], Session],
        answer: Callable[[Answer], object],
        take_out: TakeOut,
        saying: str = "",
    ) -> None:
        """``read`` returns the stored Session or raises ``Failure``, here too; ``answer`` stores an answer.

        ``take_out`` removes a contribution and returns files that still hold it. Both may raise ``Rejection`` or
        ``Failure``. ``saying`` is shown at first.
        """
        super().__init__()
        self._take_out = take_out
        self._first_saying = saying
        self._read = read
        self._answer = answer
        self._session = read()
        self._drafts = Drafts()

    def head(self) -> HeadLine:
        return HeadLine(say.ANSWERS_TITLE)

    def parts(self) -> ComposeResult:
        yield MarkedList(widget_id="words")
        yield Static("", id="waiting")

    def on_mount(self) -> None:
        self.say(self._first_saying)
        self.look()

    def look(self) -> None:
        """Read the session again; if that fails, keep what was read before."""
        self._session = self.attempt(self._read) or self._session
        words = self.query_one("#words", OptionList)
        kept = words.highlighted or 0
        words.clear_options()
        entries, waiting = answers(self._session)
        words.add_options([Option(content(*lines)) for lines in entries])
        words.highlighted = min(kept, len(entries) - 1) if entries else None
        self.query_one("#waiting", Static).update(Content(waiting))

    @on(OptionList.OptionSelected)
    def answer(self, message: OptionList.OptionSelected) -> None:
        run(self.app, self._ask_answer(self._session.heard[message.option_index]))

    async def _ask_answer(self, said: Contribution) -> None:
        draft = self._drafts.about("answer", said.id)
        if await ask(AnswerForm(self._session, said, self._answer, draft)):
            self.say(say.SAY_ANSWERED)
            self.look()
        else:
            self.say(say.SAY_ANSWER_DRAFT if draft else "")

    def action_take_out(self) -> None:
        chosen = self.query_one("#words", OptionList).highlighted
        if chosen is not None:
            run(self.app, self._ask_to_take_out(self._session.heard[chosen]))

    async def _ask_to_take_out(self, said: Contribution) -> None:
        if not await ask(ask_to_take_out(said)):
            return
        left = self.attempt(lambda: self._take_out(said.id))
        if left is not None:
            self.look()
            self.say(of_words.taken_out(left))


class AnswerForm(Form[Answer]):
    """Acted on (by which decision), partly, not (because …), or still open."""

    heading = say.ANSWER_TITLE
    counts = ("because",)

    def __init__(self, session: Session, said: Contribution, keep: Keep[Answer], draft: Draft) -> None:
        super().__init__(keep, draft)
        self._said = said.id
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

    def answer(self) -> Answer:
        kind = cast("AnswerKind", self.one("kind"))
        decision = self.one("decision") if needs_decision(kind) else ""
        return Answer(self._said, kind, DecisionId(decision) if decision else None, self.text("because"))
