"""What the events about people's words change: contributions, their answers, and the reflection."""

from collections.abc import Callable
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.draft import Forming, add, change
from coprod_tui.domain.model.contribution import Answer, Contribution, Hands, Reflection, Wording


def _contributed(session: Forming, event: e.Contributed) -> None:
    known, at = event.contribution, event.at
    add(session.contributions, Contribution(known, event.voice, event.turn, event.step, at, event.text))


def _contribution_reworded(session: Forming, event: e.ContributionReworded) -> None:
    known = session.contributions[event.contribution]
    earlier = known.earlier if known.text is None else (*known.earlier, Wording(event.at, known.text))
    change(session.contributions, known.id, text=event.text, read_back=False, with_name=False, earlier=earlier)


def _read_back(session: Forming, event: e.ReadBack) -> None:
    change(session.contributions, event.contribution, read_back=True, with_name=event.with_name)


def _taken_out(session: Forming, event: e.TakenOut) -> None:
    nothing = {"voice": None, "turn": None, "text": None, "read_back": False, "with_name": False, "earlier": ()}
    change(session.contributions, event.contribution, **nothing)


def _contribution_answered(session: Forming, event: e.ContributionAnswered) -> None:
    known = session.contributions[event.contribution]
    answer = Answer(event.at, event.answer, event.decision, event.because)
    change(session.contributions, known.id, answers=(*known.answers, answer))


def _hands_shown(session: Forming, event: e.HandsShown) -> None:
    session.hands = (*session.hands, Hands(event.at, event.hands, event.passed))


def _reflected(session: Forming, event: e.Reflected) -> None:
    session.reflections = (*session.reflections, Reflection(event.at, event.about, event.text))


CHANGES: dict[type[e.Event], Callable[[Forming, Any], None]] = {
    e.Contributed: _contributed,
    e.ContributionReworded: _contribution_reworded,
    e.ReadBack: _read_back,
    e.TakenOut: _taken_out,
    e.ContributionAnswered: _contribution_answered,
    e.HandsShown: _hands_shown,
    e.Reflected: _reflected,
}
"""By the kind of event."""
