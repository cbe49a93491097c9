"""The consent check: what the three signs mean, the counts, and the words of concerns and objections."""

from collections.abc import Callable
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from coprod_tui.session.decision import Decision
from coprod_tui.session.decisions import Shown
from coprod_tui.session.events import ConcernWords
from coprod_tui.tui.dialogs.dialog import Dialog
from coprod_tui.tui.widgets.line_input import LineInput
from coprod_tui.tui.wording import dialogs as say


class Checked(NamedTuple):
    """What everyone showed, and the words that were given for it."""

    decision: str
    shown: Shown
    words: tuple[ConcernWords, ...]


class ConsentCheck(Dialog[Checked]):
    """Everyone shows at the same moment; the counts are entered together."""

    heading = say.CONSENT_TITLE
    hint = say.CONSENT_HINT

    def __init__(self, decision: Decision, here: int, accept: Callable[[Checked], object]) -> None:
        """``here`` is how many voices are in the room; ``accept`` keeps the answer, or raises a ``Refusal``."""
        super().__init__()
        self._accept = accept
        self._decision = decision
        self._here = here

    def parts(self) -> ComposeResult:
        yield Static(Content(self._decision.text), id="large")
        yield Static(Content(say.CONSENT_SHOW.format(here=self._here)), classes="label")
        with Horizontal(id="counts"):
            for name, (sign, meaning) in say.CONSENT_SIGNS.items():
                with Vertical(classes="count"):
                    yield Static(Content.styled(sign, "bold"))
                    yield Static(Content(meaning), classes="label")
                    yield LineInput(widget_id=name)
        yield Static("", id="rest", classes="label")
        yield Static(Content(say.CONSENT_WORDS["concern"]), classes="label")
        yield LineInput(widget_id="concern-words")
        yield Static(Content(say.CONSENT_WORDS["object"]), classes="label")
        yield LineInput(widget_id="object-words")

    def on_mount(self) -> None:
        self.query_one("#agree").focus()
        self.count()

    @on(Input.Changed)
    def count(self) -> None:
        """Say how many have not shown yet."""
        shown = self._shown()
        rest = self._here - sum(shown[:3]) if shown else None
        text = "" if rest is None else say.CONSENT_REST.format(rest=rest) if rest >= 0 else say.CONSENT_TOO_MANY
        self.query_one("#rest", Static).update(Content(text))

    @on(Input.Submitted)
    def go_on(self, message: Input.Submitted) -> None:
        if message.input.id != "object-words":
            self.focus_next()
            return
        shown = self._shown()
        if shown is None:
            self.say(say.CONSENT_NO_NUMBER)
        else:
            self.offer(Checked(self._decision.id, shown, tuple(self._words())), self._accept)

    def _shown(self) -> Shown | None:
        """The counts as they are typed (an empty field is nobody); whoever is left abstains. None: not numbers."""
        texts = [self.query_one(f"#{name}", LineInput).value.strip() or "0" for name in say.CONSENT_SIGNS]
        if not all(text.isascii() and text.isdigit() and len(text) < 4 for text in texts):
            return None
        agree, concern, objects = map(int, texts)
        return Shown(agree, concern, objects, max(0, self._here - agree - concern - objects))

    def _words(self) -> list[ConcernWords]:
        concern = self.query_one("#concern-words", LineInput).value
        objection = self.query_one("#object-words", LineInput).value
        words = [ConcernWords("concern", concern)] if concern.strip() else []
        return [*words, ConcernWords("object", objection)] if objection.strip() else words
