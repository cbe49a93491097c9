"""Below the list of voices, and beside the line of them: how many are here for someone."""

import pytest

from coprod_tui.domain import commands as c
from tests.tui import scenes
from tests.tui.in_the_room import in_room


@pytest.mark.parametrize(
    ("size", "said"), [((120, 36), "Also here: 2 people interpreting"), ((80, 24), "Also here: 2")]
)
async def test_how_many_are_here_for_someone_stands_beside_the_voices(size: tuple[int, int], said: str) -> None:
    """Nobody is named; at the gathering it is the stage that tells it, once."""
    meeting = scenes.coming_home()
    for _ in range(2):
        meeting.do(c.ComeAlongside())
    async with in_room(meeting, size) as room:
        assert room.shown.count("Also here: 2 people interpreting or supporting") == 1
        await room.press("n", "n")
        assert said in room.shown
        assert room.shown.count("Also here") == 1
