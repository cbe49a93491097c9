"""What a test finds in the home folder afterwards."""

import json
from pathlib import Path
from typing import Any


def kept(home: Path) -> list[dict[str, Any]]:
    """The events in the only session's file."""
    (file,) = (home / "sessions").glob("*.json")
    return list(json.loads(file.read_text())["events"].values())


def last_event(home: Path) -> dict[str, Any]:
    """The last event on the disk."""
    return kept(home)[-1]


def left_in(home: Path) -> list[str]:
    """The kinds of files in the sessions folder."""
    return sorted(path.suffix for path in (home / "sessions").iterdir())
