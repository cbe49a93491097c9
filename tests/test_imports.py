"""What importing a part of coprod loads, seen in a fresh process."""

import subprocess
import sys

import pytest

LOAD = """
import importlib, pkgutil, sys
name = sys.argv[1]
module = importlib.import_module(name)
for found in pkgutil.walk_packages(getattr(module, "__path__", ()), name + "."):
    importlib.import_module(found.name)
print(*sorted({loaded.partition(".")[0] for loaded in sys.modules}))
"""


def libraries_loaded_by(module: str) -> set[str]:
    """The top names that are loaded once the module and everything in it is imported."""
    done = subprocess.run([sys.executable, "-c", LOAD, module], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("coprod_tui.domain", {"textual", "rich", "tinydb", "click", "platformdirs", "filelock", "anyascii"}),
        ("coprod_tui.live", {"textual", "rich", "tinydb", "click", "platformdirs", "filelock", "anyascii"}),
        (
            "coprod_tui.presentation",
            {"textual", "rich", "tinydb", "click", "platformdirs", "filelock", "anyascii"},
        ),
        ("coprod_tui.storage", {"textual", "rich", "click", "anyascii"}),
        ("coprod_tui.service", {"textual", "rich", "click", "platformdirs", "anyascii"}),
        ("coprod_tui.export", {"textual", "rich", "tinydb", "click", "anyascii"}),
    ],
)
def test_a_part_loads_only_what_it_is_made_of(module: str, unwanted: set[str]) -> None:
    """The core stays light, and nothing below the screens brings the screens' libraries along."""
    assert not libraries_loaded_by(module) & unwanted


ROOM = """
import sys
import coprod_tui.tui.runtime.app, coprod_tui.tui.room.screen
print(*sys.modules)
"""


def test_the_room_is_painted_before_what_is_written_in_is_loaded() -> None:
    """Fields, lists of people, what is still open from earlier sessions and the sentences of failures come later."""
    done = subprocess.run([sys.executable, "-c", ROOM], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    later = {"tui.kit.strip", "tui.kit.fields", "tui.kit.people_list", "domain.reports.board", "presentation.keeping"}
    assert not loaded & {f"coprod_tui.{each}" for each in later}
    assert not loaded & {"textual.widgets._text_area", "html"}
