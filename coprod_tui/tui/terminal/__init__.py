"""The terminal coprod runs in, read with care: a paste presses no key, and a terminal that is gone is noticed."""

import sys

from textual import constants
from textual.driver import Driver


def careful_driver() -> type[Driver] | None:
    """The driver class to use; None leaves the choice to Textual.

    That is on Windows, where another driver was asked for by name, and where Textual's own one has moved: the screens
    go on as ever then, and tests/tui/attacks/test_terminal.py tells us.
    """
    if sys.platform == "win32" or constants.DRIVER:
        return None
    try:
        from coprod_tui.tui.terminal.unix import CarefulDriver
    except ImportError:
        return None
    return CarefulDriver
