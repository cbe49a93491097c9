"""coprod export: sessions written out for people and for spreadsheets, with names or without."""

import csv
import io
import json
import stat

import msgspec
import pytest

from coprod_tui import demo
from coprod_tui.domain import commands as c
from coprod_tui.presentation.shell.usage import HOLDS_TIMES
from coprod_tui.service import Service


def test_the_complete_record_says_what_it_holds(coprod, played, tmp_path):
    """Times by voice stand in the JSON alone, and whoever writes it is told; standard output is the data alone."""
    says = f"{HOLDS_TIMES}\n"
    assert coprod("export", played).err == says
    assert coprod("export", played, "-o", tmp_path / "out.json") == (0, "", says)
    assert coprod("export", played, "--format", "md").err == ""


def test_export_to_a_file(coprod, played, tmp_path):
    """The file holds what standard output would, and only its user may read it."""
    file = tmp_path / "out.json"
    assert coprod("export", played, "-o", file)[:2] == (0, "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    written, printed = json.loads(file.read_bytes()), json.loads(coprod("export", played, "-o", "-").out)
    written.pop("exported_at"), printed.pop("exported_at")
    assert written == printed


def test_export_never_writes_over_a_file_unless_told_to(coprod, played, tmp_path):
    """What is there stays there."""
    file = tmp_path / "out.json"
    file.write_text("mine")
    done = coprod("export", played, "-o", file)
    assert done.code == 2
    assert "which stays as it is. Add --force to write over it." in done.err
    assert file.read_text() == "mine"
    assert coprod("export", played, "-o", file, "--force").code == 0
    assert json.loads(file.read_bytes())["format"] == "coprod-session"
    assert sorted(found.name for found in tmp_path.iterdir()) == ["home", "out.json"]


@pytest.mark.parametrize(
    "where",
    [
        "sessions/{id}.json",
        "index.sqlite3",
        "index.sqlite3-journal",
        "sessions/other.json",
        "exports.jsonl",
        "times-that-suit.json",
    ],
)
def test_export_never_writes_among_the_sessions(coprod, home, played, where):
    """Not even with --force: an export is no record."""
    coprod("list")
    target = home / where.format(id=played)
    before = target.read_bytes() if target.exists() else None
    done = coprod("export", played, "-o", target, "--force")
    assert done.code == 2
    assert (target.read_bytes() if target.exists() else None) == before


def test_export_to_a_folder_or_into_none(coprod, played, tmp_path):
    """One is wrong use, the other a failure; both in a sentence."""
    assert coprod("export", played, "-o", tmp_path).code == 2
    done = coprod("export", played, "-o", tmp_path / "none" / "out.json")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "could not be written" in done.err


@pytest.mark.parametrize(
    ("options", "beginning"),
    [
        (["--format", "json"], '{\n  "format": "coprod-session",'),
        (["--format", "md"], "# Letters that help\n"),
        (["--format", "html"], '<!DOCTYPE html>\n<html lang="en">'),
        (["--format", "csv", "--table", "rounds"], "\ufeffround,question,share_ms,people,"),
        (["--format", "csv", "--table", "contributions"], "\ufeffcontribution,at,round,"),
        (["--format", "csv", "--table", "decisions"], "\ufeffdecision,sentence,how_it_stands,"),
    ],
    ids=" ".join,
)
def test_every_format(coprod, played, tmp_path, options, beginning):
    """To standard output, with nothing said beside it, or into a file that only its user may read."""
    done = coprod("export", played, *options)
    assert (done.code, done.err == "") == (0, "json" not in options)
    assert done.out.startswith(beginning)
    file = tmp_path / "out"
    assert coprod("export", played, *options, "-o", file) == (0, "", done.err)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.read_bytes().decode().startswith(beginning)


def test_a_spreadsheet_reads_the_decisions(coprod, played):
    """One row each, lists one item a line."""
    text = coprod("export", played, "--format", "csv", "--table", "decisions").out.removeprefix("\ufeff")
    first, second = csv.DictReader(io.StringIO(text, newline=""))
    assert (first["how_it_stands"], second["how_it_stands"]) == ("agreed", "not decided yet; we come back to it")
    assert first["principles"] == "Treating patients as equals\nPatients who are fully informed"


def test_csv_holds_one_table(coprod, played):
    """Which one has to be said."""
    done = coprod("export", played, "--format", "csv")
    assert (done.code, done.out) == (2, "")
    which = "rounds, contributions, decisions or words_explained"
    assert done.err == f"A CSV file holds one table. Say which with --table: {which}.\n"


def test_the_table_of_turns_is_one_of_rounds(coprod, played):
    """Whoever asks for it as before is told which one to ask for now, and why."""
    done = coprod("export", played, "--format", "csv", "--table", "turns")
    assert (done.code, done.out) == (2, "")
    assert "no table tells one person’s time. Use rounds, which counts the turns of each round." in done.err


@pytest.mark.parametrize("format_", ["json", "md", "html"])
def test_a_table_goes_with_csv_only(coprod, played, format_):
    """The other formats hold all of them."""
    done = coprod("export", played, "--format", format_, "--table", "rounds")
    assert (done.code, done.out) == (2, "")
    assert done.err == f"--table goes with --format csv; {format_} holds all of them.\n"


@pytest.mark.parametrize(
    "options", [["json"], ["md"], ["html"], ["csv", "--table", "decisions"], ["csv", "--table", "contributions"]]
)
def test_without_names(coprod, played, options):
    """No name of anyone in any format; where a sentence held one it is said, on standard error."""
    names = [voice["name"] for voice in json.loads(coprod("export", played).out)["voices"]]
    done = coprod("export", played, "--format", *options, "--anonymous")
    assert done.code == 0
    assert "voice" in done.out
    assert [name for name in names if name.casefold() in done.out.casefold()] == []


def test_sentences_that_held_a_name_are_said_first(coprod, home):
    """So that somebody can look whether they tell by themselves who is meant."""

    live = Service.of(home, demo.PlayedClock(), lambda: 1).open(demo.PLAN)
    live.do(c.Contribute("Ngozi drove me home in her red van.", None))
    live.leave()
    done = coprod("export", "last", "--anonymous")
    assert done.err.splitlines() == [
        "Every voice is written as “a voice”. These sentences held a name, and it is replaced in them too:",
        "“Ngozi drove me home in her red van.”",
        "becomes: “a voice drove me home in her red van.”",
        HOLDS_TIMES,
    ]
    assert "a voice drove me home in her red van." in done.out


def test_an_ordinary_word_that_is_a_name_too_can_stay(coprod, home):
    """It is said where that makes a difference; whoever asks for it without leaving names out is told."""

    plan = msgspec.structs.replace(demo.PLAN, voices=("Will", "May"))
    live = Service.of(home, demo.PlayedClock(), lambda: 1).open(plan)
    live.do(c.Contribute("Will says: I will ask who may drive.", None))
    live.leave()
    done = coprod("export", "last", "--anonymous", "--format", "md")
    assert "becomes: “a voice says: I a voice ask who a voice drive.”" in done.err
    assert "With --as-written a name goes only where" in done.err
    assert "That is different in 1 of these sentences." in done.err
    done = coprod("export", "last", "--anonymous", "--format", "md", "--as-written")
    assert "a voice says: I will ask who may drive." in done.out
    assert "becomes: “a voice says: I will ask who may drive.”" in done.err
    assert "--as-written" not in done.err
    done = coprod("export", "last", "--as-written")
    assert (done.code, done.out) == (2, "")
    assert done.err == "--as-written goes with --anonymous: without it every name stays.\n"


def test_only_sentences_of_this_export_are_said(coprod, home):
    """Earlier wordings and undone decisions stand in the JSON's history only; what was taken out nowhere."""

    live = Service.of(home, demo.PlayedClock(), lambda: 1).open(demo.PLAN)
    live.do(c.Contribute("Ngozi drove me.", None))
    live.do(c.Reword("c1", "Ngozi drove me home."))
    live.do(c.Contribute("Ngozi, said too soon.", None))
    live.do(c.TakeOut("c2"))
    live.do(c.Propose("We ask Ngozi"))
    live.undo()
    live.leave()
    slip, stands, undone = (f"“{text}”" for text in ("Ngozi drove me.", "Ngozi drove me home.", "We ask Ngozi"))
    for options, said in (
        (["json"], [slip, stands, undone]),
        (["md"], [stands]),
        (["html"], [stands]),
        (["csv", "--table", "contributions"], [stands]),
        (["csv", "--table", "decisions"], []),
    ):
        done = coprod("export", "last", "--anonymous", "--format", *options)
        assert [line for line in done.err.splitlines() if line.startswith("“")] == said
        assert "Ngozi" not in done.out
