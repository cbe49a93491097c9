"""Applies the events about contributions, their answers and the reflection."""

from collections.abc import Callable
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.draft import Draft, add, change
from coprod_tui.domain.model.contribution import Answer, Contribution, Hands, Reflection, Wording


def _contributed(draft: Draft, event: e.Contributed) -> None:
    known, at = event.contribution, event.at
    add(draft.contributions, Contribution(known, event.voice, event.turn, event.step, at, event.text))


def _contribution_reworded(draft: Draft, event: e.ContributionReworded) -> None:
    known = draft.contributions[event.contribution]
    earlier = known.earlier if known.text is None else (*known.earlier, Wording(event.at, known.text))
    change(draft.contributions, known.id, text=event.text, read_back=False, with_name=False, earlier=earlier)


def _read_back(draft: Draft, event: e.ReadBack) -> None:
    change(draft.contributions, event.contribution, read_back=True, with_name=event.with_name)


def _taken_out(draft: Draft, event: e.TakenOut) -> None:
    nothing = {"voice": None, "turn": None, "text": None, "read_back": False, "with_name": False, "earlier": ()}
    change(draft.contributions, event.contribution, **nothing)


def _contribution_answered(draft: Draft, event: e.ContributionAnswered) -> None:
    known = draft.contributions[event.contribution]
    answer = Answer(event.at, event.answer, event.decision, event.because)
    change(draft.contributions, known.id, answers=(*known.answers, answer))


def _hands_shown(draft: Draft, event: e.HandsShown) -> None:
    draft.hands = (*draft.hands, Hands(event.at, event.hands, event.passed))


def _reflected(draft: Draft, event: e.Reflected) -> None:
    draft.reflections = (*draft.reflections, Reflection(event.at, event.about, event.text))


CHANGES: dict[type[e.Event], Callable[[Draft, Any], None]] = {
    e.Contributed: _contributed,
    e.ContributionReworded: _contribution_reworded,
    e.ReadBack: _read_back,
    e.TakenOut: _taken_out,
    e.ContributionAnswered: _contribution_answered,
    e.HandsShown: _hands_shown,
    e.Reflected: _reflected,
}
"""The function that applies each kind of event."""
