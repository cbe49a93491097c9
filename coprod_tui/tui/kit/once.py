"""Timers that fire once, however late they are."""

from textual.timer import Timer


def surely(timer: Timer) -> Timer:
    """Let a timer fire that was just set.

    Textual skips what a timer is late for. One that fires once is over then and never fires: a clock would stand still
    where the processor was away for a moment. ``_skip`` is private; tests/tui/kit/test_once.py guards it.
    """
    timer._skip = False
    return timer
