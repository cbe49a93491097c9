"""A dialog in which each answer has its key."""

from collections.abc import Iterable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.presentation import words as say
from coprod_tui.presentation.app import PICK_HINT, PICK_MORE
from coprod_tui.presentation.keys import Key, key
from coprod_tui.tui.kit.dialog import Dialog


class Pick(Dialog[str]):
    """Shows a text and the keys that answer it; dismissed with the name of the key."""

    is_form = False

    def __init__(self, title: str, text: str, offered: Iterable[Key], *, more: str = "", hint: str = PICK_HINT) -> None:
        super().__init__()
        self.heading = title
        self.hint = hint
        self._offered = tuple(offered)
        self._text = text
        self._more = more

    @property
    def offered(self) -> tuple[Key, ...]:
        return self._offered

    def parts(self) -> ComposeResult:
        yield Static(Content(PICK_MORE), id="goes-on")
        if self._text:
            yield Static(Content(self._text), id="large")
        if self._more:
            yield Static(Content(self._more), id="more")

    def keys(self) -> ComposeResult:
        if self.offered:
            yield Static(listed(self.offered), id="keys")

    def on_key(self, event: events.Key) -> None:
        if name := pressed(event, self.offered):
            event.stop()
            self.dismiss(name)


def ask_yes(question: str, more: str, yes: str, hint: str = PICK_HINT) -> Pick:
    """A confirmation dialog: ``y`` confirms, Escape cancels; ``hint`` says what that means where it is an answer."""
    return Pick(question, "", [key("yes")._replace(label=yes)], more=more, hint=hint)


def ask_to_take_out(said: Contribution) -> Pick:
    """A dialog that confirms the permanent removal of a contribution."""
    return ask_yes(say.TAKE_OUT_ASK, say.take_out_more(said), say.TAKE_OUT_YES)


def pressed(event: events.Key, offered: Sequence[Key]) -> str:
    """The name of the key that was pressed; empty if it is not one of ``offered``."""
    return next((key.name for key in offered if event.key in key.bound), "")


def listed(offered: Iterable[Key]) -> Content:
    """Keys and what each does, one a line."""
    lines = (Content.assemble((f"{key.shown}  ", "bold $now"), key.label) for key in offered)
    return Content("\n").join(lines)
