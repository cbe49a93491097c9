"""What all dialogs share: a calm box in the middle, a title, a line of hints, and Escape, which always goes back."""

from collections.abc import Callable
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from coprod_tui.session.refusal import Refusal
from coprod_tui.trouble import Trouble
from coprod_tui.tui.widgets.lines import NotSavedLine
from coprod_tui.tui.widgets.typed import Shortened
from coprod_tui.tui.wording import dialogs as words

Answer = TypeVar("Answer")


def begin_at(options: OptionList, place: int | None) -> None:
    """Begin a list at one of its lines, which is scrolled into view as soon as it is known how much of it fits."""
    options.highlighted = place
    options.call_after_refresh(options.scroll_to_highlight)


class Quoted(VerticalScroll):
    """A text that the dialog is about; a long one scrolls with the arrow keys, so that what can be answered stays."""


class Dialog(ModalScreen[Answer | None], Generic[Answer]):
    """A question to the group; it is dismissed with the answer, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", show=False, priority=True)]

    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-medium"), (28, "-tall")]  # noqa: RUF012 - Textual declares it without ClassVar
    heading: str = ""
    hint: str = ""

    def compose(self) -> ComposeResult:
        yield NotSavedLine()
        with VerticalScroll(id="box", can_focus=False):
            yield Static(Content(self.heading), id="title")
            yield from self.parts()
            yield Static("", id="problem")
            yield Static(Content(self.hint), id="hint")

    def parts(self) -> ComposeResult:
        """What stands between the title and the hint."""
        raise NotImplementedError

    @on(Shortened)
    def too_long(self) -> None:
        """What was typed or pasted does not fit into its field."""
        self.say(words.SHORTENED)

    def action_back(self) -> None:
        self.dismiss(None)

    def offer(self, answer: Answer, accept: Callable[[Answer], object]) -> None:
        """Let ``accept`` keep the answer, and close; where it refuses, say why and lose nothing of what was typed."""
        try:
            accept(answer)
        except (Refusal, Trouble) as refusal:
            self.say(refusal.sentence)
        else:
            self.dismiss(answer)

    def say(self, sentence: str) -> None:
        """Say what is not right yet, or what was put right; in a low window the box scrolls there."""
        problem = self.query_one("#problem", Static)
        problem.update(Content(sentence))
        problem.set_class(bool(sentence), "-said")
        if sentence:
            problem.scroll_visible(animate=False)
