"""The ids of a session and of its parts: a letter for the kind, and a number that counts from 1.

Ids are never reused, even if the part was taken out or its act undone.
"""

from typing import Annotated, NewType

from msgspec import Meta

_Part = Annotated[str, Meta(extra={"holds": "part"})]

SessionId = NewType("SessionId", Annotated[str, Meta(extra={"holds": "session"})])
VoiceId = NewType("VoiceId", _Part)
StepId = NewType("StepId", _Part)
TurnId = NewType("TurnId", _Part)
ContributionId = NewType("ContributionId", _Part)
DecisionId = NewType("DecisionId", _Part)

NumberedId = VoiceId | StepId | TurnId | ContributionId | DecisionId
"""The id of a part. The id of a session consists of its day and title."""


def nth_voice(number: int) -> VoiceId:
    """``v3``."""
    return VoiceId(f"v{number}")


def nth_step(number: int) -> StepId:
    """``s1``."""
    return StepId(f"s{number}")


def nth_turn(number: int) -> TurnId:
    """``t12``."""
    return TurnId(f"t{number}")


def nth_contribution(number: int) -> ContributionId:
    """``c7``."""
    return ContributionId(f"c{number}")


def nth_decision(number: int) -> DecisionId:
    """``d2``."""
    return DecisionId(f"d{number}")


def number_of(part_id: NumberedId) -> int:
    """The number in an id, by which people see the part; taken-out parts leave gaps."""
    return int(part_id[1:])
