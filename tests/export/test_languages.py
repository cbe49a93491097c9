"""What is handed out in another language: no English is left in it, and forgetting knows its own words there, too."""

import json
import os
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from tests.export.golden import FOLDER as GOLDEN
from tests.record.test_forget_text import typed_of, words_in
from tests.support.languages import catalog, sentences

WRITE = """
import sys
from pathlib import Path
from tests.export.golden import exports
for name, data in exports():
    Path(sys.argv[1], name).write_bytes(data)
"""
FORGET = """
import json, sys
from pathlib import Path
from coprod_tui.domain.people.forgetting import Forgotten
from coprod_tui.record.forget_text import changed_where_typed
path, *names = map(Path, sys.argv[1:])
text = path.read_bytes().decode()
forgotten = {str(name): changed_where_typed(path.suffix, text, Forgotten([str(name)]).out_of) for name in names}
print(json.dumps(forgotten))
"""
FILES = sorted(path.name for path in GOLDEN.iterdir() if path.suffix in (".html", ".md", ".csv"))


def run(code: str, folder: Path, *arguments: str) -> str:
    """What a fresh process says that runs in the language of turned sentences."""
    (folder / "turned.mo").write_bytes(catalog())
    environment = {**os.environ, "COPROD_LANGUAGE": str(folder / "turned.mo")}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden session's exports in another language."""
    folder = tmp_path_factory.mktemp("turned")
    run(WRITE, folder, str(folder))
    return folder


def text_of(path: Path) -> str:
    return path.read_bytes().decode()


@pytest.mark.parametrize("name", FILES)
def test_no_english_is_left(folder: Path, name: str) -> None:
    """Of no sentence that has two words, but where somebody typed the same."""
    text, typed = unescape(text_of(folder / name)), typed_of(name)
    said = (part for each in sentences() for one in each for part in re.split(r"\{\w+\}", one))
    english = {part.strip() for part in said if len(words_in(part)) > 1}
    assert [part for part in english if part in text and part not in typed] == []
    assert text != unescape(text_of(GOLDEN / name))


def test_the_json_is_the_same_in_every_language(folder: Path) -> None:
    """Its keys and codes are data."""
    for name in ("session.json", "anonymous.json"):
        assert text_of(folder / name) == text_of(GOLDEN / name)


def test_the_page_says_which_language_it_is_in(folder: Path) -> None:
    """So that it is read aloud rightly."""
    assert '<html lang="x-turned">' in text_of(folder / "session.html")


@pytest.mark.parametrize("name", FILES)
def test_a_name_is_forgotten_and_the_programs_own_words_stay(folder: Path, name: str) -> None:
    """As in English: what people typed is found wherever it stands, and a name that is a word of the format is not."""
    text = text_of(folder / name)
    people = ("Amina", "Benjamin", "Chloë", "دانا", "phone")
    own = words_in(unescape(text)) - words_in(typed_of(name))
    forgotten = json.loads(run(FORGET, folder, str(folder / name), *people, *own))
    assert [each for each in people if re.search(rf"\b{each}\b", forgotten[each])] == []
    assert {each for each in own if forgotten[each] != text} == set()
