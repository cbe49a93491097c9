"""The consent check: what the three signs mean, the counts, and the words of concerns and objections."""

from collections.abc import Callable
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Grid
from textual.content import Content
from textual.widgets import Input, Static

from coprod_tui.domain.commands.decisions import Shown
from coprod_tui.domain.events import ConcernWords
from coprod_tui.domain.ids import DecisionId
from coprod_tui.domain.model.decision import Decision
from coprod_tui.presentation import decisions as say
from coprod_tui.presentation.dialogs import FORM_HINT
from coprod_tui.presentation.labels import LIVE_WITH_IT
from coprod_tui.tui.dialogs.dialog import Dialog, Quoted
from coprod_tui.tui.dialogs.draft import Draft, draft_of
from coprod_tui.tui.widgets.line_input import LineInput


class Checked(NamedTuple):
    """What everyone showed, and the words that were given for it."""

    decision: DecisionId
    shown: Shown
    words: tuple[ConcernWords, ...]


class ConsentCheck(Dialog[Checked | Draft]):
    """Everyone shows at the same moment; the counts are entered together."""

    heading = LIVE_WITH_IT
    hint = FORM_HINT

    def __init__(self, decision: Decision, here: int, accept: Callable[[Checked], object], draft: Draft) -> None:
        """``here`` is how many voices are in the room; ``accept`` keeps the answer, or raises a ``Rejection``."""
        super().__init__()
        self._draft = draft
        self._accept = accept
        self._decision = decision
        self._here = here

    def parts(self) -> ComposeResult:
        yield Quoted(self._decision.text)
        yield Static(Content(say.CHECK_SHOW.format(here=self._here)), classes="label")
        with Grid(id="counts"):
            yield from (Static(Content.styled(sign, "bold")) for sign, _ in say.CHECK_SIGNS.values())
            yield from (Static(Content(meaning), classes="label") for _, meaning in say.CHECK_SIGNS.values())
            yield from map(self._draft.line, say.CHECK_SIGNS)
        yield Static("", id="rest", classes="label")
        yield Static(Content(say.CHECK_WORDS["concern"]), classes="label")
        yield self._draft.line("concern-words")
        yield Static(Content(say.CHECK_WORDS["object"]), classes="label")
        yield self._draft.line("object-words")

    def on_mount(self) -> None:
        self.query_one("#agree").focus()
        self.count()

    def action_back(self) -> None:
        self.dismiss(draft_of(self))

    @on(Input.Changed)
    def count(self) -> None:
        """Say how many have not shown yet as soon as somebody was counted, or what is no number."""
        self.say("")  # what was said of the counts as they were
        if not any(self._typed(sign) for sign in say.CHECK_SIGNS):
            text = say.CHECK_REST_FIRST
        elif wrong := self._no_numbers():
            text = say.CHECK_NO_NUMBER.format(text=self._typed(wrong[0]), sign=say.CHECK_SIGNS[wrong[0]][0])
        else:
            rest = self._shown().abstain if self._fits() else None
            text = say.CHECK_TOO_MANY if rest is None else say.showing(rest)
        self.query_one("#rest", Static).update(Content(text))

    @on(Input.Submitted)
    def go_on(self, message: Input.Submitted) -> None:
        """To the next field, and from the last one on; but first to whatever is no number."""
        is_last, wrong = message.input.id == "object-words", self._no_numbers()
        if wrong and (is_last or message.input.id in wrong):
            self.query_one(f"#{wrong[0]}").focus()
            self.query_one("#rest").scroll_visible(animate=False)
        elif not is_last:
            self.focus_next()
        else:
            if doubtful := self._doubtful():
                self.query_one(f"#{doubtful}").focus()
            checked = Checked(self._decision.id, self._shown(), tuple(self._words()))
            self.offer(checked, lambda _: self._accept(checked))

    def _no_numbers(self) -> list[str]:
        """The signs under which something is typed that is no number."""
        return [sign for sign, count in self._counts().items() if count is None]

    def _doubtful(self) -> str:
        """The field to look at where the answer will be refused; why, is said by whoever refuses it."""
        if not self._fits():
            return "agree"
        shown, worded = self._shown(), {words.kind for words in self._words()}
        if shown.object and "object" not in worded:
            return "object-words"
        return next((kind for kind in ("concern", "object") if kind in worded and not getattr(shown, kind)), "")

    def _typed(self, field: str) -> str:
        return self.query_one(f"#{field}", LineInput).value.strip()

    def _counts(self) -> dict[str, int | None]:
        """By sign, how many showed it; an empty field is nobody, and None is what is no number."""
        texts = {sign: self._typed(sign) or "0" for sign in say.CHECK_SIGNS}
        return {sign: int(text) if _is_count(text) else None for sign, text in texts.items()}

    def _fits(self) -> bool:
        """Whether no more are counted than are in the room."""
        return sum(count or 0 for count in self._counts().values()) <= self._here

    def _shown(self) -> Shown:
        """The counts as they are typed; whoever is left abstains."""
        agree, concern, objects = (count or 0 for count in self._counts().values())
        return Shown(agree, concern, objects, max(0, self._here - agree - concern - objects))

    def _words(self) -> list[ConcernWords]:
        concern, objection = self._typed("concern-words"), self._typed("object-words")
        words = [ConcernWords("concern", concern)] if concern else []
        return [*words, ConcernWords("object", objection)] if objection else words


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 4
