"""The follow-up board: every open decision over all sessions, and what came of it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coprod_tui.session.board import DecisionLine, undecided
from coprod_tui.session.days import spelled_day
from coprod_tui.session.principles import PRINCIPLES, TITLES
from coprod_tui.session.refusal import Refusal
from coprod_tui.trouble import Trouble
from coprod_tui.tui import commands
from coprod_tui.tui.dialogs.follow_up import CameOfIt, Drafts, FollowUpForm
from coprod_tui.tui.ports import FollowUpDesk
from coprod_tui.tui.widgets.lines import HeadLine, KeysLine, NotSavedLine, SayingLine
from coprod_tui.tui.wording import damage, times
from coprod_tui.tui.wording import follow_up as say

SHOWN = 200
"""So many decisions are listed at once, of the open and of the undecided; a filter brings the others."""


class BoardScreen(Screen[None]):
    """What is open, with overdue doing and overdue telling apart, and what is still undecided."""

    BINDINGS = commands.bindings(tuple(command for command in commands.BOARD if command.action != "choose"))
    AUTO_FOCUS = "#decisions"
    COMMAND_TABLE: ClassVar[tuple[commands.Command, ...]] = commands.BOARD
    TITLE_SAID: ClassVar[str] = say.BOARD_TITLE
    EMPTY: ClassVar[str] = say.BOARD_EMPTY
    NONE_YET: ClassVar[str] = say.BOARD_NONE_YET
    NO_SESSIONS: ClassVar[str] = say.BOARD_NO_SESSIONS
    UNDECIDED: ClassVar[str] = say.BOARD_UNDECIDED
    told_now: ClassVar[bool] = False

    def __init__(self, desk: FollowUpDesk, today: Callable[[], date], drafts: Drafts, group: str = "") -> None:
        """``drafts`` are what was set aside, here or earlier."""
        super().__init__()
        self._desk = desk
        self._today = today
        self._drafts = drafts
        self._group = group
        self._voice = ""
        self._principle = ""
        self._damage = ""
        self._has_met = False
        self._agreed: list[DecisionLine] = []
        self._open: list[DecisionLine] = []
        self._undecided: list[DecisionLine] = []
        self._rows: list[DecisionLine | None] = []

    def compose(self) -> ComposeResult:
        head = HeadLine(id="head")
        head.title = self.TITLE_SAID
        head.right = spelled_day(self._today())
        yield head
        yield NotSavedLine()
        yield Static("", id="filter")
        yield Static("", id="empty")
        yield OptionList(id="decisions")
        yield SayingLine(id="saying")
        yield KeysLine(self.COMMAND_TABLE)

    def on_mount(self) -> None:
        self.look()

    def look(self) -> None:
        """Look into the record again."""
        try:
            kept = self._desk.listing()
            self._damage = damage.told(kept.troubles)
            self._has_met = bool(kept.summaries)
            lines = self.lines()
            self._agreed = [line for line in lines if line.state == "agreed"]
            self._open = [line for line in self._agreed if line.is_open]
            self._undecided = list(undecided(lines))
        except Trouble as trouble:
            self.say(trouble.sentence)
        self.list_them()

    def lines(self) -> Sequence[DecisionLine]:
        """Every decision that is looked at, however it stands. Raises ``Trouble``."""
        return self._desk.board(self._group)

    def list_them(self) -> None:
        """List what the filter lets through: what is open, then what is undecided."""
        shown, aside = ([line for line in lines if self._matches(line)] for lines in (self._open, self._undecided))
        rows = [*_rows("", shown, self._today()), *_rows(self.UNDECIDED, aside, self._today())]
        self._rows = [line for line, _ in rows]
        options = self.query_one("#decisions", OptionList)
        kept = options.highlighted or 0
        options.clear_options()
        options.add_options([Option(content, disabled=line is None) for line, content in rows])
        places = [place for place, line in enumerate(self._rows) if line]
        options.highlighted = max((place for place in places if place <= kept), default=min(places, default=None))
        options.display = bool(rows)
        empty = self.query_one("#empty", Static)
        empty.update(Content(self._why_none()))
        empty.display = not shown
        self.query_one("#filter", Static).update(Content(self._filter(len(shown), len(aside))))

    def say(self, sentence: str) -> None:
        self.query_one(SayingLine).sentence = sentence

    # --- acts

    @on(OptionList.OptionSelected)
    def action_add(self) -> None:
        """Add what happened with the chosen decision, or take it up again."""
        line = self._chosen()
        if line and line.is_undecided:
            self.take_up(line)
        elif line:
            stands = CameOfIt(line.status or "under_way", "", "", "" if self.told_now else None)
            begin = self._drafts.get(_words_of(line), stands)
            form = FollowUpForm(line.text, begin, lambda answer: self.keep(line, answer))
            self.app.push_screen(form, lambda answer: self._kept(line, answer))

    def action_told(self) -> None:
        """The group was told of the chosen decision."""
        line = self._chosen()
        if line and line.is_closed and _words_of(line) in self._drafts:
            self.say(say.SAY_DRAFT_FIRST)  # what is finished is listed no more
        elif line:
            try:
                self.keep_told(line)
            except (Refusal, Trouble) as refusal:
                self.say(refusal.sentence)
            else:
                self.look()
                self.say(say.SAY_TOLD_FINISHED if line.is_closed else say.SAY_TOLD)

    def keep(self, line: DecisionLine, answer: CameOfIt) -> None:
        """Keep what came of a decision. Raises ``Refusal`` or ``Trouble``."""
        self._desk.follow_up(line.session, line.id, answer.status, answer.happened, answer.learned, answer.told)

    def keep_told(self, line: DecisionLine) -> None:
        """Keep that the group was told. Raises ``Refusal`` or ``Trouble``."""
        self._desk.feed_back(line.session, line.id)

    def take_up(self, line: DecisionLine) -> None:
        """Take an undecided sentence up again: only a group that meets can."""
        self.say(say.SAY_UNDECIDED)

    def action_group(self) -> None:
        try:
            self._group = _next(self._desk.groups(), self._group)
        except Trouble as trouble:
            self.say(trouble.sentence)
        else:
            self.look()

    def action_voice(self) -> None:
        self._voice = _next(sorted({name for line in self._open for name in line.carried_by}), self._voice)
        self.list_them()

    def action_principle(self) -> None:
        self._principle = _next(PRINCIPLES, self._principle)
        self.list_them()

    def action_back(self) -> None:
        self.dismiss(None)

    def _kept(self, line: DecisionLine, answer: CameOfIt | None) -> None:
        self._drafts.pop(_words_of(line), None)
        if answer is None:
            return
        if answer.draft:
            if answer.has_words:
                self._drafts[_words_of(line)] = answer
            self.say(say.SAY_FOLLOW_UP_DRAFT if answer.has_words else "")
        else:
            self.look()
            ended = say.SAY_TO_TELL if answer.told is None else say.SAY_FINISHED
            self.say(ended if answer.closes else say.SAY_STAYS_OPEN)

    def _chosen(self) -> DecisionLine | None:
        place = self.query_one("#decisions", OptionList).highlighted
        line = None if place is None else self._rows[place]
        if line is None:
            self.say(say.SAY_NOTHING_CHOSEN)
        return line

    def _matches(self, line: DecisionLine) -> bool:
        return (not self._voice or self._voice in line.carried_by) and (
            not self._principle or self._principle in line.principles
        )

    def _why_none(self) -> str:
        """Why nothing is listed, where nothing is."""
        if self._open:
            return say.BOARD_NONE_LEFT
        if self._damage:
            return say.BOARD_NONE_READ
        if not self._has_met:
            return self.NO_SESSIONS
        return self.EMPTY if self._agreed else self.NONE_YET

    def _filter(self, open_: int, aside: int) -> str:
        principle = next((TITLES[each] for each in PRINCIPLES if each == self._principle), say.ALL)
        shown = say.BOARD_FILTER.format(
            counts=say.board_counts(open_, aside),
            group=self._group or say.ALL,
            voice=self._voice or say.ALL,
            principle=principle,
        )
        return f"{shown}\n{self._damage}" if self._damage else shown


def _words_of(line: DecisionLine) -> tuple[str, str, str]:
    return line.session, line.id, line.text


def _rows(heading: str, lines: Sequence[DecisionLine], today: date) -> Iterator[tuple[DecisionLine | None, Content]]:
    """What is listed of ``lines``, under a heading if there is one; None is what cannot be chosen."""
    if heading and lines:
        yield None, Content.styled(f"{heading}\n", "$quiet")
    for line in lines[:SHOWN]:
        yield line, _line(line, today)
    if len(lines) > SHOWN:
        yield None, Content.styled(say.BOARD_MORE.format(count=len(lines) - SHOWN), "$quiet")


def _next(choices: Iterable[str], now: str) -> str:
    """The choice after ``now``; after the last one all (an empty text), then the first again."""
    order = ["", *choices]
    return order[(order.index(now) + 1) % len(order)] if now in order else ""


def _line(line: DecisionLine, today: date) -> Content:
    late = line.overdue(today)
    parts = [say.FROM_SESSION.format(title=line.title, day=times.day(line.met_at))]
    if line.is_undecided:
        return _undecided_line(line, parts)
    parts.append(say.CARRIED.format(names=", ".join(line.carried_by)) if line.carried_by else say.CARRIED_NONE)
    if line.due and not line.is_closed:
        parts.append(say.DUE.format(day=spelled_day(line.due)))
    if line.feed_back_by:
        parts.append(say.TELL.format(day=spelled_day(line.feed_back_by)))
    warnings = [say.OVERDUE_DOING] * late.doing + [say.OVERDUE_TELLING] * late.telling
    lines = [Content.styled(line.text, "bold"), Content.styled(" · ".join(parts), "$quiet")]
    if line.status:
        lines.append(Content(say.LAST.format(status=say.STATUSES[line.status], happened=line.happened)))
    if line.is_closed:
        warnings.insert(0, say.TO_TELL)
    if warnings:
        lines.append(Content.styled(" · ".join(warnings), "bold $over"))
    return Content("\n").join([*lines, Content("")])


def _undecided_line(line: DecisionLine, parts: list[str]) -> Content:
    parts.append(say.why_undecided(line.settled_at))
    lines = [Content.styled(line.text, "bold"), Content.styled(" · ".join(parts), "$quiet")]
    return Content("\n").join([*lines, *([Content(line.reason)] if line.reason else []), Content("")])
