"""``coprod where``: the folders in use."""

from coprod_tui.cli import base
from coprod_tui.cli.commands import command
from coprod_tui.cli.output import padded, put_lines
from coprod_tui.domain.words import cells
from coprod_tui.presentation.shell.usage import PLACES


@command("where")
def where() -> None:
    """One line for each."""
    places = base.places()
    widest = max(map(cells, PLACES.values()))
    put_lines(f"{padded(name, widest)}  {getattr(places, place)}" for place, name in PLACES.items())
