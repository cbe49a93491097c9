"""The closing screen: the results of a session that was just closed, or of a past one."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coprod_tui.domain.commands import Answer
from coprod_tui.domain.ids import ContributionId, SessionId
from coprod_tui.domain.model.session import Session
from coprod_tui.errors import Failure
from coprod_tui.live.session import LiveSession
from coprod_tui.presentation import closing as say
from coprod_tui.presentation import say_closing
from coprod_tui.presentation.keys import keys_of
from coprod_tui.service import Service
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.kit.lines import HeadLine
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.kit.say_line import Always
from coprod_tui.tui.kit.stories import ask, run
from coprod_tui.tui.kit.writing_out import write_out


class ClosingScreen(Page[None]):
    """What was decided, what was heard, and that everyone was offered the same."""

    AUTO_FOCUS = "#page"
    KEYS = keys_of("closing")
    BINDINGS = bindings(KEYS)

    def __init__(
        self, service: Service, of: Callable[[], LiveSession | SessionId], *, just_closed: bool = False
    ) -> None:
        """``of`` is the session: live while it is not fully saved, else its id. Raises ``Failure`` if unreadable.

        ``just_closed``: people are still there, to whom it is said aloud what they take away.
        """
        super().__init__()
        self._just_closed = just_closed
        self._service = service
        self._of = of
        self._session = self._read()

    def _read(self) -> Session:
        of = self._of()
        return of.session if isinstance(of, LiveSession) else self._service.kept(of).session

    def head(self) -> HeadLine:
        view = say.closing(self._session)
        return HeadLine(view.title, view.right, where=view.where)

    def to_say(self) -> Always | None:
        return Always(say_closing.closed(self._session)) if self._just_closed else None

    def parts(self) -> ComposeResult:
        with VerticalScroll(id="page"):
            yield from self._page()

    def _page(self) -> Iterator[Static]:
        for title, paragraphs in say.closing(self._session).sections:
            yield Static(Content(title), classes="section")
            yield from (Static(content(*lines), classes="line") for lines in paragraphs)

    def action_export(self) -> None:
        self.say(write_out(lambda form: self._service.write_out(self._of(), form)))

    def action_answers(self) -> None:
        run(self.app, self._answers(""))

    def action_take_out(self) -> None:
        """Open the list in which a contribution can be chosen for removal."""
        run(self.app, self._answers(say.CHOOSE_WORDS))

    async def _answers(self, saying: str) -> None:
        """Look at what became of each contribution, and then at the session without those that were taken out."""
        from coprod_tui.tui.closing.answers import AnswersScreen

        if answers := self.attempt(lambda: AnswersScreen(self._read, self._keep, self._take_out, saying)):
            await ask(answers)
            self.call_next(self._look_again)

    async def _look_again(self) -> None:
        session = self.attempt(self._read)
        if session is None:
            return
        self._session = session
        page = self.query_one("#page")
        async with page.batch():
            await page.remove_children()
            await page.mount(*self._page())

    def _keep(self, answer: Answer) -> None:
        """Keep an answer with the session. Raises ``Rejection`` or ``Failure``."""
        of = self._of()
        if isinstance(of, LiveSession) and of.unsaved:
            raise Failure("not_added", why=of.unsaved)
        self._service.add(self._session.id, answer)

    def _take_out(self, contribution: ContributionId) -> Sequence[Path]:
        return self._service.take_out(self._of(), contribution)

    def action_undo(self) -> None:
        self.say(say.NO_UNDO)

    def action_scroll(self) -> None:
        """Do nothing: the page handles these keys itself; the action exists so that they are listed."""

    def action_home(self) -> None:
        self.dismiss(None)
