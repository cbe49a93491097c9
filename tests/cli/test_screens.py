"""Around the screens: what is said before one opens, and after it has closed."""

import stat
from pathlib import Path

import click
import pytest

from coprod_tui.cli import base, commands, screens
from coprod_tui.cli.output import Stop
from coprod_tui.domain.people.rows import read_names
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.errors import Failure
from coprod_tui.places import Places
from coprod_tui.service import Service
from coprod_tui.system_clock import SystemClock
from tests.support.failing import saying


class LeftApp:
    """An app that has been left already."""

    def __init__(self, return_code: int | None = None, farewell: str = "") -> None:
        self.return_code = return_code
        self.farewell = farewell
        self.ran = False

    def run(self) -> None:
        self.ran = True


@pytest.mark.parametrize(("returned", "code"), [(None, 0), (0, 0), (1, 1), (143, 143)])
def test_the_apps_exit_code_is_the_commands(returned, code):
    """After an error it is 1; left in peace it is 0."""
    app = LeftApp(returned)
    assert screens.open_screen(app) == code
    assert app.ran


def test_the_farewell_stands_where_it_can_be_read_afterwards(capsys):
    """On standard error, a line for each sentence."""
    screens.open_screen(LeftApp(0, "The session stays open.\nNOT SAVED."))
    assert capsys.readouterr() == ("", "The session stays open.\nNOT SAVED.\n")


@pytest.mark.parametrize(
    ("typed", "home", "hint"),
    [
        ("", None, "coprod resume letters"),
        ("", "/tmp/our home", "coprod resume letters --home '/tmp/our home'"),
        ('make run ARGS="{}"', None, 'make run ARGS="resume letters"'),
        ('make run ARGS="{}"', "here", 'make run ARGS="resume letters --home here"'),
    ],
)
def test_the_farewell_says_the_command_that_works_here(capsys, monkeypatch, typed, home, hint):
    """As it is typed with make, and with the home folder that was named."""
    monkeypatch.setenv("COPROD_TYPED", typed)
    with click.Context(commands.coprod) as context:
        context.ensure_object(base.Given).home = Path(home) if home else None
        screens.open_screen(LeftApp(0, "The session stays open. Go on with: coprod resume letters\nNOT SAVED."))
    assert capsys.readouterr().err == f"The session stays open. Go on with: {hint}\nNOT SAVED.\n"


def test_make_says_how_its_commands_are_typed():
    """The Makefile and the program agree on the variable."""
    makefile = Path(__file__).parents[2] / "Makefile"
    assert f"{base.TYPED_VARIABLE}='make run ARGS=\"{{}}\"'" in makefile.read_text(encoding="utf-8")


def test_the_room_is_not_told_what_was_taken_off_a_name(coprod, monkeypatch, tmp_path, terminal):
    """It was said before the screen opened; the room gets the rows that ask, and no sentence."""
    opened = []
    monkeypatch.setattr("coprod_tui.cli.screens.encoding", lambda: "utf-8")
    monkeypatch.setattr(screens, "coprod", lambda service, start, people: opened.append(people) or 0)
    plan, names = tmp_path / "plan.toml", tmp_path / "names.txt"
    plan.write_text('title = "Home"\n[[steps]]\nkind = "round"\nprompt = "How?"\nshare = "1m"\n')
    names.write_text("Sarah Hughes (GP)\n")
    assert "left off: GP" in coprod("run", plan, "--voices", names).err
    assert opened == [read_names("Sarah Hughes (GP)\n")]


def test_a_plan_that_was_kept_is_told_again_where_it_can_be_copied(home, monkeypatch, capsys):
    """After the screens have closed: the command stands in the shell."""
    plan = Plan("Home", (Step("round", "How?", 60_000),))

    class KeptAndLeft(LeftApp):
        def __init__(self, service, clock, start, notes, log, people):
            super().__init__()
            self.kept_plans = [service.keep_plan(plan)]

    monkeypatch.setattr("coprod_tui.tui.runtime.app.CoprodApp", KeptAndLeft)
    assert screens.coprod(Service.of(home, SystemClock(), lambda: 1)) == 0
    (file,) = (home / "exports").iterdir()
    told = f"Kept as a plan for another day. Open it with: coprod run {file}\n"
    assert capsys.readouterr().err == told


def test_nothing_is_a_terminal_here():
    """Under a test no stream is one, so that no test opens a screen by accident."""
    assert not screens.is_terminal()
    with click.Context(commands.coprod, info_name="coprod"), pytest.raises(Stop, match=r"^coprod .*needs a terminal"):
        screens.must_be_terminal()


@pytest.mark.parametrize("encoding", ["ascii", "iso8859-15", "euc_jp", "no such"])
def test_a_terminal_that_is_not_set_to_utf8_gets_no_screen(coprod, home, monkeypatch, tmp_path, encoding, terminal):
    """Its lines would be painted as escapes; exit code 1, what to do, and nothing is created."""
    monkeypatch.setattr("coprod_tui.cli.screens.encoding", lambda: encoding)
    plan = tmp_path / "plan.toml"
    plan.write_text('title = "Home"\n[[steps]]\nkind = "dialogue"\n')
    for command in ([], ["run", plan], ["resume"], ["demo"]):
        done = coprod(*command)
        assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
        assert "not set to UTF-8" in done.err
        assert "LC_ALL=C.UTF-8 coprod" in done.err
        assert not home.exists()


@pytest.mark.parametrize("driver", ["", "nope", "no.such:Driver", "textual.app:App", "textual.app:", "os:path"])
def test_a_driver_that_is_none(coprod, home, monkeypatch, driver, terminal):
    """One sentence, exit code 1; nothing is created."""
    monkeypatch.setattr("coprod_tui.cli.screens.encoding", lambda: "utf-8")
    monkeypatch.setenv("TEXTUAL_DRIVER", driver)
    for command in ([], ["resume"], ["demo"]):
        said = f"TEXTUAL_DRIVER is set to “{driver}”, which can drive no terminal here. Unset it.\n"
        assert coprod(*command) == (1, "", said)
        assert not home.exists()


def set_up(monkeypatch, encoding="utf-8", **environ):
    """A terminal with this encoding and these variables."""
    monkeypatch.setattr("coprod_tui.cli.screens.encoding", lambda: encoding)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)


def test_colours_that_are_none(monkeypatch):
    """The same; what Textual knows may be set."""
    set_up(monkeypatch, TEXTUAL_COLOR_SYSTEM="truecolor")
    screens.must_show_screens()
    set_up(monkeypatch, TEXTUAL_COLOR_SYSTEM="sepia")
    with pytest.raises(Stop, match="TEXTUAL_COLOR_SYSTEM is set to “sepia”, but can only be auto, standard"):
        screens.must_show_screens()


def test_a_driver_that_is_one(monkeypatch):
    """Whoever tries screens elsewhere may name their own."""
    set_up(monkeypatch, TEXTUAL_DRIVER="textual.drivers.headless_driver:HeadlessDriver")
    screens.must_show_screens()


def test_what_sets_the_letters_of_python_alone_is_told_to_go(monkeypatch):
    """With it no locale would help."""
    set_up(monkeypatch, "ascii", PYTHONIOENCODING="ascii")
    with pytest.raises(Stop, match="Unset PYTHONIOENCODING"):
        screens.must_show_screens()


def test_a_home_folder_that_cannot_be_written_is_said_at_the_start(tmp_path):
    """Before anybody has typed a name into the setup screen."""
    file = tmp_path / "home"
    file.write_text("a file")
    with saying(Failure, match=r"No session can be kept in .*home: .* is not a folder\. Choose another") as told:
        screens.coprod(Service.of(file, SystemClock(), lambda: 1))
    assert told.value.exit_code == 1


def test_details_of_an_error_go_into_a_private_log(tmp_path):
    """Each is added to those before, with its moment; only the user can read them."""
    places = Places(tmp_path / "home")
    assert screens.log_in(places, "KeyError\n  library.py:12") == places.log
    screens.log_in(places, "OSError")
    assert stat.S_IMODE(places.log.stat().st_mode) == 0o600
    assert places.log.read_text().count("Z\n") == 2
    assert "KeyError\n  library.py:12\n" in places.log.read_text()


def test_a_log_that_cannot_be_written_is_done_without(tmp_path):
    """The error before it is what counts."""
    (tmp_path / "home").write_text("a file")
    assert screens.log_in(Places(tmp_path / "home"), "KeyError") is None
