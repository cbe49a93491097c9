"""Imports point one way, and an import against it is caught."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent
LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Hold the contracts of a folder's pyproject.toml against the package in that folder."""
    environment = os.environ | {"PYTHONPATH": str(folder)}
    command = [LINT_IMPORTS, "--no-cache"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package and its contracts, free to be spoilt."""
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    shutil.copytree(CHECKOUT / "coprod_tui", tmp_path / "coprod_tui", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_every_contract_is_kept() -> None:
    """The package as it is keeps all its contracts."""
    done = lint_imports(CHECKOUT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        ("domain/plan/plan.py", "import coprod_tui.live", "Imports point one way"),
        ("domain/schedule/turns.py", "import time", "A session knows no disk, no clock, no screen"),
        ("storage/journal.py", "import rich.text", "Nothing below the screens imports Textual or Rich"),
        ("tui/app.py", "import coprod_tui.storage.lock", "Shell, screens and doctor ask only the service"),
        ("doctor/disk.py", "import coprod_tui.index.index", "Shell, screens and doctor ask only the service"),
        ("demo/words.py", "import coprod_tui.privacy.forget", "Shell, screens and doctor ask only the service"),
    ],
)
def test_an_import_the_wrong_way_is_caught(copy: Path, module: str, line: str, broken: str) -> None:
    """Each contract notices the import it is there for, and says its own name."""
    with (copy / "coprod_tui" / module).open("a") as source:
        source.write(f"\n{line}\n")
    done = lint_imports(copy)
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"{broken} BROKEN" in done.stdout
