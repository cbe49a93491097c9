"""No network: everything coprod can do, while whoever asks for it is refused and written down."""

import json
import subprocess
import sys

import pytest

from tests.end_to_end.facilitator import Facilitator, a_plan

GUARD = """\
import os, socket, sys

LOCAL = {getattr(socket, name) for name in ("AF_UNIX",) if hasattr(socket, name)}
ASKING = ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo",
          "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo", "urllib.Request", "webbrowser.open",
          "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn")


def guard(event, args):
    asks = event in ASKING or (event == "socket.__new__" and args[1] not in LOCAL)
    if asks:
        noted = os.open(os.environ["COPROD_ASKED"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(noted, f"{event} {sys.argv}\\n".encode())
        os.close(noted)
        raise PermissionError(f"{event} is refused")


sys.addaudithook(guard)
"""


@pytest.fixture
def asked(tmp_path, environment):
    """Where it is written down that a program asked for the network, or started another program."""
    guards = tmp_path / "guards"
    guards.mkdir()
    (guards / "sitecustomize.py").write_text(GUARD)
    noted = tmp_path / "asked"
    environment["PYTHONPATH"] = f"{guards}:{environment['PYTHONPATH']}"
    environment["COPROD_ASKED"] = str(noted)
    return noted


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import _socket; _socket.socket(_socket.AF_INET6)",
        "import socket; socket.getaddrinfo('coprod.example', 443)",
        "import subprocess; subprocess.run(['true'])",
    ],
)
def test_the_guard_sees_everything(asked, environment, code):
    """Whatever asks is refused and written down, even where the refusal would be swallowed."""
    quietly = f"import contextlib\nwith contextlib.suppress(Exception):\n    {code}"
    done = subprocess.run([sys.executable, "-c", quietly], env=environment, check=True, capture_output=True)
    assert (done.stdout, done.stderr) == (b"", b"")
    assert asked.read_text()


def test_no_screen_asks_for_the_network(asked, terminal, tmp_path):
    """The room with the help, the palette and an export; resumed and closed, and every screen around it."""
    room = terminal("run", a_plan(tmp_path / "plan.toml", "1m", voices="Aoife Bram"))
    we = Facilitator(room)
    we.opens_first_turn()
    we.start()
    we.writes_down("Nobody told me.")
    room.press("?")
    room.wait_for("Keys in the room")
    room.press("Escape")
    room.wait_for("Nobody told me.", without="Keys in the room")
    room.press("C-p")
    room.wait_for("Search for commands")
    room.press("Escape")
    room.wait_for("Nobody told me.", without="Search for commands")
    room.press("t", "e")
    room.wait_for("Exported as")
    assert we.leaves() == 0

    window = terminal("resume")
    window.wait_for("Here we are again")
    window.press("q")
    window.wait_for("Close the session together?")
    window.press("y")
    window.wait_for("What we take away")
    for key, shown, left in (
        ("a", "What became of our words", "What we take away"),
        ("h", "New session", ""),
        ("i", "What our sessions show", "New session"),
        ("f", "What comes of our decisions", "New session"),
        ("x", "Forget a person", "New session"),
        ("n", "Who is coming?", "New session"),
    ):
        window.press(key)
        window.wait_for(shown)
        if left:
            window.press("Escape")
            window.wait_for(left, without=shown)
    window.press("/")
    window.type("nobody told")
    window.wait_for("Buses that wait")
    window.press("C-q")
    assert window.wait_for_end() == 0
    played = terminal("demo", "--speed", "200")
    played.wait_for("f shows only the clock")
    played.press("C-q")
    assert played.wait_for_end() == 0
    assert not asked.exists(), asked.read_text()


def test_no_command_asks_for_the_network(asked, coprod, environment, tmp_path):
    """Each of those that print, and those that add, answer, take in and forget."""
    del environment["COPROD_HOME"]  # the home folder is looked for as on any machine
    assert coprod("demo").returncode == 0
    plan = a_plan(tmp_path / "plan.toml", "1m", voices="Aoife Bram")
    demo = ("--home", next((tmp_path / "user").rglob("demo")))
    out = tmp_path / "out.json"
    for arguments in (
        ("--help",),
        ("--version",),
        ("where",),
        ("doctor",),
        ("plan", "new"),
        ("plan", "check", plan),
        ("list", *demo),
        ("list", "--json", *demo),
        ("list", "--find", "letter", *demo),
        ("show", "last", *demo),
        ("export", "last", *demo),
        *(("export", "last", "--format", kind, *demo) for kind in ("md", "html")),
        ("export", "last", "--format", "csv", "--table", "rounds", *demo),
        ("export", "last", "-o", out, *demo),
        ("import", out),
        ("follow-up",),
        ("follow-up", "last", "1", "--status", "done", "--happened", "It was.", "--learned", "It helps.", "--told"),
        ("answer", "last", "1", "--not-acted-on", "--because", "It is not ours."),
        ("insights",),
        ("forget", "Ngozi", "--yes"),
        ("check",),
    ):
        done = coprod(*arguments)
        assert done.returncode == 0, (arguments, done.stderr)
    assert json.loads(out.read_text())["session"]["closed_at"]
    assert not asked.exists(), asked.read_text()
