"""Names that differ by one letter: one of them may have been mistyped."""

from collections.abc import Iterable

from coprod_tui.domain.people.folding import is_among, read_as

LEAST_LETTERS = 4
"""Shorter names, such as those of one letter, differ so on purpose."""


def meant_instead(name: str, known: Iterable[str]) -> str:
    """The first known name that is one letter away; empty if there is none, or if the name itself is known."""
    known = tuple(known)
    if is_among(name, known):
        return ""
    return next((each for each in known if one_letter_apart(name, each)), "")


def one_letter_apart(name: str, other: str) -> bool:
    """Whether one letter is another, missing or too many, or two neighbours are swapped, as people read the names.

    That is a distance of 1 of Damerau and Levenshtein. Numbers are no slip: Ward 4 is not Ward 5.
    """
    one, two = read_as(name), read_as(other)
    if max(len(one), len(two)) < LEAST_LETTERS or abs(len(one) - len(two)) > 1:
        return False
    before = _alike(one, two)
    one, two = one[before:], two[before:]
    behind = _alike(one[::-1], two[::-1])
    one, two = one[: len(one) - behind], two[: len(two) - behind]
    if any(sign.isdigit() for sign in one + two):
        return False
    return max(len(one), len(two)) == 1 or (len(one) == 2 and one == two[::-1])


def _alike(one: str, two: str) -> int:
    """How many letters at the beginning are the same."""
    both = zip(one, two, strict=False)
    return next((place for place, (a, b) in enumerate(both) if a != b), min(len(one), len(two)))
