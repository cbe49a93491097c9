"""The principles that a decision may serve: the Patients Association's six, by their titles only.

https://www.patients-association.org.uk/ - the titles are theirs, the short keys are ours.
"""

from typing import Literal, get_args

Principle = Literal["equals", "informed", "shared", "inequalities", "input", "joined"]

PRINCIPLES: tuple[Principle, ...] = get_args(Principle)
"""In the order in which the keys 1 to 6 choose them."""


def in_order(chosen: set[Principle]) -> tuple[Principle, ...]:
    """The chosen ones in their fixed order."""
    return tuple(principle for principle in PRINCIPLES if principle in chosen)
