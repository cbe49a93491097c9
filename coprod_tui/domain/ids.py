"""The ids of a session, its day and title, and of its parts: a letter for the kind, and a number that counts from 1.

Ids are not reused when a part was taken out; that of an act that was undone is given again.
"""

from typing import Annotated, NewType, TypeVar

from msgspec import Meta

_Part = Annotated[str, Meta(extra={"holds": "part"})]

SessionId = NewType("SessionId", Annotated[str, Meta(extra={"holds": "session"})])
VoiceId = NewType("VoiceId", _Part)
StepId = NewType("StepId", _Part)
TurnId = NewType("TurnId", _Part)
ContributionId = NewType("ContributionId", _Part)
DecisionId = NewType("DecisionId", _Part)

VoiceRef = Annotated[VoiceId, Meta(description="The id of one of the voices.")]
StepRef = Annotated[StepId, Meta(description="The id of one of the steps of the plan.")]

AnyId = TypeVar("AnyId", VoiceId, StepId, TurnId, ContributionId, DecisionId)


def nth(kind: type[AnyId], number: int) -> AnyId:
    """The id of that number, with the first letter of its kind: ``nth(VoiceId, 3)`` is ``v3``."""
    return kind(f"{kind.__name__[0].lower()}{number}")


def number_of(part_id: VoiceId | StepId | TurnId | ContributionId | DecisionId) -> int:
    """The number in an id, by which people see the part; taken-out parts leave gaps."""
    return int(part_id[1:])
