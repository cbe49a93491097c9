"""Several things in one sentence."""

from collections.abc import Iterable
from functools import reduce

from coprod_tui.presentation.language import _

_OR = _("{those} or {this}")


def either(each: Iterable[str]) -> str:
    """``a or b or c``."""
    return reduce(lambda those, this: _OR.format(those=those, this=this), each)
