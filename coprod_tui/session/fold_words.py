"""What the events about people's words change: contributions, their answers, and the reflection."""

from collections.abc import Callable
from typing import Any

from coprod_tui.session import events as e
from coprod_tui.session.contribution import Answer, Contribution, Hands, Reflection, Wording
from coprod_tui.session.session import Session


def _contributed(session: Session, event: e.Contributed) -> Session:
    contribution = Contribution(event.contribution, event.voice, event.turn, event.at, event.text)
    return session.but(contributions=(*session.contributions, contribution))


def _contribution_reworded(session: Session, event: e.ContributionReworded) -> Session:
    known = session.contribution(event.contribution)
    earlier = (*known.earlier, Wording(event.at, known.text))
    return _with_contribution(session, known.but(text=event.text, read_back=False, earlier=earlier))


def _contribution_read_back(session: Session, event: e.ContributionReadBack) -> Session:
    return _with_contribution(session, session.contribution(event.contribution).but(read_back=True))


def _contribution_withdrawn(session: Session, event: e.ContributionWithdrawn) -> Session:
    return _with_contribution(session, session.contribution(event.contribution).but(withdrawn=True))


def _contribution_answered(session: Session, event: e.ContributionAnswered) -> Session:
    known = session.contribution(event.contribution)
    answer = Answer(event.at, event.answer, event.decision, event.because)
    return _with_contribution(session, known.but(answers=(*known.answers, answer)))


def _hands_shown(session: Session, event: e.HandsShown) -> Session:
    return session.but(hands=(*session.hands, Hands(event.at, event.hands, event.passed)))


def _reflected(session: Session, event: e.Reflected) -> Session:
    return session.but(reflections=(*session.reflections, Reflection(event.at, event.about, event.text)))


def _with_contribution(session: Session, changed: Contribution) -> Session:
    return session.but(
        contributions=tuple(changed if each.id == changed.id else each for each in session.contributions)
    )


CHANGES: dict[type[e.Event], Callable[[Session, Any], Session]] = {
    e.Contributed: _contributed,
    e.ContributionReworded: _contribution_reworded,
    e.ContributionReadBack: _contribution_read_back,
    e.ContributionWithdrawn: _contribution_withdrawn,
    e.ContributionAnswered: _contribution_answered,
    e.HandsShown: _hands_shown,
    e.Reflected: _reflected,
}
"""By the kind of event."""
