"""--home and --help, wherever they stand."""

import pytest

from coprod_tui.cli import main


def test_home_may_stand_after_the_command(coprod, tmp_path):
    """The one nearest to the command counts."""
    assert coprod("where", "--home", tmp_path / "other").out.split()[:2] == ["home", str(tmp_path / "other")]


def test_home_without_a_folder(capfd):
    """An empty variable in a script does not put sessions into the folder one happens to be in."""
    assert main(["--home", "", "where"]) == 2
    assert "--home" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "where"),
    [
        (["list", "--find"], "coprod list"),
        (["list", "--home"], "coprod list"),
        (["plan", "new", "--home"], "coprod plan new"),
        (["--home"], "coprod"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_an_option_without_its_value(capfd, arguments, where):
    """The way to the help of that very command is told."""
    assert main(arguments) == 2
    assert f"requires an argument. “{where} --help” shows how it is written.\n" in capfd.readouterr().err
