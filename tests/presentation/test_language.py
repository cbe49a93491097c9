"""Sentences come from a table, where there is one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ASKED = """
from coprod_tui.presentation.language import LANGUAGE, _, plural
print(LANGUAGE, _("Press [go_on] to go on, {name}."), plural(1, "{number} person", "{number} people"),
      plural(3, "{number} person", "{number} people"), sep="|")
"""


def said(**environment: str) -> list[str]:
    """What a fresh process says."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    run = [sys.executable, "-c", ASKED]
    done = subprocess.run(run, env={**kept, **environment}, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout.strip().split("|")


@pytest.mark.parametrize("language", ["", "xx", "no/such/cy", "../../etc", "C"])
def test_without_a_table_it_is_english(language: str) -> None:
    """Whatever is asked for; the key's name has become the key, and the facts are still to be put in."""
    assert said(COPROD_LANGUAGE=language) == ["en", "Press n to go on, {name}.", "1 person", "3 people"]


def test_a_damaged_table_is_no_table(tmp_path: Path) -> None:
    """Nobody is kept from a meeting by it."""
    for number, content in enumerate((b"", b"not a table", b"\xde\x12\x04\x95" + b"\xff" * 40)):
        table = tmp_path / str(number) / "LC_MESSAGES" / "coprod.mo"
        table.parent.mkdir(parents=True)
        table.write_bytes(content)
        assert said(COPROD_LANGUAGE=str(tmp_path / str(number)))[0] == "en"
