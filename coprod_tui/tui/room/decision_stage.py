"""A decision takes the stage: its sentence in large, below it what is asked and what the group may do with it."""

from collections.abc import Collection, Sequence

from msgspec.structs import replace
from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coprod_tui.breakpoints import classes_for
from coprod_tui.domain.commands import ChoosePrinciples
from coprod_tui.domain.model.decision import Decision
from coprod_tui.presentation import decision_stage as view
from coprod_tui.presentation import decisions as words
from coprod_tui.presentation.app import QUOTED_MORE
from coprod_tui.presentation.keys import Key, key, keys_of
from coprod_tui.presentation.text import Keyed, Line, Piece
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.line import wrapped
from coprod_tui.tui.kit.lines import HeadLine
from coprod_tui.tui.kit.painted_lines import PaintedLines
from coprod_tui.tui.panels.decision import DecisionPanel
from coprod_tui.tui.room.forms.consent import ConsentCheck
from coprod_tui.tui.room.over_the_room import OverTheRoom
from coprod_tui.tui.room.screen import RoomScreen


class KeyedLines(PaintedLines):
    """Keys with what each does. Text that goes on in further lines stays in its own column."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - as Textual calls it
        super().__init__(id=id)
        self._keyed: Sequence[Keyed] = ()

    def show(self, keyed: Sequence[Keyed]) -> None:
        """Show other keys."""
        if keyed != self._keyed:
            self._keyed = keyed
            self.refresh(layout=True)
            self.look()

    def build(self, width: int, height: int) -> list[Line]:
        return [line for keyed in self._keyed for line in _lines(*keyed, width)]


def _lines(front: Line, text: Piece, width: int) -> list[Line]:
    words, tone = text
    cells = cell_len(front.plain)
    first, *others = wrapped(words, max(1, width - cells))
    return [front.then((first, tone)), *(Line.of(" " * cells, (line, tone)) for line in others)]


class DecisionStage(OverTheRoom):
    """One flow on one surface: what is asked for stands in a strip below the sentence."""

    AT_ANY_TIME = (*keys_of("cards"), key("strip.pause"))
    """What may be done whatever the decision's state is."""
    KEYS = (*keys_of("decision"), *AT_ANY_TIME)
    BINDINGS = bindings(KEYS)
    AUTO_FOCUS = ""
    pauses_the_clock = True

    def __init__(self, room: RoomScreen, decision: Decision) -> None:
        super().__init__()
        self.stands_over(room)
        self._place = room.session.decisions.index(decision)

    @property
    def decision(self) -> Decision:
        """The decision that has the stage, as it stands."""
        return self.session.decisions[self._place]

    @property
    def is_asked(self) -> bool:
        """Whether all are asked about the decision just now."""
        return isinstance(self.strip, ConsentCheck)

    @property
    def _now(self) -> view.OnStage:
        return view.on_stage(self.session, self.decision, is_asked=self.is_asked)

    def head(self) -> HeadLine:
        return HeadLine(self.session.plan.title)

    def parts(self) -> ComposeResult:
        yield DecisionPanel(self._now.decision, more=QUOTED_MORE)
        with VerticalScroll(id="choices", can_focus=False):
            yield Static("", id="next-act")
            with Horizontal():
                yield KeyedLines(id="acts")
                yield KeyedLines(id="principles")

    def on_mount(self) -> None:
        self._take_the_wall()
        self._look()

    def has_gone(self) -> None:
        self.live.show_on_the_wall(replace(self.live.on_the_wall, surface="room", about="", is_asked=False))

    def on_resize(self, event: events.Resize) -> None:
        self.update_classes(classes_for(*event.size))

    # --- keys

    def may(self, key: Key) -> bool:
        """What is not offered in the present state of the decision is no act; its key says why."""
        return not key.is_story or key.name in self._possible

    @property
    def _possible(self) -> Collection[str]:
        """The names of what may be done with the decision now, and of what may always be done."""
        return {each.name for each in (*self._now.offered, *self.AT_ANY_TIME)}

    @property
    def line_of_keys(self) -> list[Key]:
        now = self.possible(self.AT_ANY_TIME)
        return [each for each in self.KEYS if not each.is_story or each in now]

    @property
    def keys_told(self) -> tuple[str, ...]:
        acts = tuple(view.told(key) for key in self._now.offered)
        return self.strip.keys_told if self.strip else acts

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action == "do" or super().check_action(action, parameters)

    def action_do(self, name: str) -> None:
        if self.strip or name in self._possible:
            super().action_do(name)
        else:
            self.begin("on_stage.refused", name)

    def action_turn_to(self, by: int) -> None:
        if len(self.session.decisions) == 1:
            self.say(words.SAY_NO_OTHER)
            return
        self._place = (self._place + by) % len(self.session.decisions)
        self.say("")
        self._take_the_wall()
        self._look()

    def action_serve(self, number: int) -> None:
        """Choose the principle with that number, or take it back."""
        chosen = {*self.session.principles[number - 1 : number]} ^ set(self.decision.principles)
        if number > len(self.session.principles):
            self.say(words.SAY_NO_PRINCIPLE)
        else:
            self.attempt(lambda: self.live.do(ChoosePrinciples(self.decision.id, tuple(chosen))))

    async def action_read(self, page: str) -> None:
        """Read on in the decision, and then in what is offered, where not all of it is in sight."""
        if not self.query_one(DecisionPanel).turn(-1 if page == "page_up" else 1):
            await self.query_one("#choices").run_action(page)

    def close(self, sentence: str = "") -> None:
        """Back to the room, which says what was done."""
        self.room.say(sentence)
        self.dismiss(None)

    # --- what is shown

    def watch_strip(self) -> None:
        super().watch_strip()
        if self.is_asked != self.live.on_the_wall.is_asked:
            self._take_the_wall()
        self._look()

    def _take_the_wall(self) -> None:
        on = replace(self.live.on_the_wall, surface="decision", about=self.decision.id, is_asked=self.is_asked)
        self.live.show_on_the_wall(on)

    def session_changed(self) -> None:
        super().session_changed()
        self._look()

    def _look(self) -> None:
        now = self._now
        self.query_one(DecisionPanel).show(now.decision)
        self.query_one(HeadLine).where = now.place
        hint = self.query_one("#next-act", Static)
        hint.update(Content(now.hint))
        hint.display = bool(now.hint)
        self.query_one("#acts", KeyedLines).show(now.acts)
        self.query_one("#principles", KeyedLines).show(now.principles)
