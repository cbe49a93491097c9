"""Locates the stylesheets: inside the installed package, or beside it in a checkout."""

from pathlib import Path

from coprod_tui.errors import Failure

BASE = "base.tcss"
KIT = "kit.tcss"
"""The stylesheets that the others build on; loaded first."""


def stylesheets(package: Path | None = None) -> tuple[Path, ...]:
    """The absolute paths of all stylesheets, ``base.tcss`` and ``kit.tcss`` first and the others by name.

    ``package`` is the folder of ``coprod_tui``, this one when not given. Raises ``Failure`` when there are none.
    """
    package = (package or Path(__file__).parents[2]).resolve()
    for folder in (package / "styles", package.parent / "styles"):
        if (folder / BASE).is_file():
            return tuple(
                sorted(folder.glob("*.tcss"), key=lambda path: (path.name != BASE, path.name != KIT, path.name))
            )
    raise Failure("no_stylesheets", folder=package)
