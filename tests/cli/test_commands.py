"""The commands that read the record, and what is said when they are used wrongly."""

import json
import re
import stat
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import pytest

from coprod_tui import __version__, demo
from coprod_tui.cli import main
from coprod_tui.domain import commands as c
from coprod_tui.domain.plan.plan import Plan, Step, StepKind
from coprod_tui.domain.words import cells
from coprod_tui.presentation.lengths import clock
from coprod_tui.service import Service


def test_without_sessions_a_kind_word(coprod, home):
    """Listing says what to do first, on standard error, and creates nothing."""
    done = coprod("list")
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("There are no sessions yet.")
    assert not home.exists()


def test_without_sessions_the_json_is_an_empty_list(coprod):
    """A program gets a list, with nothing said beside it."""
    assert coprod("list", "--json") == (0, "[]\n", "")


def test_the_list_for_programs(coprod, played, still_open):
    """One object a session, with what lists show."""
    done = coprod("list", "--json")
    first, second = sorted(json.loads(done.out), key=lambda session: session["id"])
    assert (first["id"], second["id"]) == (played, still_open)
    assert (first["voices"], first["decisions"], first["open_follow_ups"]) == (8, 2, 1)
    assert (first["agreed"], first["undecided"]) == (1, 1)
    assert first["closed_at"].endswith("Z")
    assert second["closed_at"] is None
    assert done.err == ""


def test_the_list_for_people(coprod, played, still_open):
    """Aligned columns: all that was put into words, and how much was agreed; an open session says that it is one."""
    lines = coprod("list").out.splitlines()
    assert lines[0].split() == ["id", "day", "title", "people", "decisions", "agreed", "follow-ups"]
    (closed,) = (line for line in lines if played in line.split())
    assert closed.split()[-4:] == ["8", "2", "1", "1"]
    assert [line.endswith("  open") for line in lines[1:]] == [still_open in line.split() for line in lines[1:]]


def test_wide_letters_break_no_column(coprod, home):
    """Columns are measured in the cells that a terminal gives to a letter."""
    titles = ["Coming home", "집으로 돌아오는 길", "Ç" * 3, "병" * 300]
    for title in titles:
        plan = Plan(title, (Step("round", "How?", 60_000),), voices=("Amina",))
        Service.of(home, demo.PlayedClock(), lambda: 1).open(plan).leave()
    lines = coprod("list").out.splitlines()
    assert {cells(line[: line.index("1  ")]) for line in lines[1:]} == {cells(lines[0][: lines[0].index("people") + 5])}
    assert max(map(cells, lines)) < 130


def test_show_tells_the_whole_session(coprod, played):
    """Who was there, what was asked, the same time for everyone, what was heard, what was decided."""
    done = coprod("show", "last")
    assert (done.code, done.err) == (0, "")
    for text in (
        "Letters that help\n",
        "Who was there: ",
        "  2. Which letter, that you got or that you sent, made things harder?\n     each: 2:00\n",
        "Ngozi: “Say on the first line what I have to do, and by when.” (checked with them)",
        "     agreed\n     from c15, the words of Ngozi\n",
        "     not decided yet; we come back to it: Next month, when we know how to pay",
    ):
        assert text in done.out


def test_show_tells_nothing_of_one_persons_time(coprod, played):
    """Neither what was offered nor what was used, and no pass: the share of a round is the same for all."""
    record = json.loads(coprod("export", played).out)
    shown = coprod("show", played).out
    names = [voice["name"] for voice in record["voices"]]
    clocks = re.compile(r"\d:\d\d|\bpass|\boffered\b|\bseconds?\b")
    assert [line for line in shown.splitlines() if clocks.search(line) and any(name in line for name in names)] == []
    assert set(re.findall(r"\d+:\d\d", shown)) == {clock(each["share_ms"]) for each in record["rounds"]}


def test_show_speaks_of_a_closed_session_as_closed(coprod, home):
    """Nothing is yet to come once the group has closed it."""
    plan = Plan("Coming home", (Step("round", "How?", 60_000),), voices=("Amina", "Ben"))
    live = Service.of(home, demo.PlayedClock(), lambda: 1).open(plan)
    live.do(c.GoOn())
    live.do(c.Propose("We ring"))
    assert coprod("show", "last").out.count("Nothing yet.") == 1
    live.do(c.Close())
    live.leave()
    shown = coprod("show", "last").out
    assert shown.count("  Nothing.\n") == 1
    assert "     2 people were away when their turn came, or the session closed before it did.\n" in shown
    assert "     in words, not settled\n" in shown
    assert "yet" not in shown
    assert "still" not in shown


def test_show_does_not_rank(coprod, played):
    """Who was there is told in the order of the circle."""
    record = json.loads(coprod("export", played).out)
    circle = ", ".join(voice["name"] for voice in record["voices"])
    assert f"\nWho was there: {circle}\n" in coprod("show", played).out


def test_the_complete_record_says_what_it_holds(coprod, played, tmp_path):
    """Times by voice stand in the JSON alone, and whoever writes it is told; standard output is the data alone."""
    says = "This JSON is the complete record: it holds times by voice. To hand out, take --format html or md.\n"
    assert coprod("export", played).err == says
    assert coprod("export", played, "-o", tmp_path / "out.json") == (0, "", says)
    assert coprod("export", played, "--format", "md").err == ""


@pytest.mark.parametrize("asked", ["2026-03-17-letters-help", "2026-03", "last"])
def test_an_id_its_beginning_or_last(coprod, played, asked):
    """All three mean the session."""
    assert json.loads(coprod("export", asked).out)["session"]["id"] == played


@pytest.mark.parametrize("command", ["show", "export"])
def test_an_id_that_is_not_there(coprod, played, command):
    """The sentence says where was looked and how to see what is there."""
    done = coprod(command, "2027")
    assert (done.code, done.out) == (2, "")
    assert "There is no session “2027”" in done.err


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
    assert "it is left as it is. Add --force to write over it." in done.err
    assert file.read_text() == "mine"
    assert coprod("export", played, "-o", file, "--force").code == 0
    assert json.loads(file.read_bytes())["format"] == "coprod-session"
    assert sorted(found.name for found in tmp_path.iterdir()) == ["home", "out.json"]


@pytest.mark.parametrize("where", ["sessions/{id}.json", "catalogue.json", "search.json", "sessions/other.json"])
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


def test_a_damaged_session_is_told_and_the_others_are_listed(coprod, home, played, still_open):
    """Exit code 3, the untouched file is named, and nothing else is withheld."""
    file = home / "sessions" / f"{still_open}.json"
    file.write_bytes(b"")
    done = coprod("list", "--json")
    assert done.code == 3
    assert [session["id"] for session in json.loads(done.out)] == [played]
    assert str(file) in done.err
    assert coprod("show", still_open).code == 3
    assert coprod("export", still_open).code == 3
    assert file.read_bytes() == b""


def test_where_tells_the_folders(coprod, home):
    """Name and path, and none of them is created."""
    lines = dict(line.split(maxsplit=1) for line in coprod("where").out.splitlines())
    assert lines["home"] == str(home)
    assert lines["sessions"] == str(home / "sessions")
    assert lines["demo"] == str(home / "demo")
    assert not home.exists()


def test_home_may_stand_after_the_command(coprod, tmp_path):
    """The one nearest to the command counts."""
    assert f"home       {tmp_path / 'other'}\n" in coprod("where", "--home", tmp_path / "other").out


def test_home_without_a_folder(capfd):
    """An empty variable in a script does not put sessions into the folder one happens to be in."""
    assert main(["--home", "", "where"]) == 2
    assert "--home" in capfd.readouterr().err


@pytest.mark.parametrize("arguments", [["--version"], ["list", "--version"]])
def test_the_version(coprod, arguments):
    """Of the program; it is no option of a command."""
    done = coprod(*arguments)
    if arguments == ["--version"]:
        assert done == (0, f"coprod {__version__}\n", "")
    else:
        assert done.code == 2


@pytest.mark.parametrize(
    "command", ["", "run", "resume", "demo", "plan", "plan new", "list", "show", "export", "where"]
)
@pytest.mark.parametrize("help_", ["-h", "--help"])
def test_every_command_has_help(coprod, command, help_):
    """On standard output, since it was asked for."""
    done = coprod(*command.split(), help_)
    assert (done.code, done.err) == (0, "")
    assert "Usage: coprod" in done.out
    assert "--home DIR" in done.out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["lst"], "No such command 'lst'. Did you mean 'list'? “coprod --help” shows how it is written.\n"),
        (["run"], "Missing argument 'PLAN'. “coprod run --help” shows how it is written.\n"),
        (["show"], "Missing argument 'ID'. “coprod show --help” shows how it is written.\n"),
        (["show", "a", "b"], "Got unexpected extra argument (b). “coprod show --help” shows how it is written.\n"),
        (["list", "--color"], "No such option '--color'."),
        (["export", "last", "--format", "pdf"], "Invalid value for '--format': 'pdf' is not"),
        (["demo", "--speed", "fast"], "Invalid value for '--speed': 'fast' is not"),
        (["demo", "--speed", "nan"], "Invalid value for '--speed': nan is not"),
        (["demo", "--speed", "inf"], "Invalid value for '--speed': inf is not"),
        (["demo", "--speed", "0"], "Invalid value for '--speed': 0.0 is not"),
        (["demo", "--speed", "-2"], "Invalid value for '--speed': -2.0 is not"),
        (["demo", "--seed", "-1"], "Invalid value for '--seed': -1 is not"),
        (["plan"], "Missing command. “coprod plan --help” shows how it is written.\n"),
    ],
    ids=" ".join,
)
def test_wrong_use_in_one_sentence(coprod, home, arguments, sentence):
    """Exit code 2, what was wrong, and where to look it up."""
    done = coprod(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(sentence)
    assert done.err.count("\n") == 1
    assert not home.exists()


@pytest.mark.parametrize("arguments", [[], ["resume"], ["resume", "last"]])
def test_a_screen_needs_a_terminal(coprod, home, arguments):
    """In a pipe no screen opens, and nothing is created."""
    done = coprod(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "needs a terminal" in done.err
    assert not home.exists()


def test_a_new_plan_is_a_good_plan(coprod, tmp_path):
    """What plan new writes, plan check finds in order."""
    file = tmp_path / "plan.toml"
    done = coprod("plan", "new", file)
    assert (done.code, done.out) == (0, "")
    checked = coprod("plan", "check", file)
    assert checked.code == 0
    assert checked.err.startswith("title: “The title of our session” still stands there from the example;")
    assert [line.split(":")[0] for line in checked.err.splitlines()] == ["title", "purpose", "group"]
    assert coprod("plan", "new").out == file.read_text(encoding="utf-8")


def test_a_plan_of_ones_own_is_not_taken_for_the_example(coprod, tmp_path):
    """Only words that nobody has changed are pointed out."""
    file = tmp_path / "plan.toml"
    file.write_text('title = "Coming home"\n[[steps]]\nkind = "break"\n')
    assert (coprod("plan", "check", file).code, coprod("plan", "check", file).err) == (0, "")


def test_a_new_plan_names_every_kind_of_step(coprod):
    """With a line for each, so that nobody has to look elsewhere."""
    text = coprod("plan", "new").out
    assert all(f"#   {kind} " in text for kind in get_args(StepKind))


def test_a_new_plan_takes_nobodys_place(coprod, tmp_path):
    """A plan that is filled in is not written over."""
    file = tmp_path / "plan.toml"
    file.write_text("mine")
    done = coprod("plan", "new", file)
    assert (done.code, done.out) == (2, "")
    assert file.read_text() == "mine"


def test_the_demo_plays_headless_and_says_where(coprod, home):
    """Without a terminal a whole session is played, kept and exported in a home of its own."""
    done = coprod("demo", "--seed", "5")
    assert (done.code, done.err) == (0, "")
    file = home / "demo" / "exports" / "2026-03-17-letters-help.json"
    assert done.out == f"{file}\n"
    document = json.loads(file.read_bytes())
    assert document["session"]["closed_at"] is not None
    assert document["session"]["draw_seed"] == 5
    assert json.loads(coprod("list", "--json").out) == []
    assert len(json.loads(coprod("list", "--json", "--home", home / "demo").out)) == 1


def test_the_demo_is_the_same_again(coprod):
    """The same seed gives the same document, but for its id: nothing is written over."""
    first, second = (json.loads(Path(coprod("demo", "--seed", "5").out.strip()).read_bytes()) for _ in range(2))
    for document in (first, second):
        document["session"].pop("id"), document["history"][0].pop("id")
    assert first == second


def test_a_mistake_of_the_program_is_said_without_what_people_typed(coprod, monkeypatch):
    """No traceback and no name on the projector, only where in the program it was."""

    def fail(self):
        raise KeyError("Amina")

    monkeypatch.setattr(Service, "listing", fail)
    done = coprod("list")
    assert (done.code, done.out) == (1, "")
    assert "coprod made a mistake of its own (KeyError, fail, line" in done.err
    assert "Amina" not in done.err


def test_stopping_with_control_c(coprod, monkeypatch):
    """It is said calmly that nothing is lost."""

    def interrupt(self):
        raise KeyboardInterrupt

    monkeypatch.setattr(Service, "listing", interrupt)
    done = coprod("list")
    assert done.code == 1
    assert done.err.strip() == "Stopped. Everything that was shown as saved is kept."


def test_the_demo_begins_at_a_fixed_moment():
    """So that it can be told from a real session, and played again."""
    assert demo.PlayedClock().now() == datetime(2026, 3, 17, 14, 0, tzinfo=UTC)
