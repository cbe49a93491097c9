"""The screens are tested in one time zone and in full colour, whatever the machine says."""

import time
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def same_everywhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A time of day on the screen is UTC, and colours are there."""
    with monkeypatch.context() as settings:
        settings.setenv("TZ", "UTC")
        settings.delenv("NO_COLOR", raising=False)
        time.tzset()
        yield
    time.tzset()
