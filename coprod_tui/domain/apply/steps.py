"""Applies the events about steps and rounds."""

from collections.abc import Callable
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.draft import Draft, change
from coprod_tui.domain.model.session import Round


def _step_opened(draft: Draft, event: e.StepOpened | e.RoundOpened) -> None:
    """Raises ``IndexError`` after the last step, and ``ValueError`` for any but the next one."""
    if draft.plan.steps[draft.steps_opened].id != event.step:
        raise ValueError(f"{event.step} is not the next step")
    draft.steps_opened += 1
    draft.step_open = True
    draft.step_opened_ms = event.elapsed_ms


def _step_closed(draft: Draft, _: e.StepClosed | e.RoundClosed) -> None:
    draft.step_open = False


def _round_opened(draft: Draft, event: e.RoundOpened) -> None:
    opener = draft.voices[event.order[0]]
    change(draft.voices, opener.id, openings=opener.openings + 1)
    round_ = Round(event.number, event.step, event.prompt, event.share_ms, event.direction, event.order)
    draft.rounds.append(round_)
    _step_opened(draft, event)


def _round_closed(draft: Draft, event: e.RoundClosed) -> None:
    draft.rounds[event.number - 1] = draft.rounds[event.number - 1].but(closed=True)
    _step_closed(draft, event)


CHANGES: dict[type[e.Event], Callable[[Draft, Any], None]] = {
    e.StepOpened: _step_opened,
    e.StepClosed: _step_closed,
    e.RoundOpened: _round_opened,
    e.RoundClosed: _round_closed,
}
"""The function that applies each kind of event."""
