"""A session while events are folded in: its parts lie by their ids, so that each is changed without making the others.

Only the fold ever holds one. The parts themselves are as frozen as those of a Session.
"""

from datetime import datetime
from typing import Any, TypeVar

import msgspec

from coprod_tui.domain.model.contribution import Contribution, Hands, Reflection
from coprod_tui.domain.model.decision import Decision, LookBack
from coprod_tui.domain.model.session import Going, Round, Session, Spent, Turn, Voice
from coprod_tui.domain.plan.plan import Plan

Part = TypeVar("Part", Voice, Turn, Contribution, Decision)


class Forming(msgspec.Struct, Going):
    """What a Session is formed from; its fields mean what they mean there.

    ``turns`` are those of all rounds, in the order in which they first came; the ``rounds`` are without them. While
    ``stands_still`` is not 0 the time is that of an act which was taken back.
    """

    id: str
    plan: Plan
    draw_seed: int
    opened_at: datetime
    closed_at: datetime | None
    voices: dict[str, Voice]
    rounds: list[Round]
    turns: dict[str, Turn]
    steps_opened: int
    step_open: bool
    step_opened_ms: int
    turn: str | None
    contributions: dict[str, Contribution]
    decisions: dict[str, Decision]
    hands: tuple[Hands, ...]
    reflections: tuple[Reflection, ...]
    look_backs: tuple[LookBack, ...]
    spent: dict[str, int]
    as_of_ms: int
    stands_still: int = 0

    @property
    def open_turn(self) -> Turn | None:
        return self.turns[self.turn] if self.turn else None


def forming(session: Session) -> Forming:
    """What ``session`` is formed from, to go on with."""
    return Forming(
        id=session.id,
        plan=session.plan,
        draw_seed=session.draw_seed,
        opened_at=session.opened_at,
        closed_at=session.closed_at,
        voices={voice.id: voice for voice in session.voices},
        rounds=list(session.rounds),
        turns={turn.id: turn for round_ in session.rounds for turn in round_.turns},
        steps_opened=session.steps_opened,
        step_open=session.step_open,
        step_opened_ms=session.step_opened_ms,
        turn=session.turn,
        contributions={contribution.id: contribution for contribution in session.contributions},
        decisions={decision.id: decision for decision in session.decisions},
        hands=session.hands,
        reflections=session.reflections,
        look_backs=session.look_backs,
        spent=msgspec.structs.asdict(session.spent),
        as_of_ms=session.as_of_ms,
    )


def formed(parts: Forming) -> Session:
    """The Session that the parts make."""
    turns: list[list[Turn]] = [[] for _ in parts.rounds]
    for turn in parts.turns.values():
        turns[turn.round - 1].append(turn)
    return Session(
        id=parts.id,
        plan=parts.plan,
        draw_seed=parts.draw_seed,
        opened_at=parts.opened_at,
        closed_at=parts.closed_at,
        voices=tuple(parts.voices.values()),
        rounds=tuple(round_.but(turns=tuple(had)) for round_, had in zip(parts.rounds, turns, strict=True)),
        steps_opened=parts.steps_opened,
        step_open=parts.step_open,
        step_opened_ms=parts.step_opened_ms,
        turn=parts.turn,
        contributions=tuple(parts.contributions.values()),
        decisions=tuple(parts.decisions.values()),
        hands=parts.hands,
        reflections=parts.reflections,
        look_backs=parts.look_backs,
        spent=Spent(**parts.spent),
        as_of_ms=parts.as_of_ms,
    )


def add(parts: dict[str, Part], part: Part) -> None:
    """Put a new part behind the others. Raises ``ValueError`` where there is one with its id already."""
    if part.id in parts:
        raise ValueError(f"{part.id} is there already")
    parts[part.id] = part


def change(parts: dict[str, Part], part_id: str, **changes: Any) -> None:
    """Put a part in its own place with some fields changed. Raises ``KeyError`` where there is none with that id."""
    parts[part_id] = parts[part_id].but(**changes)
