"""Every key, in one table: bindings, the line of keys, help, palette and the sentences that name a key come from it."""

import re
from collections.abc import Mapping

from coprod_tui.presentation.keys import dialogs, screens
from coprod_tui.presentation.keys.key import Key as Key
from coprod_tui.presentation.keys.room import LISTS, ROOM

PLACES: Mapping[str, tuple[Key, ...]] = {
    "": (*ROOM, *dialogs.BACK_AND_PAGES, *dialogs.FIELDS),
    "app": (*screens.APP, *screens.SYSTEM, screens.PALETTE),
    "home": screens.HOME,
    "setup": screens.SETUP,
    "closing": screens.CLOSING,
    "board": screens.BOARD,
    "answers": screens.ANSWERS,
    "insights": screens.INSIGHTS,
    "help": screens.HELP,
    "lists": LISTS,
    "decision": (*dialogs.DECISION, dialogs.CARRY, dialogs.REOPEN, *dialogs.OTHER_DECISIONS, *dialogs.PRINCIPLE_KEYS),
    "words": dialogs.WORDS,
    "away": (dialogs.MOVE, dialogs.RENAME),
    "names": (*dialogs.NAME_ROWS, *dialogs.NAME_LIST, *dialogs.NAME_FIELD),
    "mend": dialogs.MEND,
    "came_of_it": dialogs.CAME_OF_IT,
}
"""Keys by place. Sentences name them ``[home.find]``; keys of the room need no place: ``[go_on]``."""

_WRITTEN = {f"{place}.{key.name}".removeprefix("."): key.shown for place, table in PLACES.items() for key in table}

_NAMED = re.compile(r"\[([a-z_.0-9]+)\]", re.IGNORECASE)


def with_keys(sentence: str) -> str:
    """``sentence`` with each act in square brackets (``[go_on]``) replaced by its key (``n``).

    At the start of a sentence it has a capital: ``[Clock]`` is ``Space``.
    """
    return _NAMED.sub(_written, sentence)


def _written(named: re.Match[str]) -> str:
    name = named[1]
    if name in _WRITTEN:
        return _WRITTEN[name]
    return _WRITTEN[name.lower()].capitalize() if name.lower() in _WRITTEN else named[0]
