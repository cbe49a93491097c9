"""What all screens have in common."""

import importlib
import pkgutil

import pytest

from coprod_tui import tui
from coprod_tui.tui.kit.base_screen import BaseScreen
from coprod_tui.tui.kit.dialog import Dialog
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.runtime.palette import Palette
from coprod_tui.tui.wall.screen import OfTheWall


def screens() -> list[type[BaseScreen[object]]]:
    """Every class of screen in the program."""
    for module in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}."):
        importlib.import_module(module.name)
    found, new = set(), {BaseScreen}
    while new:
        found |= new
        new = {below for each in new for below in each.__subclasses__()} - found
    return sorted(found - {BaseScreen, Page, Dialog, Palette}, key=lambda each: each.__qualname__)


@pytest.mark.parametrize("screen", screens(), ids=lambda each: each.__name__)
def test_every_screen_says_what_is_not_saved(screen: type[BaseScreen[object]]) -> None:
    """The banner is composed by what all pages and dialogs are made from; none composes itself without it.

    The wall tells the room of no trouble: it says *one moment* instead (``tests/tui/wall``).
    """
    if issubclass(screen, OfTheWall):
        return
    assert issubclass(screen, Page | Dialog)
    if "compose" in vars(screen):
        assert screen.compose.__code__.co_names[:2] == ("super", "compose")


@pytest.mark.parametrize("screen", screens(), ids=lambda each: each.__name__)
def test_every_screen_has_the_styles_of_a_screen(screen: type[BaseScreen[object]]) -> None:
    """Textual takes them from the first base only; without them, text marked with the mouse cannot be painted."""
    assert screen._get_component_classes() >= {"screen--selection"}
    assert "Screen" in screen._css_type_names
