"""What is handed out in another language: no English is left in it."""

import os
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from tests.export.golden import FOLDER as GOLDEN
from tests.export.golden import typed_of
from tests.presentation.reversed_language import english, turned, words_of, write_table

pytestmark = pytest.mark.xdist_group("exports in another language")  # which one process writes, once
FILES = sorted(path.name for path in GOLDEN.iterdir() if path.suffix in (".html", ".md", ".csv"))
_TAGS = re.compile(r"<style>.*?</style>|<[^>]*>", re.DOTALL)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the golden session's exports in the reversed language."""
    folder = tmp_path_factory.mktemp("reversed")
    environment = {**os.environ, "COPROD_LANGUAGE": write_table(folder)}
    run = [sys.executable, "-W", "error", "-m", "tests.export.in_another_language", str(folder)]
    done = subprocess.run(run, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def text_of(path: Path) -> str:
    return path.read_bytes().decode()


@pytest.mark.parametrize("name", FILES)
def test_no_english_is_left(written: Path, name: str) -> None:
    """But for what people typed."""
    text = unescape(_TAGS.sub(" ", text_of(written / name)))
    assert (words_of(text) & english()) - words_of(typed_of(name)) == set()
    assert text_of(written / name) != text_of(GOLDEN / name)


def test_the_json_is_the_same_in_every_language(written: Path) -> None:
    """Its keys and codes are data; only what stands in a sentence for a name is the language's."""
    for name in ("session.json", "anonymous.json"):
        assert text_of(written / name).replace(turned("a voice"), "a voice") == text_of(GOLDEN / name)


def test_the_page_says_which_language_it_is_in(written: Path) -> None:
    """So that it is read aloud rightly."""
    assert '<html lang="nl">' in text_of(written / "session.html")
