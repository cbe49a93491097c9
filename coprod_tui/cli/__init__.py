"""The coprod command: what is typed in a shell."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line and give its exit code, as ``outcome`` does.

    All else is loaded here, so that ctrl+c gives no traceback while it is.
    """
    try:
        from coprod_tui.cli.outcome import outcome

        return outcome(arguments)
    except KeyboardInterrupt:
        from coprod_tui.presentation.shell.usage import STOPPED

        print(STOPPED, file=sys.stderr)
        return 1
