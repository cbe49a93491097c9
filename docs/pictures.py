"""``python -m docs.pictures``: paint the pictures of the screens anew, from the meeting that ``coprod demo`` plays.

They are scenes of the tests, which hold them against what the program paints.
"""

import asyncio
import re
import sys
from pathlib import Path

from tests.tui.in_the_room import Driven
from tests.tui.pictures.of_the_room import ROOM, ROOM_MIDDLE, WALL
from tests.tui.pictures.of_the_screens_around import CLOSING
from tests.tui.pictures.scene import Scene, in_utc, painted, shown

FOLDER = Path(__file__).parent / "pictures"
PICTURES = (ROOM, ROOM_MIDDLE, WALL, CLOSING)
"""Every picture of the README and of the pages in docs."""


def main() -> int:
    """Paint them all, and say where they lie."""
    in_utc()
    for scene in PICTURES:
        path = path_of(scene)
        path.write_text(asyncio.run(_picture(scene)), encoding="utf-8")
        print(path.relative_to(FOLDER.parent.parent))
    return 0


def path_of(scene: Scene) -> Path:
    """Where its picture lies."""
    return FOLDER / f"{scene.name}.svg"


async def _picture(scene: Scene) -> str:
    async with shown(scene) as it:
        return whole(it)


def whole(it: Driven) -> str:
    """The whole screen as SVG. The fonts are not fetched from anywhere: every machine has a fixed-width one."""
    return re.sub(r"@font-face\s*{[^}]*}", "", painted(it, "*"))


if __name__ == "__main__":
    sys.exit(main())
