"""The built packages and an environment of their own, made once for all packaging tests."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent.parent

Build = Callable[[Path, str], Path]
"""Builds one kind of package (``wheel`` or ``sdist``) from a source folder and gives its path."""


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    def build(source: Path, kind: str) -> Path:
        out = tmp_path_factory.mktemp(kind)
        command = [sys.executable, "-m", "build", f"--{kind}", "--no-isolation", "--outdir", out, source]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        assert done.returncode == 0, done.stdout
        (package,) = out.iterdir()
        return package

    return build


@pytest.fixture(scope="session")
def wheel(build: Build) -> Path:
    """The wheel made from the checkout."""
    return build(CHECKOUT, "wheel")


@pytest.fixture(scope="session")
def sdist(build: Build) -> Path:
    """The source package made from the checkout."""
    return build(CHECKOUT, "sdist")


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a fresh environment that holds the wheel, what it needs, and nothing else."""
    environment = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True)
    commands = environment / "bin"
    pip = [sys.executable, "-m", "pip", "--python", environment, "--quiet", "--disable-pip-version-check"]
    install = [*pip, "install", "--no-compile"]
    done = subprocess.run(
        [*install, "--constraint", CHECKOUT / "constraints.txt", wheel],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return commands


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """The environment of someone who has just come to this machine: nothing set but where the commands are."""
    home = tmp_path / "home"
    home.mkdir()
    return {"HOME": str(home), "PATH": os.environ["PATH"]}
