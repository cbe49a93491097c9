"""The name that a voice chooses: anything except a name that another voice has."""

from collections.abc import Iterable

from coprod_tui.domain.people.folding import is_among, read_as
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.words import clean_name, is_visible


def name_given(text: str) -> str:
    """The name as answered, cleaned. Raises ``Rejection`` if nothing visible is left."""
    name = clean_name(text).text
    if not is_visible(name):
        raise Rejection("no_name")
    return name


def must_differ(name: str, others: Iterable[str]) -> None:
    """Raises ``Rejection`` when one of ``others`` has the same name."""
    if is_among(name, others):
        raise Rejection("same_name", name=name)


def must_all_differ(names: Iterable[str]) -> None:
    """Raises ``Rejection`` when two of ``names`` are the same name."""
    seen: set[str] = set()
    for name in names:
        if read_as(name) in seen:
            raise Rejection("same_name", name=name)
        seen.add(read_as(name))
