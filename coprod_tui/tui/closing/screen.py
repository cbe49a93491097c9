"""The closing screen: the results of a session that was just closed, or of a past one."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coprod_tui.domain.commands import Answer
from coprod_tui.domain.ids import ContributionId
from coprod_tui.domain.model.session import Session
from coprod_tui.errors import Failure
from coprod_tui.presentation import closing as say
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.keys import keys_of
from coprod_tui.tui.closing.answer import Answering
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.kit.lines import HeadLine, KeysLine, NotSavedLine, SayingLine
from coprod_tui.tui.kit.self_dismissing import SelfDismissing
from coprod_tui.tui.kit.writing_out import write_out

if TYPE_CHECKING:
    from coprod_tui.service import Format
    from coprod_tui.tui.closing.answers import TakeOut


class ClosingScreen(SelfDismissing[None]):
    """What was decided, what was heard, and that everyone was offered the same."""

    AUTO_FOCUS = "#page"
    KEYS: ClassVar = keys_of("closing")
    BINDINGS = bindings(KEYS)

    def __init__(
        self,
        read: Callable[[], Session],
        export: "Callable[[Format], Path]",
        answer: Callable[[Answer], object],
        take_out: "TakeOut",
    ) -> None:
        """``read`` returns the Session, ``export`` writes it out and returns the path, ``answer`` stores an answer.

        ``take_out`` removes a contribution and returns files that still hold it. All may raise ``Failure``.
        """
        super().__init__()
        self._read = read
        self._session = read()
        self._export = export
        self._answer = answer
        self._take_out = take_out

    def compose(self) -> ComposeResult:
        view = say.closing(self._session)
        yield HeadLine(view.title, view.right, where=view.where)
        yield NotSavedLine()
        with VerticalScroll(id="page"):
            yield from self._page()
        yield SayingLine(id="saying")
        yield KeysLine(self.KEYS)

    def _page(self) -> Iterator[Static]:
        for title, paragraphs in say.closing(self._session).sections:
            yield Static(Content(title), classes="section")
            yield from (Static(content(*lines), classes="line") for lines in paragraphs)

    def action_export(self) -> None:
        self.query_one(SayingLine).sentence = write_out(self._export)

    def action_answers(self) -> None:
        self._walk_words("")

    def action_take_out(self) -> None:
        """Open the list in which a contribution can be chosen for removal."""
        self._walk_words(say.CHOOSE_WORDS)

    def _walk_words(self, saying: str) -> None:
        from coprod_tui.tui.closing.answers import AnswersScreen

        try:
            answers = AnswersScreen(self._read, self._keep_answer, self._take_out, saying)
        except Failure as trouble:
            self.query_one(SayingLine).sentence = sentence_of(trouble)
        else:
            self.app.push_screen(answers, self._look_again)

    async def _look_again(self, _: None) -> None:
        """Show the session again without contributions that were removed meanwhile."""
        try:
            self._session = self._read()
        except Failure as trouble:
            self.query_one(SayingLine).sentence = sentence_of(trouble)
            return
        page = self.query_one("#page")
        async with page.batch():
            await page.remove_children()
            await page.mount(*self._page())

    def _keep_answer(self, contribution: ContributionId, given: Answering) -> None:
        self._answer(Answer(contribution, given.kind, given.decision, given.because))

    def action_undo(self) -> None:
        self.query_one(SayingLine).sentence = say.NO_UNDO

    def action_scroll(self) -> None:
        """Do nothing: the page handles these keys itself; the action exists so that they are listed."""

    def action_home(self) -> None:
        self.dismiss(None)
