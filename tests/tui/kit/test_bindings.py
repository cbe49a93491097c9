"""Every key leads somewhere."""

import inspect

import pytest

from coprod_tui.presentation.keys import Key, keys_of
from coprod_tui.tui.kit.bindings import story
from coprod_tui.tui.room.screen import RoomScreen


@pytest.mark.parametrize("key", [key for key in keys_of("room") if key.is_story], ids=lambda key: key.name)
def test_every_story_that_a_key_names_is_there(key: Key) -> None:
    """Its module and function, which are looked up only when the key is first pressed; it needs the room alone."""
    needed = inspect.signature(story(RoomScreen.STORIES, key.does)).parameters.values()
    assert [each.name for each in needed if each.default is each.empty] == ["room"]
