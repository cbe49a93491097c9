"""Dialogs for decisions: put one into words, settle it."""

from typing import ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

from coprod_tui.session.decision import Decision
from coprod_tui.session.session import Session
from coprod_tui.tui.dialogs.dialog import Dialog, Quoted
from coprod_tui.tui.widgets.words_area import WordsArea
from coprod_tui.tui.wording import dialogs as say
from coprod_tui.tui.wording import room


class Proposal(NamedTuple):
    """A sentence and the contributions it came from. A draft is not to be put on the screen yet."""

    text: str
    source: tuple[str, ...] = ()
    draft: bool = False


class Decide(Dialog[Proposal]):
    """Put a decision into words, and say which contributions it came from."""

    heading = say.DECIDE_TITLE
    hint = say.DECIDE_HINT

    def __init__(self, session: Session, draft: Proposal) -> None:
        super().__init__()
        self._session = session
        self._draft = draft

    def parts(self) -> ComposeResult:
        yield WordsArea(self._draft.text, placeholder=say.DECIDE_PLACEHOLDER, widget_id="words")
        heard = self._session.heard
        if heard:
            yield Static(Content(say.DECIDE_FROM), classes="label")
            yield SelectionList[str](
                *(
                    Selection(
                        Content.assemble((self._session.name_of(each.voice) or room.NO_NAME, "bold"), f"  {each.text}"),
                        each.id,
                        each.id in self._draft.source,
                    )
                    for each in reversed(heard)
                ),
                id="source",
                compact=True,
            )

    def on_mount(self) -> None:
        self.query_one("#words").focus()

    def on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            self.keep()

    def action_back(self) -> None:
        self.dismiss(self._proposal(draft=True))

    @on(WordsArea.Kept)
    def keep(self) -> None:
        self.dismiss(self._proposal(draft=False))

    @on(WordsArea.Shortened)
    def too_long(self) -> None:
        self.say(say.SHORTENED)

    def _proposal(self, *, draft: bool) -> Proposal:
        lists = self.query("#source").results(SelectionList)
        chosen = {value for each in lists for value in each.selected}
        source = tuple(each.id for each in self._session.heard if each.id in chosen)
        return Proposal(self.query_one("#words", WordsArea).text, source, draft)


class Settlement(NamedTuple):
    """Which decision, and the key: ``c`` check, ``a`` agreed, ``n`` not agreed, ``p`` parked, ``r`` reword."""

    decision: str
    key: str


class Settle(Dialog[Settlement]):
    """The sentence large on the screen, and what the group may do with it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn_to(-1)", show=False),
        Binding("right", "turn_to(1)", show=False),
    ]
    heading = say.SETTLE_TITLE
    hint = say.SETTLE_HINT

    def __init__(self, session: Session, decision: Decision) -> None:
        super().__init__()
        self._decisions = session.decisions
        self._place = self._decisions.index(decision)

    def parts(self) -> ComposeResult:
        yield Static("", id="state", classes="label")
        with Quoted():
            yield Static("", id="large")
        yield Static("", id="check", classes="label")
        yield Static("", id="keys")

    def on_mount(self) -> None:
        self._show()

    def action_turn_to(self, by: int) -> None:
        self._place = (self._place + by) % len(self._decisions)
        self._show()

    def on_key(self, event: events.Key) -> None:
        if any(event.key == key for key, _ in self._keys):
            event.stop()
            self.dismiss(Settlement(self._decisions[self._place].id, event.key))

    @property
    def _keys(self) -> tuple[tuple[str, str], ...]:
        decision = self._decisions[self._place]
        if decision.state in ("agreed", "not_agreed"):
            return say.SETTLED_KEYS
        left_out = {"p"} if decision.state == "parked" else set()
        if decision.has_open_objection or decision.check is None:
            left_out.add("a")
        return tuple(key for key in say.SETTLE_KEYS if key[0] not in left_out)

    def _show(self) -> None:
        decision = self._decisions[self._place]
        state = say.SETTLE_STATE.format(
            number=self._place + 1, count=len(self._decisions), state=room.STATES[decision.state]
        )
        self.query_one("#state", Static).update(Content(state))
        self.query_one("#large", Static).update(Content(decision.text))
        self.query_one("#check", Static).update(Content(_check(decision)))
        keys = Content("\n").join(Content.assemble((f"{key}  ", "bold $now"), label) for key, label in self._keys)
        self.query_one("#keys", Static).update(keys)


def _check(decision: Decision) -> str:
    """How the words stand: checked or not, and whether an objection is open."""
    last = decision.check
    lines = [say.UNCHECKED] if last is None else []
    if last is not None:
        lines.append(
            say.CHECKED.format(agree=last.agree, concern=last.concern, object=last.object, abstain=last.abstain)
        )
        lines += [f"“{words.text}”" for words in last.words]
    if decision.has_open_objection:
        lines.append(say.CHECKED_OBJECTION)
    return "\n".join(lines)
