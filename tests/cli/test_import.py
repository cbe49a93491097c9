"""Taking a session back from its JSON: exactly, or not at all."""

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coprod_tui import demo
from coprod_tui.service import Service
from tests.cli.conftest import Command

Document = dict[str, Any]

TESTS = Path(__file__).parents[1]
GOLDEN = sorted((*TESTS.glob("golden/version-*/*.export.json"), *TESTS.glob("export/golden/*.json")))


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Another home folder, that is not there yet."""
    return tmp_path / "elsewhere"


@pytest.fixture
def exported(coprod: Command, played: str, tmp_path: Path) -> Path:
    """The JSON of a whole session."""
    file = tmp_path / "out.json"
    assert coprod("export", played, "-o", file).code == 0
    return file


def without_moment(data: bytes | str) -> list[str]:
    """The lines of an export but the one that says when it was made."""
    text = data.decode() if isinstance(data, bytes) else data
    return [line for line in text.splitlines() if not line.startswith('  "exported_at"')]


def test_the_export_of_an_import_is_the_same(coprod, played, exported, elsewhere):
    """Byte for byte but for the moment of the export; what is kept is private, and the id goes to standard output."""
    done = coprod("--home", elsewhere, "import", exported)
    assert (done.code, done.out) == (0, f"{played}\n")
    assert "“Letters that help” is in the record." in done.err
    again = coprod("--home", elsewhere, "export", "last").out
    assert without_moment(again) == without_moment(exported.read_bytes())
    (file,) = (elsewhere / "sessions").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert coprod("--home", elsewhere, "list").code == 0


def test_an_open_session_stays_open_and_is_resumed(coprod, still_open, elsewhere, tmp_path):
    """With its turn, and with its clock where it stood."""
    file = tmp_path / "open.json"
    coprod("export", still_open, "-o", file)
    done = coprod("--home", elsewhere, "import", file)
    assert f"“coprod resume {still_open} --home {elsewhere}” goes on where it stood." in done.err
    live = Service.of(elsewhere, demo.PlayedClock(), lambda: 1).resume(still_open)
    assert live.session.speaker is not None
    live.leave()


def test_an_anonymous_export_comes_back_too(coprod, played, elsewhere, tmp_path):
    """It is a session like any other, of voices without names."""
    file = tmp_path / "anonymous.json"
    assert coprod("export", played, "--anonymous", "-o", file).code == 0
    assert coprod("--home", elsewhere, "import", file).code == 0
    again = coprod("--home", elsewhere, "export", "last").out
    assert without_moment(again) == without_moment(file.read_bytes())


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda file: file.name)
def test_every_export_that_was_ever_looked_at_comes_back(coprod, home, golden):
    """Those that earlier versions wrote, and those with everything in them."""
    done = coprod("import", golden)
    assert done.code == 0, done.err
    assert without_moment(coprod("export", done.out.strip()).out) == without_moment(golden.read_bytes())


def test_two_imports_of_one_session(coprod, exported, elsewhere):
    """The second is refused, and what the first brought is left as it is."""
    coprod("--home", elsewhere, "import", exported)
    (file,) = (elsewhere / "sessions").iterdir()
    before = file.read_bytes()
    done = coprod("--home", elsewhere, "import", exported)
    assert (done.code, done.out) == (2, "")
    assert "is in the record already, and is left as it is." in done.err
    assert [(each, each.read_bytes()) for each in (elsewhere / "sessions").iterdir()] == [(file, before)]


@pytest.mark.parametrize("damage", [b"", b'{"about": {}}'], ids=["nothing left", "cut off"])
def test_a_session_whose_file_is_damaged_here(coprod, home, played, exported, damage):
    """The export may be the way to have it back: where the file lies is told, and that it has to make room."""
    file = home / "sessions" / f"{played}.json"
    file.write_bytes(damage)
    done = coprod("import", exported)
    assert (done.code, done.out, done.err.count("\n")) == (3, "", 1)
    assert f"It has been left just as it is: {file}." in done.err
    assert "Nothing has been imported: move that file away first, and import again." in done.err
    assert file.read_bytes() == damage
    file.rename(home / "damaged")
    assert coprod("import", exported).code == 0


def test_a_folder_in_the_place_of_a_session(coprod, home, played, exported):
    """The same; a pipe there is not waited for either."""
    file = home / "sessions" / f"{played}.json"
    file.unlink()
    for put in (file.mkdir, lambda: (file.rmdir(), os.mkfifo(file))):
        put()
        done = coprod("import", exported)
        assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
        assert f"what has its name in {file.parent} is no file" in done.err
        assert "move that file away first, and import again." in done.err


def test_a_session_that_is_kept_here_is_not_written_over(coprod, home, played, exported):
    """Whoever imports what they exported has it already."""
    assert coprod("import", exported).code == 2
    assert len(list((home / "sessions").iterdir())) == 1


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "there is nothing in it."),
        (b"  \n", "there is nothing in it."),
        (b"\xff\xfe{}", "this is not UTF-8 text"),
        (b"Dear all", "this is not JSON"),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"a":' * 200_000, "nested too deeply"),
        (b'{"format": "coprod-session", "version": 1, "exported', "it ends in the middle."),
        (b'{"format": "coprod-session", "version": 1' + b"9" * 5_000 + b"}", "a number in it that no session can hold"),
        (b'{"format": "coprod-session", "version": 1, "x": 1' + b"0" * 30 + b"}", "a number in it"),
        (b"[]", "this is JSON, but no session that coprod exported."),
        (b'{"format": "another"}', "this is JSON, but no session that coprod exported."),
        (b'{"format": "coprod-record", "version": 1}', "this is JSON, but no session that coprod exported."),
        (
            b'{"format": "coprod-session", "version": 2}',
            "exported by a newer coprod. Its version of the format is 2, and",
        ),
        (
            b'{"format": "coprod-session", "version": 1' + b"0" * 18 + b"}",
            "exported by a newer coprod. Its version of the format is far",
        ),
        (b'{"format": "coprod-session", "version": "1"}', "not in the shape of an export"),
        (b'{"format": "coprod-session"}', "not in the shape of an export"),
        (b'{"format": "coprod-session", "version": 1}', "not in the shape of an export: Object missing required field"),
    ],
    ids=lambda value: repr(value)[:40] if isinstance(value, bytes) else "",
)
def test_what_is_no_export(coprod, home, tmp_path, data, sentence):
    """One sentence, exit code 2, and nothing is written, not even a folder."""
    file = tmp_path / "in.json"
    file.write_bytes(data)
    done = coprod("import", file)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("in.json: ")
    assert sentence in done.err
    assert done.err.count("\n") == 1
    assert not home.exists()


def test_a_file_that_is_not_there_or_is_a_folder(coprod, home, tmp_path):
    """Said as what it is."""
    assert "there is no such file." in coprod("import", tmp_path / "none.json").err
    assert "this is a folder, not an export." in coprod("import", tmp_path).err
    assert coprod("import", tmp_path).code == 2
    assert not home.exists()


def _entry(document: Document, kind: str) -> Document:
    found: Document = next(entry for entry in document["history"] if entry["kind"] == kind)
    return found


SPOILT: dict[str, tuple[Callable[[Document], object], str]] = {
    "another title above": (lambda d: d["session"].update(title="Other"), "its “session” does not follow"),
    "a name above": (lambda d: d["voices"][0].update(name="Eve"), "its “voices” does not follow"),
    "less time above": (lambda d: d["voices"][0].update(spoken_ms=1), "its “voices” does not follow"),
    "a share above": (lambda d: d["rounds"][0].update(share_ms=1), "its “rounds” does not follow"),
    "other words above": (lambda d: d["contributions"][0].update(text="No."), "its “contributions” does not follow"),
    "a state above": (lambda d: d["decisions"][1].update(state="agreed"), "its “decisions” does not follow"),
    "words in the history": (lambda d: _entry(d, "contributed").update(text="No."), "its “contributions” does not"),
    "an undone mark": (
        lambda d: d["history"][9].update(undone=True),
        "event 10 of its history is marked wrongly: it was not undone. Nothing",
    ),
    "no undone mark": (
        lambda d: d["history"][9].pop("undone"),
        "event 10 of its history is marked wrongly: it was not undone. Nothing",
    ),
    "a moment in other figures": (
        lambda d: d["history"][3].update(at=d["history"][3]["at"].replace("Z", "+00:00")),
        "its history is not as coprod writes it",
    ),
    "a turn that nobody has": (lambda d: _entry(d, "clock_started").update(turn="t99"), "its history makes no session"),
    "no events": (lambda d: d["history"].clear(), "does not begin with the opening"),
    "no opening": (lambda d: d["history"].pop(0), "does not begin with the opening"),
    "a gap": (lambda d: d["history"].pop(5), "event 6 of its history is missing or out of place"),
    "two turned round": (
        lambda d: d["history"].insert(4, d["history"].pop(5)),
        "event 5 of its history is missing or out of place",
    ),
    "time running backwards": (lambda d: d["history"][-1].update(elapsed_ms=0), "missing or out of place"),
    "an unknown kind": (lambda d: d["history"][3].update(kind="unheard_of"), "event 4 of its history is not as"),
    "an unknown field": (lambda d: d["history"][3].update(role="carer"), "event 4 of its history is not as"),
    "a number in words": (lambda d: d["history"][3].update(elapsed_ms="0"), "event 4 of its history is not as"),
    "a year before the machine": (
        lambda d: d["history"][0].update(at="0001-01-01T00:00:00Z"),
        "event 1 of its history has an impossible moment",
    ),
    "a moment without a zone": (
        lambda d: d["history"][0].update(at="2026-03-17T14:00:00"),
        "event 1 of its history has an impossible moment",
    ),
    "an id that is a path": (
        lambda d: (d["session"].update(id="../../x"), d["history"][0].update(id="../../x")),
        "gives the session an id that coprod would not",
    ),
    "a hidden character": (
        lambda d: _entry(d, "contributed").update(text="No\u202e."),
        "holds characters or text lengths that coprod never keeps",
    ),
    "an escape": (lambda d: _entry(d, "contributed").update(text="\x1b[2J"), "holds characters or text lengths"),
    "a very long text": (
        lambda d: _entry(d, "contributed").update(text="x" * 20_001),
        "holds characters or text lengths",
    ),
    "a long name": (lambda d: _entry(d, "voice_joined").update(name="x" * 41), "a name longer than coprod keeps"),
    "a strange part": (
        lambda d: _entry(d, "voice_joined").update(voice="v\x1b"),
        "has an id that coprod does not give",
    ),
    "a key more": (lambda d: d.update(roles=[]), "not in the shape of an export"),
    "a key less": (lambda d: d.pop("reflection"), "not in the shape of an export"),
    "a part of the wrong kind": (lambda d: d.update(voices={}), "not in the shape of an export"),
    "no date": (lambda d: d.update(exported_at="yesterday"), "not in the shape of an export"),
    "a command nobody knows": (lambda d: d["history"][0].update(command="begin"), "is not as coprod writes it"),
    "an act without a command": (lambda d: d["history"][0].update(command=None), "makes no session"),
    "a command inside an act": (lambda d: d["history"][1].update(command="join"), "makes no session"),
    "another command": (lambda d: _entry(d, "round_opened").update(command="pass"), "cannot have happened"),
    "an undo of nothing": (
        lambda d: d["history"].append(
            {**d["history"][-1], "seq": 1 + len(d["history"]), "act": 1 + len(d["history"]), "kind": "undone"}
            | {"from_act": 1}
        ),
        "takes back what is not there",
    ),
    "a redo of nothing": (
        lambda d: d["history"].extend(
            {**d["history"][-1], "seq": seq, "act": seq, "kind": "redone"}
            for seq in range(1 + len(d["history"]), 10 + len(d["history"]))
        ),
        "does again what was not undone",
    ),
}


@pytest.mark.parametrize("spoil", SPOILT)
def test_what_is_not_as_it_was_exported(coprod, exported, elsewhere, tmp_path, spoil):
    """A document of which one part contradicts the history is refused in a sentence, and nothing is written."""
    change, sentence = SPOILT[spoil]
    document = json.loads(exported.read_bytes())
    change(document)
    file = tmp_path / "spoilt.json"
    file.write_text(json.dumps(document))
    done = coprod("--home", elsewhere, "import", file)
    assert (done.code, done.out) == (2, "")
    assert sentence in done.err
    assert done.err.count("\n") == 1
    assert "--home" not in done.err, "nobody has a command to type"
    assert not elsewhere.exists()


def test_layout_and_a_mark_at_the_beginning_do_not_matter(coprod, exported, elsewhere, tmp_path):
    """An editor may have set it anew; it says the same."""
    file = tmp_path / "again.json"
    file.write_text("\ufeff" + json.dumps(json.loads(exported.read_bytes())), encoding="utf-8")
    assert coprod("--home", elsewhere, "import", file).code == 0


def test_a_home_that_cannot_be_written(coprod, exported, tmp_path):
    """Exit code 1, and why."""
    (tmp_path / "file").write_text("no folder")
    done = coprod("--home", tmp_path / "file", "import", exported)
    assert (done.code, done.out) == (1, "")
    assert "The session could not be kept: " in done.err
    assert done.err.count("\n") == 1
