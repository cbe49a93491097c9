"""One table makes the bindings, the line of keys, the help and the palette."""

import pytest

from coprod_tui.presentation.keys import keys_of, tables, with_keys

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
    "l": "l",
    "z": "z",
    "s": "s",
    "v": "v",
    "full_stop": ".",
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
    shown = {each: key.shown for key in keys_of("room") for each in key.bound}
    assert {key: shown.get(key) for key in PROMISED} == PROMISED


def test_no_key_of_every_screen_means_something_else_on_one() -> None:
    """The wall is an app of its own, and the key that opens the help closes it."""
    everywhere = {each: key.name for key in keys_of("app") for each in key.bound}
    others = {
        (place, each, key.name)
        for place in set(tables()) - {"wall", "help"}
        for key in keys_of(place)
        for each in key.bound
        if everywhere.get(each, key.name) != key.name
    }
    assert not others


SCREENS = ["room", "home", "setup", "closing", "board", "answers", "insights", "help"]


@pytest.mark.parametrize("place", tables())
def test_no_key_has_two_meanings(place: str) -> None:
    """On one screen, in one dialog or list a key does one thing, and no two acts have one name."""
    table = keys_of(place)
    keys = [each for key in table for each in key.bound]
    assert len(keys) == len(set(keys))
    assert len({key.name for key in table}) == len(table)


@pytest.mark.parametrize("place", SCREENS)
def test_every_key_of_a_screen_has_words(place: str) -> None:
    """For the help and the palette; and it does something of its own."""
    table = keys_of(place)
    assert all(key.help for key in table)
    assert len({key.action for key in table}) == len(table)


def test_no_name_of_a_key_has_two_meanings() -> None:
    """Sentences name the keys of the room and those of all dialogs without a place."""
    names = [key.name for place in ("room", "dialogs") for key in keys_of(place)]
    assert len(names) == len(set(names))


def test_sentences_name_keys() -> None:
    """Those of the room by their names, those of other places with the place; as a sentence's first word in capitals.

    Brackets around anything else stay, for they are people's own.
    """
    said = with_keys("[Clock], then [go_on] or [home.find]; [decision.principle_1] to [decision.principle_6] [/] [ben]")
    assert said == "Space, then n or /; 1 to 6 [/] [ben]"
    assert with_keys("[Clock].", {"clock": keys_of("room")[0]._replace(keys="ß")}) == "ß."
    assert with_keys("[closing.scroll] and [lists.older] [setup.back] [mend.other]") == "↑ ↓ and ↑ Esc ctrl+t"
