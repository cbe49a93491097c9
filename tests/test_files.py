"""Writing a file whole, whatever fails on the way."""

import errno
from pathlib import Path

import pytest

from coprod_tui.file_names import leftovers
from coprod_tui.files import Files, make_folders, write_whole
from tests.storage.disk import FailingFiles, all_below, mode, umask

OLD = b"what was there before"
NEW = b"what is to be there " * 1_000


def test_a_new_file_is_there_with_all_it_holds(tmp_path: Path) -> None:
    """Nothing else is left beside it."""
    write_whole(tmp_path / "a.json", NEW, files=Files(), overwrite=False)
    assert [(path.name, path.read_bytes()) for path in all_below(tmp_path)] == [("a.json", NEW)]


def test_a_file_that_is_there_is_never_silently_written_over(tmp_path: Path) -> None:
    """Without leave to overwrite, the old file stays, and the new one leaves nothing behind."""
    (tmp_path / "a.json").write_bytes(OLD)
    with pytest.raises(FileExistsError):
        write_whole(tmp_path / "a.json", NEW, files=Files(), overwrite=False)
    assert [(path.name, path.read_bytes()) for path in all_below(tmp_path)] == [("a.json", OLD)]


def test_the_disk_has_the_content_before_the_name_and_the_name_before_it_is_called_done(tmp_path: Path) -> None:
    """The order that outlasts a power cut: write, flush, replace, flush the folder. The facts are those of the name."""
    files = FailingFiles()
    facts = write_whole(tmp_path / "a.json", NEW, files=files, overwrite=True)
    calls = ["create", "write", "flush", "close", "facts", "replace", "flush_folder"]
    assert [name for name, _ in files.calls] == calls
    assert facts == files.facts(tmp_path / "a.json")


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
@pytest.mark.parametrize("overwrite", [False, True], ids=["new", "over an old one"])
def test_whichever_call_fails_the_file_is_the_old_one_or_the_new_one(
    tmp_path: Path, overwrite: bool, for_good: bool
) -> None:
    """Call 1, 2, 3 … fails until no call does; a part of the new file is never seen under its name."""
    path = tmp_path / "a.json"
    for at in range(1, 20):
        path.unlink(missing_ok=True)
        if overwrite:
            path.write_bytes(OLD)
        files = FailingFiles(at, for_good=for_good)
        try:
            write_whole(path, NEW, files=files, overwrite=overwrite)
        except OSError:
            assert files.has_failed
        else:
            assert path.read_bytes() == NEW
            assert not files.has_failed
            return
        found = path.read_bytes() if path.exists() else None
        assert found in ((OLD, NEW) if overwrite else (None, NEW))
        if not for_good:
            assert leftovers(path, Files().names(tmp_path)) == []
            assert overwrite or found is None
        for left in leftovers(path, Files().names(tmp_path)):
            left.unlink()
    pytest.fail("a call failed every time")


def test_a_failed_file_is_not_used_again(tmp_path: Path) -> None:
    """After a failed flush nobody knows what the disk has; the next try begins with a file of another name."""
    created = []
    for at in (3, None):
        files = FailingFiles(at, error=errno.EIO)
        try:
            write_whole(tmp_path / "a.json", NEW, files=files, overwrite=True)
        except OSError:
            assert files.calls[at - 1][0] == "flush"
        created += [path for name, path in files.calls if name == "create"]
    assert len(set(created)) == 2


@pytest.mark.parametrize("mask", [0o000, 0o077, 0o277], ids="{:03o}".format)
def test_files_and_folders_are_only_for_their_user(tmp_path: Path, mask: int) -> None:
    """Whatever the umask gives or takes."""
    home = tmp_path / "one" / "two"
    with umask(mask):
        make_folders(home, Files())
        write_whole(home / "new", NEW, files=Files(), overwrite=False)
        write_whole(home / "replaced", NEW, files=Files(), overwrite=True)
        Files().close(Files().open_over(home / "beat"))
    assert {path.name: mode(path) for path in all_below(tmp_path)} == {
        "one": "700",
        "two": "700",
        "new": "600",
        "replaced": "600",
        "beat": "600",
    }


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    """A home folder that someone chose keeps the mode that they gave it."""
    tmp_path.chmod(0o750)
    make_folders(tmp_path, Files())
    assert mode(tmp_path) == "750"


def test_folders_are_flushed_in_the_folder_above(tmp_path: Path) -> None:
    """Or a power cut could take them away with everything in them; each before there is anything in it.

    Also one that is there: whoever made it may have been killed before it was flushed.
    """
    for made in (["make_folder"] * 2, []):
        files = FailingFiles()
        make_folders(tmp_path / "one" / "two", files)
        changes = [(name, place) for name, place in files.calls if name != "facts"]
        assert [name for name, _ in changes if name == "make_folder"] == made
        assert changes[-1] == ("flush_folder", tmp_path / "one")
        if made:
            assert changes[-3] == ("flush_folder", tmp_path)


def test_a_folder_above_that_cannot_be_read_is_no_obstacle(tmp_path: Path) -> None:
    """Homes often lie in a folder that users may only pass through."""
    (tmp_path / "users").mkdir()
    (tmp_path / "users" / "home").mkdir()
    files = FailingFiles(2, error=errno.EACCES)
    make_folders(tmp_path / "users" / "home", files)
    assert [name for name, _ in files.calls] == ["facts", "flush_folder"]


class WithoutLinks(type(Path())):  # type: ignore[misc]
    """A path on a stick or a phone, where a file has only one name."""

    def hardlink_to(self, target: Path) -> None:
        raise PermissionError(errno.EPERM, "no links here")


def test_without_hard_links_a_new_file_still_never_takes_the_place_of_another(tmp_path: Path) -> None:
    """The name is claimed first, and only the one who claimed it puts a file there."""
    path = WithoutLinks(tmp_path / "a.json")
    write_whole(path, OLD, files=Files(), overwrite=False)
    with pytest.raises(FileExistsError):
        write_whole(path, NEW, files=Files(), overwrite=False)
    assert [(each.name, each.read_bytes()) for each in all_below(tmp_path)] == [("a.json", OLD)]
