"""A dialog in which each answer has its key."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.presentation import dialogs as say
from coprod_tui.tui.dialogs.dialog import Dialog


class Pick(Dialog[str]):
    """Shows a text and the keys that answer it; dismissed with the key."""

    is_form = False

    def __init__(
        self,
        title: str,
        text: str,
        keys: Sequence[tuple[str, str]],
        *,
        more: str = "",
        hint: str = say.PICK_HINT,
        writes: str = "",
    ) -> None:
        super().__init__()
        self.heading = title
        self.hint = hint
        self._text = text
        self._more = more
        self._keys = tuple(keys)
        self.writes = writes

    def parts(self) -> ComposeResult:
        if self._text:
            yield Static(Content(self._text), id="large")
        if self._more:
            yield Static(Content(self._more), id="more")

    def keys(self) -> ComposeResult:
        if self._keys:
            yield Static(listed(self._keys), id="keys")

    @property
    def keys_told(self) -> tuple[str, ...]:
        return (*(f"{key}  {label}" for key, label in self._keys), *super().keys_told)

    def on_key(self, event: events.Key) -> None:
        if any(event.key == key for key, _ in self._keys):
            event.stop()
            self.dismiss(event.key)


def ask_yes(question: str, more: str, yes: str) -> Pick:
    """A yes-or-no question: ``y`` says yes, Escape no."""
    return Pick(question, "", [("y", yes)], more=more)


def ask_to_take_out(said: Contribution) -> Pick:
    """Whether these words are to be taken out for good."""
    return ask_yes(say.TAKE_OUT_ASK, f"“{said.text}”\n{say.TAKE_OUT_MORE}", say.TAKE_OUT_YES)


def listed(keys: Sequence[tuple[str, str]]) -> Content:
    """Keys and what each does, one a line."""
    return Content("\n").join(Content.assemble((f"{key}  ", "bold $now"), label) for key, label in keys)
