"""The screens over a record that cannot all be read: what is damaged is named calmly, and the rest is shown."""

import os
from pathlib import Path

import msgspec
import pytest

from coprod_tui.domain import commands as c
from coprod_tui.errors import DamagedRecord, Failure
from coprod_tui.presentation.failures import of_sessions
from coprod_tui.service import Service
from coprod_tui.tui.runtime.app import CoprodApp
from tests.support.clock import FakeClock
from tests.support.meeting import a_plan
from tests.tui import scenes
from tests.tui.in_the_room import Typed, driven

DAMAGED = "2026-11-22-coming-home"
NOTICE = f"One file of the record is damaged: {DAMAGED}. coprod check says more."


@pytest.fixture(params=[0, 1_000], ids=["nothing left", "cut off"])
def service(request: pytest.FixtureRequest, tmp_path: Path) -> Service:
    """With one session, of which so many bytes are left."""
    made = Service.of(tmp_path, FakeClock(), lambda: 42)
    made.open(a_plan()).leave()
    os.truncate(tmp_path / "sessions" / f"{DAMAGED}.json", request.param)
    return made


def app_over(service: Service) -> CoprodApp:
    return scenes.calm(CoprodApp(service, FakeClock()))


async def test_every_screen_over_all_sessions_says_it(service: Service) -> None:
    """And none of them says that there is nothing."""
    async with driven(app_over(service)) as app:
        assert NOTICE in app.shown
        assert "No sessions yet" not in app.shown
        await app.press("f")
        assert NOTICE in app.shown
        assert "Nothing is open in the sessions that can be read." in app.shown
        await app.press("escape", "i")
        assert NOTICE in app.shown
        assert "No session can be read." in app.shown
        assert "There are no sessions yet" not in app.shown


async def test_what_can_be_read_is_listed_beside_it(service: Service) -> None:
    """The notice stays while one looks for words."""
    live = service.open(msgspec.structs.replace(a_plan(), title="Meals on the ward"))
    live.do(c.Close())
    live.leave()
    async with driven(app_over(service)) as app:
        assert NOTICE in app.shown
        assert "Meals on the ward" in app.shown
        await app.press("slash", Typed("xylophone"))
        assert NOTICE in app.shown
        assert "Nothing found." in app.shown
        await app.press("escape", "i")
        assert NOTICE in app.shown
        assert "1 session, " in app.shown


def test_many_are_counted_and_the_newest_named() -> None:
    """What cannot be read for another reason is not called damaged."""
    damaged: dict[str, Failure] = {f"2026-11-2{day}-home": DamagedRecord("damaged") for day in range(5)}
    assert of_sessions({}) == ""
    assert of_sessions(damaged) == (
        "5 files of the record are damaged: 2026-11-24-home, 2026-11-23-home, 2026-11-22-home …. "
        "coprod check says more."
    )
    assert of_sessions({"home": Failure("not_opened")}).startswith("One file of the record cannot be read: home.")
