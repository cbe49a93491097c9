"""Every key, in one table: bindings, the line of keys, help, palette and the sentences that name a key come from it."""

import re
from collections.abc import Mapping
from functools import cache

from coprod_tui import own_keys
from coprod_tui.errors import WrongUse
from coprod_tui.presentation.keys.key import Key as Key

Tables = Mapping[str, tuple[Key, ...]]
"""Keys by place."""

_NAMED = re.compile(r"\[([a-z_.0-9]+)\]", re.IGNORECASE)


@cache
def given() -> Tables:
    """The keys of every place as coprod comes; they are put together when one is first asked for."""
    from coprod_tui.presentation.keys import dialogs, plan, room, screens

    return {**room.TABLES, **screens.TABLES, **dialogs.TABLES, **plan.TABLES}


@cache
def tables() -> Tables:
    """The keys of every place, with a person's own; without them if anything is wrong with these."""
    return with_helps_filled(given() if own_trouble() else with_own(given(), _own()))


@cache
def own_trouble() -> WrongUse | None:
    """What is wrong with a person's own keys."""
    try:
        _own()
    except WrongUse as trouble:
        return trouble
    return None


def own_acts() -> tuple[str, ...]:
    """The acts that a person gave keys of their own, with their places."""
    now, before = bound(tables()), bound(given())
    return tuple(
        f"{place}.{act}" for place, acts in now.items() for act, keys in acts.items() if keys != before[place][act]
    )


@cache
def _own() -> own_keys.Keys:
    return own_keys.from_environment(bound(given()))


def bound(tables: Tables) -> own_keys.Keys:
    """The keys of each act."""
    return {place: {row.name: row.bound for row in table} for place, table in tables.items()}


def with_own(tables: Tables, own: own_keys.Keys) -> Tables:
    """The same acts with other keys."""
    return {
        place: tuple(
            row if row.bound == own[place][row.name] else row._replace(keys=",".join(own[place][row.name]))
            for row in table
        )
        for place, table in tables.items()
    }


def keys_of(place: str) -> tuple[Key, ...]:
    """The keys of a place, such as ``room``, ``home`` or ``decision``."""
    return tables()[place]


def key(name: str) -> Key:
    """The key of an act, which is called as in sentences: ``home.find``, and in the room or in any dialog ``go_on``."""
    return _named()[name]


def with_keys(sentence: str, named: Mapping[str, Key] | None = None) -> str:
    """``sentence`` with each act in square brackets (``[go_on]``) replaced by its key (``n``).

    At the start of a sentence a word has a capital: ``[Clock]`` is ``Space``. ``named``: other keys than those of now.
    """
    return _NAMED.sub(lambda act: _written(act, _named() if named is None else named), sentence)


def with_helps_filled(tables: Tables) -> Tables:
    """The same, with the keys in their helps filled in."""
    named = by_name(tables)
    return {
        place: tuple(row._replace(help=with_keys(row.help, named)) for row in table) for place, table in tables.items()
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
    return shown[:1].upper() + shown[1:] if len(shown) > 1 else shown
