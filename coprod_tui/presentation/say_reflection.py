"""What the facilitator says aloud when the group looks at its own meeting."""

from collections.abc import Callable
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation.labels import REFLECTIONS, quoted
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import ended, sentences
from coprod_tui.presentation.steps import STEPS

_SHOWN = _("Thank you all for showing.")
_SAID = _("{about}: {words}")


def asks_how_it_was() -> str:
    """What all are asked, wherever they are in their plan."""
    words = STEPS["reflection"]
    return sentences(words.asks, *map(ended, words.ask_also))


SAYS_OF_REFLECTION: dict[type[e.Event], Callable[[Session, Any], str]] = {
    e.HandsShown: lambda _, _event: _SHOWN,
    e.Reflected: lambda _, event: ended(_SAID.format(about=REFLECTIONS[event.about], words=quoted(event.text))),
}
"""By the kind of event. Each of an act is said."""
