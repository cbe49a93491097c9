"""Locates the stylesheets, inside the installed package or beside it in a checkout, and reads them in turn."""

from pathlib import Path

from textual.css.stylesheet import Stylesheet

from coprod_tui.errors import Failure

BASE = "base.tcss"
KIT = "kit.tcss"
"""The stylesheets that the others build on; loaded first."""
_SCREENS = __name__.rsplit(".", 2)[0]
"""The package whose folders have a screen each, and a stylesheet of the same name."""


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


class Styles:
    """Reads what the first screen is styled with before it is painted, and the rest after that.

    Reading all of them takes a tenth of the time to the first screen.
    """

    def __init__(self) -> None:
        self._all = stylesheets()
        self.first = self._all[:1]
        """What the app itself reads."""
        self._unread = self._all[1:]

    def read_for(self, screen: object, into: Stylesheet) -> None:
        """Read what a screen needs: for the first one the stylesheet of its folder, for any other all that is left."""
        its_own = tuple(path for path in self._unread if f"{_SCREENS}.{path.stem}.screen" == type(screen).__module__)
        if len(self._unread) == len(self._all) - 1 and its_own:
            self._unread = tuple(path for path in self._unread if path not in its_own)
            _read(its_own, into)
        else:
            self.read_all(into)

    def read_all(self, into: Stylesheet) -> None:
        """Read all that is left. They stand in their order: of two rules that weigh the same, the later one counts."""
        if self._unread:
            self._unread = ()
            for path in self._all:
                into.source.pop((str(path), ""), None)
            _read(self._all, into)


def _read(paths: tuple[Path, ...], into: Stylesheet) -> None:
    into.read_all(paths)
    into.parse()
