"""A terminal driver that never turns a paste into keys, and that notices when the terminal is gone."""

import sys

from textual import constants
from textual.driver import Driver


def careful_driver() -> type[Driver] | None:
    """The driver class to use; None leaves the choice to Textual.

    That is on Windows, when another driver is requested by name, and when Textual's own driver has moved: the screens
    still work then, and tests/tui/attacks/test_terminal.py fails.
    """
    if sys.platform == "win32" or constants.DRIVER:
        return None
    try:
        from coprod_tui.tui.runtime.terminal.unix import CarefulDriver
    except ImportError:
        return None
    return CarefulDriver
