"""Starts faster by pausing garbage collection until the first screen is painted.

Nearly all objects created by then live until exit, and collecting takes an eighth of the time to the first screen.
"""

import gc


def begin() -> None:
    """Pause garbage collection; call before the app is imported and created."""
    gc.disable()


def painted() -> None:
    """The first screen is painted: exclude existing objects from garbage collection, and resume it for new ones."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
