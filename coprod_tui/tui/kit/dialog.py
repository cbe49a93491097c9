"""What all dialogs share: a calm box in the middle, a title, a foot that stays, and Escape, which always goes back."""

from typing import ClassVar, Generic

from textual import on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from coprod_tui.presentation import app as words
from coprod_tui.presentation.keys import key
from coprod_tui.presentation.text import Line
from coprod_tui.tui.kit.base_screen import BaseScreen
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.kit.lines import NotSavedLine, on_turn
from coprod_tui.tui.kit.phrases import Phrases
from coprod_tui.tui.kit.stories import Answer
from coprod_tui.tui.kit.typed import Shortened


class Sheet(VerticalScroll):
    """A scrolled container with docked parts. A page is the visible height without them, unlike in Textual."""

    def action_page_up(self) -> None:
        self._turn(-1)

    def action_page_down(self) -> None:
        self._turn(1)

    def _turn(self, by: int) -> None:
        if not self.allow_vertical_scroll:
            raise SkipAction
        staying = sum(part.outer_size.height for part in self.children if part.display and part.styles.dock != "none")
        self.scroll_relative(y=by * (self.scrollable_content_region.height - staying), animate=False)


class Quoted(Sheet, can_focus=False):
    """The text that a form is about, limited to a few lines so that there is room for the answers.

    Below a longer text stands a note that it continues and which keys show the rest.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        yield Static(Content(self._text), id="large")
        yield Static(Content(words.QUOTED_MORE), id="goes-on")

    def watch_show_vertical_scrollbar(self, is_longer: bool) -> None:
        self.set_class(is_longer, "-longer")


class Foot(Vertical):
    """The docked footer: the keys and the validation message.

    It scrolls with the content only if it would leave less than half of the window for that.
    """

    class Resized(Message):
        """Posted when its height has changed."""

    def __init__(self) -> None:
        super().__init__(id="foot", classes="-stays")

    def on_resize(self) -> None:
        self.post_message(self.Resized())


class Dialog(ModalScreen[Answer | None], BaseScreen[Answer | None], Generic[Answer]):
    """A question to the group; it is dismissed with the answer, or with None."""

    BINDINGS = bindings(map(key, ("back", "page_up", "page_down")), priority=True)

    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-medium"), (28, "-tall")]  # noqa: RUF012 - Textual declares it without ClassVar
    heading: str = ""
    hint: str = ""
    is_form: ClassVar[bool] = True
    """Whether there are fields to fill in; if not, the arrow keys scroll."""

    def compose(self) -> ComposeResult:
        yield NotSavedLine()
        with Sheet(id="box", can_focus=not self.is_form):
            yield Static(Content(self.heading), id="title")
            yield from self.parts()
            with Foot():
                yield from self.keys()
                yield Static("", id="problem")
                yield Phrases(self.hint, widget_id="hint")

    def parts(self) -> ComposeResult:
        """What stands between the title and the foot."""
        raise NotImplementedError

    def keys(self) -> ComposeResult:
        """The keys that answer, at the beginning of the foot."""
        return ()

    def on_mount(self) -> None:
        self.watch(self.query_one("#box"), "show_vertical_scrollbar", self._scrolls)
        on_turn(self, self._show_turn)

    def _show_turn(self, turn: Line) -> None:
        """In the frame at the top, where it takes no row from what is asked."""
        self.query_one("#box").border_title = content(turn) if turn.pieces else None

    def _scrolls(self, does: bool) -> None:
        self.set_class(does, "-scrolls")

    @on(Foot.Resized)
    def on_resize(self) -> None:
        """Let the foot stay where there is room for it, and the field above it in sight."""
        for foot in self.query(Foot):
            foot.set_class(2 * foot.outer_size.height <= self.size.height, "-stays")
        self.call_after_refresh(self._show_focused)

    def set_focus(self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False) -> None:
        """Scroll only as far as it takes; Textual would move the field to the middle, and too soon to know the foot."""
        super().set_focus(widget, scroll_visible=False, from_app_focus=from_app_focus)
        if scroll_visible:
            self.call_after_refresh(self._show_focused)

    @on(TextArea.Changed)
    def _show_focused(self) -> None:
        """Scroll to the focused field with its label above and its message below."""
        field = self.focused
        if not self.is_current or field is None or field.parent is None:
            return
        problem = self.query_one("#problem")
        place = field.parent.children.index(field)
        parts = [*field.parent.children[max(0, place - 1) : place + 2], field]
        if problem.has_class("-said") and not self.query_one(Foot).has_class("-stays"):
            parts.append(problem)
        for part in parts:
            part.scroll_visible(animate=False, immediate=True)

    @on(Shortened)
    def too_long(self) -> None:
        """Say that what was typed or pasted does not fit into its field."""
        self.say(words.SHORTENED)

    @property
    def keys_told(self) -> tuple[str, ...]:
        """What can be pressed here, a line each, for the help."""
        listed = (f"{key.shown}  {key.label}" for key in self.offered if key.label)
        return (*listed, *self.hint.split(" · "))

    @property
    def is_being_written(self) -> bool:
        """Whether there is anything in a text field."""
        typed = [area.text for area in self.query(TextArea)] + [line.value for line in self.query(Input)]
        return any(text.strip() for text in typed)

    async def action_read(self, page: str) -> None:
        """Show another page of the text that a form is about, whichever field has the cursor."""
        quoted = next((each for each in self.query(Quoted) if each.allow_vertical_scroll), None)
        if quoted is None:
            raise SkipAction
        await quoted.run_action(page)
        quoted.scroll_visible(animate=False)

    def say(self, sentence: str) -> None:
        """Show what is invalid, or what was corrected, beside the focused field."""
        problem = self.query_one("#problem", Static)
        problem.update(Content(sentence))
        problem.set_class(bool(sentence), "-said")
        if sentence:
            self.call_after_refresh(self._show_focused)
