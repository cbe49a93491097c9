"""The principles that a decision may serve: the group's own or, where it has none, the Patients Association's six.

https://www.patients-association.org.uk/ - the titles of the six are theirs, the short keys are ours. A group's own are
known by their place in its plan: ``p1`` is the first.
"""

from collections.abc import Collection, Sequence
from typing import Literal, get_args

OneOfSix = Literal["equals", "informed", "shared", "inequalities", "input", "joined"]
OneOfOurs = Literal["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9"]
Principle = Literal[OneOfSix, OneOfOurs]

SIX: tuple[OneOfSix, ...] = get_args(OneOfSix)
"""In the order in which the keys 1 to 6 choose them."""

_OURS: tuple[OneOfOurs, ...] = get_args(OneOfOurs)
MOST_PRINCIPLES = len(_OURS)
"""As many as there are keys to choose them."""


def offered(own: Sequence[str]) -> tuple[Principle, ...]:
    """What decisions can serve in a session, in the order of its keys; ``own`` are the texts of the group's own."""
    return _OURS[: len(own)] or SIX


def own_text(principle: Principle, own: Sequence[str]) -> str:
    """The words of one of the group's own; empty for one of the six."""
    return own[_OURS.index(principle)] if principle in _OURS else ""


def in_order(chosen: Collection[Principle], of: Sequence[Principle]) -> tuple[Principle, ...]:
    """The chosen ones in their fixed order."""
    return tuple(principle for principle in of if principle in chosen)
