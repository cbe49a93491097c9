"""What is derived from a Session is worked out once for each, and asked for by many: a Session never changes."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from coprod_tui.domain.model.session import Session

Derived = TypeVar("Derived")


def once(derive: Callable[[Session], Derived]) -> Callable[[Session], Derived]:
    """Keep with the Session what ``derive`` makes of it, as ``cached_property`` does. Nobody may change the result."""
    name = f"{derive.__module__}.{derive.__qualname__}"

    @wraps(derive)
    def derived(session: Session) -> Derived:
        kept = vars(session)
        if name not in kept:
            kept[name] = derive(session)
        found: Derived = kept[name]
        return found

    return derived
