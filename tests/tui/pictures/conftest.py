"""Pictures of screens, each in the three sizes of a window."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from textual.pilot import Pilot

from coprod_tui.tui.app import CoprodApp
from tests.tui import scenes
from tests.tui.room import press

SIZES = {"120x36": (120, 36), "80x24": (80, 24), "50x16": (50, 16)}
WITH_LISTS = pytest.mark.parametrize("size", [SIZES["120x36"], SIZES["80x24"]], ids=["120x36", "80x24"], indirect=True)
"""Of what is reached by the lists of the room, for which the smallest window has no place."""

Snap = Callable[..., None]


@pytest.fixture(params=SIZES.values(), ids=SIZES.keys())
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """A wide window, a usual one, and a small one."""
    size: tuple[int, int] = request.param
    return size


@pytest.fixture
def snap(size: tuple[int, int], snap_compare: Callable[..., bool]) -> Snap:
    """Compares what the app shows with the picture that is kept, after keys, a pasted text, and ``then`` more keys."""

    def compare(app: CoprodApp, *keys: str, paste: str = "", then: Sequence[str] = ()) -> None:
        async def prepare(pilot: Pilot[Any]) -> None:
            await pilot.pause()
            await press(pilot, *keys)
            if paste:
                await scenes.paste(pilot, paste)
            await press(pilot, *then)
            await scenes.still(pilot)

        assert snap_compare(app, terminal_size=size, run_before=prepare)

    return compare
