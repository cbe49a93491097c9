"""``coprod where``: the folders in use."""

import os

from coprod_tui.cli import base
from coprod_tui.cli.commands import command
from coprod_tui.cli.output import padded, put_lines, say
from coprod_tui.domain.words import cells
from coprod_tui.own_keys import keys_file
from coprod_tui.presentation.keys import own_trouble
from coprod_tui.presentation.shell.usage import PLACES


@command("where")
def where() -> None:
    """One line for each; what is wrong with the keys is told beside it."""
    places, keys = base.places(), keys_file(os.environ)
    widest = max(map(cells, PLACES.values()))
    put_lines(f"{padded(name, widest)}  {getattr(places, place, keys)}" for place, name in PLACES.items())
    if trouble := own_trouble():
        from coprod_tui.presentation.failures import sentence_of

        say(sentence_of(trouble))
