"""One table makes the bindings, the line of keys, the help and the palette."""

import pytest

from coprod_tui.presentation.keys import PLACES, Key, dialogs, with_keys
from coprod_tui.presentation.keys.room import LISTS, ROOM

PROMISED = {
    "space": "space",
    "n": "n",
    "p": "p",
    "w": "w",
    "y": "y",
    "d": "d",
    "c": "c",
    "j": "j",
    "a": "a",
    "plus": "+",
    "m": "m",
    "u": "u",
    "e": "e",
    "f": "f",
    "question_mark": "?",
    "f1": "?",
    "q": "q",
    "ctrl+q": "ctrl+q",
}
"""The keys of the room that facilitators learn, and how each is shown."""


def test_the_promised_keys_of_the_room() -> None:
    """Each does one thing, and stands there as people read it."""
    shown = {each: key.shown for key in ROOM for each in key.bound}
    assert {key: shown.get(key) for key in PROMISED} == PROMISED


SCREENS = ["home", "setup", "closing", "board", "answers", "insights", "help"]


@pytest.mark.parametrize("table", [ROOM, *(PLACES[screen] for screen in SCREENS)])
def test_no_key_of_a_screen_has_two_meanings(table: tuple[Key, ...]) -> None:
    """On one screen a key does one thing, and it is said in words what each does."""
    keys = [each for key in table for each in key.bound]
    assert len(keys) == len(set(keys))
    assert all(key.help for key in table)
    assert len({key.action for key in table}) == len(table)


DIALOGS = {
    "words": dialogs.WORDS,
    "an open decision": (*dialogs.DECISION, *dialogs.OTHER_DECISIONS, *dialogs.PRINCIPLE_KEYS),
    "an agreed one": (dialogs.CARRY, dialogs.REOPEN, *dialogs.OTHER_DECISIONS, *dialogs.PRINCIPLE_KEYS),
    "the last of a round": dialogs.LAST,
    "forgetting": (dialogs.FORGET, dialogs.FORGET_AS_WRITTEN, dialogs.FORGET_PARTS),
    "a list of names": (*dialogs.NAME_ROWS, *dialogs.NAME_LIST),
    "a list of the room": LISTS,
}


@pytest.mark.parametrize("table", DIALOGS.values(), ids=DIALOGS)
def test_no_key_of_a_dialog_has_two_meanings(table: tuple[Key, ...]) -> None:
    """In one dialog or list a key does one thing."""
    keys = [each for key in table for each in key.bound]
    assert len(keys) == len(set(keys))


def test_no_name_of_a_key_has_two_meanings() -> None:
    """A sentence that names a key names one."""
    for place, table in PLACES.items():
        names = [key.name for key in table]
        assert len(names) == len(set(names)), place


def test_sentences_name_keys() -> None:
    """Those of the room by their names, those of other places with the place; as a sentence's first word in capitals.

    Brackets around anything else stay, for they are people's own.
    """
    said = with_keys("[Clock], then [go_on] or [home.find]; [decision.equals] to [decision.joined] [/] [ben]")
    assert said == "Space, then n or /; 1 to 6 [/] [ben]"
    assert with_keys("[closing.scroll] and [lists.older] [setup.back] [mend.other]") == "↑ ↓ and ↑ Esc ctrl+t"
