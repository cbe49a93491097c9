"""Checks shared by commands. Each raises ``Rejection``."""

from collections.abc import Iterable

from coprod_tui.domain.ids import DecisionId
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.value import AnyPart, NoSuchPart, part
from coprod_tui.domain.rejection import Rejection, RejectionCode
from coprod_tui.domain.words import clean, is_visible


def must_add_up(session: Session, counts: Iterable[int]) -> None:
    """Raises ``Rejection`` unless ``counts`` add up to the number of voices in the room."""
    counts = tuple(counts)
    here = len(session.present)
    if not here:
        raise Rejection("nobody_to_show")
    if min(counts) < 0 or sum(counts) != here:
        raise Rejection("counts_wrong", shown=sum(counts), here=here)


def words_given(text: str, when_empty: RejectionCode) -> str:
    """``text`` cleaned. Raises ``Rejection(when_empty)`` if nothing visible is left."""
    cleaned = clean(text).text
    if not is_visible(cleaned):
        raise Rejection(when_empty)
    return cleaned


def known(parts: Iterable[AnyPart], part_id: str, otherwise: RejectionCode = "no_such", **facts: str) -> AnyPart:
    """The part with that id. Raises ``Rejection(otherwise, **facts)`` if there is none."""
    try:
        return part(parts, part_id)
    except NoSuchPart:
        raise Rejection(otherwise, **facts) from None


def decision_in(session: Session, decision_id: DecisionId) -> Decision:
    """The decision with that id, which may be user input. Raises ``Rejection`` if there is none."""
    return known(session.decisions, decision_id, "no_such_decision", id=clean(decision_id, characters=40).text)
