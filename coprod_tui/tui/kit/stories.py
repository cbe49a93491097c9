"""Stories: what a key sets going, as one coroutine that reads from top to bottom.

    words = await ask(WriteDown(…))

A story runs within the handler of the key that began it and of each key that answered, never in a task of its own: when
a handler is done, the story has ended or its next screen is open. So a key that was typed ahead finds that screen.
"""

from collections.abc import Coroutine, Generator
from types import coroutine
from typing import Any, TypeVar

from textual.app import App
from textual.screen import Screen

Answer = TypeVar("Answer")

Story = Coroutine[Screen[Any], Any, None]
"""It yields the screens that it opens and is sent what each was dismissed with."""


@coroutine
def ask(screen: Screen[Answer]) -> Generator[Screen[Answer], Answer | None, Answer | None]:
    """Open a screen or dialog; the result is what it is dismissed with, None if it was left without an answer."""
    return (yield screen)


def run(app: App[Any], story: Story) -> None:
    """Run a story until it asks or ends; each answer runs it on."""

    def go_on(answer: object) -> None:
        try:
            screen = story.send(answer)
        except StopIteration:
            return
        app.push_screen(screen, go_on)

    go_on(None)
