"""The ids of a session and of its parts: a letter for the kind, and a number that counts from 1.

A part keeps its id for good: one that was taken out, or whose act was undone, leaves it behind.
"""

from typing import NewType

SessionId = NewType("SessionId", str)
VoiceId = NewType("VoiceId", str)
StepId = NewType("StepId", str)
TurnId = NewType("TurnId", str)
ContributionId = NewType("ContributionId", str)
DecisionId = NewType("DecisionId", str)

NumberedId = VoiceId | StepId | TurnId | ContributionId | DecisionId
"""The id of a part. That of a session is made of its day and title."""


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
    """The number in an id, under which the part stands everywhere: one that was taken out leaves a gap."""
    return int(part_id[1:])
