"""A real terminal to run the real program in: a tmux of its own, on a socket of its own, of a fixed size.

Nothing here sleeps for a fixed time: whatever is waited for is looked for again and again until a deadline, which is
generous because the machine may be busy with other things.
"""

import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Self, TypeVar

from coprod_tui.tui.runtime.terminal.reads import KEYS_AT_ONCE
from tests.support.large import reads

T = TypeVar("T")

PATIENCE_SECONDS = 30.0
LOOK_AGAIN_SECONDS = 0.03
PAINTED_SECONDS = 0.03
"""A screen that has not changed for so long has been painted whole."""

NO_TMUX = "These tests need tmux: install it with 'sudo apt install tmux' or 'brew install tmux'."

# The shell outlives the program, even when the window is closed, and notes how it ended and what it left of the
# terminal. It reads a line first, so that every byte the program writes can be listened to.
_SCRIPT = """\
read go
trap : HUP
stty -g > before
sh -c 'echo $$ > pid; exec "$@"' sh {command}
code=$?
stty -g > after
echo $code > code.part
mv code.part code
echo coprod has ended with $code
exec cat
"""
_CONFIGURATION = """\
set -g status off
set -g escape-time 0
set -g default-terminal tmux-256color
set -as terminal-features ',*:RGB'
"""


class Ended(Exception):
    """What was waited for did not come; the text shows the last screen."""


class Terminal:
    """One terminal with the program in it. ``with Terminal(…) as terminal`` ends it whatever happens."""

    def __init__(
        self,
        folder: Path,
        *arguments: object,
        size: tuple[int, int] = (120, 36),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """``folder`` is an empty folder for its notes; ``arguments`` are those of coprod; size in columns and rows."""
        tmux = shutil.which("tmux")
        assert tmux is not None, NO_TMUX
        self._tmux = tmux
        self._folder = folder
        self._arguments = [str(argument) for argument in arguments]
        self._size = size
        self._environment = dict(environment or {})
        self._sockets = ""
        self._typed: tuple[str, str] | None = None

    def __enter__(self) -> Self:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._sockets = tempfile.mkdtemp(prefix="coprod-")  # the path of a socket must be short
        try:
            self._begin()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._tell("kill-server", check=False)
        if not self.has_ended:
            self._kill_quietly()
        shutil.rmtree(self._sockets, ignore_errors=True)

    # --- keys

    def press(self, *keys: str) -> None:
        """Press keys by tmux's names: ``n``, ``Space``, ``Enter``, ``C-q``."""
        self._typed = None
        self._tell("send-keys", "-t", "it", *("Space" if key == " " else key for key in keys))

    def go_to_next_field(self, *keys: str) -> None:
        """Press keys that lead from field to field, each once the cursor has followed the one before.

        What was typed before is waited for: painted late, it would move the cursor as well.
        """
        for key in keys:
            self._wait_for_typed()
            before = self.cursor
            self.press(key)
            self.wait_until(lambda place=before: self.cursor != place or None, "the cursor in another field")

    def type(self, text: str) -> None:
        """Type ``text`` into a field. Where it is long it may be read at once, and an Enter read with it is no key."""
        self._typed = text, self.cursor
        self._tell("send-keys", "-t", "it", "-l", "--", text)
        if len(text) > KEYS_AT_ONCE:
            self._wait_for_typed()

    def _wait_for_typed(self) -> None:
        """What was typed last stands in its field."""
        if self._typed:
            text, before = self._typed
            last = text.split()[-1]
            self.wait_until(lambda: (self.cursor != before and last in self.screen) or None, f"{text!r} in its field")

    def paste(self, text: str) -> None:
        """Paste ``text`` as terminals do it: in brackets, and with carriage returns."""
        self._tell("load-buffer", "-b", "pasted", "-", stdin=text)
        self._tell("paste-buffer", "-p", "-d", "-b", "pasted", "-t", "it")

    # --- looking

    @property
    def screen(self) -> str:
        """What is on the screen, one line a row, without trailing blanks; never half of what is just being painted.

        It is asked for again once the program has written more, or once it was told something.
        """
        count = self._count_written
        if self._looked_at is None or self._looked_at[0] != count:
            before, now = "", self._captured()
            while before != now:
                time.sleep(PAINTED_SECONDS)
                count = self._count_written
                before, now = now, self._captured()
            self._looked_at = (count, now)
        return self._looked_at[1]

    def wait_for(self, *texts: str, without: str | None = None) -> str:
        """The first screen that shows all of ``texts``, in ordinary or in large letters, and not ``without``."""

        def shown() -> str | None:
            screen = self.screen
            flat = " ".join(screen.split())
            seen = all(" ".join(text.split()) in flat or reads(screen, text) for text in texts)
            return screen if seen and (without is None or without not in flat) else None

        return self.wait_until(shown, f"{texts} (without {without!r})" if without else f"{texts}")

    def wait_until(self, look: Callable[[], T | None], what: str = "it") -> T:
        """What ``look`` finds as soon as it finds something. Raises ``Ended`` after the deadline."""
        return eventually(look, what, lambda: f"The last screen:\n{self._captured()}")

    @property
    def shows_alternate(self) -> bool:
        """Whether the screen is one that a full-screen program opened."""
        return self._ask("display-message", "-p", "-t", "it", "#{alternate_on}").strip() == "1"

    @property
    def cursor(self) -> str:
        """Where the terminal's own cursor is, which Textual puts where the next letter comes."""
        return self._ask("display-message", "-p", "-t", "it", "#{cursor_x} #{cursor_y}").strip()

    def _captured(self) -> str:
        return self._ask("capture-pane", "-p", "-t", "it")

    # --- the window

    def resize(self, columns: int, rows: int) -> None:
        """Make the window another size."""
        self._tell("resize-window", "-t", "it", "-x", str(columns), "-y", str(rows))

    def close(self) -> None:
        """Close the window, as somebody does with its cross."""
        self._tell("kill-session", "-t", "it")

    # --- the program

    @property
    def pid(self) -> int:
        """The number of the program's process."""
        return int(self._noted("pid"))

    def kill(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        os.kill(self.pid, number)

    @property
    def has_ended(self) -> bool:
        return (self._folder / "code").exists()

    def wait_for_end(self) -> int:
        """The program's exit code, once it has ended."""
        return int(self._noted("code"))

    @property
    def settings_before(self) -> str:
        """``stty -g`` before the program ran."""
        return self._noted("before")

    @property
    def settings_after(self) -> str:
        """``stty -g`` after the program has ended."""
        return self._noted("after")

    @property
    def written(self) -> bytes:
        """Every byte that the program has sent to the terminal so far."""
        return (self._folder / "written").read_bytes()

    @property
    def _count_written(self) -> int:
        return (self._folder / "written").stat().st_size

    def _noted(self, name: str) -> str:
        path = self._folder / name
        return eventually(lambda: path.read_text().strip() or None if path.exists() else None, f"the note {name!r}")

    # --- tmux

    def _begin(self) -> None:
        command = shlex.join([sys.executable, "-m", "coprod_tui", *self._arguments])
        (self._folder / "run.sh").write_text(_SCRIPT.format(command=command))
        (self._folder / "tmux.conf").write_text(_CONFIGURATION)
        written = self._folder / "written"
        written.touch()
        columns, rows = map(str, self._size)
        at, program = str(self._folder), "sh run.sh; exit"
        self._tell(
            *("-f", f"{at}/tmux.conf"),
            *("new-session", "-d", "-s", "it", "-x", columns, "-y", rows),
            *("-c", at),
            program,
        )
        self._tell("pipe-pane", "-t", "it", f"exec cat >> {shlex.quote(str(written))}")
        self.press("Enter")

    def _tell(self, *command: str, stdin: str = "", check: bool = True) -> None:
        """Have tmux do something, after which the screen may be another."""
        self._ask(*command, stdin=stdin, check=check)
        self._looked_at = None

    def _ask(self, *command: str, stdin: str = "", check: bool = True) -> str:
        done = subprocess.run(
            [self._tmux, "-u", "-S", f"{self._sockets}/it", *command],
            input=stdin.encode(),
            capture_output=True,
            check=False,
            env=self._environment,
            timeout=PATIENCE_SECONDS,
        )
        if check and done.returncode:
            raise Ended(f"tmux {command[0]}: {done.stderr.decode().strip()}")
        return done.stdout.decode()

    def _kill_quietly(self) -> None:
        pid = self._folder / "pid"
        try:
            os.kill(int(pid.read_text()), signal.SIGKILL)
        except (OSError, ValueError):
            return


def eventually(look: Callable[[], T | None], what: str, tell: Callable[[], str] = str) -> T:
    """What ``look`` finds, looked for again and again. Raises ``Ended`` with what ``tell`` tells after the deadline."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        found = look()
        if found is not None:
            return found
        if time.monotonic() > deadline:
            raise Ended(f"{what} did not come within {PATIENCE_SECONDS:.0f} seconds. {tell()}")
        time.sleep(LOOK_AGAIN_SECONDS)
