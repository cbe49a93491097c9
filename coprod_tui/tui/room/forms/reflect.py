"""How the group looks at its own meeting: a show of hands, and three questions."""

from collections.abc import Callable
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from coprod_tui.domain.commands.words import HANDS, SHOWN_FROM, Hands
from coprod_tui.domain.events import ReflectionKind
from coprod_tui.domain.model.contribution import Hands as HandsShown
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import meeting as say
from coprod_tui.presentation.dialogs import FORM_HINT
from coprod_tui.presentation.labels import REFLECTIONS, did_not_show, quoted
from coprod_tui.tui.kit.dialog import Dialog
from coprod_tui.tui.kit.draft import Draft, draft_of
from coprod_tui.tui.kit.line_input import LineInput


class Reflecting(NamedTuple):
    """The counts of 1 to 5 with how many passed (None where no hands were shown), and words to some questions."""

    hands: Hands | None
    passed: int
    words: tuple[tuple[ReflectionKind, str], ...]


class Reflect(Dialog[Reflecting | Draft]):
    """Stores counts only, never who showed what. Shows the answers already given in this session."""

    heading = say.REFLECT_TITLE
    hint = FORM_HINT

    def __init__(self, session: Session, accept: Callable[[Reflecting], object], draft: Draft) -> None:
        """``accept`` stores the answer or raises ``Rejection``."""
        super().__init__()
        self._session = session
        self._draft = draft
        self._here = len(session.present)
        self._accept = accept

    def parts(self) -> ComposeResult:
        if self._session.hands or self._session.reflections:
            yield Static(Content(say.REFLECT_STANDS), classes="label")
        yield Static(Content(say.REFLECT_HANDS), classes="label")
        yield from (Static(Content(_shown(hands)), classes="stands") for hands in self._session.hands)
        with Horizontal(id="hands"):
            for number in range(1, HANDS + 1):
                with Vertical(classes="hand"):
                    yield Static(Content(str(number)), classes="label")
                    yield self._draft.line(f"hand-{number}")
        yield Static("", id="rest", classes="label")
        for about, title in REFLECTIONS.items():
            yield Static(Content(title), classes="label")
            said = [each.text for each in self._session.reflections if each.about == about]
            yield from (Static(Content(quoted(text)), classes="stands") for text in said)
            yield self._draft.line(about)

    def on_mount(self) -> None:
        self.query_one("#hand-1").focus()

    def action_back(self) -> None:
        self.dismiss(draft_of(self))

    @on(Input.Changed)
    def count(self) -> None:
        """Show how many pass."""
        hands = self._hands()
        rest = self._here - sum(hands) if hands else None
        text = did_not_show(rest) if rest is not None and rest >= 0 else ""
        self.query_one("#rest", Static).update(Content(text))

    @on(Input.Submitted)
    def go_on(self, message: Input.Submitted) -> None:
        if message.input.id != list(REFLECTIONS)[-1]:
            self.focus_next()
            return
        hands = self._hands()
        if hands is None:
            self.say(say.REFLECT_NO_NUMBER)
            return
        words = [(about, self.query_one(f"#{about}", LineInput).value) for about in REFLECTIONS]
        answered = Reflecting(
            hands if any(hands) else None,
            max(0, self._here - sum(hands)),
            tuple((about, text) for about, text in words if text.strip()),
        )
        self.offer(answered, lambda _: self._accept(answered))

    def _hands(self) -> Hands | None:
        """The counts as typed, 0 for an empty field; None if one is not a number."""
        texts = [self.query_one(f"#hand-{number}", LineInput).value.strip() or "0" for number in range(1, HANDS + 1)]
        if not all(text.isascii() and text.isdigit() and len(text) < 4 for text in texts):
            return None
        one, two, three, four, five = map(int, texts)
        return (one, two, three, four, five)


def _shown(shown: HandsShown) -> str:
    """The counts of an earlier show of hands; hidden if so few answered that they would identify people."""
    if sum(shown.hands) < SHOWN_FROM:
        return say.HANDS_FEW
    return say.shown_already(shown.hands, shown.passed)
