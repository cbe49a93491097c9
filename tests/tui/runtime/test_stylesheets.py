"""The stylesheets are found wherever coprod runs from."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

from coprod_tui.domain.plan.plan import Plan
from coprod_tui.errors import Failure
from coprod_tui.tui.runtime.app import CoprodApp
from coprod_tui.tui.runtime.stylesheets import stylesheets
from tests.support.clock import FakeClock
from tests.support.failing import saying
from tests.support.service import MemoryService
from tests.tui.in_the_room import driven, in_room
from tests.tui.scenes import app_for, calm, coming_home
from tests.tui.wall.walls import waiting_wall, wall_of


def styles_in(folder: Path, *names: str) -> None:
    folder.mkdir(parents=True)
    for name in names:
        (folder / name).write_text("")


def test_a_checkout_has_them_beside_the_package(tmp_path: Path) -> None:
    """In a checkout the folder lies next to the package; base.tcss comes first, then kit.tcss, then the others."""
    styles_in(tmp_path / "styles", "room.tcss", "base.tcss", "aside.tcss", "kit.tcss", "notes.txt")
    found = stylesheets(tmp_path / "coprod_tui")
    assert [path.name for path in found] == ["base.tcss", "kit.tcss", "aside.tcss", "room.tcss"]
    assert all(path.is_absolute() for path in found)


def test_installed_they_lie_inside_the_package(tmp_path: Path) -> None:
    """Installed, the package brings its own, and a folder of the same name next to it belongs to someone else."""
    styles_in(tmp_path / "coprod_tui" / "styles", "base.tcss", "room.tcss")
    styles_in(tmp_path / "styles", "base.tcss", "not_ours.tcss")
    folder = (tmp_path / "coprod_tui" / "styles").resolve()
    assert stylesheets(tmp_path / "coprod_tui") == (folder / "base.tcss", folder / "room.tcss")


def test_without_any_the_sentence_says_what_to_do(tmp_path: Path) -> None:
    """A broken installation is said in words, not as a screen without any style."""
    with saying(Failure, match="Please install coprod again"):
        stylesheets(tmp_path / "coprod_tui")


def test_this_checkout_has_its_own() -> None:
    """Asked without a folder, the stylesheets of the running program are given."""
    found = stylesheets()
    assert found[0].name == "base.tcss"
    assert all(path.is_file() for path in found)


FIRST = {
    "home": lambda: calm(CoprodApp(MemoryService(FakeClock()), FakeClock())),
    "setup": lambda: calm(CoprodApp(MemoryService(FakeClock()), FakeClock(), Plan("Coming home", ()))),
    "room": lambda: app_for(coming_home()),
    "wall": lambda: wall_of(coming_home()),
    "waiting": waiting_wall,
}
"""Apps by the first screen that they open."""


def styled(screen: Screen[Any]) -> list[tuple[str, Mapping[str, object]]]:
    """Every widget of the screen and its styles."""
    return [(str(each), {**each.styles.base.get_rules()}) for each in (screen, *screen.query("*"))]


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 16)], ids=str)
@pytest.mark.parametrize("first", FIRST)
async def test_the_first_screen_is_styled_as_if_all_had_been_read(first: str, size: tuple[int, int]) -> None:
    """What is read once it is painted changes nothing of it."""
    async with driven(FIRST[first](), size) as it:
        at_first = styled(it.app.screen)
        it.app.refresh_css(animate=False)
        await it.pilot.pause()
        assert styled(it.app.screen) == at_first


async def test_what_opens_is_styled_once_and_right() -> None:
    """A screen's parts are styled when they come, and not again before it is painted."""
    async with in_room() as room:
        for key in ("f1", *"wdjarveqo", "full_stop", "ctrl+p"):
            await room.press(key)
            as_it_came = styled(room.app.screen)
            room.app.refresh_css(animate=False)
            await room.pilot.pause()
            assert styled(room.app.screen) == as_it_came, key
            await room.go_back()


async def test_all_are_read_in_their_order_once_the_first_screen_is_painted() -> None:
    """Of two rules that weigh the same, the one that is read later counts."""
    async with in_room() as room:
        read = [path for path, _ in room.app.stylesheet.source if path.endswith(".tcss")]
        assert read == [*map(str, stylesheets())]


async def test_a_key_that_is_typed_before_finds_them_all() -> None:
    """What it opens has its styles, too, however early it comes."""
    app = app_for(coming_home())
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("f1")
        shown = styled(app.screen)
        app.refresh_css(animate=False)
        await pilot.pause()
        assert styled(app.screen) == shown
