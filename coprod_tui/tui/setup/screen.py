"""The setup screen: a title, the voices, the questions, how long the whole will take, and when it ends."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input
from textual.widgets.input import Selection

from coprod_tui.domain.people.rows import NameList
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.plan.plan_file import PlanRead
from coprod_tui.live.session import LiveSession
from coprod_tui.presentation import setup as say
from coprod_tui.presentation.app import SHORTENED
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.setup import Fields, Problem, fields_of
from coprod_tui.presentation.setup_kept import kept_as
from coprod_tui.presentation.setup_times import plan_to_keep, problem_to_keep, problem_to_open, read_backs
from coprod_tui.service import KeptPlan
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.lines import HeadLine
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.kit.stories import run
from coprod_tui.tui.kit.typed import Shortened
from coprod_tui.tui.setup.group_field import Groups
from coprod_tui.tui.setup.opened import Opened
from coprod_tui.tui.setup.people import PeopleField
from coprod_tui.tui.setup.rounds import Rounds
from coprod_tui.tui.setup.takes import AGAIN_SECONDS, Takes
from coprod_tui.tui.setup.times_that_suit import Memory
from coprod_tui.tui.setup.typed_plan import TypedPlan


class SetupScreen(Page[Opened | Fields]):
    """Make a session without any file. Dismissed with the open session, or with what was typed, to go on with later."""

    AUTO_FOCUS = ""
    KEYS = keys_of("setup")
    BINDINGS = bindings(KEYS)
    has_saying = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (70, "-wide")]  # noqa: RUF012 - Textual declares it without ClassVar

    def __init__(
        self,
        begin: Plan | PlanRead | Fields | None,
        open_session: Callable[[Fields], LiveSession],
        keep_plan: Callable[[Plan], KeptPlan],
        groups: Groups,
        memory: Memory,
        now: Callable[[], datetime],
        looks: Callable[[Fields], Problem | None] | None = None,
    ) -> None:
        """``begin`` fills the fields; without it there are default questions.

        ``open_session`` opens what was typed, ``keep_plan`` keeps it for another day. Both may raise ``Failure``.
        ``groups`` are those that exist, ``memory`` what they remember, and ``now`` tells the time, for when it ends.
        ``looks`` gives what is to be looked at first.
        """
        super().__init__()
        self._begin = begin if isinstance(begin, Fields) else fields_of(begin or Plan("", ()))
        self._open_session = open_session
        self._keep_plan = keep_plan
        self._now = now
        self._typed = TypedPlan(self._begin, groups, memory)
        self._kept = self._begin._replace(is_kept=False) if self._begin.is_kept else None
        self._asked = False
        self._complains = looks

    def head(self) -> HeadLine:
        return HeadLine(say.TITLE)

    def parts(self) -> ComposeResult:
        yield self._typed
        yield Takes()

    def on_mount(self) -> None:
        self._typed.begin_at()
        self._look_again()
        self.set_interval(AGAIN_SECONDS, self.show_times, name="when it would end")

    @on(PeopleField.Changed)
    def people_changed(self, message: PeopleField.Changed) -> None:
        self._look_again()
        if message.columns_left_out:
            self.say(say.ONLY_NAMES)

    @on(Input.Changed)
    def field_changed(self, message: Input.Changed) -> None:
        if message.input.id != "names":
            self._look_again()

    @on(Shortened)
    def too_long(self) -> None:
        """Say that what was typed or pasted does not fit into its field."""
        self.say(SHORTENED)

    @on(Input.Submitted)
    def entered(self) -> None:
        self.focus_next()

    def action_go(self, by: int) -> None:
        """Go to the next field (1) or the one before (-1), and select what stands in it: typing replaces it."""
        field = self.focus_next() if by > 0 else self.focus_previous()
        if isinstance(field, Input):
            field.selection = Selection(len(field.value), 0)  # the cursor at its beginning, which stays in sight

    async def action_put_in(self) -> None:
        await self._typed.rounds.put_in()

    def action_move(self, by: int) -> None:
        self._typed.rounds.move(by)

    def action_take_out(self) -> None:
        self._typed.rounds.take_out()

    def action_take_group(self) -> None:
        self._typed.group.take()

    def action_more(self) -> None:
        self._typed.rounds.choose_more()

    @on(Rounds.Changed)
    def rows_changed(self, message: Rounds.Changed) -> None:
        self._look_again()
        if message.said:
            self.say(message.said)

    def action_open_session(self) -> None:
        run(self.app, self._once_the_group_is_sure(self._open))

    def action_keep_plan(self) -> None:
        run(self.app, self._once_the_group_is_sure(self._keep))

    async def _once_the_group_is_sure(self, go_on: Callable[[], None]) -> None:
        if await self._typed.group.make_sure():
            go_on()

    def _open(self) -> None:
        """Open the session, unless a field is invalid. Uncertain names, or no voices, are pointed out once first."""
        if (fields := self._complete(partial(problem_to_open, now=self._now()))) is None:
            return
        people = NameList(fields.people)
        if not self._asked and say.to_look_at(people):
            self._asked = True
            self.say(say.to_look_at(people))
            self._typed.people.look_at_first_asked()
        elif self.is_active and (live := self.attempt(partial(self._open_session, fields))):
            self.dismiss(Opened(live, people, fields.ahead))  # a key that comes too late finds it open already

    def _keep(self) -> None:
        """Save what was typed as a plan file for later."""
        if (fields := self._complete(partial(problem_to_keep, now=self._now()))) is None:
            return
        if kept := self.attempt(partial(self._keep_plan, plan_to_keep(fields, self._now()))):
            self._kept = fields
            self.say(kept_as(kept.path.name, fields))

    def _complete(self, first_problem: Callable[[Fields], Problem | None]) -> Fields | None:
        """What was typed, if nothing is wrong with it; what is wrong is said, until it is solved."""
        self._typed.people.take_in_typed()
        fields = self.fields
        if problem := first_problem(fields):
            self._complains = first_problem
            self.say(problem.sentence)
            self._typed.begin_at(problem)
        return None if problem else fields

    def action_back(self) -> None:
        """Cancel editing a name; else go back to the start screen."""
        if not self._typed.people.leave_as_it_was():
            self._typed.people.take_in_typed()
            self.dismiss(self.fields)

    def say(self, sentence: str) -> None:
        """Say why the session could not be opened, or what was done."""
        self.query_one(Takes).say(sentence)

    @property
    def fields(self) -> Fields:
        """The current content of all fields."""
        fields = self._typed.fields
        return fields._replace(is_kept=fields == self._kept)

    def _look_again(self) -> None:
        """After each change, update the problem shown and the total length."""
        problem = self._complains(self.fields) if self._complains else None
        self._complains = self._complains if problem else None
        self._asked = False
        self.say(problem.sentence if problem else "")
        self.show_times()

    def show_times(self) -> None:
        """How each time is understood, how long all takes, and when it ends if it begins now."""
        fields, now = self.fields, self._now()
        self._typed.rounds.show(read_backs(fields, now))
        self.query_one(Takes).show(fields, now, self._typed.people.times.trouble())
