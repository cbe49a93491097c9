"""Exports a session from a screen: the handout and the complete record."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.errors import Failure
from coprod_tui.places import as_written
from coprod_tui.presentation import meeting as say
from coprod_tui.presentation.failures import sentence_of

if TYPE_CHECKING:
    from coprod_tui.service import Format


def write_out(export: "Callable[[Format], Path]", told: str = say.SAY_WRITTEN_OUT) -> str:
    """Write both files. Returns a sentence that names them, or says why they could not be written.

    ``told`` is that sentence: only the start screen, which is the facilitator's, says the folder too.
    """
    try:
        everything, handout = export("json"), export("html")
    except Failure as trouble:
        return sentence_of(trouble)
    return told.format(folder=as_written(handout.parent), handout=handout.name, everything=everything.name)
