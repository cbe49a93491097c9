"""Python's looking through for garbage waits until the first screen stands, and goes on then."""

import gc
from collections.abc import Iterator

import pytest

from coprod_tui.tui.runtime import quick_start
from tests.tui.in_the_room import in_room


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """As Python begins, and as other tests find it."""
    gc.enable()
    gc.unfreeze()
    yield
    gc.enable()
    gc.unfreeze()


async def test_it_goes_on_once_the_first_screen_is_painted() -> None:
    """What was made by then is put aside for good."""
    quick_start.begin()
    assert not gc.isenabled()
    async with in_room() as room:
        await room.pilot.pause()
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0


def test_it_changes_nothing_where_nothing_was_begun() -> None:
    """Such as under a test."""
    quick_start.painted()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
