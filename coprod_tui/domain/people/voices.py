"""Two voices of one name: which is which can only be told by asking."""

from collections.abc import Iterable

from coprod_tui.domain.people.folding import is_among
from coprod_tui.domain.rejection import Rejection


def told_apart(name: str, others: Iterable[str]) -> None:
    """Raises ``Rejection`` when one of ``others`` has the same name."""
    if is_among(name, others):
        raise Rejection("same_name", name=name)
