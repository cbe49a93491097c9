"""How each kind of event changes a session: by a line of the table of its subject, or by the function that it names."""

from collections.abc import Callable
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.apply import (
    changes_of_decisions,
    changes_of_steps,
    changes_of_turns,
    changes_of_voices,
    changes_of_words,
)
from coprod_tui.domain.apply.draft import Draft

CHANGES: dict[type[e.Event], Callable[[Draft, Any], None]] = {
    **changes_of_voices.CHANGES,
    **changes_of_steps.CHANGES,
    **changes_of_turns.CHANGES,
    **changes_of_words.CHANGES,
    **changes_of_decisions.CHANGES,
}
"""The change by each kind of event but the opening, and undo and redo, which ``history`` resolves."""
