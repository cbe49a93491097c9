"""What the documents point to is there."""

import re
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent
DOCUMENTS = [CHECKOUT / "README.md", CHECKOUT / "CONTRIBUTING.md", *sorted((CHECKOUT / "docs").glob("*.md"))]
_PATH = re.compile(r"`((?:coprod_tui|tests|docs|styles|benchmarks)/[\w./]+)`")
_LINK = re.compile(r"\]\((?!http|#)([^)#]+)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_and_link_leads_somewhere(document: Path) -> None:
    """Also after modules were renamed."""
    text = document.read_text(encoding="utf-8")
    paths = [CHECKOUT / path for path in _PATH.findall(text)] + [document.parent / link for link in _LINK.findall(text)]
    assert [str(path) for path in paths if not path.exists()] == []
