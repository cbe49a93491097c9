"""Shows the progress of reading all sessions on a terminal."""

import sys

from coprod_tui.presentation.shell.usage import READING

FEW = 200
"""Up to this many sessions, no progress is shown."""

CELLS = 30


class Progress:
    """Shows on standard error how many sessions have been read; nothing if it is not a terminal."""

    def __call__(self, done: int, of: int) -> None:
        """Show that ``done`` of ``of`` sessions are read; the last one clears the line."""
        if sys.stderr is None or of < FEW or not sys.stderr.isatty():
            return
        if done == of:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
        elif done % (of // 100) == 0:
            bar = "█" * (done * CELLS // of)
            said = READING.format(done=f"{done:,}", all=f"{of:,}")
            print(f"\r{bar:░<{CELLS}} {said}", end="", file=sys.stderr, flush=True)
