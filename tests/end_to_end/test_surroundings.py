"""Where the program finds less than it needs: it says so and leaves, or goes on without."""

import json
import subprocess
import sys

from tests.end_to_end.facilitator import READY, Facilitator, a_plan

NO_NETWORK = """\
import socket


class Refusing(socket.socket):
    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None and family in (-1, socket.AF_INET, socket.AF_INET6):
            raise AssertionError("coprod has asked for the network")
        super().__init__(family, type, proto, fileno)


socket.socket = Refusing
"""
ASKS = "import socket; socket.create_connection(('127.0.0.1', 9))"


def test_a_home_folder_that_is_a_file(terminal, tmp_path, home):
    """Said before a screen opens, by every way in; the file is left as it is."""
    home.write_text("a shopping list")
    for arguments in ((), ("run", a_plan(tmp_path / "plan.toml", "1m", voices="Aoife Bram"))):
        window = terminal(*arguments)
        assert window.wait_for_end() == 1
        assert "is not a folder" in " ".join(window.screen.split())
        assert not window.shows_alternate
        assert b"\x1b[?1049h" not in window.written
    assert home.read_text() == "a shopping list"


def test_without_a_terminal(coprod, tmp_path, home):
    """Each command that opens a screen says that it needs a terminal; nothing is created."""
    plan = a_plan(tmp_path / "plan.toml", "1m", voices="Aoife Bram")
    for arguments in ((), ("run", plan), ("resume",)):
        done = coprod(*arguments)
        assert done.returncode == 2
        assert done.stdout == ""
        assert "needs a terminal" in done.stderr
        assert len(done.stderr.splitlines()) == 1
    assert not home.exists()


def test_without_a_network(terminal, coprod, environment, tmp_path):
    """A whole session, with every socket to the outside refused."""
    refusing = tmp_path / "refusing"
    refusing.mkdir()
    (refusing / "sitecustomize.py").write_text(NO_NETWORK)
    environment["PYTHONPATH"] = f"{refusing}:{environment['PYTHONPATH']}"
    asked = subprocess.run([sys.executable, "-c", ASKS], env=environment, capture_output=True, check=False)
    assert b"coprod has asked for the network" in asked.stderr

    we = Facilitator(terminal("run", a_plan(tmp_path / "plan.toml", "1m", voices="Aoife Bram")))
    we.terminal.press("n")
    we.terminal.wait_for(READY)
    we.speak()
    we.start()
    we.terminal.press("n")
    we.terminal.wait_for("The plan is done")
    we.closes()
    assert we.leaves() == 0
    assert json.loads(coprod("export", "last").stdout)["session"]["closed_at"]
