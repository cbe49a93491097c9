"""What is in the built packages."""

import tarfile
import zipfile
from pathlib import Path

import pytest

from coprod_tui import __version__

from .conftest import CHECKOUT, Build

pytestmark = pytest.mark.xdist_group("packaging")


def files_of(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_wheel_holds_the_program_and_nothing_else(wheel: Path) -> None:
    """All of the package and its stylesheets are in the wheel; tests, benchmarks and pictures are not."""
    package = [path.relative_to(CHECKOUT) for path in (CHECKOUT / "coprod_tui").rglob("*") if path.is_file()]
    sources = {path for path in package if "__pycache__" not in path.parts}
    styles = {Path("coprod_tui", path.relative_to(CHECKOUT)) for path in (CHECKOUT / "styles").glob("*.tcss")}
    about = f"coprod-{__version__}.dist-info"
    held = {Path(name) for name in files_of(wheel)}
    assert {path for path in held if path.parts[0] != about} == sources | styles
    assert Path(about, "licenses", "LICENSE") in held


def test_the_source_package_builds_the_same_wheel(wheel: Path, sdist: Path, build: Build, tmp_path: Path) -> None:
    """Who builds from the source package gets, file by file, what the checkout gives."""
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (unpacked,) = tmp_path.iterdir()
    assert files_of(build(unpacked, "wheel")) == files_of(wheel)


def test_the_source_package_leaves_the_workshop_at_home(sdist: Path) -> None:
    """Tests, benchmarks and what a run leaves behind are no part of the source package."""
    with tarfile.open(sdist) as archive:
        tops = {Path(name).parts[1] for name in archive.getnames()}
    assert not tops & {"tests", "benchmarks", ".venv", ".git", ".ci"}
