"""A translation is a table and nothing else: with one, no word of English is left, whatever is shown or written."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from tests.presentation.reversed_language import english, words_of, write_table

STAYS = words_of("""
    coprod json html csv utc ctrl esc tab enter shift options command args
    title purpose group voices order drawn listed even_out next-round off steps kind prompt share minutes
    ends pause support principles think kept true false
""")
"""Names of programs, formats and keys of the keyboard, and the words of a plan, which are data."""

_DATA = re.compile(
    r"\S*[/\\]\S*|\w+\.(json|toml|csv|sqlite3)\b|\d{4}-\d\d-\d\d-\S+|\[\w+(\|\w+)+\]|--[\w-]+|\"[\w-]+\"|^ {2}[a-z-]+ "
    r"|^# {3}[a-z-]+ |coprod [a-z-]+|\w+ \d+\.\d+\.\d+|words_explained ro rounds, contributions, decisions",
    re.MULTILINE,
)
"""Paths, files and ids, options and what they can be, kinds of steps, commands, and versions of libraries."""


def test_a_whole_session(tmp_path: Path) -> None:
    """Set up, run, closed, followed up, exported, and asked about in the shell."""
    environment = {**os.environ, "COPROD_LANGUAGE": write_table(tmp_path), "TZ": "UTC", "COLUMNS": "100"}
    run = [sys.executable, "-W", "error", "-m", "tests.presentation.whole_session", str(tmp_path)]
    done = subprocess.run(run, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert len(seen) > 100
    left = english() - STAYS
    found = {place: words for place, text in seen.items() if (words := words_of(_DATA.sub(" ", text)) & left)}
    assert found == {}
