"""What is known is offered while it is typed."""

import asyncio

from coprod_tui.presentation.lists import longer_than
from coprod_tui.tui.kit.offered import Offered


async def test_what_is_known_is_looked_up_once() -> None:
    """However many ask for it at the same time, as the field and what stands beside it do."""
    looked_up = []

    def look_up() -> list[str]:
        looked_up.append("once")
        return ["Riverside", "Harbour"]

    offered = Offered(look_up, longer_than)
    both = await asyncio.gather(offered.get_suggestion("riv"), offered.known())
    assert both == ["Riverside", ["Riverside", "Harbour"]]
    assert await offered.get_suggestion("x") is None
    assert looked_up == ["once"]
