"""The setup screen: a title, the voices, the questions, and how long the whole will take."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from coprod_tui.session.name_lists import NamesRead, names_in
from coprod_tui.session.plan import Plan, Step, StepKind, duration, length_ms, share_for, spelled
from coprod_tui.session.words import clean, is_visible
from coprod_tui.tui import commands
from coprod_tui.tui.widgets.line_input import LineInput
from coprod_tui.tui.widgets.lines import HeadLine, KeysLine
from coprod_tui.tui.widgets.names_area import NamesArea
from coprod_tui.tui.wording import room, times
from coprod_tui.tui.wording import setup as say


class RoundRow(Horizontal):
    """One question and the share of each voice."""

    def __init__(self, prompt: str = "", share: str = "", kind: StepKind = "round") -> None:
        super().__init__()
        self.kind = kind
        self._prompt = prompt
        self._share = share

    def compose(self) -> ComposeResult:
        yield LineInput(self._prompt, placeholder=say.ROUND_PLACEHOLDER).add_class("prompt")
        yield LineInput(self._share, placeholder=say.SHARE_PLACEHOLDER).add_class("share")

    @property
    def asked(self) -> tuple[str, str]:
        """The question and the share, as they are typed."""
        return (self.query_one(".prompt", Input).value, self.query_one(".share", Input).value)


class Fields(NamedTuple):
    """Everything as it is typed, to go on with later; ``plan`` has what no field is for."""

    plan: Plan
    title: str
    purpose: str
    group: str
    names: str
    rows: tuple[tuple[str, str, StepKind], ...]


class StepsRead(NamedTuple):
    """The steps that the rows make, and the first thing that is wrong with them (or nothing)."""

    steps: tuple[Step, ...]
    problem: str = ""


class SetupScreen(Screen[Fields]):
    """Make a session without any file. Dismissed with what was typed, to go on with later."""

    BINDINGS = commands.bindings(commands.SETUP)
    AUTO_FOCUS = ""
    COMMAND_TABLE: ClassVar = commands.SETUP
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall")]  # noqa: RUF012 - Textual declares it without ClassVar

    class Ready(Message):
        """Everything that a session needs is here."""

        def __init__(self, plan: Plan) -> None:
            super().__init__()
            self.plan = plan

    def __init__(self, begin: Plan | Fields | None = None) -> None:
        """``begin`` fills the fields; without it there are questions to begin with."""
        super().__init__()
        self._begin = begin if isinstance(begin, Fields) else _fields(begin or Plan("", ()))
        self._asked_without_voices = False

    def compose(self) -> ComposeResult:
        begin = self._begin
        head = HeadLine(id="head")
        head.title = say.TITLE
        yield head
        with VerticalScroll(id="page", can_focus=False):
            with Vertical(classes="field"):
                yield Static(Content(say.NAME), classes="label")
                yield LineInput(begin.title, placeholder=say.NAME_PLACEHOLDER, widget_id="session-name")
            with Vertical(classes="field"):
                yield Static(Content(say.PURPOSE), classes="label")
                yield LineInput(begin.purpose, placeholder=say.PURPOSE_PLACEHOLDER, widget_id="purpose")
            with Vertical(classes="field"):
                yield Static(Content(say.GROUP), classes="label")
                yield LineInput(begin.group, widget_id="group")
            with Vertical(classes="field"):
                yield Static(Content(say.VOICES), classes="label")
                yield NamesArea(begin.names, widget_id="names")
                yield Static("", id="names-said")
            yield Static(Content(say.ROUNDS), classes="label")
            yield from (RoundRow(*row) for row in begin.rows)
            yield RoundRow()
        with Vertical(id="below"):
            yield Static(Content(say.LENGTH_UNKNOWN), id="length")
            yield Static("", id="problem")
        yield KeysLine(commands.SETUP)

    def on_mount(self) -> None:
        self.query_one("#session-name").focus(scroll_visible=False)

    @on(events.DescendantFocus)
    def show_whole_field(self, event: events.DescendantFocus) -> None:
        """Scroll so that a field is seen together with its question, after Textual has shown the field alone."""
        field = event.widget.parent
        if isinstance(field, Widget):
            scroll = partial(self.query_one("#page").scroll_to_widget, field, animate=False, top=True, immediate=True)
            self.call_after_refresh(self.call_later, scroll)

    @on(TextArea.Changed)
    def names_changed(self) -> None:
        self._asked_without_voices = False
        read = self._names
        self.query_one("#names-said", Static).update(Content("\n".join((*read.refused, *read.notes)[-4:])))
        self._show_length()

    @on(Input.Changed)
    async def rows_changed(self, message: Input.Changed) -> None:
        rows = list(self.query(RoundRow))
        last = rows[-1]
        if any(last.asked) and message.input in last.query(Input):
            await self.query_one("#page").mount(RoundRow(), after=last)
        self._show_length()

    @on(Input.Submitted)
    def to_next(self) -> None:
        self.focus_next()

    def action_next_field(self) -> None:
        self.focus_next()

    def action_open_session(self) -> None:
        title = clean(self.query_one("#session-name", Input).value).text
        read = self._names
        steps = self._steps
        if not is_visible(title):
            self._problem(say.WHAT_IS_NEEDED, "#session-name")
        elif read.refused:
            self._problem(read.refused[0], "#names")
        elif steps.problem:
            self._problem(steps.problem)
        elif not read.names and not self._asked_without_voices:
            self._asked_without_voices = True
            self._problem(say.EMPTY_VOICES, "#names")
        else:
            self._problem("")
            purpose = clean(self.query_one("#purpose", Input).value).text
            group = clean(self.query_one("#group", Input).value).text
            known = self._begin.plan
            plan = Plan(title, steps.steps, purpose, group, read.names, known.order, known.even_out)
            self.post_message(self.Ready(plan))

    def action_back(self) -> None:
        title, purpose, group = (
            self.query_one(field, Input).value for field in ("#session-name", "#purpose", "#group")
        )
        rows = tuple((*row.asked, row.kind) for row in self.query(RoundRow) if any(row.asked))
        names = self.query_one("#names", NamesArea).text
        self.dismiss(Fields(self._begin.plan, title, purpose, group, names, rows))

    def action_leave(self) -> None:
        self.app.exit()

    def tell(self, sentence: str) -> None:
        """Say why the session could not be opened."""
        self._problem(sentence)

    @property
    def _names(self) -> NamesRead:
        return names_in(self.query_one("#names", NamesArea).text)

    @property
    def _steps(self) -> StepsRead:
        steps: list[Step] = []
        for number, row in enumerate(self.query(RoundRow), start=1):
            prompt, share = (clean(text).text for text in row.asked)
            if not is_visible(prompt):
                continue
            if not share:
                return StepsRead(tuple(steps), say.SHARE_MISSING.format(number=number))
            try:
                length = duration(int(share) if share.isdigit() and len(share) < 5 else share)
            except ValueError as error:
                return StepsRead(tuple(steps), say.SHARE_WRONG.format(number=number, text=share, why=error))
            steps.append(_step(row.kind, prompt, length))
        if not any(step.kind == "round" for step in steps):
            return StepsRead((), say.ROUND_NEEDED)
        return StepsRead(tuple(steps))

    def _problem(self, sentence: str, field: str = "") -> None:
        self.query_one("#problem", Static).update(Content(sentence))
        if field:
            self.query_one(field).focus()

    def _show_length(self) -> None:
        voices, read = len(self._names.names), self._steps
        text = say.LENGTH_UNKNOWN
        if voices and read.steps and not read.problem:
            rounds = sum(step.kind == "round" for step in read.steps)
            text = say.LENGTH.format(
                voices=say.VOICES_ONE if voices == 1 else say.VOICES_COUNT.format(count=voices),
                rounds=say.ROUNDS_ONE if rounds == 1 else say.ROUNDS_COUNT.format(count=rounds),
                length=times.about(length_ms(Plan("", read.steps), voices)),
            )
        self.query_one("#length", Static).update(Content(text))


def _fields(plan: Plan) -> Fields:
    """What the fields hold for a plan."""
    return Fields(plan, plan.title, plan.purpose, plan.group, "\n".join(plan.voices), tuple(_rows(plan)))


def _rows(plan: Plan) -> Iterator[tuple[str, str, StepKind]]:
    """A row for each step of ``plan``, or the questions to begin with."""
    for step in plan.steps:
        prompt = step.prompt if step.kind == "round" else step.prompt or room.STEPS[step.kind]
        length = share_for(step, len(plan.voices)) if step.kind == "round" else step.total_ms
        yield prompt, spelled(length) if length else "", step.kind
    if not plan.steps:
        for prompt, share in say.FIRST_ROUNDS:
            yield prompt, share, "round"


def _step(kind: StepKind, prompt: str, length_ms: int) -> Step:
    """A row as a step: what was no round stays what it was, and a question called "Break" is a break."""
    if kind == "round":
        return (
            Step("break", "", None, length_ms) if prompt.casefold() in say.BREAKS else Step("round", prompt, length_ms)
        )
    return Step(kind, "" if prompt == room.STEPS[kind] else prompt, None, length_ms)
