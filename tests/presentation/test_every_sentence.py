"""What people read stands in presentation, whole and once, where a table of another language finds it."""

import ast
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from coprod_tui.presentation.keys import with_keys
from tests.presentation.sentences import PACKAGE, PRESENTATION, Literal, calls, files, is_said, literals, sentences

LOOKED_AT = (
    "tui", "cli", "doctor", "service", "exports_folder.py",
    "export", "storage", "index", "privacy", "demo",
    "domain", "live",
    "places.py", "named_files.py", "local_time.py",
    "breakpoints.py", "files.py", "file_names.py", "errors.py", "os_errors.py",
)  # fmt: skip
"""Folders and modules in which no literal is for people."""

NOT_OF_THE_PROGRAM = (
    "demo/words.py",  # what invented people say
    "export/schema.py",  # what tells programmers of the JSON
    *(f"domain/people/{name}.py" for name in ("lexicon", "ordinary", "one_name", "tables", "contacts")),  # read names
)
"""Modules whose words are not what the program says to people."""

FOR_PROGRAMS = (
    r"(not )?bold|(bold )?\$\w+|bold (ink|quiet|now|over)",  # a style, a tone
    r"[\w.>: -]+\{[^}]*\}",  # a rule of a stylesheet
    r"[a-z_.]+\([^)]*\)",  # an action with what it is given
    r"[\w-]+\.\w+",  # an action of another part, a file
    r"(\w+,)+(shift\+)?\w+|up down",  # keys as Textual calls them
    r"new files|open now|left behind",  # the codes of what the doctor looks at
    r"unfinished save|in use|left over|to be made anew|not coprod’s",  # the codes of what is in the record
    r"(\s*(<[^>]*>|\{\w*\})\s*)+",  # tags of a page
    r"https://\S+|import \S+; .*",  # an address, and what another process runs
    r"(BEGIN|COMMIT|CREATE|DELETE|INSERT|PRAGMA|SAVEPOINT|SELECT|RELEASE)\b.*|number INTEGER .*",  # SQL
    r"(?s).*\[\[steps\]\].*",  # a plan to be filled in, in TOML
)
"""Kinds of literals that only programs read, each as a narrow pattern."""

READERS = ("spoken_days.py", "spoken_ends.py", "spoken_times.py")
"""Modules that know how something is typed, and say nothing."""

NAMED = re.compile(r"\bctrl\+|\b(Esc|Enter|PgUp|PgDn|F\d+|[Ss]pace|[Tt]ab)\b|[↑↓←→]")
LETTER = re.compile(r"(?<![\w’'{.\-])(?<!\} )[b-hj-z]\b(?![’'}]|\.\w)")
"""A key by its name, and by a letter that stands alone."""


def said_in(literal: Literal) -> bool:
    return is_said(literal.text) and not any(re.fullmatch(kind, literal.text) for kind in FOR_PROGRAMS)


@pytest.mark.parametrize("place", LOOKED_AT)
def test_nothing_is_said_outside_presentation(place: str) -> None:
    """But docstrings, ids, styles and the like, which nobody at the screen reads."""
    of_people = [PACKAGE / name for name in NOT_OF_THE_PROGRAM]
    modules = (path for path in files(PACKAGE / place) if path not in of_people)
    assert [str(each) for path in modules for each in literals(path) if said_in(each)] == []


def everything_said() -> Iterator[Literal]:
    for path in files(PRESENTATION):
        yield from sentences(path)


def is_of_keys(said: Literal) -> bool:
    """Whether it is a label in the table of keys, which is short, and says no more than the key does."""
    return said.path.parent.name == "keys"


def test_every_sentence_of_presentation_can_be_translated() -> None:
    """It stands in ``_``, ``plural`` or ``counting``."""
    modules = (path for path in files(PRESENTATION) if path.name not in READERS)
    assert [str(each) for path in modules for each in literals(path) if said_in(each)] == []


def test_every_sentence_is_a_literal() -> None:
    """Put together from nothing, so that the programs that collect sentences find it as it is."""
    found = []
    for path in files(PRESENTATION):
        for call in calls(path, "_", "plural", "counting"):
            texts = call.args[-2:] if isinstance(call.func, ast.Name) and call.func.id == "plural" else call.args
            if not all(isinstance(text, ast.Constant) and isinstance(text.value, str) for text in texts):
                found.append(f"{path.name}:{call.lineno}")
    assert found == []


def test_no_sentence_stands_twice() -> None:
    """What is said in two places is one constant, which both use. A single word may mean two things."""
    said = [each for each in everything_said() if " " in each.text and not is_of_keys(each)]
    times = Counter(each.text for each in said)
    assert [str(each) for each in said if times[each.text] > 1] == []


def test_no_sentence_knows_a_key() -> None:
    """It names what the key does, ``[go_on]``, and the table of keys says how that is written."""
    said = (each for each in everything_said() if each.path.name != "key.py")  # which says how they are written
    assert [str(each) for each in said if " " in each.text and names_a_key(each.text)] == []


def names_a_key(text: str) -> bool:
    without_names = re.sub(r"\[[A-Za-z_.]+\]", "…", text)
    return bool(NAMED.search(without_names) or LETTER.search(without_names))


@pytest.mark.parametrize("text", ["Press n to go on.", "Choose them, then x", "In it (n) all", "u undoes", "Enter: on"])
def test_what_names_a_key(text: str) -> None:
    """These would be found."""
    assert names_a_key(text)


@pytest.mark.parametrize("text", ["[undo] undoes a turn", "e.g. 2m", "{seconds} s", "I’d say"])
def test_what_names_none(text: str) -> None:
    """These name what a key does, or are no keys."""
    assert not names_a_key(text)


def test_every_key_that_a_sentence_names_is_in_the_table() -> None:
    """Else people would read its name in brackets."""
    left = [each for each in everything_said() if re.search(r"\[[a-z_]+(\.[a-z_]+)?\]", with_keys(each.text))]
    assert [str(each) for each in left if "[[" not in each.text] == []
