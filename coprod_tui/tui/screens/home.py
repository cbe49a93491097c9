"""The start screen: a new session, open ones to go on with, past ones to look at; and the way to what came of them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from coprod_tui.session.refusal import Refusal
from coprod_tui.session.summary import Summary
from coprod_tui.trouble import Trouble
from coprod_tui.tui import commands
from coprod_tui.tui.dialogs.pick import Pick
from coprod_tui.tui.ports import FollowUpDesk
from coprod_tui.tui.screens.finding import Found, TellsHowFar, find, find_in_next_group
from coprod_tui.tui.screens.looking import Answered, Looker
from coprod_tui.tui.widgets.line_input import LineInput
from coprod_tui.tui.widgets.lines import KeysLine, SayingLine
from coprod_tui.tui.wording import home as say
from coprod_tui.tui.wording import room, times

SHOWN = 60
"""So many sessions are listed at once; finding brings the others."""


PATIENCE_S = 0.3
"""The screen waits so long for its first list; a list that takes longer comes when it is there."""

KEY_PATIENCE_S = 0.05
"""So long a key may wait for the list that it asks for."""

LOOK_AGAIN_S = 0.5
"""How often it is said anew how far a long reading is."""


class HomeScreen(Screen[None]):
    """Where coprod begins."""

    BINDINGS = commands.bindings(tuple(command for command in commands.HOME if command.action != "choose"))
    AUTO_FOCUS = "#sessions"
    COMMAND_TABLE: ClassVar = commands.HOME

    class New(Message):
        """Somebody wants to set up a session."""

    class Chosen(Message):
        """Somebody chose a session of the list."""

        def __init__(self, summary: Summary) -> None:
            super().__init__()
            self.summary = summary

    class Board(Message):
        """Somebody wants to see what came of the decisions."""

    class Insights(Message):
        """Somebody wants to see what the sessions show together."""

    def __init__(self, desk: FollowUpDesk, saying: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._saying = saying
        self._group = ""
        self._words = ""
        self._shown: dict[str, Summary] = {}
        self._looker = Looker[Found](self, self._take)

    def compose(self) -> ComposeResult:
        with Vertical(id="page"):
            yield Static(Content(say.TITLE), id="title")
            yield Static(Content(say.TAGLINE), id="tagline")
            yield LineInput(placeholder=say.FIND, widget_id="find")
            yield Static("", id="filter")
            yield Static("", id="reading")
            yield Static(Content(say.EMPTY), id="empty")
            yield OptionList(id="sessions", compact=True)
        yield SayingLine(id="saying")
        yield KeysLine(commands.HOME)

    def on_mount(self) -> None:
        self._telling = self.set_interval(LOOK_AGAIN_S, self._say_how_far, pause=True)
        self.look()
        if self._saying:
            self.say(self._saying)

    def say(self, sentence: str) -> None:
        self.query_one(SayingLine).sentence = sentence

    def look(self) -> None:
        """Look into the record again."""
        self._ask(find, PATIENCE_S)

    def _ask(self, question: Callable[[FollowUpDesk, str, str], Found], patience_s: float) -> None:
        self._looker.ask(partial(question, self._desk, self._words, self._group), patience_s)
        self._say_how_far()

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        self._looker.take(message.asked)
        self._say_how_far()

    def _take(self, found: Found | Trouble) -> None:
        if isinstance(found, Trouble):
            self.say(found.sentence)
            return
        self._group = found.group
        is_asked_for = bool(found.words or found.group)
        self._list(found.summaries)
        self.set_class(not found.summaries and not is_asked_for, "-empty")
        filter_ = say.GROUP.format(group=found.group) if found.group else ""
        if is_asked_for and not found.summaries:
            filter_ = f"{filter_}\n{say.NONE_FOUND}".strip()
        self.query_one("#filter", Static).update(Content(filter_))

    def _say_how_far(self) -> None:
        """While an answer is awaited, say that sessions are being read, and how far that is where it is known."""
        is_waiting = self._looker.is_waiting
        self.set_class(is_waiting, "-reading")
        (self._telling.resume if is_waiting else self._telling.pause)()
        if is_waiting:
            how_far = self._desk.how_far() if isinstance(self._desk, TellsHowFar) else None
            words = say.READ_SO_FAR.format(done=how_far[0], of=how_far[1]) if how_far else say.LOOKING
            self.query_one("#reading", Static).update(Content(words))

    def action_new_session(self) -> None:
        self.post_message(self.New())

    def action_find(self) -> None:
        self.add_class("-finding")
        self.query_one("#find").focus()

    def action_found(self) -> None:
        """Leave finding; all sessions are listed again."""
        self.query_one("#find", LineInput).clear()
        self.remove_class("-finding")
        self.query_one("#sessions").focus()

    def action_group(self) -> None:
        self._ask(find_in_next_group, KEY_PATIENCE_S)

    def action_board(self) -> None:
        if self._may_ask():
            self.post_message(self.Board())

    def action_insights(self) -> None:
        if self._may_ask():
            self.post_message(self.Insights())

    def action_export(self) -> None:
        summary = self._highlighted()
        if summary is None:
            return
        try:
            self.say(room.SAY_EXPORTED.format(path=self._desk.export_kept(summary.id)))
        except Trouble as trouble:
            self.say(trouble.sentence)

    def action_forget(self) -> None:
        if not self._may_ask():
            return
        from coprod_tui.tui.dialogs.words import Line

        self.app.push_screen(Line(say.FORGET_TITLE, say.FORGET_HINT), self._forget_whom)

    @on(Input.Changed, "#find")
    def find_words(self, message: Input.Changed) -> None:
        """Search as one types."""
        self._words = message.value.strip()
        self.set_class(bool(self._words) or self.query_one("#find").has_focus, "-finding")
        self._ask(find, KEY_PATIENCE_S)

    @on(Input.Submitted, "#find")
    def found(self) -> None:
        self.query_one("#sessions").focus()

    @on(OptionList.OptionSelected)
    def choose(self, message: OptionList.OptionSelected) -> None:
        if message.option_id in self._shown:
            self.post_message(self.Chosen(self._shown[message.option_id]))

    def action_choose(self) -> None:
        """What Enter does on the list, for the palette."""
        self.query_one("#sessions", OptionList).action_select()

    def action_help(self) -> None:
        from coprod_tui.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())

    def action_leave(self) -> None:
        self.app.exit()

    def _may_ask(self) -> bool:
        """Whether what needs the whole record can be shown at once; else it is said that it is still being read."""
        if self._looker.is_waiting:
            self.say(say.STILL_READING)
        return not self._looker.is_waiting

    def _list(self, summaries: Sequence[Summary]) -> None:
        """The open sessions above the past ones, each the newest first; as many as a list can show."""
        open_ones = [summary for summary in summaries if summary.closed_at is None]
        past = [summary for summary in summaries if summary.closed_at is not None]
        room_left = max(0, SHOWN - len(open_ones))
        options: list[Option] = []
        self._shown = {}
        for title, group, listed in ((say.OPEN, open_ones, open_ones[:SHOWN]), (say.PAST, past, past[:room_left])):
            if group:
                more = say.MORE.format(shown=len(listed), count=len(group)) if len(listed) < len(group) else ""
                gap = "\n" if options else ""
                options.append(Option(Content.styled(gap + title + more, "$quiet"), disabled=True))
                options += [Option(_line(summary), id=summary.id) for summary in listed]
                self._shown |= {summary.id: summary for summary in listed}
        sessions = self.query_one("#sessions", OptionList)
        sessions.clear_options()
        sessions.add_options(options)
        sessions.highlighted = 1 if self._shown else None

    def _highlighted(self) -> Summary | None:
        option = self.query_one("#sessions", OptionList).highlighted_option
        return self._shown.get(option.id or "") if option else None

    def _forget_whom(self, name: str | None) -> None:
        """Say first what would change, and ask."""
        if not name:
            return
        try:
            would = self._desk.forget(name, dry_run=True)
        except (Refusal, Trouble) as trouble:
            self.say(trouble.sentence)
            return
        more = "\n".join(f"“{sentence}”" for sentence in would.sentences)
        question = say.FORGET_ASK.format(name=name, sessions=len(would.sessions), sentences=len(would.sentences))
        dialog = Pick(say.FORGET_TITLE, question, [("y", say.FORGET_YES)], more=more)
        self.app.push_screen(dialog, lambda yes: self._forget(name, yes))

    def _forget(self, name: str, yes: str | None) -> None:
        if not yes:
            return
        try:
            done = self._desk.forget(name, dry_run=False)
        except (Refusal, Trouble) as trouble:
            self.say(trouble.sentence)
        else:
            self.look()
            self.say(say.FORGOTTEN.format(sessions=len(done.sessions)))


def _line(summary: Summary) -> Content:
    voices = say.VOICE if summary.voices == 1 else say.VOICES.format(count=summary.voices)
    decisions = {0: say.DECISIONS_NONE, 1: say.DECISION}.get(
        summary.decisions, say.DECISIONS.format(count=summary.decisions)
    )
    details = say.DETAILS.format(voices=voices, decisions=decisions)
    return Content.assemble((summary.title, "bold"), (f"\n{times.day(summary.opened_at)} · {details}", "$quiet"))
