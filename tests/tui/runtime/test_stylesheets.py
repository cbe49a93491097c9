"""The stylesheets are found wherever coprod runs from."""

from pathlib import Path

from coprod_tui.errors import Failure
from coprod_tui.tui.runtime.stylesheets import stylesheets
from tests.support.failing import saying


def styles_in(folder: Path, *names: str) -> None:
    folder.mkdir(parents=True)
    for name in names:
        (folder / name).write_text("")


def test_a_checkout_has_them_beside_the_package(tmp_path: Path) -> None:
    """In a checkout the folder lies next to the package; base.tcss comes first, then kit.tcss, then the others."""
    styles_in(tmp_path / "styles", "room.tcss", "base.tcss", "aside.tcss", "kit.tcss", "notes.txt")
    found = stylesheets(tmp_path / "coprod_tui")
    assert [path.name for path in found] == ["base.tcss", "kit.tcss", "aside.tcss", "room.tcss"]
    assert all(path.is_absolute() for path in found)


def test_installed_they_lie_inside_the_package(tmp_path: Path) -> None:
    """Installed, the package brings its own, and a folder of the same name next to it belongs to someone else."""
    styles_in(tmp_path / "coprod_tui" / "styles", "base.tcss", "room.tcss")
    styles_in(tmp_path / "styles", "base.tcss", "not_ours.tcss")
    folder = (tmp_path / "coprod_tui" / "styles").resolve()
    assert stylesheets(tmp_path / "coprod_tui") == (folder / "base.tcss", folder / "room.tcss")


def test_without_any_the_sentence_says_what_to_do(tmp_path: Path) -> None:
    """A broken installation is said in words, not as a screen without any style."""
    with saying(Failure, match="Please install coprod again"):
        stylesheets(tmp_path / "coprod_tui")


def test_this_checkout_has_its_own() -> None:
    """Asked without a folder, the stylesheets of the running program are given."""
    found = stylesheets()
    assert found[0].name == "base.tcss"
    assert all(path.is_file() for path in found)
