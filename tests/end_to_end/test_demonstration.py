"""The session that plays itself, on a terminal and without one."""

import json
from pathlib import Path

from tests.end_to_end import arithmetic


def test_on_a_terminal(terminal):
    """At a high speed it reaches the closing screen by itself; leaving it there is no failure."""
    window = terminal("demo", "--speed", "1000")
    window.wait_for("What we take away", "What we decided")
    window.press("End")
    window.wait_for("Everyone was offered the same room to speak, in their own time.")
    window.press("q")
    assert window.wait_for_end() == 0


def test_without_a_terminal(coprod, home):
    """It prints where its JSON lies, and nothing else; what lies there obeys every law."""
    done = coprod("demo")
    assert (done.returncode, done.stderr) == (0, "")
    (line,) = done.stdout.splitlines()
    assert Path(line).is_relative_to(home)
    document = json.loads(Path(line).read_text())
    arithmetic.check_totals(document)
    arithmetic.check_every_millisecond(document)
    arithmetic.check_openings(document)
