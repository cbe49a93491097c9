"""Leaves people out of sentences, such as those who do not come to the next meeting."""

from collections.abc import Callable, Collection

from coprod_tui.domain.people.folding import is_among
from coprod_tui.domain.people.names import Names, parts_of, shorter, stand_in_any
from coprod_tui.domain.people.ordinary import is_ordinary


def left_out(names: Collection[str], stay: Collection[str], nameless: str) -> Callable[[str], str]:
    """A function that replaces ``names`` by ``nameless`` in a text, and their parts that no name to ``stay`` has.

    Names that are ordinary words, such as Will, are replaced as they are written; parts that are such words stay.
    """
    parts = {part for name in names for part in (*parts_of(name), *shorter(name)) if not is_ordinary(part)}
    sought = {*names, *(part for part in parts if not stand_in_any(part, stay))}
    ordinary = {name for name in sought if is_ordinary(name)}
    others = [name for name in stay if not is_among(name, sought)]
    anywhere = Names(sought - ordinary, others, nameless=nameless)
    as_written = Names(ordinary, others, as_written=True, nameless=nameless)
    return lambda text: as_written.out_of(anywhere.out_of(text))
