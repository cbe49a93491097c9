"""How long something takes."""

import time
from collections.abc import Callable
from typing import ParamSpec

P = ParamSpec("P")


def milliseconds(act: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> float:
    """Call ``act`` once and say how long it took. Compare in turn, so that what else runs here falls on both."""
    began = time.perf_counter_ns()
    act(*args, **kwargs)
    return (time.perf_counter_ns() - began) / 1_000_000
