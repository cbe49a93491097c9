"""The command in a process of its own: what it loads, how fast it starts, and what pipes do to it."""

import os
import subprocess
import sys
from keyword import iskeyword
from pathlib import Path

import pytest

from coprod_tui.presentation.shell.commands import COMMANDS

COPROD = [sys.executable, "-W", "error", "-m", "coprod_tui"]
MODULES = {f"{name.replace('-', '_')}{'_' * iskeyword(name)}" for name in COMMANDS}
"""The modules of the commands."""
LOADED = """
import sys
from coprod_tui.cli import main
code = main(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(code)
"""


def loaded_by(*arguments: object) -> set[str]:
    """The modules that are loaded once a command line has been carried out."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *map(str, arguments)], capture_output=True, text=True, check=True
    )
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    "command", [["list"], ["list", "--json"], ["export", "last"], ["show", "last"], ["where"]], ids=" ".join
)
def test_no_screen_is_loaded_without_a_screen(home, played, command):
    """Commands that print start fast: nothing of Textual, Rich or TinyDB is loaded."""
    loaded = loaded_by("--home", home, *command)
    assert not loaded & {"textual", "rich"}
    if command[0] == "where":
        assert not loaded & {"tinydb", "msgspec"}


def test_a_list_loads_no_other_command(home, played):
    """Nor anything that only others need, once the index is made."""
    loaded_by("--home", home, "list")
    loaded = loaded_by("--home", home, "list")
    assert {name.removeprefix("coprod_tui.cli.") for name in loaded} & MODULES == {"list"}
    assert not {name for name in loaded if name.startswith(("coprod_tui.privacy.", "coprod_tui.tui"))}
    assert not {name for name in loaded if name.startswith("coprod_tui.export.")}
    assert not loaded & {"coprod_tui.domain.model.session", "coprod_tui.presentation.failures"}


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]], ids=" ".join)
def test_help_loads_no_command(home, arguments):
    """Its list of commands has what each is for, and needs no more of them."""
    loaded = loaded_by(*arguments)
    assert not {name.removeprefix("coprod_tui.cli.") for name in loaded} & MODULES
    assert "msgspec" not in loaded


@pytest.mark.parametrize("module", ["click", "coprod_tui.cli.commands"])
def test_ctrl_c_while_it_loads_is_told_in_a_sentence(module):
    """The first moments of a command are its loading."""
    stopped = f"""
import sys
class Pressed:
    def find_spec(self, name, *_):
        if name == {module!r}:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Pressed())
from coprod_tui.cli import main
sys.exit(main(["where"]))
"""
    done = subprocess.run([sys.executable, "-c", stopped], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Stopped. Everything that was shown as saved is kept.\n"


def test_the_list_needs_no_database(home, played):
    """The index is read as it is, so that a hundred sessions are listed at once."""
    loaded_by("--home", home, "list")
    assert "tinydb" not in loaded_by("--home", home, "list")


def unread(*arguments: object) -> "subprocess.CompletedProcess[bytes]":
    """A command line whose reader has left before it begins."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        return subprocess.run([*COPROD, *map(str, arguments)], stdout=writing, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(writing)


@pytest.mark.parametrize("command", [["show", "last"], ["list"], ["--help"], ["list", "--help"], ["--version"]])
def test_a_reader_that_leaves_is_no_error(home, played, command):
    """As with head: no message, no traceback."""
    done = unread("--home", home, *command)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_reader_that_leaves_changes_no_exit_code(home, played):
    """A damaged record is one, also where nobody reads the lines about it."""
    (home / "sessions" / f"{played}.json").write_bytes(b"")
    assert unread("--home", home, "check").returncode == 3


def test_what_is_to_be_done_is_done_without_a_reader(home, played):
    """The list of what would be forgotten is only told; the forgetting itself does not wait for whoever reads it."""
    done = unread("--home", home, "forget", "Ngozi", "--yes")
    assert done.returncode == 0
    assert b"Done:" in done.stderr
    assert b"Ngozi" not in (home / "sessions" / f"{played}.json").read_bytes()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("command", [["export", "last"], ["list"], ["where"], ["--help"]], ids=" ".join)
def test_output_that_cannot_be_written(home, played, command):
    """A full disk is said in one sentence, with exit code 1."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COPROD, "--home", home, *command], stdout=full, stderr=subprocess.PIPE, check=False, text=True
        )
    assert done.returncode == 1
    assert done.stderr == "Standard output could not be written: No space left on device.\n"


@pytest.mark.parametrize("command", ["list", "--help", "--version"])
def test_standard_output_that_is_closed(home, played, command):
    """The same."""
    line = f'"{sys.executable}" -m coprod_tui --home "{home}" {command} >&-'
    done = subprocess.run(["sh", "-c", line], stderr=subprocess.PIPE, check=False, text=True)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1


def test_letters_that_a_terminal_does_not_have(home, played):
    """Where only ASCII can be shown, names come out in plain letters; the export is UTF-8 all the same."""
    plain = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    shown = subprocess.run([*COPROD, "--home", home, "show", "last"], capture_output=True, check=True, env=plain)
    assert b"Zoe" in shown.stdout
    exported = subprocess.run([*COPROD, "--home", home, "export", "last"], capture_output=True, check=True, env=plain)
    assert "Zoë" in exported.stdout.decode("utf-8")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "koi8-r", "euc_jp"])
def test_what_is_said_is_readable_outside_utf8(home, encoding):
    """No escape stands in a sentence or a question, whatever letters the terminal has."""
    plain = os.environ | {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C"}
    done = subprocess.run([*COPROD, "--home", home, "show", "nope"], capture_output=True, check=False, env=plain)
    said = done.stderr.decode(encoding)
    assert done.returncode == 2
    assert "\\" not in said
    assert said.replace("“", '"').replace("”", '"').startswith('There is no session "nope" in ')


@pytest.mark.parametrize("asked", ["bash_complete", "fish_complete", "nonsense", "zsh_", "_"])
def test_a_completion_that_no_shell_asked_for(home, asked):
    """One sentence and exit code 2, where the variable was only left set."""
    left = {**os.environ, "_COPROD_COMPLETE": asked}
    left.pop("COMP_WORDS", None)
    done = subprocess.run([*COPROD, "--home", home, "list"], capture_output=True, check=False, env=left, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr == f"_COPROD_COMPLETE is set to “{asked}”, which only a shell sets while it completes. Unset it.\n"
    )


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        ("coprod fol", "follow-up"),
        ("coprod export --f", "--format --force"),
        ("coprod --home . export --table c", "contributions"),
        ("coprod plan ", "check new sheet"),
    ],
)
def test_a_completion_that_a_shell_asked_for(home, typed, answered):
    """Tab is answered with the commands, options and words that go on so."""
    last = str(len(typed.split(" ")) - 1)
    asked = os.environ | {"_COPROD_COMPLETE": "bash_complete", "COMP_WORDS": typed, "COMP_CWORD": last}
    done = subprocess.run(COPROD, capture_output=True, check=False, env=asked, text=True)
    assert (done.returncode, done.stdout.replace("plain,", "").split(), done.stderr) == (0, answered.split(), "")


def test_the_home_folder_from_the_environment(home, played):
    """COPROD_HOME is used where --home is not given."""
    environment = os.environ | {"COPROD_HOME": str(home)}
    done = subprocess.run([*COPROD, "list"], capture_output=True, check=True, env=environment, text=True)
    assert played in done.stdout
