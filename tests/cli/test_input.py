"""What is read for a command: a dash in the place of a file is standard input, wherever a file is read."""

import subprocess

import pytest

from tests.cli.test_plan import GOOD
from tests.cli.test_processes import COPROD

TYPED_WRONGLY = GOOD.replace("title", "titel")


def test_a_plan_from_standard_input(coprod, piped):
    """It is checked like any other; what is said of it names where it came from."""
    piped(GOOD)
    assert coprod("plan", "check", "-").out.startswith("standard input: “Coming home” is in order")
    piped(TYPED_WRONGLY)
    done = coprod("plan", "check", "-")
    assert (done.code, done.err.splitlines()[0]) == (2, "standard input: titel: unknown, did you mean title?")


def test_a_new_plan_to_standard_output(coprod, tmp_path, monkeypatch):
    """With a dash as without a file."""
    monkeypatch.chdir(tmp_path)
    assert coprod("plan", "new", "-") == coprod("plan", "new")
    assert list(tmp_path.iterdir()) == []


def test_voices_from_standard_input(coprod, piped, tmp_path):
    """They are read, and what is wrong with them is said, before a terminal is asked for."""
    plan = tmp_path / "plan.toml"
    plan.write_text(GOOD)
    piped("Nurse Banda\n")
    assert coprod("run", plan, "--voices", "-").err.startswith("standard input, row 1: ")


def test_a_session_from_standard_input(coprod, piped, played, tmp_path):
    """And what is no session."""
    piped(coprod("export", played).out)
    assert coprod("--home", tmp_path / "elsewhere", "import", "-").out == f"{played}\n"
    piped("")
    assert coprod("import", "-").err == "standard input: there is nothing in it.\n"


@pytest.mark.parametrize("command", ["import -", "plan check -", "run -"])
@pytest.mark.parametrize("closed", ["<&-", "0>/dev/null"])
def test_standard_input_that_cannot_be_read(home, command, closed):
    """One sentence, exit code 2, and nothing is made."""
    line = f'"{COPROD[0]}" -m coprod_tui --home "{home}" {command} {closed}'
    done = subprocess.run(["sh", "-c", line], capture_output=True, check=False, text=True)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith("standard input: it ")
    assert not home.exists()
