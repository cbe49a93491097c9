"""A room for every story."""

import pytest

from tests.live.room import Room


@pytest.fixture
def room() -> Room:
    return Room()
