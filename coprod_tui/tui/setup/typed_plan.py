"""The fields of the setup screen, from top to bottom, and what is typed in them."""

from functools import partial

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from coprod_tui.domain.people.rows import NameList
from coprod_tui.presentation import setup as say
from coprod_tui.presentation import setup_rows
from coprod_tui.presentation.setup import Fields, Problem
from coprod_tui.tui.kit.line_input import LineInput
from coprod_tui.tui.kit.phrases import Phrases
from coprod_tui.tui.setup.group_field import GroupField, Groups
from coprod_tui.tui.setup.people import PeopleField
from coprod_tui.tui.setup.principles import Principles
from coprod_tui.tui.setup.rounds import RoundRow, Rounds
from coprod_tui.tui.setup.times_that_suit import Memory, TimesThatSuit


class TypedPlan(VerticalScroll, can_focus=False):
    """Title, purpose, group, people and questions, below each other."""

    def __init__(self, begin: Fields, groups: Groups, memory: Memory) -> None:
        """``begin`` fills the fields, ``groups`` are offered; a group may remember the times that suit."""
        super().__init__(id="page")
        self._begin = begin
        self.group = GroupField(begin.group, groups)
        times = TimesThatSuit(begin.suits, lambda: self.group.value, memory)
        self.people = PeopleField(begin.people, begin.ahead, times)
        self.rounds = Rounds(begin.rows)
        self.principles = Principles(begin.principles)

    def compose(self) -> ComposeResult:
        begin = self._begin
        yield Static(Content(say.FOR_YOU), id="for-you")
        for label, field in (
            (say.NAME, LineInput(begin.title, placeholder=say.NAME_PLACEHOLDER, widget_id="session-name")),
            (say.PURPOSE, LineInput(begin.purpose, placeholder=say.PURPOSE_PLACEHOLDER, widget_id="purpose")),
            (say.GROUP, self.group),
            (say.VOICES, self.people),
        ):
            with Vertical(classes="field"):
                yield Static(Content(label), classes="label")
                yield field
        yield Static(Content(say.ROUNDS), classes="label")
        yield Phrases(setup_rows.KEYS, widget_id="rounds-keys")
        yield self.rounds
        yield Static(Content(say.MEETING), id="whole", classes="label")
        with Vertical(classes="field"), Horizontal(id="meeting"):
            for label, field in (
                (say.ENDS, LineInput(begin.ends, placeholder=say.ENDS_PLACEHOLDER, widget_id="ends")),
                (say.PAUSE, LineInput(begin.pause, placeholder=say.PAUSE_PLACEHOLDER, widget_id="pause")),
                (say.SUPPORT, LineInput(begin.support, placeholder=say.SUPPORT_PLACEHOLDER, widget_id="support")),
            ):
                with Vertical():
                    yield Static(Content(label), classes="label")
                    yield field
        yield self.principles

    @property
    def fields(self) -> Fields:
        """The current content of all fields."""
        ids = ("#session-name", "#purpose", "#group", "#ends", "#pause", "#support")
        title, purpose, group, ends, pause, support = (self.query_one(id_, Input).value for id_ in ids)
        people, rows = self.people, self.rounds.rows
        return Fields(
            self._begin.plan, title, purpose, group, people.people, rows, ends, pause, support, people.ahead,
            people.times.said, people.times.remembered(NameList(people.people).names), people.typing,
            self.principles.typed,
        )  # fmt: skip

    def begin_at(self, problem: Problem | None = None) -> None:
        """Put the cursor into the field of a problem; without one, into the first."""
        if problem and problem.field in ("prompt", "share"):
            self.query(RoundRow)[problem.row].query_one(f".{problem.field}").focus()
        else:
            fields = {"names": "#names", "ends": "#ends", "pause": "#pause", "principles": ".principle"}
            field = fields.get(problem.field if problem else "", "#session-name")
            self.query(field).first().focus(scroll_visible=problem is not None)

    @on(events.Resize)
    @on(events.DescendantFocus)
    def show_whole_field(self) -> None:
        """Scroll so that the focused field is seen with its question, after Textual has shown the field alone."""
        focused = self.screen.focused
        field = focused.parent if focused else None
        if isinstance(field, Widget) and field is self.query(".field").first():
            self.call_after_refresh(self.scroll_home, animate=False)  # with what this page is for
        elif isinstance(field, Widget) and self in field.ancestors:
            scroll = partial(self.scroll_to_widget, field, animate=False, top=True, immediate=True)
            self.call_after_refresh(self.call_later, scroll)
