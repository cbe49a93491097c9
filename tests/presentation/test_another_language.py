"""A translation is a table and nothing else: with one, no word of English is left, whatever is shown or written."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.presentation.reversed_language import english, words_of, write_table

STAYS = {"coprod", "json", "html", "csv", "utc", "ctrl", "esc", "tab", "enter", "shift"}
"""Names of programs, formats and of keys as they stand on a keyboard."""


def test_a_whole_session(tmp_path: Path) -> None:
    """Set up, run, closed, followed up, exported, and asked about in the shell."""
    table = tmp_path / "reversed.mo"
    write_table(table)
    environment = {**os.environ, "COPROD_LANGUAGE": str(table), "TZ": "UTC", "COLUMNS": "100"}
    run = [sys.executable, "-W", "error", "-m", "tests.presentation.whole_session", str(tmp_path)]
    done = subprocess.run(run, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert len(seen) > 100
    left = english() - STAYS
    found = {place: words & left for place, text in seen.items() if (words := words_of(text)) & left}
    assert found == {}
