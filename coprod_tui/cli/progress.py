"""How far the reading of all sessions is, shown on a terminal."""

import sys

from coprod_tui.presentation.shell.progress import READING

FEW = 200
"""So few sessions are read in a moment, and nothing is shown."""

CELLS = 30


class Progress:
    """Shows on standard error how many sessions have been read; where that is no terminal it shows nothing."""

    def __call__(self, done: int, of: int) -> None:
        """``done`` of ``of`` sessions have been read; the line is taken away with the last one."""
        if sys.stderr is None or of < FEW or not sys.stderr.isatty():
            return
        if done == of:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
        elif done % (of // 100) == 0:
            bar = "█" * (done * CELLS // of)
            said = READING.format(done=f"{done:,}", all=f"{of:,}")
            print(f"\r{bar:░<{CELLS}} {said}", end="", file=sys.stderr, flush=True)
