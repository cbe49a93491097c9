"""Two voices of one name: which is which can only be told by asking."""

from collections.abc import Iterable

from coprod_tui.domain.people.folding import is_among
from coprod_tui.domain.refusal import Refusal


def told_apart(name: str, others: Iterable[str]) -> None:
    """Raises ``Refusal`` when one of ``others`` has the same name."""
    if is_among(name, others):
        raise Refusal(
            f"There are two called {name}. What would each like to be called, so that we can tell them apart?"
        )
