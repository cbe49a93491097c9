"""The sentence large on the screen: how it stands, which principles it serves, and what the group may do with it."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from coprod_tui.domain.ids import DecisionId
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.principles import Principle
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import decisions as say
from coprod_tui.presentation.keys import Key, keys_of
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.dialog import Dialog
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.kit.pick import listed, pressed


class Settlement(NamedTuple):
    """Which decision, and what to do with it: the name of a key (``presentation.keys.dialogs``)."""

    decision: DecisionId
    act: str


class Settle(Dialog[Settlement]):
    """Keys 1 to 6 toggle principles at once; the other keys dismiss the dialog with a ``Settlement``."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(row for row in keys_of("decision") if row.does)
    is_form = False
    heading = say.SETTLE_TITLE
    hint = say.SETTLE_HINT

    def __init__(
        self, session: Session, decision: Decision, choose: Callable[[DecisionId, set[Principle]], Session]
    ) -> None:
        """``choose`` sets the principles of a decision and returns the changed Session."""
        super().__init__()
        self._session = session
        self._place = session.decisions.index(decision)
        self._choose = choose

    def parts(self) -> ComposeResult:
        yield Static("", id="state", classes="label")
        yield Static("", id="large")
        yield Static("", id="more")
        yield Static("", id="check", classes="label")
        yield Static("", id="principles")

    def keys(self) -> ComposeResult:
        yield Static("", id="keys")

    def on_mount(self) -> None:
        self._show()

    def action_turn_to(self, by: int) -> None:
        self._place = (self._place + by) % len(self._session.decisions)
        self._show()

    def action_serve(self, principle: Principle) -> None:
        chosen = {principle} ^ set(self._decision.principles)
        self._session = self._choose(self._decision.id, chosen)
        self._show()

    def on_key(self, event: events.Key) -> None:
        if act := pressed(event, self.offered):
            event.stop()
            self.dismiss(Settlement(self._decision.id, act))

    @property
    def offered(self) -> tuple[Key, ...]:
        return say.offered(self._decision)

    @property
    def _decision(self) -> Decision:
        return self._session.decisions[self._place]

    def _show(self) -> None:
        view = say.settling(self._session, self._decision)
        for part, shown in (
            ("#state", Content(view.state)),
            ("#large", Content(view.words)),
            ("#more", Content(view.more)),
            ("#check", Content(view.check)),
            ("#principles", content(*view.principles)),
            ("#keys", listed(view.offered)),
        ):
            self.query_one(part, Static).update(shown)
