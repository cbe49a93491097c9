"""The sentence large on the screen: how it stands, which principles it serves, and what the group may do with it."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from coprod_tui.domain.ids import DecisionId
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.principles import PRINCIPLES, Principle
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import decisions as say
from coprod_tui.presentation.carrying import carried
from coprod_tui.presentation.keys import Key, key
from coprod_tui.presentation.labels import STATES
from coprod_tui.presentation.principles import TITLES
from coprod_tui.presentation.room_view import said_by
from coprod_tui.presentation.words import EARLIER
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.dialog import Dialog
from coprod_tui.tui.kit.pick import listed, pressed


class Settlement(NamedTuple):
    """Which decision, and what to do with it: the name of a key (``presentation.keys.dialogs``)."""

    decision: DecisionId
    act: str


class Settle(Dialog[Settlement]):
    """Keys 1 to 6 toggle principles at once; the other keys dismiss the dialog with a ``Settlement``."""

    BINDINGS: ClassVar[list[BindingType]] = bindings([key("decision.earlier"), key("decision.later")])
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

    def on_key(self, event: events.Key) -> None:
        if principle := pressed(event, _principle_keys()):
            event.stop()
            chosen = {each for each in PRINCIPLES if each == principle} ^ set(self._decision.principles)
            self._session = self._choose(self._decision.id, chosen)
            self._show()
        elif act := pressed(event, self.offered):
            event.stop()
            self.dismiss(Settlement(self._decision.id, act))

    @property
    def offered(self) -> tuple[Key, ...]:
        return say.offered(self._decision)

    @property
    def _decision(self) -> Decision:
        return self._session.decisions[self._place]

    def _show(self) -> None:
        decision = self._decision
        state = say.SETTLE_STATE.format(
            number=self._place + 1, count=len(self._session.decisions), state=STATES[decision.state]
        )
        for part, content in (
            ("#state", Content(state)),
            ("#large", Content(decision.text)),
            ("#more", Content(_more(self._session, decision))),
            ("#check", Content(_check(decision))),
            ("#principles", _principles(decision)),
            ("#keys", listed(self.offered)),
        ):
            self.query_one(part, Static).update(content)


def _more(session: Session, decision: Decision) -> str:
    """From whose words it came, the words it had before, and who carries it by when."""
    lines = [_came_from(session, session.contribution(each)) for each in decision.source]
    earlier = dict.fromkeys(wording.text for wording in decision.earlier if wording.text != decision.text)
    lines += [EARLIER.format(text=text) for text in earlier]
    if decision.state == "agreed":
        lines.append(carried(session, decision))
    return "\n".join(lines)


def _came_from(session: Session, words: Contribution) -> str:
    if words.text is None:
        return say.FROM_TAKEN_OUT
    return say.FROM_WORDS.format(name=said_by(session, words), text=words.text)


def _check(decision: Decision) -> str:
    """How the words stand: whether an objection is open, checked or not, and what was said in the last check."""
    last = decision.check
    lines = []
    if decision.last_check_met_objection:
        lines.append(say.OPEN_OBJECTION if last else say.UNCHECKED_OBJECTION)
    if last is not None:
        lines.append(say.checked(last))
    elif not lines:
        lines.append(say.UNCHECKED)
    for check in decision.consent[-1:]:
        lines += say.worries(check.words, is_of_these_words=last is not None)
    return "\n".join(lines)


def _principle_keys() -> list[Key]:
    return [key(f"decision.{principle}") for principle in PRINCIPLES]


def _principles(decision: Decision) -> Content:
    """The six, each with its key and a sign for those that the decision serves."""
    lines = [Content.styled(say.SERVES, "$quiet")]
    for row, principle in zip(_principle_keys(), PRINCIPLES, strict=True):
        serves = principle in decision.principles
        called = (TITLES[principle], "bold" if serves else "")
        lines.append(Content.assemble((f"{row.shown}  ", "bold $now"), ("✓ " if serves else "· "), called))
    return Content("\n").join(lines)
