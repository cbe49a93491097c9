"""The coprod command: what is typed in a shell."""

import sys
from collections.abc import Sequence

STOPPED = "Stopped. Everything that was shown as saved is kept."


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line and give its exit code, as ``outcome`` does.

    All else is loaded here, so that ctrl+c gives no traceback while it is.
    """
    try:
        from coprod_tui.cli.outcome import outcome

        return outcome(arguments)
    except KeyboardInterrupt:
        print(STOPPED, file=sys.stderr)
        return 1
