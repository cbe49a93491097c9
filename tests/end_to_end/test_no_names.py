"""A mistake in coprod itself, wherever it happens: a calm panel, exit code 1, and no name in what outlives it."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.facilitator import Facilitator, a_plan

NAME = "Quillfeather"
WORDS = f"{NAME} waited for three hours."
BREAK = """\
import asyncio, os, sys, threading

NAME = "Quillfeather"


def fail(name=NAME):
    message = f"{name} cannot be shown"
    raise ValueError(message) from KeyError(name)


async def fail_later(name=NAME):
    fail(name)


def in_handler(room):
    fail()


def in_worker(room):
    room.run_worker(fail_later(), name=NAME, description=NAME)


def in_thread_worker(room):
    room.run_worker(fail, thread=True, name=NAME)


def in_timer(room):
    room.set_timer(0.01, fail, name=NAME)


def in_renderer(room):
    from coprod_tui.tui.panels.stage import Stage

    Stage.render_line = lambda *_: fail()
    room.query_one(Stage).refresh()


def in_task(room):
    asyncio.create_task(fail_later(), name=NAME)


def in_callback(room):
    asyncio.get_running_loop().call_soon(fail)


def in_thread(room):
    threading.Thread(target=fail, name=NAME).start()


def in_input(room):
    type(room.app._driver).process_message = lambda *_: fail()


def break_it(kind):
    from coprod_tui.tui.room.stories import meeting

    meeting.export = globals()[f"in_{kind}"]


if kind := os.environ.get("COPROD_BREAK"):
    if sys.argv[0] == "-m":
        break_it(kind)
"""
STOPS = ("handler", "worker", "thread_worker", "timer", "renderer", "input", "task", "callback")
"""Where a mistake stops the program."""


@pytest.fixture
def broken_room(terminal, environment, tmp_path):
    """A room with the name in it, shown and kept, in which the key e makes a mistake of the given kind."""

    def open_one(kind):
        breaking = tmp_path / "breaking"
        breaking.mkdir()
        (breaking / "sitecustomize.py").write_text(BREAK)
        more = {"PYTHONPATH": f"{breaking}:{environment['PYTHONPATH']}", "COPROD_BREAK": kind}
        plan = a_plan(tmp_path / "plan.toml", "3m", voices=f"Aoife {NAME} Bram")
        plan.write_text(plan.read_text().replace("Buses that wait", f"Buses for {NAME}"))
        we = Facilitator(terminal("run", plan, environment=environment | more))
        we.opens_first_turn()
        we.start()
        we.writes_down(WORDS)
        return we

    return open_one


@pytest.mark.parametrize("kind", STOPS)
def test_a_mistake_shows_no_name(broken_room, terminal, environment, home, tmp_path, kind):
    """The panel says what is safe; the terminal, the log, the files' names and the process list hold no name."""
    we = broken_room(kind)
    room = we.terminal
    before = len(room.written)
    assert_no_name_in_the_process_list(room.pid)
    room.press("e")
    room.wait_until(lambda: room.has_ended or room.press("F9"), "the end")  # letters would make it a sentence
    assert room.wait_for_end() == 1
    screen = room.wait_for("coprod has ended")
    assert "Something in coprod went wrong, and it stopped." in " ".join(screen.split())
    assert "Traceback" not in screen
    assert room.settings_after == room.settings_before
    assert not room.shows_alternate
    assert_no_name_left_on(room, before)
    log = (home / "coprod.log").read_text()
    assert ("KeysUnreadable" if kind == "input" else "ValueError") in log
    assert NAME not in log
    assert_no_name_in_file_names(home, tmp_path)

    again = terminal("resume")
    again.wait_for("Here we are again.", WORDS)


def test_a_mistake_beside_the_program_shows_no_name(broken_room, home):
    """A thread of its own that fails is noted in the log; the session goes on, and nothing is painted over it."""
    we = broken_room("thread")
    before = len(we.terminal.written)
    we.terminal.press("e")
    log = home / "coprod.log"
    we.terminal.wait_until(lambda: log.exists() or None, "the log")
    we.hold()
    assert b"Traceback" not in we.terminal.written[before:]
    assert we.leaves() == 0
    assert_no_name_left_on(we.terminal, before)
    assert NAME not in log.read_text()


def test_a_mistake_in_a_command_shows_no_name(coprod, environment, tmp_path):
    """What prints lines says one sentence, without the text that it failed on."""
    breaking = tmp_path / "breaking"
    breaking.mkdir()
    (breaking / "sitecustomize.py").write_text(
        "from coprod_tui.index.index import Index\n"
        "def fail(self, name='Quillfeather'):\n    raise ValueError(name) from KeyError(name)\n"
        "Index.listing = fail\n"
    )
    environment["PYTHONPATH"] = f"{breaking}:{environment['PYTHONPATH']}"
    done = coprod("list")
    assert done.returncode == 1
    assert done.stderr.startswith("coprod made a mistake of its own (ValueError, fail, line 3).")
    assert NAME not in done.stdout + done.stderr


def assert_no_name_left_on(room, before):
    """After the screen was left nothing tells the name, and no window title ever did."""
    left = room.written.rpartition(b"\x1b[?1049l")[2]
    assert NAME.encode() not in left
    assert re.findall(rb"\x1b\][012];[^\x07\x1b]*", room.written) == []
    assert b"Traceback" not in room.written[before:]


def assert_no_name_in_the_process_list(pid):
    """Neither in what ps shows nor in the names of the threads."""
    shown = subprocess.run(["ps", "-eLo", "args,comm"], capture_output=True, text=True, check=True).stdout
    assert NAME not in shown
    for path in Path(f"/proc/{pid}/task").glob("*/comm") if Path("/proc").exists() else ():
        assert NAME[:15] not in path.read_text()


def assert_no_name_in_file_names(*folders):
    """As people may have named their files themselves, only those that coprod made are looked at."""
    for folder in folders:
        assert [path for path in folder.rglob("*") if NAME.casefold() in path.name.casefold()] == []
