"""The start screen: a new session, open ones to go on with, past ones to look at."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coprod_tui.session.summary import Summary
from coprod_tui.trouble import Trouble
from coprod_tui.tui import commands
from coprod_tui.tui.ports import Desk
from coprod_tui.tui.widgets.lines import KeysLine, SayingLine
from coprod_tui.tui.wording import home as say
from coprod_tui.tui.wording import times


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

    def __init__(self, desk: Desk, saying: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._saying = saying
        self._shown: dict[str, Summary] = {}

    def compose(self) -> ComposeResult:
        with Vertical(id="page"):
            yield Static(Content(say.TITLE), id="title")
            yield Static(Content(say.TAGLINE), id="tagline")
            yield Static(Content(say.EMPTY), id="empty")
            yield OptionList(id="sessions", compact=True)
        yield SayingLine(id="saying")
        yield KeysLine(commands.HOME)

    def on_mount(self) -> None:
        self.look()
        if self._saying:
            self.query_one(SayingLine).sentence = self._saying

    def look(self) -> None:
        """Look into the record again."""
        try:
            summaries = self._desk.summaries()
        except Trouble as trouble:
            self.query_one(SayingLine).sentence = trouble.sentence
            return
        self._shown = {summary.id: summary for summary in summaries}
        sessions = self.query_one("#sessions", OptionList)
        sessions.clear_options()
        open_ones = [summary for summary in summaries if summary.closed_at is None]
        past = [summary for summary in summaries if summary.closed_at is not None]
        for title, group in ((say.OPEN, open_ones), (say.PAST, past)):
            if group:
                gap = "\n" if sessions.option_count else ""
                sessions.add_option(Option(Content.styled(gap + title, "$quiet"), disabled=True))
                sessions.add_options([Option(_line(summary), id=summary.id) for summary in group])
        sessions.highlighted = 1 if summaries else None
        self.set_class(not summaries, "-empty")

    def action_new_session(self) -> None:
        self.post_message(self.New())

    @on(OptionList.OptionSelected)
    def choose(self, message: OptionList.OptionSelected) -> None:
        if message.option_id in self._shown:
            self.post_message(self.Chosen(self._shown[message.option_id]))

    def action_help(self) -> None:
        from coprod_tui.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())

    def action_leave(self) -> None:
        self.app.exit()


def _line(summary: Summary) -> Content:
    voices = say.VOICE if summary.voices == 1 else say.VOICES.format(count=summary.voices)
    decisions = {0: say.DECISIONS_NONE, 1: say.DECISION}.get(
        summary.decisions, say.DECISIONS.format(count=summary.decisions)
    )
    details = say.DETAILS.format(voices=voices, decisions=decisions)
    return Content.assemble((summary.title, "bold"), (f"\n{times.day(summary.opened_at)} · {details}", "$quiet"))
