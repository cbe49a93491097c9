"""What the documents point to is there."""

import re
from pathlib import Path

import pytest

from coprod_tui.presentation.keys import given

CHECKOUT = Path(__file__).parent.parent
DOCUMENTS = [CHECKOUT / "README.md", CHECKOUT / "CONTRIBUTING.md", *sorted((CHECKOUT / "docs").glob("*.md"))]
_PATH = re.compile(r"`((?:coprod_tui|tests|docs|styles|benchmarks)/[\w./]+)`")
_CODE = re.compile(r"`([^`]+)`")
_MODULE = re.compile(r"`([\w/]+(?:\.py|/))`")
_LINK = re.compile(r"\]\((?!http|#)([^)#]+)")

OF_EVERY_PLACE = ("F1", "ctrl+p")
"""Keys that the table has besides: the help's other one, and the palette's."""


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_and_link_leads_somewhere(document: Path) -> None:
    """Also after modules were renamed."""
    text = document.read_text(encoding="utf-8")
    paths = [CHECKOUT / path for path in _PATH.findall(text)] + [document.parent / link for link in _LINK.findall(text)]
    assert [str(path) for path in paths if not path.exists()] == []


def test_every_module_and_package_that_the_architecture_names_is_there() -> None:
    """Most are named by the end of their path, as in the rows of their package."""
    named = _MODULE.findall((CHECKOUT / "docs" / "architecture.md").read_text(encoding="utf-8"))
    paths = (
        path for top in ("coprod_tui", "styles", "tests") for path in (CHECKOUT / top, *(CHECKOUT / top).rglob("*"))
    )
    there = [f"/{path.relative_to(CHECKOUT)}{'/' * path.is_dir()}" for path in paths]
    assert len(named) > 40
    assert [name for name in named if not any(path.endswith(f"/{name}") for path in there)] == []


def test_the_readme_tells_of_every_key_of_the_room() -> None:
    """Its table has a row for each, in whatever order, and none that does something else or nothing."""
    rows = _cells_of_table((CHECKOUT / "README.md").read_text(encoding="utf-8"), "## Keys in the room")
    told = [key for cell in rows for key in _CODE.findall(cell)]
    assert sorted(told) == sorted([*(key.shown for key in given()["room"]), *OF_EVERY_PLACE])


def _cells_of_table(text: str, heading: str) -> list[str]:
    """The first cell of each row of the table below a heading."""
    section = text.partition(f"{heading}\n")[2].partition("\n## ")[0]
    return [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
