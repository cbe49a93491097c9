"""A writing strip: fields at the foot of a screen, under what goes on as it was, undimmed and moving."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from coprod_tui.presentation import app as say
from coprod_tui.presentation import writing
from coprod_tui.presentation.keys import Key, key, keys_of
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.fields import Fields, Keep
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.kit.phrases import Phrases
from coprod_tui.tui.kit.stories import Answer
from coprod_tui.tui.kit.typed import Shortened

TALL_ROWS = 28
"""In a window of so many rows its keys may have one row more."""


def titled(title: str) -> Content:
    """A title in the line above a part, with air at both sides."""
    return Content.assemble(" ", title, " ")


class Together(Widget):
    """Parts that stand in one widget."""

    def __init__(self, *parts: Widget, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self.parts = parts


def _put(place: Widget, parts: Iterable[Widget]) -> None:
    """Mount parts at once, and those within them."""
    for part in parts:
        place.mount(part)
        if isinstance(part, Together):
            _put(part, part.parts)


class WritingStrip(Fields[Answer]):
    """It opens at once, within the handler of a key, so that a key that was typed ahead comes into its field.

    While it is open no other key reaches the page.
    """

    KEYS: ClassVar[tuple[Key, ...]] = (key("strip.pause"), key("strip.hand_on"), *keys_of("cards"))
    """Keys that begin a story of the page."""
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings([key("back"), *KEYS], priority=True),
        Binding("tab", "app.focus_next", show=False),
        Binding("shift+tab", "app.focus_previous", show=False),
    ]
    heading: str = ""
    hint: str = ""
    asks_all: str = ""
    """What all are asked in it, to be said aloud; empty where it asks one of them."""
    needs_its_rows: ClassVar[bool] = False
    """Whether its keys may take no row more in a tall window either."""
    is_of_words: ClassVar[bool] = False
    """Whether what is typed in it is what somebody said."""

    def __init__(self, keep: Keep[Answer], draft: Draft | None = None) -> None:
        """``draft``: where it is left; without one, what was typed is gone with it."""
        super().__init__()
        self.take(keep, draft)
        self._answered: Callable[[Answer | None], object] | None = None
        self.came_from: Widget | None = None
        """What had the focus before, and has it again afterwards."""

    def parts(self) -> ComposeResult:
        """Its fields and labels, none within another but in ``Together``."""
        raise NotImplementedError

    @property
    def page(self) -> Page[object]:
        """The screen that it is open on."""
        assert isinstance(self.screen, Page)
        return self.screen

    @property
    def is_modal(self) -> bool:
        """Keys of the page do not act."""
        return True

    @property
    def is_open(self) -> bool:
        return self._answered is not None

    # --- opening and ending

    def open_on(self, screen: Screen[object], answered: Callable[[Answer | None], object]) -> None:
        """Open it on a page; ``answered`` is called once it has ended."""
        assert isinstance(screen, Page)
        if screen.strip:
            screen.strip.leave()
        self._answered = answered
        self.came_from = screen.focused
        self.border_title = Content(self.heading)
        screen.mount(self)
        _put(self, (*self.parts(), Phrases(self._offered(screen), self._offered_with_room(screen), widget_id="hint")))
        for field in (*self.query(TextArea), *self.query(Input)):
            field.cursor_blink = False  # nothing moves but the clock
        self.trap_focus()
        screen.strip = self
        screen.say("")
        self.begin()

    def end(self, answer: Answer | None) -> None:
        answered, self._answered = self._answered, None
        if answered is None:
            return
        page = self.page
        page.strip = None
        page.set_focus(self.came_from)
        self.remove()
        self.app.call_next(answered, answer)  # its own messages end with it

    # --- keys

    def action_back(self) -> None:
        self.leave()

    def action_do(self, name: str) -> None:
        """Begin the story of one of its keys."""
        self.page.action_do(name)

    @property
    def keys_told(self) -> tuple[str, ...]:
        """What can be pressed in it, a line each, for the help."""
        return writing.told(self.hint, self.page.possible(self.KEYS))

    @property
    def keys_in_sight(self) -> Sequence[Key]:
        """Those of its keys that always stand below its fields."""
        return [each for each in self.KEYS if each not in keys_of("cards")]

    def _offered(self, page: Page[object]) -> str:
        cards = keys_of("cards") if self._has_room(page) else ()
        return writing.hint(self.hint, page.possible((*self.keys_in_sight, *cards)))

    def _has_room(self, page: Page[object]) -> bool:
        return page.size.height >= TALL_ROWS and not self.needs_its_rows

    def _offered_with_room(self, page: Page[object]) -> Sequence[str]:
        """The keys of cards stand below its fields, too, where they take no row from these."""
        cards = () if self._has_room(page) else keys_of("cards")
        return [writing.in_hint(each) for each in page.possible(cards)]

    def offer(self) -> None:
        """Say again what its keys do, of those that may be pressed now."""
        self.query_one("#hint", Phrases).show(self._offered(self.page), self._offered_with_room(self.page))

    @property
    def is_being_written(self) -> bool:
        """Whether there is anything in a field for text."""
        typed = [area.text for area in self.query(TextArea)] + [line.value for line in self.query(Input)]
        return any(text.strip() for text in typed)

    # --- what is said

    @on(Shortened)
    def too_long(self) -> None:
        """Say that what was typed or pasted does not fit into its field."""
        self.say(say.SHORTENED)

    def say(self, sentence: str) -> None:
        if self.is_open:
            self.page.say(sentence)
