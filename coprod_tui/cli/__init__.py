"""The coprod command: what is typed in a shell."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code, as ``outcome`` does.

    Imports the rest of the program here, so that ctrl+c during the imports gives no traceback.
    """
    try:
        from coprod_tui.cli.outcome import outcome

        return outcome(arguments)
    except KeyboardInterrupt:
        from coprod_tui.presentation.shell.usage import STOPPED

        print(STOPPED, file=sys.stderr)
        return 1
