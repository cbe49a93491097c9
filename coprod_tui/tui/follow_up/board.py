"""The follow-up board: every open decision over all sessions, and what came of it."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coprod_tui.domain import commands as c
from coprod_tui.domain.decide import decision_in
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.reports.board import DecisionLine
from coprod_tui.presentation import board as view
from coprod_tui.presentation import follow_up as say
from coprod_tui.presentation.carrying import carried_by
from coprod_tui.presentation.failures import of_sessions
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.lists import next_of
from coprod_tui.service import Service
from coprod_tui.tui.follow_up.came_of_it import CameOfIt, FollowUpForm
from coprod_tui.tui.follow_up.carry import Carry, Carrying
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.drafts import Draft, Drafts
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.kit.lines import HeadLine
from coprod_tui.tui.kit.marked_list import MarkedList
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.kit.stories import ask, run


class BoardScreen(Page[None]):
    """What is open, with overdue doing and overdue telling apart, and what is still undecided."""

    AUTO_FOCUS = "#decisions"
    KEYS = keys_of("board")
    BINDINGS = bindings(KEYS)
    WORDS = view.BOARD

    def __init__(
        self, service: Service, today: Callable[[], date], drafts: Drafts, group: str = "", *, here: str = ""
    ) -> None:
        """``drafts`` are unfinished answers, kept over visits; of the session ``here`` nothing is listed."""
        super().__init__()
        self._service = service
        self._today = today
        self._drafts = drafts
        self._here = here
        self._by = view.Filter(group)
        self._known = view.Known()
        self._rows: Sequence[view.Row] = ()

    def head(self) -> HeadLine:
        return HeadLine(self.WORDS.title, view.as_of(self._today()))

    def parts(self) -> ComposeResult:
        yield Static("", id="filter")
        yield Static("", id="empty")
        yield MarkedList(widget_id="decisions")

    def on_mount(self) -> None:
        self.look()

    def look(self) -> None:
        """Read the record again."""
        kept, lines = self.attempt(self._service.listing), self.attempt(self.lines)
        if kept and lines is not None:
            unread = of_sessions(kept.troubles)
            self._known = view.known(lines, has_met=bool(kept.summaries), damage=unread, here=self._here)
        self.list_them()

    def lines(self) -> Sequence[DecisionLine]:
        """All decisions of the selected group, in any state. Raises ``Failure``."""
        return self._service.board(self._by.group)

    def list_them(self) -> None:
        """Fill the list with the decisions that match the filter: open ones, then undecided ones."""
        self._rows, filter_, why_none = view.board(self._known, self._by, self.WORDS, self._today())
        options = self.query_one("#decisions", OptionList)
        before = options.highlighted or 0
        options.clear_options()
        options.add_options([Option(content(*row.lines), disabled=row.line is None) for row in self._rows])
        places = [place for place, row in enumerate(self._rows) if row.line]
        options.highlighted = max((place for place in places if place <= before), default=min(places, default=None))
        options.display = bool(self._rows)
        self.query_one("#empty", Static).update(Content(why_none))
        self.query_one("#empty").display = bool(why_none)
        self.query_one("#filter", Static).update(Content(filter_))

    @on(OptionList.OptionSelected)
    def action_add(self) -> None:
        if line := self._chosen():
            run(self.app, self._add(line))

    def action_carry(self) -> None:
        if line := self._chosen():
            run(self.app, self._carry(line))

    async def _add(self, line: DecisionLine) -> None:
        """Add what happened with a decision, or take it up again."""
        if line.is_undecided:
            self.take_up(line)
            return
        if why_not := view.why_not_followed_up(line):
            self.say(why_not)
            return
        draft = self._draft("came_of_it", line)
        if came := await self.ask_what_came(line, draft):
            if came.is_told and view.ends_it(came.status):
                self._draft("carry", line).drop()  # nobody needs to carry what is finished
            self.look()
            self.say(view.kept(came.status, told=came.is_told))
        else:
            self.say(say.SAY_FOLLOW_UP_DRAFT if draft else "")

    async def _carry(self, line: DecisionLine) -> None:
        """Say who will do it, by when, and when the group is told."""
        if why_not := view.why_not_followed_up(line):
            self.say(why_not)
            return
        session = self.attempt(lambda: self._service.kept(line.session).session)
        if session is None or self.attempt(partial(decision_in, session, line.id)) is None:
            return
        draft = self._draft("carry", line)
        if carrying := await self.ask_who(session, line, draft):
            self.look()
            self.say(carried_by(session, carrying.voices))
        else:
            self.say(say.SAY_CARRY_DRAFT if draft else "")

    async def ask_what_came(self, line: DecisionLine, draft: Draft) -> CameOfIt | None:
        """What came of a decision."""
        return await ask(FollowUpForm(line.text, view.stands(line), partial(self.keep, line), draft))

    async def ask_who(self, session: Session, line: DecisionLine, draft: Draft) -> Carrying | None:
        """Who will do it."""
        return await ask(Carry(session, session.decision(line.id), self._today(), partial(self.keep_who, line), draft))

    def _draft(self, about: str, line: DecisionLine) -> Draft:
        return self._drafts.about(about, line.session, line.id, line.text)

    def action_told(self) -> None:
        """The group was told of the chosen decision."""
        line = self._chosen()
        if line and line.is_closed and self._draft("came_of_it", line):
            self.say(say.SAY_DRAFT_FIRST)  # finished decisions are no longer listed
        elif line and (session := self.attempt(lambda: self._service.add(line.session, c.FeedBack(line.id)))):
            if is_finished := not decision_in(session, line.id).needs_follow_up:
                self._draft("came_of_it", line).drop()
                self._draft("carry", line).drop()
            self.look()
            self.say(view.told(line, is_finished=is_finished))

    def keep(self, line: DecisionLine, answer: CameOfIt) -> None:
        """Keep what came of a decision. Raises ``Rejection`` or ``Failure``."""
        came_of_it = c.FollowUp(line.id, answer.status, answer.happened, answer.learned, answer.told)
        self._service.add(line.session, came_of_it)

    def keep_who(self, line: DecisionLine, answer: Carrying) -> None:
        """Keep who carries a decision, in the session it was made in. Raises ``Rejection`` or ``Failure``."""
        self._service.add(line.session, c.Carry(line.id, *answer[:3], self._today(), answer.at_next_meeting))

    def take_up(self, line: DecisionLine) -> None:
        """Take an undecided sentence up again: only a group that meets can."""
        self.say(say.SAY_UNDECIDED)

    def action_let_go(self) -> None:
        """Nobody needs an undecided one any more."""
        if line := self._chosen():
            self.let_go(line) if line.is_undecided else self.say(say.SAY_LET_GO_UNDECIDED)

    def let_go(self, line: DecisionLine) -> None:
        """Let go of an undecided sentence: only a group that meets can."""
        self.say(say.SAY_UNDECIDED)

    def action_group(self) -> None:
        groups = self.attempt(self._service.groups)
        if groups is not None:
            self._by = self._by._replace(group=next_of(groups, self._by.group))
            self.look()

    def action_voice(self) -> None:
        self._by = self._by.next_voice(self._known)
        self.list_them()

    def action_principle(self) -> None:
        self._by = self._by.next_principle(self._known)
        self.list_them()

    def _chosen(self) -> DecisionLine | None:
        place = self.query_one("#decisions", OptionList).highlighted
        line = None if place is None else self._rows[place].line
        if line is None:
            self.say(say.SAY_NOTHING_CHOSEN)
        return line
