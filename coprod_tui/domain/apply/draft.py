"""A session while events are applied to it: parts are indexed by id, so that one can change without the others.

Only ``apply`` uses it. The parts themselves are frozen, as in a Session.
"""

from operator import attrgetter
from typing import Any, TypeVar

import msgspec

from coprod_tui.domain.ids import ContributionId, DecisionId, TurnId, VoiceId
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.round import Round
from coprod_tui.domain.model.session import Session, SessionFields
from coprod_tui.domain.model.times import Spent
from coprod_tui.domain.model.turn import Turn
from coprod_tui.domain.model.voice import Voice

Part = TypeVar("Part", Voice, Turn, Contribution, Decision)


class Draft(SessionFields, kw_only=True):
    """A Session under construction. ``turns`` holds all turns, in the order they first opened.

    ``rounds`` do not hold their turns. While ``stands_still`` is not 0, time belongs to an undone act.
    """

    voices: dict[VoiceId, Voice]
    rounds: list[Round]
    turns: dict[TurnId, Turn]
    contributions: dict[ContributionId, Contribution]
    decisions: dict[DecisionId, Decision]
    spent: dict[str, int]
    stands_still: int = 0

    @property
    def open_turn(self) -> Turn | None:
        return self.turns[self.turn] if self.turn else None


_fields = attrgetter(*SessionFields.__struct_fields__)


def draft_of(session: Session) -> Draft:
    """A draft with the state of ``session``."""
    return Draft(
        *_fields(session),
        voices={voice.id: voice for voice in session.voices},
        rounds=list(session.rounds),
        turns={turn.id: turn for turn in session.turns},
        contributions={contribution.id: contribution for contribution in session.contributions},
        decisions={decision.id: decision for decision in session.decisions},
        spent=msgspec.structs.asdict(session.spent),
    )


def session_of(draft: Draft) -> Session:
    """The Session with the state of ``draft``."""
    turns: list[list[Turn]] = [[] for _ in draft.rounds]
    floor: list[Turn] = []
    for turn in draft.turns.values():
        (floor if turn.round is None else turns[turn.round - 1]).append(turn)
    return Session(
        *_fields(draft),
        voices=tuple(draft.voices.values()),
        rounds=tuple(round_.but(turns=tuple(had)) for round_, had in zip(draft.rounds, turns, strict=True)),
        floor=tuple(floor),
        contributions=tuple(draft.contributions.values()),
        decisions=tuple(draft.decisions.values()),
        spent=Spent(**draft.spent),
    )


def add(parts: dict[Any, Part], part: Part) -> None:
    """Append a new part. Raises ``ValueError`` if its id is taken."""
    if part.id in parts:
        raise ValueError(f"{part.id} is there already")
    parts[part.id] = part


def change(parts: dict[Any, Part], part_id: str, **changes: Any) -> None:
    """Change some fields of a part in place. Raises ``KeyError`` if no part has that id."""
    parts[part_id] = parts[part_id].but(**changes)
