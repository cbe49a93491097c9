"""The consent check: what the three signs mean, the counts, and the words of concerns and objections."""

from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from coprod_tui.domain.commands.decisions import Shown
from coprod_tui.domain.events import ConcernWords
from coprod_tui.domain.ids import DecisionId
from coprod_tui.domain.model.decision import Decision
from coprod_tui.presentation import decisions as say
from coprod_tui.presentation.keys import key
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.spoken_times import count_in
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.line_input import LineInput
from coprod_tui.tui.kit.strip import WritingStrip, titled


class Checked(NamedTuple):
    """The counts of a consent check, and the words of concerns and objections."""

    decision: DecisionId
    shown: Shown
    words: tuple[ConcernWords, ...]


class ConsentCheck(WritingStrip[Checked]):
    """Everyone shows at the same moment; the counts are entered together, below what each sign means."""

    BINDINGS = bindings(map(key, ("page_up", "page_down")))
    hint = say.CHECK_HINT

    def __init__(self, decision: Decision, here: int, keep: Keep[Checked], draft: Draft) -> None:
        """``here`` is the number of voices in the room."""
        super().__init__(keep, draft)
        self.add_class("-lines")
        self.heading = say.all_show(here)
        self._decision = decision
        self._here = here

    def parts(self) -> ComposeResult:
        yield from (self._named(sign, name) for sign, (name, _) in say.CHECK_SIGNS.items())
        yield Static("", id="rest", classes="label")
        yield from (self._named(f"{kind}-words", name) for kind, name in say.CHECK_WORDS.items())

    def _named(self, field: str, name: str) -> LineInput:
        line = self.line(field)
        line.border_title = titled(name)
        return line

    async def action_read(self, page: str) -> None:
        """Read on in the sentence that is asked about."""
        await self.page.run_action(f"read('{page}')")

    def begin(self) -> None:
        super().begin()
        self.count()

    @on(Input.Changed)
    def count(self) -> None:
        """Show how many are not counted yet, or which count is not a number."""
        self.say("")  # the message about the previous counts
        text = say.count_shown({sign: self._typed(sign) for sign in say.CHECK_SIGNS}, self._here)
        self.query_one("#rest", Static).update(Content(text))

    def enter(self) -> None:
        """Stay in a count that is not a number, or go to it before it is kept. Words that stand there are no count."""
        focused = self.screen.focused
        here = (focused.id or "") if focused else ""
        if here in say.CHECK_WORDS and say.is_in_words(self._typed(here)):
            self._stand_below(here)
            return
        wrong = self._no_numbers()
        if wrong and (here in wrong or here == "object-words"):
            self.go_to(wrong[0])
        else:
            super().enter()

    def _stand_below(self, sign: str) -> None:
        """What was typed in the place of a count goes to where words belong; the count is still asked."""
        words, count = self.query_one(f"#{sign}-words", LineInput), self.query_one(f"#{sign}", LineInput)
        with self.prevent(Input.Changed):
            words.value, count.value = sentences(words.value.strip(), count.value.strip()), ""
        self.count()
        self.say(say.STANDS_BELOW)

    def answer(self) -> Checked:
        if doubtful := self._doubtful():
            self.go_to(doubtful)  # where the domain will say no
        return Checked(self._decision.id, self._shown(), tuple(self._words()))

    def _no_numbers(self) -> list[str]:
        """The fields whose content is not a number."""
        return [sign for sign, count in self._counts().items() if count is None]

    def _doubtful(self) -> str:
        """The id of the field that will cause a rejection, to focus it; empty if there is none."""
        if not self._fits():
            return "agree"
        shown, worded = self._shown(), {words.kind for words in self._words()}
        if shown.object and "object" not in worded:
            return "object-words"
        return next((kind for kind in ("concern", "object") if kind in worded and not getattr(shown, kind)), "")

    def _typed(self, field: str) -> str:
        return self.text(field).strip()

    def _counts(self) -> dict[str, int | None]:
        """The count of each sign: 0 for an empty field, None for what is not a number."""
        return {sign: count_in(self._typed(sign)) for sign in say.CHECK_SIGNS}

    def _fits(self) -> bool:
        """Whether the counts do not exceed the number of voices in the room."""
        return sum(count or 0 for count in self._counts().values()) <= self._here

    def _shown(self) -> Shown:
        """The counts as typed; the remaining voices abstain."""
        agree, concern, objects = (count or 0 for count in self._counts().values())
        return Shown(agree, concern, objects, max(0, self._here - agree - concern - objects))

    def _words(self) -> list[ConcernWords]:
        concern, objection = self._typed("concern-words"), self._typed("object-words")
        words = [ConcernWords("concern", concern)] if concern else []
        return [*words, ConcernWords("object", objection)] if objection else words
