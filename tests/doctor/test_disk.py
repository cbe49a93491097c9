"""The disk: a real save, what others may read, and the space that is left."""

import errno
import itertools
import stat

import pytest

from coprod_tui.doctor import disk
from tests.storage.disk import FailingFiles, RefusingFiles, all_below, umask


def at_once():
    """A clock that does not move."""
    return 0


def states(findings):
    return {finding.check: finding.state for finding in findings}


def test_a_save_is_tried_as_sessions_are_saved(tmp_path):
    """Created, flushed, put in its place, put over what was there, its folder flushed, read, and taken away again."""
    files = FailingFiles()
    tmp_path.chmod(0o700)
    assert states(disk.saving(tmp_path, files, at_once)) == {"saving": "ok", "new files": "ok"}
    called = [name for name, _ in files.calls]
    for name in ("create", "write", "flush", "place_new", "replace", "flush_folder", "read", "remove"):
        assert name in called
    assert called.count("flush") == 2
    assert all_below(tmp_path) == []


@pytest.mark.parametrize("for_good", [False, True])
def test_whatever_call_fails_nothing_is_left_and_it_is_said(tmp_path, for_good):
    """The first call fails, then the second, and so on; it stops a session, unless it was the clearing away."""
    files = FailingFiles()
    disk.saving(tmp_path / "sessions", files, at_once)
    clearing_away = len(files.calls) - 1
    for at in range(1, len(files.calls) + 1):
        folder = tmp_path / f"call-{at}"
        folder.mkdir()
        failing = FailingFiles(at, for_good=for_good)
        finding = disk.saving(folder / "sessions", failing, at_once)[0]
        assert failing.has_failed
        if at < clearing_away:
            assert finding.state == "stop", failing.calls[-1]
            assert "the disk is full" in finding.found
            assert for_good or all_below(folder) == [], failing.calls[-1]
        else:
            assert finding.state == "ok"


def test_a_disk_that_refuses(tmp_path):
    """The reason is a sentence, and what to do stands with it."""
    (found,) = disk.saving(tmp_path, RefusingFiles(errno.EROFS), at_once)
    assert (found.state, found.found) == ("stop", f"Nothing can be saved in {tmp_path}: {tmp_path} can only be read.")
    assert "--home" in found.advice


def test_a_slow_disk_is_told_in_words(tmp_path):
    """More than can be felt at a key: nothing is lost, but it is said."""
    seconds = itertools.count(0, 1500)
    found, _ = disk.saving(tmp_path, FailingFiles(), lambda: next(seconds))
    assert found.state == "look"
    assert "took 1.5 seconds" in found.found


def test_a_home_that_is_not_there_stays_so(tmp_path):
    """The folders of the trial are taken away again, and it is said that there was one."""
    home = tmp_path / "a" / "b"
    found, _ = disk.saving(home, FailingFiles(), at_once)
    assert "a folder for a trial, taken away again" in found.found
    assert all_below(tmp_path) == []


def test_a_folder_that_others_can_read(tmp_path):
    """It is said, with the command that mends it."""
    tmp_path.chmod(0o755)
    found = disk.saving(tmp_path, FailingFiles(), at_once)[1]
    assert found.state == "look"
    assert f"chmod 700 '{tmp_path}'" in found.advice


class PublicFiles(FailingFiles):
    """A disk that knows no modes, such as a memory stick."""

    def _opened(self, path, flags):
        file = super()._opened(path, flags)
        path.chmod(0o666)
        return file


def test_a_disk_that_keeps_nothing_private(tmp_path):
    """A memory stick, say: that is said, too."""
    found = disk.saving(tmp_path, PublicFiles(), at_once)[1]
    assert found.state == "look"
    assert "does not keep files private" in found.found


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o777])
def test_the_trial_is_private_under_any_umask(tmp_path, mask):
    """As everything is that coprod writes."""
    with umask(mask):
        assert states(disk.saving(tmp_path / "home", FailingFiles(), at_once)) == {"saving": "ok", "new files": "ok"}


def test_kept_files_that_others_can_read(tmp_path):
    """The first is named, the others are counted, and one command mends all."""
    for name, mode in (("a.json", 0o644), ("b.json", 0o600), ("c.json", 0o620)):
        (tmp_path / name).touch()
        (tmp_path / name).chmod(mode)
    finding = disk.privacy(disk.modes_in(all_below(tmp_path)))
    assert finding.found == f"Others on this machine may get at {tmp_path / 'a.json'} and 1 more."
    assert finding.advice == f"Take that away with: chmod -R go-rwx '{tmp_path}'"
    for path in all_below(tmp_path):
        path.chmod(stat.S_IRUSR)
    assert disk.privacy(disk.modes_in(all_below(tmp_path))).state == "ok"


@pytest.mark.parametrize(
    ("free", "state", "said"),
    [
        (0, "stop", "0 bytes"),
        (9_999_999, "stop", "10.0 MB"),
        (400_000_000, "look", "400.0 MB"),
        (2 * 10**9, "ok", "2.0 GB"),
    ],
)
def test_space(free, state, said):
    """A full disk stops a session; one that is nearly full deserves a look."""
    finding = disk.room_left(free)
    assert finding.state == state
    assert said in finding.found
