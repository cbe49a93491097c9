"""Exports a session from a screen: the handout and the complete record."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.errors import Failure
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.meeting import written_out

if TYPE_CHECKING:
    from coprod_tui.service import Format


def write_out(export: "Callable[[Format], Path]", *, says_folder: bool = False) -> str:
    """Write both files. Returns a sentence that names them, or says why they could not be written."""
    try:
        everything, handout = export("json"), export("html")
    except Failure as trouble:
        return sentence_of(trouble)
    return written_out(handout, everything, says_folder=says_folder)
