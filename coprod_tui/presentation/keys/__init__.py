"""Every key, in one table: bindings, the line of keys, help, palette and the sentences that name a key come from it."""

import re
from collections.abc import Mapping
from functools import cache

from coprod_tui.presentation.keys.key import Key as Key

Tables = Mapping[str, tuple[Key, ...]]
"""Keys by place."""

_NAMED = re.compile(r"\[([a-z_.0-9]+)\]", re.IGNORECASE)


@cache
def tables() -> Tables:
    """The keys of every place; they are put together when one is first asked for."""
    from coprod_tui.presentation.keys import dialogs, room, screens

    return with_helps_filled({**room.TABLES, **screens.TABLES, **dialogs.TABLES})


def keys_of(place: str) -> tuple[Key, ...]:
    """The keys of a place, such as ``room``, ``home`` or ``decision``."""
    return tables()[place]


def key(name: str) -> Key:
    """The key of an act, which is called as in sentences: ``home.find``, and in the room or in any dialog ``go_on``."""
    return _named()[name]


def with_keys(sentence: str) -> str:
    """``sentence`` with each act in square brackets (``[go_on]``) replaced by its key (``n``).

    At the start of a sentence it has a capital: ``[Clock]`` is ``Space``.
    """
    return _NAMED.sub(lambda act: _written(act, _named()), sentence)


def with_helps_filled(tables: Tables) -> Tables:
    """The same, with the keys in their helps filled in."""
    named = by_name(tables)
    return {
        place: tuple(row._replace(help=_NAMED.sub(lambda act: _written(act, named), row.help)) for row in table)
        for place, table in tables.items()
    }


def by_name(tables: Tables) -> Mapping[str, Key]:
    """Every key by the name of its act."""
    rows = {f"{place}.{row.name}": row for place, table in tables.items() for row in table}
    return rows | {row.name: row for place in ("dialogs", "room") for row in tables[place]}


@cache
def _named() -> Mapping[str, Key]:
    return by_name(tables())


def _written(act: re.Match[str], named: Mapping[str, Key]) -> str:
    name = act[1]
    if name in named:
        return named[name].shown
    if name.lower() not in named:
        return act[0]
    shown = named[name.lower()].shown
    return shown[:1].upper() + shown[1:]
