"""Files are only for their user, under any umask, from the moment they are made."""

from pathlib import Path

import pytest

from coprod_tui.cli import main, screens
from coprod_tui.domain import commands as c
from coprod_tui.files import Files, write_whole
from coprod_tui.live.wall import OnTheWall
from coprod_tui.places import Places
from coprod_tui.service import Service
from tests.storage.disk import QuickFiles, all_below, mode, umask
from tests.support.acting import act_out
from tests.support.clock import FakeClock
from tests.support.meeting import a_plan


class Looking(QuickFiles):
    """Notes how every file and folder stands after each call, so that none is open to others even for an instant."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.modes: set[tuple[str, str, str]] = set()

    def look(self) -> None:
        for path in [self.home, *all_below(self.home)] if self.home.exists() else []:
            self.modes.add(("folder" if path.is_dir() else "file", path.suffix, mode(path)))

    def make_folder(self, folder: Path) -> None:
        super().make_folder(folder)
        self.look()

    def create(self, path: Path) -> int:
        file = super().create(path)
        self.look()
        return file

    def open_over(self, path: Path) -> int:
        file = super().open_over(path)
        self.look()
        return file

    def close(self, file: int) -> None:
        super().close(file)
        self.look()


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077], ids="{:03o}".format)
def test_every_file_and_folder_of_a_whole_session_is_private(tmp_path: Path, mask: int) -> None:
    """The session, its temporary files, lock, beat and wall, the index, an export and the log: 0600 and 0700."""
    home = tmp_path / "home"
    files = Looking(home)
    with umask(mask):
        desk = Service.of(home, FakeClock(), lambda: 3, files)
        live = desk.open(a_plan())
        for name in ("go on", "start or hold", "contribute", "propose"):
            act_out(live, name)
            live.beat()
        live.show_on_the_wall(OnTheWall(being_worded="A number to ring"))
        desk.write_out(live)
        desk.listing()
        assert screens.log_in(Places(home), "a mistake of the program’s own") is not None
        files.look()
        live.leave()
        live = desk.resume(live.session.id)
        live.do(c.Close())
        desk.write_out(live)
        live.leave()
        files.look()
    assert {(kind, found) for kind, _, found in files.modes} == {("file", "600"), ("folder", "700")}
    assert {suffix for kind, suffix, _ in files.modes if kind == "file"} == {
        ".json",
        ".tmp",
        ".lock",
        ".beat",
        ".wall",
        ".log",
        ".sqlite3",
        ".jsonl",
    }


@pytest.mark.parametrize("mask", [0o000, 0o077], ids="{:03o}".format)
@pytest.mark.parametrize("is_there", [False, True], ids=["new", "over an open one"])
def test_an_export_to_a_named_file_is_private(tmp_path: Path, mask: int, is_there: bool) -> None:
    """Wherever it goes, and however open to others the file was that it takes the place of."""
    home, file = tmp_path / "home", tmp_path / "out.json"
    Service.of(home, FakeClock(), lambda: 3).open(a_plan()).leave()
    if is_there:
        file.touch(0o644)
    with umask(mask):
        assert main(["--home", str(home), "export", "last", "-o", str(file), *(["--force"] if is_there else [])]) == 0
    assert mode(file) == "600"


@pytest.mark.parametrize("overwrite", [False, True], ids=["new", "forced"])
def test_a_link_is_not_followed_to_where_it_leads(tmp_path: Path, overwrite: bool) -> None:
    """A link that somebody put in the way is replaced or refused; what it leads to stays as it was."""
    target, link = tmp_path / "theirs", tmp_path / "out.json"
    target.write_bytes(b"theirs")
    link.symlink_to(target)
    if overwrite:
        write_whole(link, b"mine", files=Files(), overwrite=True)
        assert (link.is_symlink(), mode(link)) == (False, "600")
    else:
        with pytest.raises(FileExistsError):
            write_whole(link, b"mine", files=Files(), overwrite=False)
    assert target.read_bytes() == b"theirs"


@pytest.mark.parametrize("mask", [0o000, 0o277], ids="{:03o}".format)
@pytest.mark.parametrize("was", [None, 0o644, 0o666], ids=["new", "644", "666"])
def test_the_log_is_private(tmp_path: Path, mask: int, was: int | None) -> None:
    """Whatever the umask is, and however open to others it was before; what stood in it stays."""
    places = Places(tmp_path)
    if was is not None:
        places.log.write_text("earlier\n")
        places.log.chmod(was)
    with umask(mask):
        assert screens.log_in(places, "a mistake — of ours") == places.log
    assert mode(places.log) == "600"
    lines = places.log.read_text(encoding="utf-8").splitlines()
    assert lines[-1] == "a mistake — of ours"
    assert (lines[0] == "earlier") == (was is not None)


def test_no_log_and_no_beat_is_written_through_a_link(tmp_path: Path) -> None:
    """A link that somebody put where they lie leads nowhere, and what it leads to stays as it was."""
    target, link = tmp_path / "theirs", Places(tmp_path).log
    target.write_bytes(b"theirs")
    link.symlink_to(target)
    assert screens.log_in(Places(tmp_path), "a mistake") is None
    with pytest.raises(OSError, match="link"):
        Files().open_over(link)
    assert target.read_bytes() == b"theirs"


def test_a_file_is_private_from_its_first_instant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is made so, and not only changed to be so a moment later, when somebody may have opened it already."""
    monkeypatch.setattr("os.fchmod", lambda *_: None)
    with umask(0):
        Files().close(Files().create(tmp_path / "session"))
        Files().close(Files().open_over(tmp_path / "beat"))
        Files().close(Files().open_behind(tmp_path / "log"))
    assert {mode(path) for path in all_below(tmp_path)} == {"600"}
