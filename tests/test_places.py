"""Where things lie."""

from pathlib import Path

import platformdirs
import pytest

from coprod_tui.errors import WrongUse
from coprod_tui.places import Places, as_written, config_folder, home_folder


def test_the_option_comes_before_the_variable(tmp_path: Path) -> None:
    """What was said in the command counts most."""
    assert home_folder(tmp_path / "said", {"COPROD_HOME": str(tmp_path / "set")}) == tmp_path / "said"


def test_the_variable_comes_before_the_usual_place(tmp_path: Path) -> None:
    """What was set for this machine counts next."""
    assert home_folder(None, {"COPROD_HOME": str(tmp_path)}) == tmp_path


@pytest.mark.parametrize("environ", [{}, {"COPROD_HOME": ""}], ids=["unset", "empty"])
def test_otherwise_it_is_where_this_system_keeps_data(environ: dict[str, str]) -> None:
    """An empty variable is as good as none."""
    home = home_folder(None, environ)
    assert home.is_absolute()
    assert home.name == "coprod"


def test_a_home_is_absolute_and_may_begin_with_a_tilde() -> None:
    """So that every message can name it."""
    assert home_folder(Path("here"), {}) == Path.cwd() / "here"
    assert home_folder(None, {"COPROD_HOME": "~/kept"}) == Path.home() / "kept"


def test_what_lies_in_ones_own_folder_is_written_with_a_tilde(monkeypatch: pytest.MonkeyPatch) -> None:
    """What lies beside it, or while nobody knows whose folder it is, is written out in full."""
    with monkeypatch.context() as here:
        here.setenv("HOME", "/home/ann")
        assert as_written(Path("/home/ann/kept/exports")) == "~/kept/exports"
        assert as_written(Path("/home/anne/kept")) == "/home/anne/kept"
        here.setattr(Path, "home", classmethod(_nobodys))
        assert as_written(Path("/home/ann/kept")) == "/home/ann/kept"


def _nobodys(_: type[Path]) -> Path:
    raise RuntimeError("no home")


def test_an_unknown_user_is_named() -> None:
    """Whoever asks can say whose folder is not there."""
    for asked in (
        lambda: home_folder(Path("~nobody-by-this-name/kept"), {}),
        lambda: config_folder({"COPROD_CONFIG": "~nobody-by-this-name"}),
    ):
        with pytest.raises(WrongUse) as refused:
            asked()
        assert refused.value.message.facts == {"folder": "~nobody-by-this-name"}


def test_the_config_folder_is_the_systems_unless_another_one_is_given(tmp_path: Path) -> None:
    """An empty variable gives none."""
    assert config_folder({"COPROD_CONFIG": str(tmp_path)}) == tmp_path
    assert config_folder({}) == config_folder({"COPROD_CONFIG": ""}) == platformdirs.user_config_path("coprod")


def test_asking_creates_nothing(tmp_path: Path) -> None:
    """Places are names only."""
    places = Places(home_folder(tmp_path / "home", {}))
    found = [places.sessions, places.exports, places.demo, *places.index_files, places.log]
    assert all(path.parent == places.home for path in found)
    assert not places.home.exists()
