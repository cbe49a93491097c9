"""Stories: what a key sets going, as one coroutine that reads from top to bottom.

    words = await ask(WriteDown(…))

A story runs within the handler of the key that began it and of each key that answered, never in a task of its own: when
a handler is done, the story has ended or its next screen or strip is open. So a key that was typed ahead finds it.
"""

from collections.abc import Coroutine, Generator
from types import coroutine
from typing import TYPE_CHECKING, Any, TypeVar

from textual.app import App
from textual.screen import Screen

if TYPE_CHECKING:
    from coprod_tui.tui.kit.strip import WritingStrip

Answer = TypeVar("Answer")

Story = Coroutine["Screen[Any] | WritingStrip[Any]", Any, None]
"""It yields what it opens and is sent the answers."""


@coroutine
def ask(
    asking: "Screen[Answer] | WritingStrip[Answer]",
) -> Generator["Screen[Answer] | WritingStrip[Answer]", Answer | None, Answer | None]:
    """Open a screen, dialog or strip; the result is what it ends with, None if it was left without an answer."""
    return (yield asking)


def run(app: App[Any], story: Story) -> None:
    """Run a story until it asks or ends; each answer runs it on."""

    def go_on(answer: object) -> None:
        try:
            asking = story.send(answer)
        except StopIteration:
            return
        if isinstance(asking, Screen):
            app.push_screen(asking, go_on)
        else:
            asking.open_on(app.screen, go_on)

    go_on(None)
