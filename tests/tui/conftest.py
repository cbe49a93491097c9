"""The screens are tested in one time zone and in full colour, whatever the machine says."""

import os
import time
from collections.abc import Iterator

import pytest

from tests.tui import found_once, kept_styles, quiet


@pytest.fixture(autouse=True)
def same_everywhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A time of day on the screen is UTC, and colours are there."""
    with monkeypatch.context() as settings:
        settings.setenv("TZ", "UTC")
        settings.delenv("NO_COLOR", raising=False)
        time.tzset()
        yield
    time.tzset()


@pytest.fixture(autouse=True, scope="session")
def quickly() -> Iterator[None]:
    """A test waits neither longer than an app is busy nor shorter, and what is the same for each app is kept."""
    with pytest.MonkeyPatch.context() as patches:
        quiet.tell_by_the_loop(patches)
        if os.environ.get("COPROD_LAWS") != "long":
            kept_styles.keep(patches)
            found_once.find(patches)
            quiet.paint_once(patches)
        yield
